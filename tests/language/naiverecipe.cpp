// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/language/naiverecipe.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace tests::naive {

namespace {

bool isJson(std::string_view text)
{
    const QByteArray wrapped = "[" + QByteArray{text.data(), static_cast<qsizetype>(text.size())} + "]";
    QJsonParseError error;
    QJsonDocument::fromJson(wrapped, &error);
    return error.error == QJsonParseError::NoError
        && QByteArray{wrapped.mid(1, wrapped.size() - 2)}.trimmed().size() > 0;
}

bool isNumberText(const std::string &text)
{
    static const QRegularExpression form{"^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$"};
    return form.match(QString::fromStdString(text)).hasMatch();
}

bool holds(const Node &tree, const Node *wanted)
{
    return &tree == wanted
        || std::any_of(tree.children.begin(), tree.children.end(), [&](const Node &one) { return holds(one, wanted); });
}

struct Place
{
    Node *owner = nullptr;
    std::size_t number = 0;

    Node &node() const { return owner->children[number]; }
};

struct Found
{
    std::vector<Place> places;
    std::vector<Node *> lacking; ///< objects without the last name
};

void find(Node &node, const std::vector<PathStep> &steps, std::size_t depth, Found &found)
{
    const auto child = [&](std::size_t number, std::size_t next) {
        if (next == steps.size())
            found.places.push_back({&node, number});
        else
            find(node.children[number], steps, next, found);
    };
    const PathStep &step = steps[depth];
    const auto *name = std::get_if<std::string>(&step);
    const auto *index = std::get_if<std::size_t>(&step);
    if (node.kind == Node::Kind::Object && name != nullptr) {
        bool isThere = false;
        for (std::size_t number = 0; number < node.children.size(); ++number) {
            if (plain(node.children[number].key) != *name)
                continue;
            isThere = true;
            child(number, depth + 1);
        }
        if (!isThere && depth + 1 == steps.size())
            found.lacking.push_back(&node);
    }
    if (node.kind != Node::Kind::List)
        return;
    for (std::size_t number = 0; number < node.children.size(); ++number) {
        if (name != nullptr)
            find(node.children[number], steps, depth, found);
        else if (index == nullptr || *index == number)
            child(number, depth + 1);
    }
}

void append(Node &object, const std::string &name, const std::string &raw)
{
    Node member = *parse(raw);
    member.key = quote(name);
    if (object.children.empty()) {
        member.middle = ":";
        member.after = std::exchange(object.inside, {});
    } else {
        Node &last = object.children.back();
        member.before = last.before;
        member.middle = last.middle;
        member.after = std::exchange(last.after, {});
    }
    object.children.push_back(std::move(member));
}

void erase(Node &owner, std::size_t number)
{
    Node gone = owner.children[number];
    owner.children.erase(owner.children.begin() + static_cast<std::ptrdiff_t>(number));
    if (owner.children.empty())
        owner.inside = gone.before + gone.after;
    else if (number > 0)
        owner.children[number - 1].after = gone.after;
    else
        owner.children.front().before = gone.before;
}

void replace(Node &node, const std::string &raw)
{
    Node made = *parse(raw);
    made.key = node.key;
    made.before = node.before;
    made.middle = node.middle;
    made.after = node.after;
    node = std::move(made);
}

std::string valueOf(const Attribute &attribute)
{
    return attribute.type.starts_with("Number") && isJson(attribute.value) ? attribute.value : quote(attribute.value);
}

std::string said(const std::string &raw)
{
    return raw.front() == '"' ? plain(raw) : raw;
}

bool isSame(const std::string &a, const std::string &b)
{
    const auto isNumber = [](const std::string &raw) {
        return raw.front() == '-' || QChar::isDigit(static_cast<uchar>(raw.front()));
    };
    if (a.front() == '"' || b.front() == '"')
        return a.front() == b.front() && plain(a) == plain(b);
    if (isNumber(a) && isNumber(b)) // exact for the numbers that the test makes
        return a == b || (a.size() < 12 && b.size() < 12 && std::stod(a) == std::stod(b));
    return a == b;
}

/// The raw value that comes of one, or none.
std::optional<std::string> turn(const Operation &operation, const Node &node)
{
    using Verb = Operation::Verb;
    const std::string raw = bare(node);
    const auto text = [&] { return QByteArray::fromStdString(plain(raw)); };
    switch (operation.verb) {
    case Verb::Map:
        if (node.kind != Node::Kind::Scalar)
            return std::nullopt;
        for (const auto &[from, to] : operation.rows) {
            if (isSame(from, raw))
                return to;
        }
        return operation.otherwise;
    case Verb::Number: {
        const std::string number = node.isText() ? text().trimmed().toStdString() : std::string{};
        return isNumberText(number) ? std::optional{number} : std::nullopt;
    }
    case Verb::Text:
        return node.isNumber() || raw == "true" || raw == "false" ? std::optional{quote(raw)} : std::nullopt;
    case Verb::Decode: {
        if (!node.isText())
            return std::nullopt;
        if (operation.value == "json")
            return isJson(plain(raw)) ? std::optional{bare(*parse(plain(raw)))} : std::nullopt;
        const auto bytes = QByteArray::fromBase64Encoding(text(), QByteArray::AbortOnBase64DecodingErrors);
        const bool isWhole = bytes && bytes.decoded.toBase64() == text();
        return isWhole && QString::fromUtf8(bytes.decoded).toUtf8() == bytes.decoded
            ? std::optional{quote(bytes.decoded.toStdString())}
            : std::nullopt;
    }
    case Verb::Encode:
        if (operation.value == "json")
            return quote(raw);
        return node.isText() ? std::optional{quote(text().toBase64().toStdString())} : std::nullopt;
    case Verb::Replace: {
        if (!node.isText())
            return std::nullopt;
        QString changed = QString::fromUtf8(text());
        changed.replace(QRegularExpression{QString::fromStdString(operation.rows.front().first)},
                        QString::fromStdString(operation.rows.front().second));
        return quote(changed.toStdString());
    }
    default:
        return std::nullopt;
    }
}

class Evaluation
{
public:
    explicit Evaluation(Message &message)
        : m_message(message)
    {
        if (isJson(message.body)) {
            m_root.children.push_back(*parse(message.body));
            m_isJson = true;
        }
    }

