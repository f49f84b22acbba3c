// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jsonmodel.h"

#include "ui/text.h"

namespace ui {

namespace {

constexpr qsizetype mostInToolTip = 2000;
constexpr qsizetype mostInCell = 400;

using decoders::Json;

/// Without a copy, as long as nothing is escaped: half a million values are searched at a key.
bool hasText(const Json &json, int node, const QString &text)
{
    if (json.isContainer(node))
        return false;
    const QStringView source = json.source(node);
    return source.contains(u'\\') ? json.text(node).contains(text, Qt::CaseInsensitive)
                                  : source.contains(text, Qt::CaseInsensitive);
}

} // namespace

void JsonModel::setDocument(std::shared_ptr<const Json> document)
{
    beginResetModel();
    m_json = std::move(document);
    endResetModel();
}

int JsonModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<int>(index.internalId()) : -1;
}

QModelIndex JsonModel::indexOf(int node) const
{
    if (!m_json || node < 0)
        return {};
    return createIndex(m_json->row(node), Name, static_cast<quintptr>(node));
}

int JsonModel::find(const QString &text, int from, bool forward) const
{
    const int count = m_json ? m_json->count() : 0;
    for (int step = 1; step <= count; ++step) {
        const int node = ((forward ? from + step : from - step) % count + count) % count;
        if (hasText(*m_json, node, text) || m_json->name(node).contains(text, Qt::CaseInsensitive))
            return node;
    }
    return -1;
}

/// The root stands as the one row at the top, so that it can be copied and its size be seen.
QModelIndex JsonModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int node = parent.isValid() ? m_json->child(this->node(parent), row) : 0;
    return createIndex(row, column, static_cast<quintptr>(node));
}

QModelIndex JsonModel::parent(const QModelIndex &index) const
{
    const int above = index.isValid() ? m_json->parent(node(index)) : -1;
    return indexOf(above);
}

int JsonModel::rowCount(const QModelIndex &parent) const
{
    if (!m_json || parent.column() > Name)
        return 0;
    return parent.isValid() ? m_json->size(node(parent)) : 1;
}

QVariant JsonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int at = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? nameOf(at) : valueOf(at);
    case Qt::ToolTipRole:
        return text::plainToolTip(m_json->text(at).left(mostInToolTip));
    case TypeRole:
        return static_cast<int>(m_json->type(at));
    default:
        return {};
    }
}

QVariant JsonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("Value");
}

QString JsonModel::nameOf(int node) const
{
    if (m_json->parent(node) < 0)
        return m_json->type(node) == Json::Type::Array ? tr("list") : tr("object");
    return m_json->isMember(node) ? m_json->name(node).left(mostInCell) : text::number(m_json->row(node));
}

QString JsonModel::valueOf(int node) const
{
    switch (m_json->type(node)) {
    case Json::Type::Object:
        return tr("{%n member(s)}", nullptr, m_json->size(node));
    case Json::Type::Array:
        return tr("[%n element(s)]", nullptr, m_json->size(node));
    case Json::Type::String:
        return QString(u'"' + m_json->text(node).left(mostInCell) + u'"');
    default:
        return m_json->source(node).left(mostInCell).toString();
    }
}

} // namespace ui
