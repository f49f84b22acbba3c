// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/address.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QLatin1String scheme{"redrive://"};
constexpr qsizetype mostCharacters = 4096; // what a pasted link may have
constexpr QLatin1String usualAccount{"000000000000"};
constexpr QLatin1String usualRegion{"us-east-1"};
constexpr QLatin1String account{"account"};
constexpr QLatin1String region{"region"};
constexpr QLatin1String queueOption{"queue"};

QString encoded(const QString &text, const QByteArray &plain = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, plain));
}

/// Nothing: an escape that is none, not UTF-8, or a control character.
std::optional<QString> decoded(QStringView text)
{
    const QByteArray bytes = QByteArray::fromPercentEncoding(text.toUtf8());
    const QString plain = QString::fromUtf8(bytes);
    const auto isBad = [](QChar c) { return c.category() == QChar::Other_Control || c == QChar::ReplacementCharacter; };
    if (std::any_of(plain.begin(), plain.end(), isBad))
        return std::nullopt;
    return plain;
}

bool isKind(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

std::optional<QMap<QString, QString>> optionsOf(QStringView text)
{
    QMap<QString, QString> options;
    for (const QStringView part : text.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype at = part.indexOf(u'=');
        if (at <= 0)
            return std::nullopt;
        const std::optional<QString> key = decoded(part.first(at));
        const std::optional<QString> value = decoded(part.sliced(at + 1));
        if (!key || !value)
            return std::nullopt;
        if (!value->isEmpty())
            options.insert(*key, *value);
    }
    return options;
}

QString identity(const Address &address, QLatin1String key, QLatin1String usual)
{
    return address.options.value(key, usual);
}

} // namespace

std::optional<Address> Address::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > mostCharacters || !trimmed.startsWith(scheme, Qt::CaseInsensitive))
        return std::nullopt;
    const QStringView rest = QStringView(trimmed).sliced(scheme.size());
    const qsizetype question = rest.indexOf(u'?');
    const QStringView path = question < 0 ? rest : rest.first(question);
    const QList<QStringView> parts = path.split(u'/');
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const std::optional<QString> connection = decoded(parts[0]);
    const std::optional<QString> name = parts.size() == 3 ? decoded(parts[2]) : QString();
    const auto options = optionsOf(question < 0 ? QStringView() : rest.sliced(question + 1));
    const QString kind = parts[1].toString().toLower();
    if (!connection || connection->isEmpty() || !name || !options || !isKind(kind))
        return std::nullopt;
    return Address{.connection = connection->toLower(), .kind = kind, .name = *name, .options = *options};
}

QString Address::toString() const
{
    QString text = scheme + encoded(connection, ":[]") + u'/' + kind;
    if (!name.isEmpty())
        text += u'/' + encoded(name);
    QChar sign = u'?';
    for (auto option = options.begin(); option != options.end(); ++option) {
        text += sign + encoded(option.key()) + u'=' + encoded(option.value());
        sign = u'&';
    }
    return text;
}

bool Address::isSamePlace(const Address &other) const
{
    return connection == other.connection && kind == other.kind && name == other.name
        && identity(*this, account, usualAccount) == identity(other, account, usualAccount)
        && identity(*this, region, usualRegion) == identity(other, region, usualRegion);
}

Address Address::with(const QString &key, const QString &value) const
{
    Address changed = *this;
    if (value.isEmpty())
        changed.options.remove(key);
    else
        changed.options.insert(key, value);
    return changed;
}

Address queueAddress(const QString &connection, const QueueInfo &queue)
{
    Address address{.connection = connection, .kind = u"queue"_s, .name = queue.name};
    if (!queue.account.isEmpty() && queue.account != usualAccount)
        address.options.insert(account, queue.account);
    if (!queue.region.isEmpty() && queue.region != usualRegion)
        address.options.insert(region, queue.region);
    return address;
}

Address messageAddress(const QString &connection, const QueueInfo &queue, const QString &messageId)
{
    Address address = queueAddress(connection, queue);
    address.kind = u"message"_s;
    address.name = messageId;
    return address.with(QString(queueOption), queue.name);
}

Address queueOf(const Address &message)
{
    Address address{.connection = message.connection, .kind = u"queue"_s, .name = message.options.value(queueOption)};
    for (const QLatin1String key : {account, region})
        address = address.with(QString(key), message.options.value(key));
    return address;
}

const QueueInfo *queueAt(const Address &address, const QList<QueueInfo> &queues)
{
    const auto found = std::ranges::find_if(queues, [&address](const QueueInfo &queue) {
        return queue.name == address.name && queueAddress(address.connection, queue).isSamePlace(address);
    });
    return found == queues.end() ? nullptr : &*found;
}

} // namespace ui
