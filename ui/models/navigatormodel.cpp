// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/navigatormodel.h"

#include "ui/text.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype leastOfAFolder = 2;

QString count(qint64 value)
{
    return value == 0 ? u"–"_s : text::number(value);
}

/// What is only about right is marked, what nobody counted yet is not called nothing.
QString count(const QueueInfo &queue, qint64 value)
{
    if (!queue.isCounted)
        return u"?"_s;
    return queue.isApproximate && value != 0 ? QString(u"≈ "_s + text::number(value)) : count(value);
}

bool byName(const QueueInfo &a, const QueueInfo &b)
{
    const int order = a.name.compare(b.name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : a.url < b.url;
}

/// Up to the first '-', '.', '/' or '_' that has something on both sides; ".fifo" is no end of a prefix.
QString prefixOf(const QString &name)
{
    for (qsizetype at = 1; at + 1 < name.size(); ++at) {
        if (u"-./_"_s.contains(name[at]) && name.mid(at) != ".fifo"_L1)
            return name.left(at + 1);
    }
    return {};
}

} // namespace

struct NavigatorModel::Node
{
    QString key{};
    QString title{};
    std::optional<Section> section{};
    std::optional<QueueInfo> queue{};
    qint64 dead = 0;
    bool isUnderSource = false;
    Node *parent = nullptr;
    Nodes children{};

    bool looksLike(const Node &other) const
    {
        return title == other.title && queue == other.queue && dead == other.dead
            && isUnderSource == other.isUnderSource;
    }
};

NavigatorModel::NavigatorModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

NavigatorModel::~NavigatorModel() = default;

void NavigatorModel::setQueues(const QList<QueueInfo> &queues)
{
    m_queues = queues;
    std::ranges::sort(m_queues, byName);
    m_totals.clear();
    for (const QueueInfo &queue : m_queues) {
        if (queue.isDeadLetterQueue())
            m_totals.insert(queue.arn, queue.total());
    }
    rebuild();
}

void NavigatorModel::setPinned(const QStringList &urls)
{
    if (m_pinned == urls)
        return;
    m_pinned = urls;
    rebuild();
}

void NavigatorModel::setGrouping(Grouping grouping)
{
    if (m_grouping == grouping)
        return;
    m_grouping = grouping;
    rebuild();
}

qint64 NavigatorModel::deadOf(const QueueInfo &queue) const
{
    return queue.isDeadLetterQueue() ? queue.total() : m_totals.value(queue.deadLetterTargetArn, 0);
}

void NavigatorModel::rebuild()
{
    sync(*m_root, wanted());
}

NavigatorModel::Nodes NavigatorModel::wanted() const
{
    Nodes nodes;
    nodes.push_back(pinnedNode());
    nodes.push_back(deadLettersNode());
    std::erase_if(nodes, [](const auto &node) { return node->children.empty(); });
    for (const auto &node : nodes)
        node->title = tr("%1 (%2)", "heading and how many").arg(node->title, text::number(std::ssize(node->children)));
    nodes.push_back(queuesNode());
    return nodes;
}

std::unique_ptr<NavigatorModel::Node> NavigatorModel::queueNode(const QString &under, const QueueInfo &queue,
                                                                bool isUnderSource) const
{
    auto node = std::make_unique<Node>();
    node->key = under + u'|' + queue.url;
    node->title = queue.name;
    node->queue = queue;
    node->dead = deadOf(queue);
    node->isUnderSource = isUnderSource;
    return node;
}

std::unique_ptr<NavigatorModel::Node> NavigatorModel::pinnedNode() const
{
    auto node = std::make_unique<Node>();
    node->key = u"pinned"_s;
    node->title = tr("Pinned");
    node->section = Section::Pinned;
    for (const QueueInfo &queue : m_queues) {
        if (m_pinned.contains(queue.url))
            node->children.push_back(queueNode(node->key, queue));
    }
    return node;
}

std::unique_ptr<NavigatorModel::Node> NavigatorModel::deadLettersNode() const
{
    auto node = std::make_unique<Node>();
    node->key = u"dead"_s;
    node->title = tr("Dead letters");
    node->section = Section::DeadLetters;
    QList<QueueInfo> dead;
    std::ranges::copy_if(m_queues, std::back_inserter(dead),
                         [](const QueueInfo &queue) { return queue.isDeadLetterQueue() && queue.total() > 0; });
    std::ranges::stable_sort(dead, std::greater{}, [](const QueueInfo &queue) { return queue.total(); });
    for (const QueueInfo &queue : dead)
        node->children.push_back(queueNode(node->key, queue));
    return node;
}

