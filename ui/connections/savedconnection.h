// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/safety.h"
#include "ui/theme.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <span>

namespace ui {

/// A broker that the window can look at. Holds no secret: nothing in it would have to be kept from a colleague.
struct SavedConnection
{
    enum class Kind {
        Local, ///< the broker in this program; there is one, and it is not saved
        Redrive, ///< one of ours, running elsewhere
        Other, ///< another endpoint that speaks SQS
    };
    enum class Color { None, Blue, Green, Amber, Red, Violet };

    QString id{}; ///< stays; empty: not saved yet
    QString name{};
    Kind kind = Kind::Redrive;
    QString url{};
    QString region = QStringLiteral("us-east-1");
    QString accessKeyId{}; ///< names the account; empty: the usual one
    Color color = Color::None;
    SafetyLevel level = SafetyLevel::Free;

    bool isLocal() const { return kind == Kind::Local; }
    /// Its part of addresses: "local", or host and port, with key and region before them where they are not the usual
    /// ones.
    QString address() const;
    std::optional<Token> token() const; ///< of its colour; none: no colour
    friend bool operator==(const SavedConnection &, const SavedConnection &) = default;
};

/// What keeps it from being saved, a sentence; empty: nothing. `others`: their names are taken.
QString connectionProblem(const SavedConnection &connection, const QStringList &otherNames);

QJsonObject toJson(const SavedConnection &connection);
/// Members that are not known are dropped, above all secrets that somebody put there; also those inside the URL.
std::optional<SavedConnection> connectionFromJson(const QJsonObject &document);

QString levelName(SafetyLevel level); ///< "read-only"
QString levelShape(SafetyLevel level); ///< a mark, so that colour is never alone
QString levelSentence(SafetyLevel level); ///< what it does
QString colorName(SavedConnection::Color color);
std::span<const SavedConnection::Color> connectionColors();

} // namespace ui
