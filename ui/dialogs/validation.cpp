// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/validation.h"

#include "ui/backend/wire.h"
#include "ui/text.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ui::validation {

namespace {

constexpr int attributeNameLength = 256;
constexpr int idLength = 128;
constexpr qsizetype numberDigits = 38;

QString tr(const char *source)
{
    return QCoreApplication::translate("ui::validation", source);
}

bool isWordCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
}

/// The characters of XML 1.0, which is what the service accepts.
bool isAllowed(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
}

bool isBase64(const QString &text)
{
    return !text.isEmpty()
        && QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors).decodingStatus
        == QByteArray::Base64DecodingStatus::Ok;
}

QString nameProblem(const QString &name)
{
    if (name.isEmpty())
        return tr("An attribute has no name.");
    if (name.toUtf8().size() > attributeNameLength)
        return tr("An attribute name may have at most 256 bytes.");
    // Letters of other scripts are for the service to judge: it takes most of them.
    const bool isWord = std::ranges::all_of(name, [](QChar c) {
        return isWordCharacter(c) || c == u'.' || (c.unicode() >= 0x80 && (c.isLetterOrNumber() || c.isSurrogate()));
    });
    if (!isWord || name.startsWith(u'.') || name.endsWith(u'.') || name.contains(".."_L1))
        return tr("The attribute name “%1” may hold only letters, digits, hyphens, underscores and single dots inside.")
            .arg(name);
    const QString lower = name.toLower();
    if (lower.startsWith("aws."_L1) || lower.startsWith("amazon."_L1))
        return tr("Attribute names must not begin with “AWS.” or “Amazon.”.");
    return {};
}

/// Up to 38 digits, from 10^-128 to 10^126.
QString numberProblem(const MessageAttribute &attribute)
{
    static const QRegularExpression pattern{u"^[+-]?(?:([0-9]+)\\.?([0-9]*)|\\.([0-9]+))(?:[eE]([+-]?[0-9]{1,8}))?$"_s};
    const QRegularExpressionMatch match = pattern.match(attribute.value);
    if (!match.hasMatch())
        return tr("Can't cast the value of message attribute “%1” to a number.").arg(attribute.name);
    const QString whole = match.captured(1);
    QString digits = whole + match.captured(2) + match.captured(3);
    qint64 power = whole.size() - 1 + match.captured(4).toLongLong(); // of the first digit
    while (digits.startsWith(u'0')) {
        digits.remove(0, 1);
        --power;
    }
    while (digits.endsWith(u'0'))
        digits.chop(1);
    const bool isInRange = power >= -128 && (power < 126 || (power == 126 && digits == "1"_L1));
    return digits.isEmpty() || (digits.size() <= numberDigits && isInRange)
        ? QString()
        : tr("The number in “%1” is out of range: at most 38 digits, between 10^-128 and 10^126.").arg(attribute.name);
}

} // namespace

qint64 messageSize(const QString &body, const QList<MessageAttribute> &attributes)
{
    return wire::messageSize(body, attributes);
}

QString bodyProblem(const QString &body)
{
    if (body.isEmpty())
        return tr("Write a body: a message cannot be empty.");
    const QList<uint> characters = body.toUcs4();
    for (qsizetype at = 0; at < characters.size(); ++at) {
        if (!isAllowed(characters[at]))
            return tr("Invalid characters found: number %1 is U+%2. Valid unicode characters are #x9 | #xA | #xD | "
                      "#x20 to "
                      "#xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF")
                .arg(text::number(at + 1), QString::number(characters[at], 16).toUpper().rightJustified(4, u'0'));
    }
    return {};
}

qsizetype badCharacter(const QString &body)
{
    qsizetype at = 0;
    for (const uint character : body.toUcs4()) {
        if (!isAllowed(character))
            return at;
        at += character > 0xFFFF ? 2 : 1;
    }
    return -1;
}

QString attributeProblem(const MessageAttribute &attribute)
{
    if (const QString problem = nameProblem(attribute.name); !problem.isEmpty())
        return problem;
    if (attribute.dataType.toUtf8().size() > attributeNameLength)
        return tr("The type of “%1” may have at most 256 bytes.").arg(attribute.name);
    if (attribute.value.isEmpty())
        return tr("The attribute “%1” has no value.").arg(attribute.name);
    if (attribute.isBinary())
        return isBase64(attribute.value) ? QString() : tr("The value of “%1” is not base64.").arg(attribute.name);
    if (attribute.dataType.startsWith("Number"_L1))
        return numberProblem(attribute);
    const qsizetype bad = badCharacter(attribute.value);
    return bad < 0 ? QString()
                   : tr("The value of “%1” holds U+%2, which cannot be in a message.")
                         .arg(attribute.name,
                              QString::number(attribute.value[bad].unicode(), 16).toUpper().rightJustified(4, u'0'));
}

QString attributesProblem(const QList<MessageAttribute> &attributes)
{
    if (attributes.size() > messageAttributes)
        return tr("A message may have at most 10 attributes.");
    QSet<QString> names;
    for (const MessageAttribute &attribute : attributes) {
        if (const QString problem = attributeProblem(attribute); !problem.isEmpty())
            return problem;
        if (names.contains(attribute.name))
            return tr("Two attributes are called “%1”.").arg(attribute.name);
        names.insert(attribute.name);
    }
    return {};
}

QString messageProblem(const SendRequest &request, bool isFifo, qint64 most)
{
    if (const QString problem = bodyProblem(request.body); !problem.isEmpty())
        return problem;
    if (const QString problem = attributesProblem(request.attributes); !problem.isEmpty())
        return problem;
    if (isFifo && request.groupId.isEmpty())
        return tr("A FIFO queue needs a message group ID.");
    const qint64 size = messageSize(request.body, request.attributes);
    if (size > most)
        return tr("One or more parameters cannot be validated. Reason: Message must be shorter than %1 bytes; it has "
                  "%2.")
            .arg(text::number(most), text::number(size));
    return {};
}

QString idProblem(const QString &id, const QString &what)
{
    if (id.size() > idLength)
        return tr("%1 may have at most 128 characters.").arg(what);
    // The service's letters, digits and punctuation: what ASCII prints except the space.
    const auto wrong = std::ranges::find_if(id, [](QChar c) { return c <= u' ' || c > u'~'; });
    return wrong == id.end()
        ? QString()
        : tr("%1 may hold only letters, digits and punctuation, without spaces: “%2” cannot be in it.")
              .arg(what, *wrong);
}

QString fifoProblem(const SendRequest &request, bool isFifo, bool deduplicatesByContent)
{
    if (const QString problem = idProblem(request.groupId, tr("The message group ID")); !problem.isEmpty())
        return problem;
    if (!isFifo)
        return {};
    if (request.deduplicationId.isEmpty() && !deduplicatesByContent)
        return tr("This queue does not deduplicate by content: give a deduplication ID.");
    return idProblem(request.deduplicationId, tr("The deduplication ID"));
}

QString queueNameProblem(const QString &name, const QStringList &taken)
{
    if (name.isEmpty())
        return tr("Give the queue a name.");
    if (name.size() > queueNameLength)
        return tr("A queue name may have at most 80 characters.");
    const QStringView stem = name.endsWith(".fifo"_L1) ? QStringView(name).chopped(5) : QStringView(name);
    if (stem.isEmpty() || !std::ranges::all_of(stem, isWordCharacter))
        return tr("A queue name may hold only letters, digits, hyphens and underscores (and end in “.fifo”).");
    if (taken.contains(name))
        return tr("A queue called “%1” exists already.").arg(name);
    return {};
}

} // namespace ui::validation
