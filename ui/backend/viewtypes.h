// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QVariant>

namespace ui {

/// What a table of messages shows: which messages, in which order.
struct ViewWish
{
    QString queueUrl;
    std::optional<MessageState> state{};
    QString text{}; ///< in bodies
    QString query{};
    QString sortBy{}; ///< a column of the query language; empty: order of arrival
    bool isDescending = true; ///< without sortBy: the newest first
    QString clusters{}; ///< with `cluster`: its messages alone, see ClusterView
    QString cluster{};

    bool isFiltered() const { return state || !text.isEmpty() || !query.isEmpty() || !cluster.isEmpty(); }
    friend bool operator==(const ViewWish &, const ViewWish &) = default;
};

struct ViewCounters
{
    qint64 rows = 0; ///< places
    qint64 matched = 0; ///< of messages that are still there
    qint64 scanned = 0;
    qint64 total = 0;
    qint64 unsorted = 0; ///< came after the sort
    bool isComplete = false;
    bool isSorted = true;
    std::chrono::microseconds took{0};

    friend bool operator==(const ViewCounters &, const ViewCounters &) = default;
};

/// `removed` places from `offset` on went, then `inserted` came there.
struct ViewShift
{
    int offset = 0;
    int removed = 0;
    int inserted = 0;
};

struct ViewedMessage
{
    MessageInfo message;
    bool isGone = false; ///< it has just left the queue; its body is not there any more
    QVariantList values{}; ///< of the columns asked for: text, number, truth, or invalid

    friend bool operator==(const ViewedMessage &, const ViewedMessage &) = default;
};

struct ViewPage
{
    int offset = 0; ///< of the first row
    QList<ViewedMessage> rows{};
    ViewCounters counters{};
    qint64 version = 0;
    bool isReset = true; ///< places are other ones now, and `shifts` do not tell how
    QList<ViewShift> shifts{};
    QList<int> located{}; ///< places of the ids asked for; -1: not in the view
};

/// Which part of a view to read.
struct ViewRange
{
    qint64 offset = 0; ///< from the anchor when there is one
    int most = 100;
    qint64 anchorOrder = 0; ///< MessageInfo::order
    QString anchorId{};
    QStringList columns{};
    QStringList locate{};
    std::optional<qint64> version{};
    std::chrono::milliseconds wait{0};
    int bodyBytes = 400; ///< of each body: what a cell can show
};

/// How often each value of a column occurs.
struct ValueCounts
{
    struct Value
    {
        QVariant value;
        qint64 count = 0;
    };
    QList<Value> values{};
    qint64 distinct = 0;
    qint64 present = 0;
    qint64 looked = 0;
    bool isComplete = true;
};

/// A slice of an act on all that matches.
struct MatchingSlice
{
    QString view;
    qint64 after = 0;
    qint64 through = 0;
    QStringList except{};
    QString destinationUrl{}; ///< of a move; empty: where each message came from
};
struct MatchingOutcome
{
    BatchOutcome batch{};
    qint64 skipped = 0;
    std::optional<qint64> next{}; ///< absent at the end
    qint64 through = 0;
    bool isComplete = false; ///< false: the search is still under way, and nothing was done
};

namespace capability {
inline constexpr QLatin1String views{"views"};
} // namespace capability

} // namespace ui
