// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagesmodel.h"

#include "ui/models/viewshifts.h"
#include "ui/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

MessagesModel::MessagesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    setColumns(columns::standard());
}

int MessagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int MessagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

const ViewedMessage *MessagesModel::row(int row) const
{
    const int at = row - m_first;
    if (at < 0 || at >= static_cast<int>(m_kept.size()))
        return nullptr;
    const std::optional<ViewedMessage> &kept = m_kept[static_cast<std::size_t>(at)];
    return kept ? &*kept : nullptr;
}

const MessageInfo *MessagesModel::message(const QModelIndex &index) const
{
    const ViewedMessage *found = index.isValid() ? row(index.row()) : nullptr;
    return found == nullptr ? nullptr : &found->message;
}

int MessagesModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find_if(
        m_kept, [&id](const std::optional<ViewedMessage> &kept) { return kept && kept->message.id == id; });
    return found == m_kept.end() ? -1 : m_first + static_cast<int>(found - m_kept.begin());
}

QStringList MessagesModel::ids(int first, int last) const
{
    QStringList found;
    for (int at = std::max(first, m_first); at <= std::min(last, m_first + static_cast<int>(m_kept.size()) - 1); ++at) {
        if (const ViewedMessage *here = row(at); here != nullptr && !here->isGone)
            found.append(here->message.id);
    }
    return found;
}

QList<MessageInfo> MessagesModel::loaded() const
{
    QList<MessageInfo> messages;
    for (const std::optional<ViewedMessage> &kept : m_kept) {
        if (kept && !kept->isGone)
            messages.append(kept->message);
    }
    return messages;
}

QVariant MessagesModel::valueOf(const ViewedMessage &row, const MessageColumn &column) const
{
    if (column.isBuiltIn())
        return column.text(row.message, {m_now});
    return row.values.value(m_asked.indexOf(column.expression));
}

QVariant MessagesModel::cell(const ViewedMessage *row, const MessageColumn &column, int role) const
{
    switch (role) {
    case Qt::TextAlignmentRole:
        if (row != nullptr && !column.isBuiltIn() && valueOf(*row, column).typeId() == QMetaType::Double)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
    case ExpressionRole:
        return column.expression;
    case LoadedRole:
        return row != nullptr;
    default:
        break;
    }
    if (row == nullptr)
        return role == Qt::DisplayRole ? QVariant{u"…"_s} : QVariant{};
    switch (role) {
    case Qt::DisplayRole:
        return column.isBuiltIn() ? valueOf(*row, column) : QVariant{columns::text(valueOf(*row, column))};
    case Qt::ToolTipRole:
        if (row->isGone)
            return tr("This message has left the queue.");
        return column.toolTip ? QVariant{text::plainToolTip(column.toolTip(row->message, {m_now}))} : QVariant{};
    case KeyRole:
        return row->message.id;
    case StateRole:
        return static_cast<int>(row->message.state);
    case GoneRole:
        return row->isGone;
    case ValueRole:
        return valueOf(*row, column);
    default:
        return {};
    }
}

QVariant MessagesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return cell(row(index.row()), m_columns[static_cast<std::size_t>(index.column())], role);
}

void MessagesModel::multiData(const QModelIndex &index, QModelRoleDataSpan roles) const
{
    const ViewedMessage *here = row(index.row());
    const MessageColumn &column = m_columns[static_cast<std::size_t>(index.column())];
    for (QModelRoleData &one : roles)
        one.setData(cell(here, column, one.role()));
}

QVariant MessagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const MessageColumn &column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        if (column.expression == columns::body && !m_hidden.isEmpty())
            return tr("Body · %n column(s) hidden", nullptr, static_cast<int>(m_hidden.size()));
        return column.title;
    case Qt::ToolTipRole:
        if (column.expression == columns::body && !m_hidden.isEmpty())
            return text::plainToolTip(tr("No room for: %1. A wider window shows them.").arg(m_hidden.join(u", "_s)));
        return column.isBuiltIn() ? QVariant{} : QVariant{text::plainToolTip(column.expression)};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
    case ExpressionRole:
        return column.expression;
    default:
        return {};
    }
}

