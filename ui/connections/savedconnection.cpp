// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/savedconnection.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Color = SavedConnection::Color;
using Kind = SavedConnection::Kind;

constexpr QLatin1String usualRegion{"us-east-1"};
constexpr qsizetype mostName = 60; // characters: it stands in the strip

struct ColorRow
{
    Color color;
    QLatin1String key; ///< in the file
    const char *name;
    Token token;
};

constexpr std::array colorRows{
    ColorRow{Color::None, "none"_L1, QT_TRANSLATE_NOOP("ui::connections", "No colour"), Token::Outline},
    ColorRow{Color::Blue, "blue"_L1, QT_TRANSLATE_NOOP("ui::connections", "Blue"), Token::Link},
    ColorRow{Color::Green, "green"_L1, QT_TRANSLATE_NOOP("ui::connections", "Green"), Token::Ok},
    ColorRow{Color::Amber, "amber"_L1, QT_TRANSLATE_NOOP("ui::connections", "Amber"), Token::Warning},
    ColorRow{Color::Red, "red"_L1, QT_TRANSLATE_NOOP("ui::connections", "Red"), Token::Error},
    ColorRow{Color::Violet, "violet"_L1, QT_TRANSLATE_NOOP("ui::connections", "Violet"), Token::Delayed},
};
constexpr std::array colors{Color::None, Color::Blue, Color::Green, Color::Amber, Color::Red, Color::Violet};

struct LevelRow
{
    const char *name;
    const char *shape;
    const char *sentence;
};

constexpr std::array<LevelRow, safetyLevels> levelRows{
    LevelRow{QT_TRANSLATE_NOOP("ui::connections", "free"), "○",
             QT_TRANSLATE_NOOP("ui::connections", "The window asks before messages or queues are lost.")},
    LevelRow{QT_TRANSLATE_NOOP("ui::connections", "confirm destructive"), "◐",
             QT_TRANSLATE_NOOP("ui::connections", "Whatever deletes is asked about, from wherever it comes.")},
    LevelRow{QT_TRANSLATE_NOOP("ui::connections", "confirm writes"), "◆",
             QT_TRANSLATE_NOOP("ui::connections",
                               "Whatever changes something is asked about; deleting needs the name typed.")},
    LevelRow{QT_TRANSLATE_NOOP("ui::connections", "read-only"), "■",
             QT_TRANSLATE_NOOP("ui::connections", "Nothing that changes anything is sent.")},
};

/// The context of its texts, in whatever class they stand.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::connections)
};

const ColorRow &rowOf(Color color)
{
    return *std::ranges::find(colorRows, color, &ColorRow::color);
}

const LevelRow &rowOf(SafetyLevel level)
{
    return levelRows.at(static_cast<std::size_t>(level));
}

bool isPlainWord(const QString &text)
{
    static const QRegularExpression word{u"^[A-Za-z0-9_-]*$"_s};
    return word.match(text).hasMatch();
}

QString plainUrl(const QString &text)
{
    QUrl url{text.trimmed()};
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    return url.toString();
}

} // namespace

QString SavedConnection::address() const
{
    if (isLocal())
        return u"local"_s;
    QStringList before;
    if (!accessKeyId.isEmpty())
        before.append(accessKeyId);
    if (!region.isEmpty() && region != usualRegion)
        before.append(region);
    const QString authority = QUrl(url).authority().toLower();
    return before.isEmpty() ? authority : QString(before.join(u'+').toLower() + u'@' + authority);
}

std::optional<Token> SavedConnection::token() const
{
    return color == Color::None ? std::nullopt : std::optional{rowOf(color).token};
}

QString connectionProblem(const SavedConnection &connection, const QStringList &otherNames)
{
    if (connection.name.trimmed().isEmpty())
        return Words::tr("Give it a name.");
    if (connection.name.size() > mostName)
        return Words::tr("The name is longer than %1 characters.").arg(mostName);
    if (otherNames.contains(connection.name, Qt::CaseInsensitive))
        return Words::tr("Another connection has this name.");
    const QUrl url{connection.url, QUrl::StrictMode};
    if (connection.url.trimmed().isEmpty())
        return Words::tr("Give the address, such as http://127.0.0.1:9324.");
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return Words::tr("This is not an address that begins with http:// or https:// and names a host.");
    if (!url.userInfo().isEmpty())
        return Words::tr("Leave name and password out of the address: it is stored as plain text.");
    if (!isPlainWord(connection.region) || connection.region.isEmpty())
        return Words::tr("A region has letters, digits and hyphens, such as eu-central-1.");
    if (!isPlainWord(connection.accessKeyId))
        return Words::tr("An access key ID has letters and digits only.");
    return {};
}

QJsonObject toJson(const SavedConnection &connection)
{
    return {{u"id"_s, connection.id},
            {u"name"_s, connection.name},
            {u"kind"_s, connection.kind == Kind::Redrive ? u"redrive"_s : u"sqs"_s},
            {u"url"_s, plainUrl(connection.url)},
            {u"region"_s, connection.region},
            {u"accessKeyId"_s, connection.accessKeyId},
            {u"color"_s, QString(rowOf(connection.color).key)},
            {u"safety"_s, static_cast<int>(connection.level)}};
}

std::optional<SavedConnection> connectionFromJson(const QJsonObject &document)
{
    const QString color = document.value("color"_L1).toString();
    const auto known = std::ranges::find_if(colorRows, [&](const ColorRow &row) { return color == row.key; });
    // A level that is not known is the strictest one: a newer file must not open a door in an older window.
    const int level = document.value("safety"_L1).toInt(safetyLevels - 1);
    SavedConnection connection{.id = document.value("id"_L1).toString(),
                               .name = document.value("name"_L1).toString().left(mostName),
                               .kind = document.value("kind"_L1).toString() == "sqs"_L1 ? Kind::Other : Kind::Redrive,
                               .url = plainUrl(document.value("url"_L1).toString()),
                               .region = document.value("region"_L1).toString(usualRegion),
                               .accessKeyId = document.value("accessKeyId"_L1).toString(),
                               .color = known == colorRows.end() ? Color::None : known->color,
                               .level = level >= 0 && level < safetyLevels ? static_cast<SafetyLevel>(level)
                                                                           : SafetyLevel::ReadOnly};
    if (connection.id.isEmpty() || !connectionProblem(connection, {}).isEmpty())
        return std::nullopt;
    return connection;
}

QString levelName(SafetyLevel level)
{
    return Words::tr(rowOf(level).name);
}

QString levelShape(SafetyLevel level)
{
    return QString::fromUtf8(rowOf(level).shape);
}

QString levelSentence(SafetyLevel level)
{
    return Words::tr(rowOf(level).sentence);
}

QString colorName(SavedConnection::Color color)
{
    return Words::tr(rowOf(color).name);
}

std::span<const SavedConnection::Color> connectionColors()
{
    return colors;
}

} // namespace ui
