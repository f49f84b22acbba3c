// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/messageview.h"

#include <QHash>
#include <QTableView>

#include <functional>

namespace ui {

class MessagesModel;

/// A table over a view of messages. At the top it follows what comes; scrolled away it holds what is on the screen, and
/// counts. While the pointer is over its rows, or a button is down, nothing may move: a click means the row that was
/// under it. What is selected is known by its id.
class MessagesTable : public QTableView
{
    Q_OBJECT
public:
    explicit MessagesTable(MessagesModel &model, QWidget *parent = nullptr);

    /// Changes the model without moving what is on the screen.
    void update(const std::function<void()> &change);
    using QTableView::update;
    MessageView::Window place() const;
    void goToTop();
    /// Places that came above what is shown since it was at the top.
    int newAbove() const { return m_newAbove; }
    bool isFrozen() const { return m_isOver || m_isPressed; }
    /// False while what was asked for is still coming: nothing is held back then.
    void setSettled(bool isSettled) { m_isSettled = isSettled; }

    /// Everything that matches is meant, what is not here too; only these are not.
    bool isAllChosen() const { return m_isAllChosen; }
    QStringList exceptions() const { return m_exceptions; }
    /// By id; of all that is chosen only those whose rows were here.
    QStringList chosenIds() const;
    qint64 chosenBytes() const;
    qint64 chosenCount() const; ///< without all
    void selectAll() override;
    /// Ids whose places matter when places change.
    QStringList importantIds() const;

signals:
    void windowChanged();
    void frozenChanged();
    void newAboveChanged();
    void chosen();

protected:
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void scrolled();
    void rowsCame(int first, int last);
    void rowsGo(int first, int last);
    void select(const QItemSelection &selected, const QItemSelection &deselected);
    void remember(const QItemSelection &ranges, bool isChosen);
    void rememberLoaded(int first, int last);
    void restoreAll();
    void forgetLost();
    void setFrozen(bool &part, bool isFrozen);
    int rowsPerPage() const;

    MessagesModel &m_model;
    QHash<QString, qint64> m_chosen; ///< sizes by id
    QStringList m_exceptions;
    bool m_isAllChosen = false;
    bool m_isChoosing = false;
    bool m_isOver = false;
    bool m_isPressed = false;
    bool m_isUpdating = false;
    bool m_isSettled = false;
    int m_newAbove = 0;
};

} // namespace ui