void MessagesModel::setColumns(const QStringList &expressions)
{
    QStringList wanted = expressions;
    wanted.removeAll(columns::body);
    wanted.removeDuplicates();
    wanted.append(columns::body); // what people come for
    const QStringList before = this->expressions();
    int at = 0; // of the first that differs
    while (at < std::min(before.size(), wanted.size()) && before[at] == wanted[at])
        ++at;
    const auto place = m_columns.begin() + at;
    if (wanted.size() == before.size() + 1 && wanted.mid(at + 1) == before.mid(at)) {
        beginInsertColumns({}, at, at);
        m_columns.insert(place, columns::make(wanted[at]));
        forgetValues();
        endInsertColumns();
    } else if (before.size() == wanted.size() + 1 && before.mid(at + 1) == wanted.mid(at)) {
        beginRemoveColumns({}, at, at);
        m_columns.erase(place);
        forgetValues();
        endRemoveColumns();
    } else if (before != wanted) {
        beginResetModel();
        m_columns.clear();
        for (const QString &expression : std::as_const(wanted))
            m_columns.push_back(columns::make(expression));
        forgetValues();
        endResetModel();
    }
}

void MessagesModel::setHidden(const QStringList &titles)
{
    if (m_hidden == titles)
        return;
    m_hidden = titles;
    emit headerDataChanged(Qt::Horizontal, columnCount() - 1, columnCount() - 1);
}

/// They are those of other columns now.
void MessagesModel::forgetValues()
{
    m_asked.clear();
    for (const MessageColumn &column : m_columns) {
        if (!column.isBuiltIn())
            m_asked.append(column.expression);
    }
    for (std::optional<ViewedMessage> &kept : m_kept) {
        if (kept)
            kept->values.clear();
    }
}

QStringList MessagesModel::expressions() const
{
    QStringList names;
    for (const MessageColumn &column : m_columns)
        names.append(column.expression);
    return names;
}

int MessagesModel::columnOf(const QString &expression) const
{
    return static_cast<int>(expressions().indexOf(expression));
}

void MessagesModel::setNow(Time now)
{
    const bool isNewSecond = now.count() / 1000 != m_now.count() / 1000;
    m_now = now;
    if (!isNewSecond || m_kept.empty())
        return;
    const int last = m_first + static_cast<int>(m_kept.size()) - 1;
    for (int column = 0; column < columnCount(); ++column) {
        if (m_columns[static_cast<std::size_t>(column)].showsTime)
            emit dataChanged(index(m_first, column), index(last, column), {Qt::DisplayRole});
    }
}

void MessagesModel::clear()
{
    if (m_rows > 0) {
        beginRemoveRows({}, 0, m_rows - 1);
        m_rows = 0;
        m_kept.clear();
        endRemoveRows();
    }
    m_kept.clear();
    m_first = 0;
}

void MessagesModel::apply(const ViewPage &page, const QStringList &locatedIds)
{
    for (const ViewShift &one : merged(page.shifts, m_rows))
        shift(one);
    if (page.isReset || m_rows != static_cast<int>(page.counters.rows))
        resetTo(page, locatedIds);
    keep(page);
}

void MessagesModel::shift(const ViewShift &shift)
{
    const int removed = std::min(shift.removed, m_rows - shift.offset);
    if (removed > 0) {
        beginRemoveRows({}, shift.offset, shift.offset + removed - 1);
        removeFromKept(shift.offset, removed);
        m_rows -= removed;
        endRemoveRows();
    }
    if (shift.inserted > 0) {
        beginInsertRows({}, shift.offset, shift.offset + shift.inserted - 1);
        insertIntoKept(shift.offset, shift.inserted);
        m_rows += shift.inserted;
        endInsertRows();
    }
}

