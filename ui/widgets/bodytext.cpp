// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodytext.h"

#include <QChar>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ui::bodytext {

namespace {

struct Character
{
    char32_t code = 0;
    int units = 1; ///< UTF-16 units it takes
    bool isBroken = false;
};

Character characterAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text[at + 1]), 2, false};
    return {first.unicode(), 1, first.isSurrogate()};
}

bool isHidden(const Character &character)
{
    const char32_t code = character.code;
    if (character.isBroken)
        return true;
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi controls, zero-width characters, soft hyphen, tags
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    // Default-ignorable characters that Unicode counts as letters or marks.
    return code == 0x034F || code == 0x115F || code == 0x1160 || code == 0x3164 || code == 0xFFA0
        || (code >= 0xFE00 && code <= 0xFE0F) || QChar::isNonCharacter(code);
}

bool isMark(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Mark_SpacingCombining;
}

QString token(char32_t code)
{
    return u"⟦U+"_s + QString::number(static_cast<uint>(code), 16).toUpper().rightJustified(4, u'0') + u'⟧';
}

bool isLineBreak(QStringView raw, qsizetype at)
{
    return raw[at] == u'\n' || (raw[at] == u'\r' && at + 1 < raw.size() && raw[at + 1] == u'\n');
}

class Writer
{
public:
    explicit Writer(const Limits &limits)
        : m_limits(limits)
    {
    }

    void lineBreak()
    {
        m_out += u'\n';
        m_column = 0;
        m_marks = 0;
    }

    void put(QStringView piece)
    {
        if (m_column + piece.size() > m_limits.column)
            lineBreak();
        m_out += piece;
        m_column += piece.size();
    }

    void put(const Character &character, QStringView units)
    {
        if (isHidden(character)) {
            m_marks = 0;
            put(token(character.code));
            return;
        }
        m_marks = isMark(character.code) ? m_marks + 1 : 0;
        if (m_marks > m_limits.marks)
            put(token(character.code));
        else
            put(units);
    }

    QString take() { return std::move(m_out); }

private:
    const Limits &m_limits;
    QString m_out;
    qsizetype m_column = 0;
    int m_marks = 0;
};

/// Writes valid JSON anew, token by token: QJsonDocument would sort members and round numbers.
class Indenter
{
public:
    explicit Indenter(const QString &raw)
        : m_raw(raw)
    {
    }

    QString text()
    {
        for (m_at = 0; m_at < m_raw.size(); ++m_at)
            step(m_raw[m_at]);
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
            m_out += c + newLine();
        else if (c == u':')
            m_out += u": "_s;
        else if (!c.isSpace())
            m_out += c;
    }

    void string()
    {
        const qsizetype first = m_at++;
        while (m_at < m_raw.size() && m_raw[m_at] != u'"')
            m_at += m_raw[m_at] == u'\\' ? 2 : 1;
        m_out += QStringView(m_raw).sliced(first, std::min(m_at + 1, m_raw.size()) - first);
    }

    void open(QChar c)
    {
        qsizetype next = m_at + 1;
        while (next < m_raw.size() && m_raw[next].isSpace())
            ++next;
        m_out += c;
        if (next < m_raw.size() && (m_raw[next] == u'}' || m_raw[next] == u']')) {
            m_out += m_raw[next];
            m_at = next;
            return;
        }
        ++m_depth;
        m_out += newLine();
    }

    void close(QChar c)
    {
        --m_depth;
        m_out += newLine() + c;
    }

    QString newLine() const { return u'\n' + QString(2 * m_depth, u' '); }

    const QString &m_raw;
    QString m_out;
    qsizetype m_at = 0;
    qsizetype m_depth = 0;
};

} // namespace

Shown shown(QStringView raw, const Limits &limits)
{
    Writer writer{limits};
    qsizetype at = 0;
    while (at < raw.size() && at < limits.shown) {
        if (isLineBreak(raw, at)) {
            at += raw[at] == u'\r' ? 2 : 1;
            writer.lineBreak();
            continue;
        }
        const Character character = characterAt(raw, at);
        const QStringView units = raw.sliced(at, character.units);
        if (character.code == u'\t')
            writer.put(units);
        else
            writer.put(character, units);
        at += character.units;
    }
    return {writer.take(), at >= raw.size()};
}

QString escaped(QStringView raw)
{
    QString out;
    for (qsizetype at = 0; at < raw.size();) {
        const Character character = characterAt(raw, at);
        const QStringView units = raw.sliced(at, character.units);
        at += character.units;
        if (character.code == u'\n' || character.code == u'\t' || !isHidden(character)) {
            out += units;
            continue;
        }
        for (const QChar unit : units)
            out += u"\\u"_s + QString::number(unit.unicode(), 16).rightJustified(4, u'0');
    }
    return out;
}

std::optional<QString> prettyJson(const QString &raw)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(raw.toUtf8(), &problem);
    if (problem.error != QJsonParseError::NoError || document.isNull())
        return std::nullopt;
    return Indenter{raw}.text();
}

} // namespace ui::bodytext
