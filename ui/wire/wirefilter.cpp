// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wire/wirefilter.h"

#include "ui/backend/safety.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostCharacters = 2000;
constexpr int mostDepth = 32;

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::wirefilter)
};

struct Field
{
    QLatin1String name;
    std::function<QString(const WireCall &)> text;
    std::function<double(const WireCall &)> number{}; ///< absent: it is text
};

QString stateText(const WireCall &call)
{
    switch (call.state) {
    case WireCall::State::Waiting:
        return u"waiting"_s;
    case WireCall::State::Answered:
        return call.errorCode.isEmpty() ? u"ok"_s : u"error"_s;
    case WireCall::State::NotSent:
        return u"unsent"_s;
    case WireCall::State::Abandoned:
        return u"abandoned"_s;
    }
    return {};
}

double milliseconds(const WireCall &call)
{
    return static_cast<double>(call.took.count()) / 1000;
}

const std::vector<Field> &fields()
{
    static const std::vector<Field> all{
        {"service"_L1, [](const WireCall &call) { return call.service; }},
        {"op"_L1, [](const WireCall &call) { return call.operation; }},
        {"target"_L1, [](const WireCall &call) { return call.target; }},
        {"code"_L1, [](const WireCall &call) { return call.errorCode; }},
        {"state"_L1, stateText},
        {"status"_L1, [](const WireCall &call) { return QString::number(call.exchange.status); },
         [](const WireCall &call) { return double(call.exchange.status); }},
        {"ms"_L1, [](const WireCall &call) { return QString::number(milliseconds(call), 'f', 1); }, milliseconds},
        {"out"_L1, [](const WireCall &call) { return QString::number(call.exchange.requestBytes); },
         [](const WireCall &call) { return static_cast<double>(call.exchange.requestBytes); }},
        {"in"_L1, [](const WireCall &call) { return QString::number(call.exchange.answerBytes); },
         [](const WireCall &call) { return static_cast<double>(call.exchange.answerBytes); }},
    };
    return all;
}

const Field *fieldOf(const QString &name)
{
    const auto found = std::ranges::find_if(
        fields(), [&](const Field &field) { return name.compare(field.name, Qt::CaseInsensitive) == 0; });
    return found == fields().end() ? nullptr : &*found;
}

bool hasWord(const WireCall &call, const QString &word)
{
    for (const Field &field : fields()) {
        if (!field.number && field.text(call).contains(word, Qt::CaseInsensitive))
            return true;
    }
    const QByteArray bytes = word.toUtf8();
    return call.exchange.request.contains(bytes) || call.exchange.answer.contains(bytes);
}

struct Token
{
    enum class Kind { Word, Quoted, Operator, Open, Close, End } kind = Kind::End;
    QString text{};
    qsizetype at = 0;

    bool isWord(QLatin1String word) const { return kind == Kind::Word && text.compare(word, Qt::CaseInsensitive) == 0; }
    bool isValue() const { return kind == Kind::Word || kind == Kind::Quoted; }
};

struct Problem
{
    QString text;
    qsizetype at;
};

constexpr std::array signs{"=="_L1, "!="_L1, "<="_L1, ">="_L1, "<"_L1, ">"_L1, ":"_L1, "~"_L1};

bool endsWord(QChar c)
{
    return c.isSpace() || u"()=!<>~:\""_s.contains(c);
}

/// Descends once over the tokens; a problem is thrown no further than parse().
class Parser
{
public:
    explicit Parser(const QString &text)
        : m_text(text)
    {
        next();
    }