void MessagesModel::removeFromKept(int first, int count)
{
    const int size = static_cast<int>(m_kept.size());
    const int from = std::clamp(first - m_first, 0, size);
    const int to = std::clamp(first + count - m_first, 0, size);
    m_kept.erase(m_kept.begin() + from, m_kept.begin() + to);
    if (first < m_first)
        m_first -= std::min(count, m_first - first);
}

void MessagesModel::insertIntoKept(int first, int count)
{
    const int size = static_cast<int>(m_kept.size());
    if (first <= m_first || size == 0) {
        m_first += first <= m_first ? count : 0;
    } else if (first < m_first + size) {
        const int behind = m_first + size - first;
        if (count > mostKept) { // the smaller part would be far away
            m_kept.erase(m_kept.end() - behind, m_kept.end());
            return;
        }
        m_kept.insert(m_kept.begin() + (first - m_first), static_cast<std::size_t>(count), std::nullopt);
        if (static_cast<int>(m_kept.size()) > 2 * mostKept)
            m_kept.resize(static_cast<std::size_t>(2 * mostKept));
    }
}

/// Places have changed in ways that nobody told: what is known by its id is found again, the rest is not.
void MessagesModel::resetTo(const ViewPage &page, const QStringList &locatedIds)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    const int rows = static_cast<int>(page.counters.rows);
    for (const QModelIndex &persistent : before) {
        const ViewedMessage *known = row(persistent.row());
        const auto at = known == nullptr ? -1 : locatedIds.indexOf(known->message.id);
        const int place = at < 0 ? -1 : page.located.value(at, -1);
        after.append(place < 0 || place >= rows ? QModelIndex() : createIndex(place, persistent.column()));
    }
    m_rows = rows;
    m_kept.clear();
    m_first = 0;
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void MessagesModel::keep(const ViewPage &page)
{
    const int first = page.offset;
    const int last = std::min(m_rows, first + static_cast<int>(page.rows.size())) - 1;
    if (last < first)
        return;
    trim(first, last);
    int changedFirst = -1;
    int changedLast = -1;
    for (int at = first; at <= last; ++at) {
        std::optional<ViewedMessage> &kept = m_kept[static_cast<std::size_t>(at - m_first)];
        ViewedMessage fresh = page.rows[at - first];
        const bool isBodyless = fresh.isGone || fresh.message.bodyBytes == 0; // it went, the row may follow
        if (isBodyless && kept && kept->message.id == fresh.message.id) {
            fresh.message.body = kept->message.body;
            fresh.message.bodyBytes = kept->message.bodyBytes;
            fresh.message.bodyTruncated = kept->message.bodyTruncated;
            fresh.message.attributes = kept->message.attributes;
            fresh.values = kept->values;
        }
        if (kept && *kept == fresh)
            continue;
        kept = std::move(fresh);
        changedFirst = changedFirst < 0 ? at : changedFirst;
        changedLast = at;
    }
    if (changedFirst >= 0)
        emit dataChanged(index(changedFirst, 0), index(changedLast, columnCount() - 1));
}

/// Makes the kept rows reach from `first` to `last`, and not much further.
void MessagesModel::trim(int first, int last)
{
    const int end = m_first + static_cast<int>(m_kept.size());
    if (m_kept.empty() || last + mostKept < m_first || first > end + mostKept) {
        m_kept.clear();
        m_first = first;
    }
    while (first < m_first) {
        m_kept.push_front(std::nullopt);
        --m_first;
    }
    while (last >= m_first + static_cast<int>(m_kept.size()))
        m_kept.push_back(std::nullopt);
    while (static_cast<int>(m_kept.size()) > mostKept && m_first < first) {
        m_kept.pop_front();
        ++m_first;
    }
    while (static_cast<int>(m_kept.size()) > mostKept && m_first + static_cast<int>(m_kept.size()) - 1 > last)
        m_kept.pop_back();
}

} // namespace ui
