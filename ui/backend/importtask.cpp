// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/importtask.h"

#include "ui/backend/wire.h"
#include "ui/text.h"

#include <QDir>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int linesAtOnce = 100;
constexpr qsizetype mostEntries = 10; // of a call
constexpr qsizetype namedFailures = 5;

/// What the service says of a message, not of the queue, the caller or the line: the others may still be taken.
bool isOfMessage(const Error &error)
{
    static const QStringList codes{u"InvalidParameterValue"_s, u"InvalidParameterCombination"_s,
                                   u"MissingParameter"_s,      u"InvalidMessageContents"_s,
                                   u"BatchRequestTooLong"_s,   u"InvalidAttributeValue"_s,
                                   u"ValidationException"_s};
    return std::ranges::any_of(codes, [&](const QString &code) { return error.code.contains(code); });
}

/// The call may have arrived and its answer not. Any other failure says that nothing was taken.
bool isLost(const Error &error)
{
    return error.status >= 500 || error.code == "ConnectionClosed"_L1 || error.code == "TimedOut"_L1
        || error.code == "ConnectionFailed"_L1;
}

QString said(const Error &error)
{
    return error.code.isEmpty() ? error.message : text::sentence(error);
}

void waitByTimer(std::chrono::milliseconds time, QObject *context, const std::function<void()> &done)
{
    QTimer::singleShot(time, context, done);
}

} // namespace

ImportTask::ImportTask(Backend &backend, Plan plan, QObject *parent)
    : Task(parent)
    , m_backend(backend)
    , m_plan(std::move(plan))
    , m_source(exchange::makeSource(m_plan.origin))
{
    if (!m_plan.wait)
        m_plan.wait = waitByTimer;
}

QString ImportTask::title() const
{
    return tr("Importing messages to %1").arg(m_plan.queueName);
}

QString ImportTask::report() const
{
    QString told = tr("%n message(s) imported to %1", nullptr, static_cast<int>(done())).arg(m_plan.queueName);
    if (isCancelled())
        told += tr(", then stopped");
    if (error())
        told += u". "_s + said(*error());
    if (!m_unconfirmed.isEmpty())
        told += u' ' + tr("Nobody knows whether these lines arrived: %1.").arg(m_unconfirmed);
    if (m_failedCount == 0)
        return told;
    QStringList named;
    for (const BatchOutcome::Failure &failure : failures().first(std::min(namedFailures, failures().size())))
        named.append(tr("%1: %2").arg(failure.messageId, said(failure.error)));
    told += u". "_s + tr("%n line(s) left out: ", nullptr, static_cast<int>(m_failedCount)) + named.join(u' ');
    if (!failedPath().isEmpty())
        told += u' ' + tr("What failed is in %1.").arg(QDir::toNativeSeparators(failedPath()));
    return told;
}

/// A call is made from here and nowhere else: this is where the user's consent counts.
void ImportTask::step()
{
    if (!m_isOpen)
        open();
    else if (!m_toKeep.isEmpty())
        keep();
    else if (m_firstFailure && m_plan.stopsAtFailure)
        fail(*m_firstFailure);
    else if (m_waiting.isEmpty() && m_isAtEnd)
        end();
    else if (m_waiting.isEmpty())
        read();
    else if (m_pause.count() > 0)
        pauseForRate();
    else
        send();
}

void ImportTask::open()
{
    m_background.run<QString>([this] { return m_source->open(); },
                              [this](const QString &problem) {
                                  m_isOpen = true;
                                  if (problem.isEmpty())
                                      proceed();
                                  else
                                      fail({.code = {}, .message = problem});
                              });
}

void ImportTask::read()
{
    m_background.run<QList<Item>>([this] { return prepare(m_source->read(linesAtOnce)); },
                                  [this](const QList<Item> &items) { take(items); });
}

/// On the other thread.
QList<ImportTask::Item> ImportTask::prepare(const QList<exchange::Entry> &entries) const
{
    QList<Item> items;
    for (const exchange::Entry &entry : entries) {
        Item item{.line = entry.line, .problem = entry.problem, .isMessage = entry.message.has_value()};
        if (entry.message) {
            item.message = *entry.message;
            item.request = exchange::requestOf(*entry.message, m_plan.choice);
            item.problem = m_plan.judge ? m_plan.judge(item.request) : QString();
        }
        items.append(item);
    }
    return items;
}

void ImportTask::take(const QList<Item> &items)
{
    m_isAtEnd = items.isEmpty();
    BatchOutcome outcome;
    for (const Item &item : items) {
        if (m_firstFailure && m_plan.stopsAtFailure)
            break;
        if (item.problem.isEmpty())
            m_waiting.append(item);
        else if (!m_plan.stopsAtFailure || m_waiting.isEmpty())
            note(item, {.code = {}, .message = item.problem}, outcome);
        else // what stands before it goes first
            m_waiting.append(item);
    }
    advance(outcome);
}

