// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <utility>

namespace ui {

/// An instant of engine time, in milliseconds since 1970 (UTC).
using Time = std::chrono::milliseconds;

/// What went wrong, as the service said it. The user's sentence comes from ui/text by the code.
struct Error
{
    QString code;
    QString message;
    QString detail{}; ///< what this window knows beyond the service's words, a sentence
    int status = 0; ///< of HTTP; 0: none
    QString requestId{};
    QString operation{};
    QString resource{}; ///< URL of the queue
    quint64 wireCall = 0; ///< its row in the wire log; 0: none

    friend bool operator==(const Error &a, const Error &b) { return a.code == b.code && a.message == b.message; }
};

/// A value or why there is none.
template <class T>
class Outcome
{
public:
    Outcome(T value)
        : m_value(std::move(value))
    {
    } // NOLINT(google-explicit-constructor)
    Outcome(Error error)
        : m_error(std::move(error))
    {
    } // NOLINT(google-explicit-constructor)

    explicit operator bool() const { return m_value.has_value(); }
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return &*m_value; }
    const Error &error() const { return m_error; } ///< meaningful only without a value

private:
    std::optional<T> m_value;
    Error m_error;
};

struct Done
{
    friend bool operator==(const Done &, const Done &) = default;
};

struct QueueInfo
{
    QString url;
    QString arn;
    QString name;
    QString account;
    QString region;
    qint64 available = 0;
    qint64 inFlight = 0;
    qint64 delayed = 0;
    std::optional<Time> oldestSent;
    QString deadLetterTargetArn; ///< empty: dead letters stay
    int maxReceiveCount = 0;
    QStringList deadLetterSourceArns; ///< not empty: this queue is somebody's dead-letter queue
    std::chrono::seconds visibilityTimeout{30};
    std::chrono::seconds delay{0};
    QString shortPolling{}; ///< "all", "sampled"; empty: as the broker is set
    QString processedSample{}; ///< "none", or how many; empty: as the broker is set
    qint64 sent = 0; ///< since the broker's start, as the two below
    qint64 received = 0;
    qint64 deleted = 0;
    bool isApproximate = false; ///< the counts are what GetQueueAttributes said, some seconds ago
    bool isCounted = true; ///< false: nobody was asked yet

    bool isDeadLetterQueue() const { return !deadLetterSourceArns.isEmpty(); }
    bool isFifo() const { return name.endsWith(QLatin1String(".fifo")); }
    qint64 total() const { return available + inFlight + delayed; }
    friend bool operator==(const QueueInfo &, const QueueInfo &) = default;
};

enum class MessageState { Available, Delayed, InFlight };

struct MessageAttribute
{
    QString name;
    QString dataType; ///< String, Number or Binary, perhaps with a custom label after a dot
    QString value; ///< base64 when the type is Binary

    bool isBinary() const { return dataType.startsWith(QLatin1String("Binary")); }
    friend bool operator==(const MessageAttribute &, const MessageAttribute &) = default;
};

struct MessageInfo
{
    QString id;
    MessageState state = MessageState::Available;
    QString body; ///< perhaps only its beginning, see bodyTruncated
    qint64 bodyBytes = 0;
    bool bodyTruncated = false;
    QList<MessageAttribute> attributes;
    Time sent{0};
    std::optional<Time> firstReceived;
    int receiveCount = 0;
    std::optional<Time> due; ///< when the delay or the lease ends
    qint64 size = 0; ///< body and attributes, as the service counts
    QString bodyMd5;
    QString senderId;
    QString groupId;
    QString deduplicationId;
    QString traceHeader;
    QString deadLetterSourceArn;
    qint64 order = 0;

    friend bool operator==(const MessageInfo &, const MessageInfo &) = default;
};

struct MessagePage
{
    QList<MessageInfo> messages;
    QString next; ///< empty at the end
    qint64 scanned = 0;
};

