// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands.h"

#include "ui/icons.h"
#include "ui/text.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isSingleKey(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return false;
    const int key = keys[0].key();
    return keys[0].keyboardModifiers() == Qt::NoModifier
        && ((key >= Qt::Key_A && key <= Qt::Key_Z) || key == Qt::Key_Space || key == Qt::Key_Question);
}

} // namespace

Commands::Commands(QMainWindow *window)
    : QObject(window)
    , m_window(*window)
{
    addMenu(MenuId::File, tr("&File"));
    addMenu(MenuId::Edit, tr("&Edit"));
    addMenu(MenuId::View, tr("&View"));
    addMenu(MenuId::Layout, tr("&Layout"), menu(MenuId::View));
    addMenu(MenuId::Theme, tr("&Theme"), menu(MenuId::View));
    addMenu(MenuId::Resources, tr("&Resources"), menu(MenuId::View));
    addMenu(MenuId::Go, tr("&Go"));
    addMenu(MenuId::Tab, tr("&Tab"), menu(MenuId::Go));
    addMenu(MenuId::Message, tr("&Message"));
    addMenu(MenuId::Queue, tr("&Queue"));
    addMenu(MenuId::Broker, tr("&Broker"));
    addMenu(MenuId::Copy, tr("&Copy"), menu(MenuId::Queue));
    addMenu(MenuId::Help, tr("&Help"));
}

void Commands::addMenu(MenuId id, const QString &title, QMenu *parent)
{
    QMenu *menu = parent != nullptr ? parent->addMenu(title) : m_window.menuBar()->addMenu(title);
    menu->setToolTipsVisible(true);
    menu->menuAction()->setToolTip(QString(title).remove(u'&'));
    const auto at = static_cast<std::size_t>(id);
    m_menus.resize(std::max(m_menus.size(), at + 1));
    m_menus[at] = menu;
}

QMenu *Commands::menu(MenuId id) const
{
    return m_menus[static_cast<std::size_t>(id)];
}

QString Commands::menuTitle(MenuId id) const
{
    return menu(id)->title().remove(u'&');
}

QAction *Commands::add(const Command &command)
{
    auto *action = new QAction(command.text, &m_window);
    action->setObjectName(command.id);
    if (!command.icon.isEmpty())
        action->setIcon(icon(command.icon));
    action->setShortcut(command.keys);
    action->setShortcutContext(command.scope == Scope::Window ? Qt::WindowShortcut : Qt::WidgetShortcut);
    action->setCheckable(command.isCheckable);
    connect(action, &QAction::triggered, this, command.act);
    if (command.beginsGroup)
        menu(command.menu)->addSeparator();
    menu(command.menu)->addAction(action);
    m_rows.push_back(command);
    m_actions.push_back(action);
    show(m_rows.size() - 1, {});
    return action;
}

QAction *Commands::action(QLatin1String id) const
{
    const auto found = std::ranges::find(m_rows, id, &Command::id);
    return found == m_rows.end() ? nullptr : m_actions[static_cast<std::size_t>(found - m_rows.begin())];
}

QList<QAction *> Commands::actions(Scope scope) const
{
    QList<QAction *> out;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].scope == scope)
            out.append(m_actions[row]);
    }
    return out;
}

QString Commands::plainText(const Command &command) const
{
    QString text = QString(command.text).remove(u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

void Commands::update()
{
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        show(row, m_rows[row].whyNot ? m_rows[row].whyNot() : QString());
}

void Commands::show(std::size_t row, const QString &whyNot)
{
    QAction *action = m_actions[row];
    action->setEnabled(whyNot.isEmpty());
    action->setStatusTip(whyNot);
    if (!whyNot.isEmpty()) {
        action->setToolTip(text::plainToolTip(whyNot));
        return;
    }
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString tip = keys.isEmpty() ? m_rows[row].toolTip : QString(m_rows[row].toolTip + u" ("_s + keys + u')');
    action->setToolTip(text::plainToolTip(tip));
}

void Commands::run(const QString &id)
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (id == m_rows[row].id)
            m_actions[row]->trigger(); // does nothing when it is disabled
    }
}

void Commands::setSingleKeys(bool isOn)
{
    m_hasSingleKeys = isOn;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (isSingleKey(m_rows[row].keys))
            m_actions[row]->setShortcut(isOn ? m_rows[row].keys : QKeySequence());
    }
    update();
}

} // namespace ui
