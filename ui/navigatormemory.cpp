// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/navigatormemory.h"

#include "ui/address.h"
#include "ui/pages/navigator.h"
#include "ui/settings.h"

#include <QTreeView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Grouping = NavigatorModel::Grouping;

constexpr QLatin1String columnsList{"navigator/columns"};
constexpr std::array columnIds{"name"_L1, "available"_L1, "inflight"_L1, "delayed"_L1, "dead"_L1}; // by Columns

QString pinsList(const QString &name)
{
    return u"pins/"_s + name;
}

QString groupingList(const QString &name)
{
    return u"grouping/"_s + name;
}

} // namespace

NavigatorMemory::NavigatorMemory(Settings &settings, Navigator &navigator)
    : QObject(&navigator)
    , m_settings(settings)
    , m_navigator(navigator)
{
    connect(&m_navigator, &Navigator::shownColumnsChosen, this, &NavigatorMemory::keepColumns);
    const QStringList kept = m_settings.list(columnsList);
    if (kept.isEmpty())
        return;
    QList<int> columns;
    for (std::size_t column = 0; column < columnIds.size(); ++column) {
        if (kept.contains(columnIds.at(column)))
            columns.append(static_cast<int>(column));
    }
    m_navigator.setShownColumns(columns);
}

void NavigatorMemory::setConnection(const QString &name, const QString &address)
{
    m_name = name;
    m_address = address;
    m_queues.clear();
    m_pins = m_settings.list(pinsList(name));
    const bool hasFolders = m_settings.list(groupingList(name)).contains("prefix"_L1);
    m_navigator.setGrouping(hasFolders ? Grouping::ByPrefix : Grouping::ByName);
    showPins();
    emit changed();
}

void NavigatorMemory::setQueues(const QList<QueueInfo> &queues)
{
    m_queues = queues;
    showPins();
}

QString NavigatorMemory::addressOf(const QueueInfo &queue) const
{
    return queueAddress(m_address, queue).toString();
}

bool NavigatorMemory::arePinned(const QList<QueueInfo> &queues) const
{
    return !queues.isEmpty()
        && std::ranges::all_of(queues, [this](const QueueInfo &queue) { return m_pins.contains(addressOf(queue)); });
}

void NavigatorMemory::setPinned(const QList<QueueInfo> &queues, bool arePinned)
{
    for (const QueueInfo &queue : queues) {
        m_pins.removeAll(addressOf(queue));
        if (arePinned)
            m_pins.append(addressOf(queue));
    }
    m_settings.setList(pinsList(m_name), m_pins);
    showPins();
    emit changed();
}

void NavigatorMemory::showPins()
{
    QStringList urls;
    if (!m_pins.isEmpty()) {
        for (const QueueInfo &queue : std::as_const(m_queues)) {
            if (m_pins.contains(addressOf(queue)))
                urls.append(queue.url);
        }
    }
    m_navigator.setPinned(urls);
}

bool NavigatorMemory::hasFolders() const
{
    return m_navigator.model().grouping() == Grouping::ByPrefix;
}

void NavigatorMemory::setFolders(bool areShown)
{
    m_navigator.setGrouping(areShown ? Grouping::ByPrefix : Grouping::ByName);
    m_settings.setList(groupingList(m_name), {areShown ? u"prefix"_s : u"name"_s});
    emit changed();
}

bool NavigatorMemory::isShown(int column) const
{
    return m_navigator.shownColumns().contains(column);
}

void NavigatorMemory::setShown(int column, bool isShown)
{
    QList<int> columns;
    for (int each = NavigatorModel::Available; each <= NavigatorModel::Dead; ++each) {
        if (each == column ? isShown : this->isShown(each))
            columns.append(each);
    }
    m_navigator.setShownColumns(columns);
    keepColumns(columns);
}

/// The name is always among them: a list that is empty would read as none kept.
void NavigatorMemory::keepColumns(const QList<int> &columns)
{
    QStringList ids{columnIds.front()};
    for (const int column : columns) {
        if (column != NavigatorModel::Name)
            ids.append(columnIds.at(static_cast<std::size_t>(column)));
    }
    m_settings.setList(columnsList, ids);
    emit changed();
}

} // namespace ui
