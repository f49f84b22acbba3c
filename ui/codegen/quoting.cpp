// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codegen/quoting.h"

#include <QList>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui::codegen::quote {

namespace {

constexpr qsizetype javaChunk = 16'000; // characters: at most 3 bytes each, 48,000 of 65,535

/// How a language spells what it cannot or should not hold as it is.
struct Spelling
{
    QString (*control)(uint character); ///< below 0x20 and DEL, unless it has a name
    QString (*wide)(uint character); ///< above
    bool hasBackspace = true; ///< \b and \f
};

QString hex(uint value, int digits)
{
    return QString::number(value, 16).rightJustified(digits, u'0');
}

QString u16(uint character)
{
    if (character <= 0xFFFF)
        return u"\\u"_s + hex(character, 4);
    return u"\\u"_s + hex(QChar::highSurrogate(character), 4) + u"\\u"_s + hex(QChar::lowSurrogate(character), 4);
}

QString u32(uint character)
{
    return character <= 0xFFFF ? QString(u"\\u"_s + hex(character, 4)) : QString(u"\\U"_s + hex(character, 8));
}

/// Format characters, separators other than space, and what is not assigned: an eye cannot tell them.
bool isHidden(uint character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Separator_Space:
        return character != u' ';
    default:
        return false;
    }
}

QString named(uint character, bool hasBackspace)
{
    switch (character) {
    case '"':
        return u"\\\""_s;
    case '\\':
        return u"\\\\"_s;
    case '\n':
        return u"\\n"_s;
    case '\r':
        return u"\\r"_s;
    case '\t':
        return u"\\t"_s;
    case '\b':
        return hasBackspace ? u"\\b"_s : QString();
    case '\f':
        return hasBackspace ? u"\\f"_s : QString();
    default:
        return {};
    }
}

QString body(const QString &text, const Spelling &spelling)
{
    QString out;
    out.reserve(text.size() + 16);
    for (const uint character : text.toUcs4()) {
        const QString name = named(character, spelling.hasBackspace);
        if (!name.isEmpty())
            out += name;
        else if (character < 0x20 || character == 0x7F)
            out += spelling.control(character);
        else if (isHidden(character))
            out += spelling.wide(character);
        else
            out += QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
    }
    return out;
}

QString quoted(const QString &inside)
{
    return u'"' + inside + u'"';
}

/// Bytes as \xNN, printable ASCII as it is.
QString byteString(const QByteArray &bytes)
{
    QString out;
    for (const char byte : bytes) {
        const auto value = static_cast<uchar>(byte);
        if (value < 0x20 || value >= 0x7F)
            out += u"\\x"_s + hex(value, 2);
        else if (byte == '"' || byte == '\\')
            out += u'\\' + QLatin1Char(byte);
        else
            out += QLatin1Char(byte);
    }
    return out;
}

QString x2(uint character)
{
    return u"\\x"_s + hex(character, 2);
}

/// Java reads \uXXXX before it looks for literals: a line break written so would end the line.
QString octal(uint character)
{
    return u'\\' + QString::number(character, 8).rightJustified(3, u'0');
}

} // namespace

QString shell(const QString &text)
{
    QString inside = text;
    inside.replace(u'\'', u"'\\''"_s);
    return u'\'' + inside + u'\'';
}

QString json(const QString &text)
{
    return quoted(body(text, {.control = u16, .wide = u16}));
}

QString python(const QString &text)
{
    return quoted(body(text, {.control = x2, .wide = u32}));
}

QString pythonBytes(const QByteArray &bytes)
{
    return u'b' + quoted(byteString(bytes));
}

QString java(const QString &text)
{
    const Spelling spelling{.control = octal, .wide = u16};
    if (text.size() <= javaChunk)
        return quoted(body(text, spelling));
    QStringList parts;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = std::min(javaChunk, text.size() - at);
        if (text[at + length - 1].isHighSurrogate() && at + length < text.size())
            --length;
        parts.append(quoted(body(text.sliced(at, length), spelling)));
        at += length;
    }
    return u"String.join(\"\", "_s + parts.join(u", "_s) + u')';
}

QString go(const QString &text)
{
    return quoted(body(text, {.control = x2, .wide = u32}));
}

QString goBytes(const QByteArray &bytes)
{
    return u"[]byte("_s + quoted(byteString(bytes)) + u')';
}

QString hcl(const QString &text)
{
    QString inside = body(text, {.control = u16, .wide = u32, .hasBackspace = false});
    // A sign before another one: whether "$$${" is read as "$" and "${" is not written down anywhere.
    inside.replace("$${"_L1, "\\u0024\\u0024{"_L1);
    inside.replace("%%{"_L1, "\\u0025\\u0025{"_L1);
    inside.replace("${"_L1, "$${"_L1);
    inside.replace("%{"_L1, "%%{"_L1);
    return quoted(inside);
}

} // namespace ui::codegen::quote
