// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/palettemodel.h"

#include "ui/fuzzy.h"
#include "ui/icons.h"
#include "ui/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostShown = 200; // nobody reads further
constexpr int recentBonus = 40; // of the newest; each older one has less

} // namespace

int PaletteModel::scoreOf(const PaletteItem &item, const QString &typed) const
{
    const int byTitle = fuzzyScore(typed, item.title);
    const int byDetail = item.isCommand() ? -1 : fuzzyScore(typed, item.detail) / 4;
    const int score = std::max(byTitle, byDetail);
    if (score < 0)
        return score;
    const qsizetype age = m_recent.indexOf(item.key);
    const int recent = age < 0 ? 0 : std::max(1, recentBonus - static_cast<int>(age) * 2);
    // Of equals, what can be done stands before what cannot, and places before commands.
    return (score + recent) * 4 + (item.whyNot.isEmpty() ? 2 : 0) + (item.isCommand() ? 0 : 1);
}

void PaletteModel::search(const QString &typed)
{
    beginResetModel();
    m_shown.clear();
    const bool onlyCommands = typed.startsWith(u'>');
    const QString wanted = onlyCommands ? typed.mid(1).trimmed() : typed.trimmed();
    if (const std::optional<Address> address = Address::parse(wanted)) {
        m_shown.append({.key = wanted, .title = tr("Go to %1").arg(wanted), .detail = {}, .address = address});
    } else {
        QList<std::pair<int, const PaletteItem *>> found;
        for (const PaletteItem &item : std::as_const(m_items)) {
            const int score = onlyCommands && !item.isCommand() ? -1 : scoreOf(item, wanted);
            if (score >= 0)
                found.append({score, &item});
        }
        std::ranges::stable_sort(found, [](const auto &a, const auto &b) { return a.first > b.first; });
        for (const auto &entry : found.first(std::min(found.size(), mostShown)))
            m_shown.append(*entry.second);
    }
    endResetModel();
}

const PaletteItem *PaletteModel::item(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_shown[row] : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteItem *item = this->item(index.row());
    if (!index.isValid() || item == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return item->title;
    case Qt::DecorationRole:
        return ui::icon(item->icon.isEmpty() ? "play"_L1 : item->icon);
    case Qt::ToolTipRole:
        return text::plainToolTip(item->whyNot);
    case Qt::AccessibleTextRole:
        return QString(item->title + u", "_s + (item->whyNot.isEmpty() ? item->detail : item->whyNot));
    case DetailRole:
        return item->detail;
    case IsPossibleRole:
        return item->whyNot.isEmpty();
    default:
        return {};
    }
}

} // namespace ui
