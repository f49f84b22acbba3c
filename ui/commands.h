// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLatin1String>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace ui {

/// The menus of the window, in their order.
enum class MenuId { File, Edit, View, Layout, Theme, Resources, Go, Tab, Message, Queue, Copy, Broker, Help };

/// Where a command's shortcut works.
enum class Scope {
    Window,
    MessageTable, ///< while a table of messages has the focus; single keys belong here
    QueueTable,
    Table, ///< any table of the window: RowKeys reads the keys, so that they stand in no context menu
};

/// Something the user can do: one row makes the menu entry, the shortcut, the line in palette and shortcut sheet, the
/// tooltip, and the sentence that says why it is not possible now.
struct Command
{
    QLatin1String id; ///< "queue.purge"; stays, since recent ones are remembered by it
    MenuId menu;
    QString text; ///< with the key mark of the menu
    QString toolTip; ///< what it does, as a sentence
    QLatin1String icon{};
    QKeySequence keys{};
    Scope scope = Scope::Window;
    std::function<void()> act;
    std::function<QString()> whyNot{}; ///< absent, or an empty answer: it is possible
    bool isCheckable = false;
    bool beginsGroup = false; ///< a line above it in the menu
};

/// The table of commands of one window.
class Commands : public QObject
{
    Q_OBJECT
public:
    explicit Commands(QMainWindow *window);

    QAction *add(const Command &command);
    const std::vector<Command> &all() const { return m_rows; }
    QAction *action(QLatin1String id) const; ///< null: no such row
    QMenu *menu(MenuId id) const;
    QList<QAction *> actions(Scope scope) const;
    QString plainText(const Command &command) const; ///< without key mark and dots
    QString menuTitle(MenuId id) const;

    /// Asks each row whether it is possible.
    void update();
    void run(const QString &id);
    /// Keys without Ctrl or Alt can be switched off: some type them by accident, some by voice.
    void setSingleKeys(bool isOn);

private:
    void addMenu(MenuId id, const QString &title, QMenu *parent = nullptr);
    void show(std::size_t row, const QString &whyNot);

    QMainWindow &m_window;
    std::vector<Command> m_rows;
    std::vector<QAction *> m_actions; ///< as m_rows
    std::vector<QMenu *> m_menus; ///< by MenuId
    bool m_hasSingleKeys = true;
};

} // namespace ui