std::unique_ptr<NavigatorModel::Node> NavigatorModel::queuesNode() const
{
    auto node = std::make_unique<Node>();
    node->key = u"queues"_s;
    node->title = tr("Queues");
    node->section = Section::Queues;
    QSet<QString> targeted; // as the sources say: both ends of a link come from the broker, perhaps not of one moment
    for (const QueueInfo &queue : m_queues) {
        if (!queue.deadLetterTargetArn.isEmpty() && queue.deadLetterTargetArn != queue.arn)
            targeted.insert(queue.deadLetterTargetArn);
    }
    // One that is source and target at once stands on its own, else a circle of queues would vanish.
    const auto standsUnderSource = [&targeted](const QueueInfo &queue) {
        return queue.deadLetterTargetArn.isEmpty() && targeted.contains(queue.arn);
    };
    QHash<QString, QueueInfo> targets;
    for (const QueueInfo &queue : m_queues) {
        if (standsUnderSource(queue))
            targets.insert(queue.arn, queue);
    }
    std::map<QString, Node *> folders;
    QHash<QString, qsizetype> sizes;
    for (const QueueInfo &queue : m_queues)
        sizes[prefixOf(queue.name)] += standsUnderSource(queue) ? 0 : 1;
    for (const QueueInfo &queue : m_queues) {
        if (standsUnderSource(queue))
            continue;
        Node *under = node.get();
        const QString prefix = prefixOf(queue.name);
        if (m_grouping == Grouping::ByPrefix && !prefix.isEmpty() && sizes.value(prefix) >= leastOfAFolder) {
            Node *&folder = folders[prefix];
            if (folder == nullptr) {
                node->children.push_back(std::make_unique<Node>());
                folder = node->children.back().get();
                folder->key = node->key + u'|' + prefix;
                folder->title = prefix;
            }
            under = folder;
        }
        under->children.push_back(queueNode(node->key, queue));
        if (targets.contains(queue.deadLetterTargetArn))
            under->children.back()->children.push_back(
                queueNode(node->key, targets.take(queue.deadLetterTargetArn), true));
    }
    return node;
}

/// Makes the children of `at` those that are wanted, by key, and tells views no more than what changed.
void NavigatorModel::sync(Node &at, Nodes wanted)
{
    QSet<QString> keys;
    for (const auto &node : wanted)
        keys.insert(node->key);
    removeMissing(at, keys);
    if (at.children.empty() && !wanted.empty()) {
        beginInsertRows(indexOf(at), 0, static_cast<int>(wanted.size()) - 1);
        const auto adopt = [](auto &&self, Node &parent) -> void {
            for (const auto &child : parent.children) {
                child->parent = &parent;
                self(self, *child);
            }
        };
        at.children = std::move(wanted);
        adopt(adopt, at);
        endInsertRows();
        return;
    }
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        Nodes below = std::exchange(wanted[row]->children, {});
        place(at, row, std::move(wanted[row]));
        sync(*at.children[row], std::move(below));
    }
}

void NavigatorModel::removeMissing(Node &at, const QSet<QString> &keys)
{
    for (std::size_t row = at.children.size(); row-- > 0;) {
        if (keys.contains(at.children[row]->key))
            continue;
        beginRemoveRows(indexOf(at), static_cast<int>(row), static_cast<int>(row));
        at.children.erase(at.children.begin() + static_cast<std::ptrdiff_t>(row));
        endRemoveRows();
    }
}

void NavigatorModel::place(Node &at, std::size_t row, std::unique_ptr<Node> node)
{
    const auto from =
        static_cast<std::size_t>(std::ranges::find(at.children, node->key, &Node::key) - at.children.begin());
    const QModelIndex parent = indexOf(at);
    const int to = static_cast<int>(row);
    if (from == at.children.size()) {
        beginInsertRows(parent, to, to);
        node->parent = &at;
        at.children.insert(at.children.begin() + to, std::move(node));
        endInsertRows();
        return;
    }
    if (from != row) {
        beginMoveRows(parent, static_cast<int>(from), static_cast<int>(from), parent, to);
        std::rotate(at.children.begin() + to, at.children.begin() + static_cast<std::ptrdiff_t>(from),
                    at.children.begin() + static_cast<std::ptrdiff_t>(from) + 1);
        endMoveRows();
    }
    Node &here = *at.children[row];
    const bool isSame = here.looksLike(*node);
    here.title = node->title;
    here.queue = node->queue;
    here.dead = node->dead;
    here.isUnderSource = node->isUnderSource;
    if (!isSame)
        emit dataChanged(index(to, 0, parent), index(to, columnCount() - 1, parent));
}