    Verdict run(const Operation &operation)
    {
        using Verb = Operation::Verb;
        switch (operation.verb) {
        case Verb::Set:
            return put(operation.path, operation.value, {});
        case Verb::Copy:
            return copy(operation);
        case Verb::Rename:
            return rename(operation);
        case Verb::Move:
            return move(operation);
        case Verb::Remove:
            return remove(operation.path);
        case Verb::Inside:
            return inside(operation);
        default:
            return turned(operation);
        }
    }

private:
    Verdict settle()
    {
        m_message.body = print(m_root.children.front());
        return Verdict::Changed;
    }
    Found places(const Path &path)
    {
        Found found;
        find(m_root.children.front(), path.steps, 0, found);
        return found;
    }

    Verdict put(const Path &path, const std::string &raw, const std::string &type)
    {
        if (!path.attribute.empty()) {
            if (raw == "null")
                return Verdict::Untouched;
            const auto old = m_message.attributes.find(path.attribute);
            const bool isNumber = raw.front() == '-' || QChar::isDigit(static_cast<uchar>(raw.front()));
            const std::string usual = !type.empty() ? type : isNumber ? "Number" : "String";
            const Attribute made{old == m_message.attributes.end() ? usual : old->second.type, said(raw)};
            if (old != m_message.attributes.end() && old->second == made)
                return Verdict::Untouched;
            m_message.attributes[path.attribute] = made;
            return Verdict::Changed;
        }
        if (path.steps.empty()) {
            if (m_message.body == said(raw))
                return Verdict::Untouched;
            m_message.body = said(raw);
            return Verdict::Changed;
        }
        if (!m_isJson)
            return Verdict::Refused;
        bool isChanged = false;
        const Found found = places(path);
        for (const Place &place : found.places) {
            isChanged = isChanged || bare(place.node()) != raw;
            replace(place.node(), raw);
        }
        for (Node *object : found.lacking) {
            isChanged = true;
            append(*object, std::get<std::string>(path.steps.back()), raw);
        }
        return isChanged ? settle() : Verdict::Untouched;
    }

    Verdict copy(const Operation &operation)
    {
        if (!operation.other.attribute.empty()) {
            const auto from = m_message.attributes.find(operation.other.attribute);
            return from == m_message.attributes.end() ? Verdict::Untouched
                                                      : put(operation.path, valueOf(from->second), from->second.type);
        }
        if (operation.other.steps.empty())
            return put(operation.path, quote(m_message.body), {});
        if (!m_isJson)
            return Verdict::Refused;
        const Found found = places(operation.other);
        return found.places.empty() ? Verdict::Untouched : put(operation.path, bare(found.places.front().node()), {});
    }

    Verdict rename(const Operation &operation)
    {
        auto &attributes = m_message.attributes;
        if (!operation.path.attribute.empty()) {
            if (!attributes.contains(operation.path.attribute) || attributes.contains(operation.other.attribute))
                return Verdict::Untouched;
            attributes[operation.other.attribute] = attributes[operation.path.attribute];
            attributes.erase(operation.path.attribute);
            return Verdict::Changed;
        }
        if (!m_isJson)
            return Verdict::Refused;
        bool isChanged = false;
        const std::string name = std::get<std::string>(operation.other.steps.back());
        const Found found = places(operation.path);
        std::vector<Node *> able;
        for (const Place &place : found.places) {
            const auto &siblings = place.owner->children;
            if (std::none_of(siblings.begin(), siblings.end(), [&](const Node &one) { return plain(one.key) == name; }))
                able.push_back(&place.node());
        }
        for (Node *node : able) {
            node->key = quote(name);
            isChanged = true;
        }
        return isChanged ? settle() : Verdict::Untouched;
    }

