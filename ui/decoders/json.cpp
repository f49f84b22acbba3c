// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoders/json.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ui::decoders {

namespace {

constexpr qsizetype deepestIndent = 40;

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::decoders)
};

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\r' || c == u'\t';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Writes valid JSON anew, token by token.
class Indenter
{
public:
    Indenter(QStringView text, qsizetype most)
        : m_text(text)
        , m_most(most)
    {
    }

    QString run()
    {
        for (m_at = 0; m_at < m_text.size() && m_out.size() < m_most; ++m_at)
            step(m_text[m_at]);
        return std::move(m_out);
    }

private:
    void step(QChar c)
    {
        if (c == u'"')
            string();
        else if (c == u'{' || c == u'[')
            open(c);
        else if (c == u'}' || c == u']')
            close(c);
        else if (c == u',')
            breakLine(c);
        else if (c == u':')
            m_out += u": "_s;
        else if (!isSpace(c))
            m_out += c;
    }

    void string()
    {
        const qsizetype first = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != u'"')
            m_at += m_text[m_at] == u'\\' ? 2 : 1;
        m_out += m_text.sliced(first, std::min(m_at + 1, m_text.size()) - first);
    }

    void open(QChar c)
    {
        qsizetype next = m_at + 1;
        while (next < m_text.size() && isSpace(m_text[next]))
            ++next;
        if (next < m_text.size() && (m_text[next] == u'}' || m_text[next] == u']')) {
            m_out += c;
            m_out += m_text[next];
            m_at = next;
            return;
        }
        ++m_depth;
        breakLine(c);
    }

    void close(QChar c)
    {
        --m_depth;
        breakLine({});
        m_out += c;
    }

    void breakLine(QChar after)
    {
        if (!after.isNull())
            m_out += after;
        m_out += u'\n';
        m_out.resize(m_out.size() + 2 * std::min(m_depth, deepestIndent), u' ');
    }

    QStringView m_text;
    qsizetype m_most;
    QString m_out;
    qsizetype m_at = 0;
    qsizetype m_depth = 0;
};

bool isPlainName(const QString &name)
{
    const auto isWordPart = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; };
    return !name.isEmpty() && !isDigit(name.front()) && name.front() != u'-'
        && std::all_of(name.begin(), name.end(), isWordPart);
}

} // namespace

/// Without recursion: depth is the sender's choice.
class JsonParser
{
public:
    JsonParser(QString text, const Json::Limits &limits)
        : m_limits(limits)
    {
        m_json.m_text = std::move(text);
    }

    bool run()
    {
        if (m_json.m_text.size() >= std::numeric_limits<qint32>::max())
            return fail(Words::tr("too long"));
        skipSpace();
        if (!value(-1, {}))
            return false;
        while (!m_stack.empty()) {
            if (!step())
                return false;
        }
        skipSpace();
        if (m_at < size())
            return fail(Words::tr("text after the end of the JSON"));
        m_json.link();
        return true;
    }

    Json take() { return std::move(m_json); }
    const Json::Problem &problem() const { return m_problem; }

private:
    struct Range
    {
        qint32 from = 0;
        qint32 end = 0;
    };

    qint32 size() const { return static_cast<qint32>(m_json.m_text.size()); }
    QChar peek() const { return m_at < size() ? m_json.m_text[m_at] : QChar(); }
    Json::Node &node(int index) { return m_json.m_nodes[static_cast<std::size_t>(index)]; }

    bool fail(const QString &reason)
    {
        m_problem = {m_at, reason};
        return false;
    }

    void skipSpace()
    {
        while (m_at < size() && isSpace(m_json.m_text[m_at]))
            ++m_at;
    }

    /// In the innermost container: its end, or its next element.
    bool step()
    {
        skipSpace();
        const int top = m_stack.back();
        const bool isObject = node(top).type == Json::Type::Object;
        if (peek() == (isObject ? u'}' : u']')) {
            node(top).end = ++m_at;
            m_stack.pop_back();
            return true;
        }
        if (node(top).size > 0) {
            if (peek() != u',')
                return fail(Words::tr("a comma or the end of the list is missing"));
            ++m_at;
            skipSpace();
        }
        Range name;
        return (!isObject || memberName(name)) && value(top, name);
    }

    bool memberName(Range &name)
    {
        name.from = m_at;
        if (peek() != u'"')
            return fail(Words::tr("a name in quotes is missing"));
        if (!string())
            return false;
        name.end = m_at;
        skipSpace();
        if (peek() != u':')
            return fail(Words::tr("a colon is missing"));
        ++m_at;
        skipSpace();
        return true;
    }

    bool value(int parent, Range name)
    {
        if (m_json.count() >= m_limits.nodes)
            return fail(Words::tr("more values than can be shown"));
        const int index = m_json.count();
        m_json.m_nodes.push_back({.nameFrom = name.from, .nameEnd = name.end, .from = m_at, .parent = parent});
        if (parent >= 0)
            node(index).row = node(parent).size++;
        const QChar first = peek();
        if (first == u'{' || first == u'[')
            return open(index, first);
        if (!scalar(index, first))
            return false;
        node(index).end = m_at;
        return true;
    }

    bool open(int index, QChar first)
    {
        if (static_cast<int>(m_stack.size()) >= m_limits.depth)
            return fail(Words::tr("nested too deeply"));
        node(index).type = first == u'{' ? Json::Type::Object : Json::Type::Array;
        m_stack.push_back(index);
        ++m_at;
        return true;
    }

