// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodytext.h"

#include "ui/decoders/json.h"

#include <QChar>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ui::bodytext {

namespace {

constexpr qsizetype longestCell = 400;

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

QString oneLine(QStringView raw)
{
    QString line = shown(raw.first(std::min(raw.size(), longestCell))).text;
    return line.replace(u'\n', u'⏎');
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
    const std::optional<decoders::Json> json = decoders::Json::parse(raw);
    if (!json || !json->isContainer(0))
        return std::nullopt;
    return json->pretty(std::numeric_limits<qsizetype>::max());
}

} // namespace ui::bodytext
