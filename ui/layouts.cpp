// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layouts.h"

#include <QChildEvent>
#include <QDockWidget>
#include <QMainWindow>
#include <QTabBar>

namespace ui {

namespace {

// Counted up when docks change so much that old states make no sense: those are dropped for the default.
constexpr int stateVersion = 1;

QLatin1String nameOf(Layouts::Kind kind)
{
    switch (kind) {
    case Layouts::Kind::Browse:
        return QLatin1String("browse");
    case Layouts::Kind::Investigate:
        return QLatin1String("investigate");
    case Layouts::Kind::Teach:
        return QLatin1String("teach");
    }
    return QLatin1String("browse");
}

} // namespace

Layouts::Layouts(QMainWindow &window, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
{
    m_window.installEventFilter(this);
}

void Layouts::add(QDockWidget *dock, Qt::DockWidgetArea area, QList<Kind> shownIn)
{
    m_window.addDockWidget(area, dock);
    m_docks.push_back({dock, area, std::move(shownIn)});
}

void Layouts::use(Kind kind)
{
    if (kind == m_current)
        return;
    save();
    m_current = kind;
    m_settings.setValue(setting::layout, static_cast<int>(kind));
    emit changed(); // first: the size of the text decides how small a dock may be
    load();
}

void Layouts::reset()
{
    m_settings.setLayout(nameOf(m_current), {});
    arrange();
    emit changed();
}

void Layouts::restore()
{
    m_current = static_cast<Kind>(m_settings.value(setting::layout));
    emit changed();
    load();
}

void Layouts::save()
{
    m_settings.setLayout(nameOf(m_current), m_window.saveState(stateVersion));
}

void Layouts::load()
{
    const QByteArray state = m_settings.layout(nameOf(m_current));
    if (state.isEmpty() || !m_window.restoreState(state, stateVersion))
        arrange();
}

/// The bars that switch between docks in one place belong to the window, which makes them when it likes.
bool Layouts::eventFilter(QObject *watched, QEvent *event)
{
    auto *bar = qobject_cast<QTabBar *>(watched);
    if (event->type() == QEvent::ChildPolished && watched == &m_window) {
        bar = qobject_cast<QTabBar *>(static_cast<QChildEvent *>(event)->child());
        if (bar != nullptr) {
            bar->setAccessibleName(tr("Panes"));
            bar->installEventFilter(this);
        }
    }
    // One without tabs stays about: the keyboard must not stop at what cannot be seen.
    if (bar != nullptr && (watched == &m_window || event->type() == QEvent::Resize || event->type() == QEvent::Show))
        bar->setFocusPolicy(bar->count() > 0 ? Qt::TabFocus : Qt::NoFocus);
    return QObject::eventFilter(watched, event);
}

/// As at first.
void Layouts::arrange()
{
    QDockWidget *below = nullptr;
    const int unit = m_window.fontMetrics().averageCharWidth();
    for (const Dock &entry : m_docks) {
        entry.dock->setFloating(false);
        m_window.addDockWidget(entry.area, entry.dock);
        if (entry.area == Qt::BottomDockWidgetArea) {
            if (below != nullptr)
                m_window.tabifyDockWidget(below, entry.dock);
            else
                below = entry.dock;
        }
        entry.dock->setVisible(entry.shownIn.contains(m_current));
        const bool isBeside = entry.area != Qt::BottomDockWidgetArea;
        m_window.resizeDocks({entry.dock}, {isBeside ? unit * 54 : unit * 28},
                             isBeside ? Qt::Horizontal : Qt::Vertical);
    }
    if (below != nullptr)
        below->raise();
}

} // namespace ui