/// One act over many messages: how many succeeded, and each that did not.
struct BatchOutcome
{
    struct Failure
    {
        QString messageId;
        Error error;
        friend bool operator==(const Failure &, const Failure &) = default;
    };
    qint64 succeeded = 0;
    QList<Failure> failed;
};

struct SeriesPoint
{
    Time time{0};
    qint64 available = 0;
    qint64 inFlight = 0;
    qint64 delayed = 0;
    qint64 dead = 0;

    friend bool operator==(const SeriesPoint &, const SeriesPoint &) = default;
};

struct Series
{
    QString queueUrl; ///< empty: all queues together
    QList<SeriesPoint> points;
};

struct ClockInfo
{
    Time now{0};
    bool paused = false;
    double speed = 1;
    Time ahead{0};
    bool real = true;
};

struct LifeEvent
{
    qint64 number = 0;
    Time time{0};
    QString kind;
    QString queueName;
    QString otherQueueName;
    QString caller;
    int receives = 0;
    QString cause;
    std::optional<Time> due{}; ///< when the delay or the lease ends that began or changed
};

struct Life
{
    QList<LifeEvent> events;
    bool complete = true;
};

/// What stands at the other end, from Describe.
struct Description
{
    QString version;
    QString durability;
    QString dataFile;
    QStringList endpoints; ///< address:port, each a listener of the broker
    QStringList capabilities;
    QString profile;
    QString warning;
    bool drainOnly = false;
    qint64 connections = 0; ///< of clients, when it was asked
    qint64 waitingReceives = 0; ///< long polls
    bool isPlain = false; ///< an endpoint of SQS without the Redrive service; nothing above is known then
};

struct Snapshot
{
    QJsonValue cursor;
    QList<QueueInfo> queues;
    QList<Series> series;
    ClockInfo clock;
};

/// What a connection may be able to do; a control that needs one says so when it is missing.
namespace capability {
inline constexpr QLatin1String peek{"peek"};
inline constexpr QLatin1String deleteById{"deleteById"};
inline constexpr QLatin1String moveById{"moveById"};
inline constexpr QLatin1String messageLife{"messageLife"};
inline constexpr QLatin1String clock{"clock"};
} // namespace capability

/// One call of the window that was answered.
struct CallRecord
{
    QString service;
    QString operation;
    QString target; ///< name of the queue, or empty
    std::chrono::microseconds took{0};
    std::optional<Error> error; ///< what was refused; the first failure of a batch
};

struct PeekRequest
{
    QString queueUrl;
    std::optional<MessageState> state{};
    QString text{};
    QString query{};
    QString cursor{};
    int maxResults = 200;
    int maxBodyBytes = 400;
};

/// A receive by the user, on connections that cannot show messages without one.
struct ReceiveRequest
{
    QString queueUrl;
    int most = 10; ///< 1 to 10
    std::chrono::seconds wait{0}; ///< up to 20
    std::chrono::seconds visibility{30}; ///< 0: the messages return at once, their count rises all the same
};

struct SendRequest
{
    QString queueUrl;
    QString body;
    QList<MessageAttribute> attributes{};
    std::optional<std::chrono::seconds> delay{}; ///< absent: the queue's own
    QString groupId{};
    QString deduplicationId{};
    QString traceHeader{};
};

/// What the service says of a message that it took.
struct SendReceipt
{
    QString messageId;
    QString bodyMd5{};
    QString sequenceNumber{}; ///< of a FIFO queue
};

struct CreateRequest
{
    QString name;
    std::chrono::seconds visibilityTimeout{30};
    std::chrono::seconds delay{0};
    std::chrono::seconds retention{std::chrono::hours{96}};
    QString deadLetterTargetArn{};
    int maxReceiveCount = 3;
    bool deduplicatesByContent = false; ///< this and the next only for names that end in .fifo
    bool isHighThroughput = false; ///< order, deduplication and limits are those of each group
};

} // namespace ui