    bool scalar(int index, QChar first)
    {
        if (first == u'"') {
            node(index).type = Json::Type::String;
            return string();
        }
        if (first == u'-' || isDigit(first)) {
            node(index).type = Json::Type::Number;
            return number();
        }
        if (word(u"true"_s, index, Json::Type::True) || word(u"false"_s, index, Json::Type::False)
            || word(u"null"_s, index, Json::Type::Null))
            return true;
        return fail(Words::tr("a value is missing"));
    }

    bool word(const QString &word, int index, Json::Type type)
    {
        if (!QStringView(m_json.m_text).sliced(m_at).startsWith(word))
            return false;
        m_at += static_cast<qint32>(word.size());
        node(index).type = type;
        return true;
    }

    bool string()
    {
        ++m_at;
        while (m_at < size() && m_json.m_text[m_at] != u'"') {
            if (m_json.m_text[m_at] != u'\\')
                ++m_at;
            else if (!escape())
                return false;
        }
        if (m_at >= size())
            return fail(Words::tr("a text has no closing quote"));
        ++m_at;
        return true;
    }

    bool escape()
    {
        ++m_at;
        const QChar c = peek();
        ++m_at;
        if (c != u'u')
            return (!c.isNull() && QStringView(u"\"\\/bfnrt").contains(c)) || fail(Words::tr("an escape is none"));
        for (int i = 0; i < 4; ++i, ++m_at) {
            if (!isxdigit(peek().toLatin1()))
                return fail(Words::tr("an escape is none"));
        }
        return true;
    }

    bool digits()
    {
        const qint32 first = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at > first || fail(Words::tr("a number is none"));
    }

    bool number()
    {
        if (peek() == u'-')
            ++m_at;
        if (peek() == u'0')
            ++m_at;
        else if (!digits())
            return false;
        if (peek() == u'.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if (peek() != u'e' && peek() != u'E')
            return true;
        ++m_at;
        if (peek() == u'+' || peek() == u'-')
            ++m_at;
        return digits();
    }

    Json::Limits m_limits;
    Json m_json;
    Json::Problem m_problem;
    qint32 m_at = 0;
    std::vector<int> m_stack;
};

std::optional<Json> Json::parse(QString text, Problem *problem)
{
    return parse(std::move(text), problem, Limits{});
}

std::optional<Json> Json::parse(QString text, Problem *problem, const Limits &limits)
{
    JsonParser parser{std::move(text), limits};
    if (parser.run())
        return parser.take();
    if (problem != nullptr)
        *problem = parser.problem();
    return std::nullopt;
}

/// Gives each node its children, side by side in one list.
void Json::link()
{
    m_slots.resize(m_nodes.size());
    qint32 next = 0;
    for (Node &node : m_nodes) {
        node.firstSlot = next;
        next += node.size;
    }
    for (std::size_t index = 1; index < m_nodes.size(); ++index) {
        const Node &parent = at(m_nodes[index].parent);
        m_slots[static_cast<std::size_t>(parent.firstSlot + m_nodes[index].row)] = static_cast<qint32>(index);
    }
}

int Json::child(int node, int row) const
{
    return m_slots[static_cast<std::size_t>(at(node).firstSlot + row)];
}

QString Json::name(int node) const
{
    return isMember(node) ? unquoted(part(at(node).nameFrom, at(node).nameEnd)) : QString();
}

QStringView Json::source(int node) const
{
    return part(at(node).from, at(node).end);
}

QString Json::text(int node) const
{
    return type(node) == Type::String ? unquoted(source(node)) : source(node).toString();
}

int Json::member(int node, QStringView wanted) const
{
    if (type(node) != Type::Object)
        return -1;
    for (int row = 0; row < size(node); ++row) {
        if (name(child(node, row)) == wanted)
            return child(node, row);
    }
    return -1;
}

QString Json::memberText(int node, QStringView wanted) const
{
    const int found = member(node, wanted);
    return found < 0 || isContainer(found) || type(found) == Type::Null ? QString() : text(found);
}

QString Json::path(int node) const
{
    QStringList elements;
    for (int at = node; parent(at) >= 0; at = parent(at))
        elements.prepend(isMember(at) ? pathElement(name(at)) : pathElement(row(at)));
    return elements.join(QString());
}

QString Json::pretty(qsizetype most) const
{
    return Indenter{m_text, most}.run();
}

QString unquoted(QStringView quoted)
{
    static constexpr QLatin1String letters{"bfnrt"};
    static constexpr QLatin1String meanings{"\b\f\n\r\t"};
    const QStringView inner = quoted.sliced(1, quoted.size() - 2);
    if (!inner.contains(u'\\'))
        return inner.toString();
    QString out;
    out.reserve(inner.size());
    for (qsizetype at = 0; at < inner.size(); ++at) {
        if (inner[at] != u'\\') {
            out += inner[at];
            continue;
        }
        const QChar c = inner[++at];
        const qsizetype letter = letters.indexOf(c);
        if (c == u'u') {
            out += QChar(inner.sliced(at + 1, 4).toUShort(nullptr, 16));
            at += 4;
        } else {
            out += letter >= 0 ? QChar(meanings[letter]) : c;
        }
    }
    return out;
}

QString pathElement(const QString &name)
{
    if (isPlainName(name))
        return u'.' + name;
    return u"[\""_s + QString(name).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u"\"]"_s;
}

QString pathElement(int index)
{
    return u'[' + QString::number(index) + u']';
}

} // namespace ui::decoders
