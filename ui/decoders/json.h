// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace ui::decoders {

/// A JSON text as it was written: the order of members, members of one name, and every digit of a number stay, which
/// QJsonDocument would lose. Nodes are numbers, 0 is the root; they hold places in the text and nothing else, so that
/// half a million of them cost some 20 MB. Control characters inside strings are let through: a viewer must show what
/// others sent. Values are cheap to copy only through shared_ptr. Any thread.
class Json
{
public:
    enum class Type : quint8 { Object, Array, String, Number, True, False, Null };
    struct Limits
    {
        int depth = 512; ///< of nested containers
        int nodes = 500'000;
    };
    struct Problem
    {
        qsizetype at = 0; ///< character of the text
        QString reason{};
    };

    /// Nothing, and `problem` when given: no JSON, or more than the limits allow.
    static std::optional<Json> parse(QString text, Problem *problem = nullptr);
    static std::optional<Json> parse(QString text, Problem *problem, const Limits &limits);

    int count() const { return static_cast<int>(m_nodes.size()); }
    Type type(int node) const { return at(node).type; }
    bool isContainer(int node) const { return type(node) == Type::Object || type(node) == Type::Array; }
    bool isMember(int node) const { return at(node).nameEnd > 0; } ///< of an object, and so has a name
    QString name(int node) const;
    QStringView source(int node) const; ///< exactly as written
    QString text(int node) const; ///< a string's characters, anything else as written
    int parent(int node) const { return at(node).parent; } ///< -1 for the root
    int row(int node) const { return at(node).row; } ///< place in the parent
    int size(int node) const { return at(node).size; }
    int child(int node, int row) const;
    int member(int node, QStringView name) const; ///< the first of this name; -1: none
    QString memberText(int node, QStringView name) const; ///< empty: none, or a container
    /// `.items[0]["odd name"]`, empty for the root: what the query language takes after `body`.
    QString path(int node) const;
    /// Indented by two, at most 40 levels deep: deeper ones would make megabytes of blanks. Ends after `most`
    /// characters.
    QString pretty(qsizetype most) const;

private:
    friend class JsonParser;
    struct Node
    {
        Type type = Type::Null;
        qint32 nameFrom = 0;
        qint32 nameEnd = 0; ///< 0: none
        qint32 from = 0;
        qint32 end = 0;
        qint32 parent = -1;
        qint32 row = 0;
        qint32 size = 0;
        qint32 firstSlot = 0;
    };
    const Node &at(int node) const { return m_nodes[static_cast<std::size_t>(node)]; }
    QStringView part(qint32 from, qint32 end) const { return QStringView(m_text).sliced(from, end - from); }
    void link();

    QString m_text;
    std::vector<Node> m_nodes;
    std::vector<qint32> m_slots; ///< children of every node, side by side
};

/// The characters of a JSON string that stands with its quotes in `quoted`.
QString unquoted(QStringView quoted);
/// The same path elements as Json::path() writes.
QString pathElement(const QString &name);
QString pathElement(int index);

} // namespace ui::decoders
