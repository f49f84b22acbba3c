// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QList>
#include <QPair>
#include <QStringList>

#include <chrono>
#include <optional>

namespace ui {

namespace capability {
inline constexpr QLatin1String redrives{"redrives"};
inline constexpr QLatin1String recipes{"recipes"};
} // namespace capability

/// Why messages stayed, and how many.
using RedriveFailures = QList<QPair<QString, qint64>>;

/// A redrive stops by itself when more than so many percent of what it moved come back in time.
struct RedriveBreaker
{
    int percent = 10;
    int withinSeconds = 60;
    int atLeast = 10; ///< messages that were moved before it counts

    friend bool operator==(const RedriveBreaker &, const RedriveBreaker &) = default;
};

/// A task of the broker that moves dead letters back, see docs/console-api.md, Redrives.
struct RedriveInfo
{
    enum class State { Running, Paused, Completed, Stopped, StoppedItself, Failed };

    qint64 number = 0;
    State state = State::Running;
    QString reason{}; ///< of a redrive that stopped itself or failed, a sentence
    QString sourceArn{};
    QString destinationArn{}; ///< empty: each message goes to where it died
    QString query{};
    qint64 selected = 0; ///< messages that were chosen one by one; 0: not
    QString recipe{};
    bool keepsIds = false;
    int ratePerSecond = 0; ///< now; 0: as fast as it goes
    QList<int> rates{}; ///< of a ramp, in turn
    int stepSeconds = 0;
    std::optional<RedriveBreaker> breaker{};
    Time started{0};
    Time ended{0}; ///< 0: under way
    qint64 total = 0;
    qint64 looked = 0;
    qint64 left = 0;
    qint64 moved = 0;
    qint64 returned = 0;
    qint64 untouched = 0;
    qint64 withoutOrigin = 0;
    qint64 passedOver = 0;
    qint64 gone = 0;
    qint64 failed = 0;
    RedriveFailures failures{};

    bool isOver() const { return state > State::Paused; }
    qint64 stayed() const { return untouched + withoutOrigin + passedOver + failed; }
    friend bool operator==(const RedriveInfo &, const RedriveInfo &) = default;
};

struct RedriveList
{
    QList<RedriveInfo> all{}; ///< newest first
    qint64 cursor = 0;
};

struct RedriveRamp
{
    int start = 1; ///< messages a second; then 2, 5, 10 … times as many
    int most = 100;
    int stepSeconds = 30;

    friend bool operator==(const RedriveRamp &, const RedriveRamp &) = default;
};

/// What a redrive shall do. Of ids and query at most one; neither: all.
struct RedriveWish
{
    QString queueUrl;
    QStringList ids{};
    QString query{};
    QString view{}; ///< whose matches are meant, instead of ids and query
    QString destinationUrl{}; ///< empty: each message's own dead-letter source
    QString recipe{};
    bool keepsIds = false;
    int ratePerSecond = 0; ///< 0: not limited
    std::optional<RedriveRamp> ramp{}; ///< instead of a rate
    std::optional<RedriveBreaker> breaker{};

    friend bool operator==(const RedriveWish &, const RedriveWish &) = default;
};

/// What it would do if nothing happened meanwhile; counted, not guessed.
struct RedriveForecast
{
    qint64 messages = 0;
    qint64 bytes = 0;
    QList<QPair<QString, qint64>> destinations{}; ///< ARN and messages
    qint64 withoutOrigin = 0;
    qint64 untouched = 0;
    qint64 passedOver = 0;
    qint64 gone = 0;
    qint64 failed = 0;
    RedriveFailures failures{};
    std::optional<std::chrono::milliseconds> least{}; ///< it takes at least so long
    bool isComplete = true; ///< false: only the oldest were counted
};

} // namespace ui