void ImportTask::note(const Item &item, const Error &error, BatchOutcome &outcome)
{
    ++m_failedCount;
    if (!m_firstFailure)
        m_firstFailure = error;
    if (failures().size() + outcome.failed.size() < mostFailures)
        outcome.failed.append({tr("line %1").arg(item.line), error});
    if (item.isMessage && !m_plan.failedPath.isEmpty())
        m_toKeep.append(item.message);
}

void ImportTask::keep()
{
    m_background.run<QString>([this, messages = m_toKeep] { return writeFailed(messages); },
                              [this](const QString &problem) {
                                  m_toKeep.clear();
                                  if (problem.isEmpty())
                                      proceed();
                                  else
                                      fail({.code = {}, .message = problem});
                              });
}

/// On the other thread. What is in it stays, however the task ends.
QString ImportTask::writeFailed(const QList<MessageInfo> &messages)
{
    const auto problem = [this] {
        return tr("%1 was not written: %2.")
            .arg(QDir::toNativeSeparators(m_failedFile.fileName()), m_failedFile.errorString());
    };
    QByteArray lines;
    if (!m_failedFile.isOpen()) {
        m_failedFile.setFileName(exchange::freePath(m_plan.failedPath));
        if (!m_failedFile.open(QIODevice::NewOnly | QIODevice::WriteOnly))
            return problem();
        lines = exchange::headerLine({.queue = m_plan.queueName});
    }
    for (const MessageInfo &message : messages)
        lines += exchange::messageLine(message);
    return m_failedFile.write(lines) == lines.size() && m_failedFile.flush() ? QString() : problem();
}

void ImportTask::pauseForRate()
{
    m_plan.wait(std::exchange(m_pause, {}), this, [this] { proceed(); });
}

QList<ImportTask::Item> ImportTask::nextBatch()
{
    qsizetype most = m_oneByOne > 0 ? 1 : mostEntries;
    if (m_plan.perSecond > 0)
        most = std::min<qsizetype>(most, m_plan.perSecond);
    qint64 bytes = 0;
    QList<Item> batch;
    while (batch.size() < most && !m_waiting.isEmpty() && m_waiting.first().problem.isEmpty()) {
        const SendRequest &request = m_waiting.first().request;
        bytes += wire::messageSize(request.body, request.attributes);
        if (!batch.isEmpty() && bytes > m_plan.mostBytes)
            break;
        batch.append(m_waiting.takeFirst());
    }
    m_oneByOne = std::max<qsizetype>(0, m_oneByOne - batch.size());
    return batch;
}

void ImportTask::send()
{
    const QList<Item> batch = nextBatch();
    if (batch.isEmpty()) { // a line with a problem, and all before it are sent
        BatchOutcome outcome;
        const Item item = m_waiting.takeFirst();
        note(item, {.code = {}, .message = item.problem}, outcome);
        advance(outcome);
        return;
    }
    QList<SendRequest> requests;
    QStringList ids;
    for (const Item &item : batch) {
        requests.append(item.request);
        ids.append(QString::number(item.line));
    }
    m_backend.sendBatch(requests, ids, this,
                        [this, batch](const Outcome<BatchOutcome> &answer) { answered(batch, answer); });
}

void ImportTask::answered(const QList<Item> &batch, const Outcome<BatchOutcome> &answer)
{
    if (!answer) {
        refused(batch, answer.error());
        return;
    }
    if (m_plan.perSecond > 0)
        m_pause = std::chrono::milliseconds{1000 * batch.size() / m_plan.perSecond};
    BatchOutcome outcome{.succeeded = answer->succeeded, .failed = {}};
    for (const BatchOutcome::Failure &failure : answer->failed) {
        const auto item =
            std::ranges::find(batch, failure.messageId, [](const Item &one) { return QString::number(one.line); });
        if (item != batch.end())
            note(*item, failure.error, outcome);
    }
    advance(outcome);
}

void ImportTask::refused(const QList<Item> &batch, const Error &error)
{
    if (!isOfMessage(error)) {
        QStringList lines;
        for (const Item &item : batch)
            lines.append(QString::number(item.line));
        if (isLost(error))
            m_unconfirmed = lines.join(u", "_s);
        fail(error);
    } else if (batch.size() > 1) { // one of them is wrong: found by sending each alone
        m_waiting = batch + m_waiting;
        m_oneByOne = batch.size();
        proceed();
    } else {
        BatchOutcome outcome;
        note(batch.first(), error, outcome);
        advance(outcome);
    }
}

} // namespace ui