    Verdict move(const Operation &operation)
    {
        const bool isFromBody = operation.path.attribute.empty();
        const bool isToBody = operation.other.attribute.empty();
        std::string raw;
        std::string type;
        if (isFromBody) {
            if (!m_isJson)
                return Verdict::Refused;
            const Found from = places(operation.path);
            if (from.places.size() != 1)
                return Verdict::Untouched;
            raw = bare(from.places.front().node());
        } else {
            const auto from = m_message.attributes.find(operation.path.attribute);
            if (from == m_message.attributes.end())
                return Verdict::Untouched;
            raw = valueOf(from->second);
            type = from->second.type;
        }
        if (isToBody) {
            if (!m_isJson)
                return Verdict::Refused;
            const Found to = places(operation.other);
            if (!to.places.empty() || to.lacking.size() != 1)
                return Verdict::Untouched;
            if (isFromBody && holds(places(operation.path).places.front().node(), to.lacking.front()))
                return Verdict::Untouched;
        } else if (m_message.attributes.contains(operation.other.attribute)) {
            return Verdict::Untouched;
        }
        if (put(operation.other, raw, type) != Verdict::Changed)
            return Verdict::Untouched;
        if (isFromBody && places(operation.path).places.size() != 1)
            return Verdict::Untouched;
        return remove(operation.path);
    }

    Verdict remove(const Path &path)
    {
        if (!path.attribute.empty())
            return m_message.attributes.erase(path.attribute) > 0 ? Verdict::Changed : Verdict::Untouched;
        if (!m_isJson)
            return Verdict::Refused;
        Found found = places(path);
        if (found.places.empty())
            return Verdict::Untouched;
        std::reverse(found.places.begin(), found.places.end()); // numbers before stay right
        for (const Place &place : found.places)
            erase(*place.owner, place.number);
        return settle();
    }

    Verdict turned(const Operation &operation)
    {
        if (!operation.path.attribute.empty())
            return turnAttribute(operation);
        if (operation.path.steps.empty()) {
            const auto raw = turn(operation, *parse(quote(m_message.body)));
            if (!raw || said(*raw) == m_message.body)
                return Verdict::Untouched;
            m_message.body = said(*raw);
            return Verdict::Changed;
        }
        if (!m_isJson)
            return Verdict::Refused;
        bool isChanged = false;
        for (const Place &place : places(operation.path).places) {
            const auto raw = turn(operation, place.node());
            const bool isNoMatch =
                operation.verb == Operation::Verb::Replace && raw && plain(*raw) == plain(bare(place.node()));
            if (!raw || isNoMatch || *raw == bare(place.node()))
                continue;
            isChanged = true;
            replace(place.node(), *raw);
        }
        return isChanged ? settle() : Verdict::Untouched;
    }

    Verdict turnAttribute(const Operation &operation)
    {
        const auto found = m_message.attributes.find(operation.path.attribute);
        if (found == m_message.attributes.end())
            return Verdict::Untouched;
        Attribute &attribute = found->second;
        const bool toNumber = operation.verb == Operation::Verb::Number;
        if (toNumber || operation.verb == Operation::Verb::Text) {
            const std::string wanted = toNumber ? "Number" : "String";
            if (attribute.type == wanted || (toNumber && !isNumberText(attribute.value)))
                return Verdict::Untouched;
            attribute.type = wanted;
            return Verdict::Changed;
        }
        const auto raw = turn(operation, *parse(valueOf(attribute)));
        if (!raw || said(*raw) == attribute.value)
            return Verdict::Untouched;
        attribute.value = said(*raw);
        return Verdict::Changed;
    }

    Verdict inside(const Operation &operation)
    {
        if (!m_isJson)
            return Verdict::Refused;
        bool isChanged = false;
        for (const Place &place : places(operation.path).places) {
            if (!place.node().isText())
                continue;
            Message inner{plain(place.node().raw), m_message.attributes};
            const std::string before = inner.body;
            if (Evaluation{inner}.run(*operation.inner) != Verdict::Changed)
                continue;
            isChanged = true;
            m_message.attributes = inner.attributes;
            if (inner.body != before)
                place.node().raw = quote(inner.body);
        }
        return isChanged ? settle() : Verdict::Untouched;
    }

    Message &m_message;
    Node m_root;
    bool m_isJson = false;
};

} // namespace

Verdict apply(const std::vector<Operation> &operations, const Message &message, Message &result)
{
    result = message;
    for (const Operation &operation : operations) {
        if (!operation.unless.empty() && result.attributes.contains(operation.unless))
            continue;
        Message next = result;
        const Verdict one = Evaluation{next}.run(operation);
        if (one == Verdict::Refused)
            return Verdict::Refused;
        if (one == Verdict::Changed)
            result = next;
    }
    if (result == message)
        return Verdict::Untouched;
    const bool isLegal = !result.body.empty() && result.attributes.size() <= 10
        && std::all_of(result.attributes.begin(), result.attributes.end(), [](const auto &one) {
               const bool isNumber = one.second.type != "Number" || isNumberText(one.second.value);
               return !one.second.value.empty() && isNumber;
           });
    return isLegal ? Verdict::Changed : Verdict::Refused;
}

} // namespace tests::naive