QModelIndex NavigatorModel::indexOf(const Node &node) const
{
    if (&node == m_root.get() || node.parent == nullptr)
        return {};
    const auto at = std::ranges::find(node.parent->children, &node, &std::unique_ptr<Node>::get);
    return createIndex(static_cast<int>(at - node.parent->children.begin()), 0, &node);
}

const NavigatorModel::Node &NavigatorModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

QModelIndex NavigatorModel::headingOf(Section section) const
{
    for (const auto &child : m_root->children) {
        if (child->section == section)
            return indexOf(*child);
    }
    return {};
}

QModelIndex NavigatorModel::indexOf(const QString &url) const
{
    const auto find = [&url](auto &&self, const Node &at) -> const Node * {
        for (const auto &child : at.children) {
            if (child->queue && child->queue->url == url)
                return child.get();
            if (const Node *found = self(self, *child))
                return found;
        }
        return nullptr;
    };
    const QModelIndex all = headingOf(Section::Queues);
    const Node *found = all.isValid() ? find(find, nodeAt(all)) : nullptr;
    return found != nullptr ? indexOf(*found) : QModelIndex();
}

const QueueInfo *NavigatorModel::queue(const QModelIndex &index) const
{
    const Node &node = nodeAt(index);
    return node.queue ? &*node.queue : nullptr;
}

qint64 NavigatorModel::dead(const QModelIndex &index) const
{
    return nodeAt(index).dead;
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent).children[static_cast<std::size_t>(row)].get());
}

QModelIndex NavigatorModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node *above = nodeAt(index).parent;
    return above != nullptr ? indexOf(*above) : QModelIndex();
}

int NavigatorModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent).children.size());
}

int NavigatorModel::columnCount(const QModelIndex &) const
{
    return Dead + 1;
}

QVariant NavigatorModel::cell(const Node &node, int column) const
{
    if (column == Name)
        return node.title;
    if (!node.queue)
        return {};
    const QueueInfo &queue = *node.queue;
    const std::array<qint64, 4> counts{queue.available, queue.inFlight, queue.delayed, node.dead};
    const qint64 value = counts.at(static_cast<std::size_t>(column - Available));
    return column == Dead && value > 0 ? QString(u"▼ "_s + count(queue, value)) : count(queue, value);
}

QVariant NavigatorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell(node, index.column());
    case Qt::ToolTipRole:
        return node.queue ? text::plainToolTip(node.queue->arn) : QVariant{};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case UrlRole:
        return node.queue ? node.queue->url : QString();
    case KeyRole:
        return node.key;
    case IsUnderSourceRole:
        return node.isUnderSource;
    case SectionRole:
        return node.section ? QVariant{static_cast<int>(*node.section)} : QVariant{};
    default:
        return {};
    }
}

void NavigatorModel::setHidden(int columns)
{
    if (std::exchange(m_hidden, columns) != columns)
        emit headerDataChanged(Qt::Horizontal, Name, Name);
}

QVariant NavigatorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractItemModel::headerData(section, orientation, role);
    const std::array<QString, 5> titles{tr("Name"), tr("Avail.", "column"), tr("In flight"), tr("Delayed"), tr("Dead")};
    if (role == Qt::DisplayRole && section == Name && m_hidden > 0)
        return tr("Name · %n hidden", "columns of counts", m_hidden);
    if (role == Qt::ToolTipRole && section == Name && m_hidden > 0)
        return tr("A wider pane has room for all counts.");
    if (role == Qt::DisplayRole)
        return titles.at(static_cast<std::size_t>(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Available)
        return tr("Available messages");
    return role == Qt::ToolTipRole && section == Dead ? tr("Messages in the dead-letter queue") : QVariant{};
}

} // namespace ui