    WireFilter::Match whole()
    {
        WireFilter::Match match = any();
        if (m_token.kind != Token::Kind::End)
            throw Problem{ui::Words::tr("Something stands here that belongs to nothing."), m_token.at};
        return match;
    }
    const QString &doubt() const { return m_doubt; }

private:
    void next()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        m_token = {.at = m_at};
        if (m_at == m_text.size())
            return;
        const QChar c = m_text[m_at];
        if (c == u'(' || c == u')') {
            m_token.kind = c == u'(' ? Token::Kind::Open : Token::Kind::Close;
            ++m_at;
        } else if (c == u'"') {
            readQuoted();
        } else if (!readSign()) {
            readWord();
        }
    }
    void readQuoted()
    {
        m_token.kind = Token::Kind::Quoted;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != u'"'; ++m_at) {
            if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            m_token.text += m_text[m_at];
        }
        if (m_at == m_text.size())
            throw Problem{ui::Words::tr("The quotation mark is not closed."), m_token.at};
        ++m_at;
    }
    bool readSign()
    {
        for (const QLatin1String sign : signs) {
            if (QStringView(m_text).sliced(m_at).startsWith(sign)) {
                m_token.kind = Token::Kind::Operator;
                m_token.text = sign;
                m_at += sign.size();
                return true;
            }
        }
        if (endsWord(m_text[m_at]))
            throw Problem{ui::Words::tr("There is no such sign; equal is =="), m_at};
        return false;
    }
    void readWord()
    {
        m_token.kind = Token::Kind::Word;
        while (m_at < m_text.size() && !endsWord(m_text[m_at]))
            m_token.text += m_text[m_at++];
    }

    WireFilter::Match any()
    {
        WireFilter::Match left = all();
        while (m_token.isWord("or"_L1)) {
            next();
            left = [left, right = all()](const WireCall &call) { return left(call) || right(call); };
        }
        return left;
    }
    WireFilter::Match all()
    {
        WireFilter::Match left = one();
        while (m_token.kind != Token::Kind::End && m_token.kind != Token::Kind::Close && !m_token.isWord("or"_L1)) {
            if (m_token.isWord("and"_L1))
                next();
            left = [left, right = one()](const WireCall &call) { return left(call) && right(call); };
        }
        return left;
    }
    WireFilter::Match one()
    {
        if (++m_depth > mostDepth)
            throw Problem{ui::Words::tr("There are too many brackets."), m_token.at};
        WireFilter::Match match = term();
        --m_depth;
        return match;
    }
    WireFilter::Match term()
    {
        if (m_token.isWord("not"_L1)) {
            next();
            return [inner = one()](const WireCall &call) { return !inner(call); };
        }
        if (m_token.kind == Token::Kind::Open) {
            next();
            WireFilter::Match inner = any();
            if (m_token.kind != Token::Kind::Close)
                throw Problem{ui::Words::tr("The bracket is not closed."), m_token.at};
            next();
            return inner;
        }
        if (!m_token.isValue() || m_token.isWord("and"_L1) || m_token.isWord("or"_L1))
            throw Problem{ui::Words::tr("A word or a comparison belongs here."), m_token.at};
        const Token name = m_token;
        next();
        if (m_token.kind != Token::Kind::Operator)
            return [word = name.text](const WireCall &call) { return hasWord(call, word); };
        return comparison(name);
    }
    WireFilter::Match comparison(const Token &name)
    {
        const Field *field = name.kind == Token::Kind::Word ? fieldOf(name.text) : nullptr;
        if (field == nullptr)
            throw Problem{ui::Words::tr("There is no such field. Fields are %1.").arg(wireFields().join(u", "_s)),
                          name.at};
        const QString sign = m_token.text;
        next();
        if (!m_token.isValue())
            throw Problem{ui::Words::tr("A value belongs after the sign."), m_token.at};
        const Token value = m_token;
        next();
        if (sign == "~"_L1)
            return expression(*field, value);
        if (sign == ":"_L1)
            return [text = field->text, part = value.text](const WireCall &call) {
                return text(call).contains(part, Qt::CaseInsensitive);
            };
        return field->number ? numbers(*field, sign, value) : texts(*field, sign, value);
    }
    WireFilter::Match expression(const Field &field, const Token &value)
    {
        const QRegularExpression pattern{value.text, QRegularExpression::CaseInsensitiveOption};
        if (!pattern.isValid())
            throw Problem{ui::Words::tr("This is no regular expression."), value.at};
        return [text = field.text, pattern](const WireCall &call) { return pattern.match(text(call)).hasMatch(); };
    }
    WireFilter::Match numbers(const Field &field, const QString &sign, const Token &value)
    {
        bool isNumber = false;
        const double wanted = value.text.toDouble(&isNumber);
        if (!isNumber)
            throw Problem{ui::Words::tr("A number belongs here."), value.at};
        return compared(
            [number = field.number, wanted](const WireCall &call) {
                const double has = number(call);
                return has < wanted ? -1 : has > wanted ? 1 : 0;
            },
            sign);
    }
    WireFilter::Match texts(const Field &field, const QString &sign, const Token &value)
    {
        if (field.name == "op"_L1 && sign == "=="_L1)
            doubtOperation(value.text);
        return compared([text = field.text, wanted = value.text](
                            const WireCall &call) { return text(call).compare(wanted, Qt::CaseInsensitive); },
                        sign);
    }
    static WireFilter::Match compared(std::function<int(const WireCall &)> order, const QString &sign)
    {
        return [order = std::move(order), sign](const WireCall &call) {
            const int is = order(call);
            if (sign == "=="_L1 || sign == "!="_L1)
                return (is == 0) == (sign == "=="_L1);
            if (is == 0)
                return sign.endsWith(u'=');
            return (is < 0) == sign.startsWith(u'<');
        };
    }
    void doubtOperation(const QString &name)
    {
        const QStringList known = knownOperations();
        const bool isKnown = std::ranges::any_of(known, [&](const QString &operation) {
            return operation.section(u'.', 1).compare(name, Qt::CaseInsensitive) == 0;
        });
        if (!isKnown && m_doubt.isEmpty())
            m_doubt = ui::Words::tr("No operation of this window is called %1.").arg(name);
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    Token m_token;
    QString m_doubt;
};

} // namespace

WireFilter WireFilter::parse(const QString &text)
{
    WireFilter filter{.matches = [](const WireCall &) { return true; }};
    if (text.trimmed().isEmpty())
        return filter;
    if (text.size() > mostCharacters) {
        filter.problem = ui::Words::tr("This is longer than a filter may be.");
        return filter;
    }
    try {
        Parser parser{text};
        filter.matches = parser.whole();
        filter.doubt = parser.doubt();
    } catch (const Problem &problem) {
        filter.problem = problem.text;
        filter.at = problem.at;
    }
    return filter;
}

QString wireText(const WireCall &call, const QString &field)
{
    const Field *found = fieldOf(field);
    return found == nullptr ? QString() : found->text(call);
}

QStringList wireFields()
{
    QStringList names;
    for (const Field &field : fields())
        names.append(field.name);
    return names;
}

QString wireTerm(const QString &field, const QString &value)
{
    const Field *found = fieldOf(field);
    if (found != nullptr && found->number)
        return QString(field + " == "_L1 + value);
    QString quoted = value;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return QString(field + " == \""_L1 + quoted + u'"');
}

} // namespace ui
