// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/exporttask.h"

#include "ui/backend/views.h"
#include "ui/text.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr int bodyBytes = 64 << 10; // of a body in a page; a longer one is read by itself, so that no page is huge
constexpr qint64 pageBytes = 1 << 20; // what a page is to have: read and written before anybody notices
constexpr qint64 otherBytes = 500; // of a message besides its body, about
constexpr int leastRows = 8;
constexpr int mostRows = 400;
constexpr qsizetype idsAtOnce = 50;

bool isGone(const Error &error)
{
    return error.code.contains("MessageDoesNotExist"_L1) || error.code.contains("MessageNotFound"_L1);
}

} // namespace

ExportTask::ExportTask(Backend &backend, Plan plan, QObject *parent)
    : Task(parent)
    , m_backend(backend)
    , m_plan(std::move(plan))
    , m_except(m_plan.except.begin(), m_plan.except.end())
    , m_sink(exchange::makeSink(m_plan.target))
{
    m_plan.wish.queueUrl = m_plan.queue.url;
    m_plan.wish.sortBy.clear();
}

QString ExportTask::title() const
{
    return tr("Exporting messages from %1").arg(m_plan.queue.name);
}

QString ExportTask::report() const
{
    const QString path = QDir::toNativeSeparators(m_plan.target.path);
    if (error())
        return tr("Nothing was exported from %1. %2")
            .arg(m_plan.queue.name, error()->code.isEmpty() ? error()->message : text::sentence(*error()));
    if (isCancelled() && !m_isDone)
        return tr("The export from %1 was stopped: nothing was written").arg(m_plan.queue.name);
    QString told = tr("%n message(s) exported from %1 to %2, %3", nullptr, static_cast<int>(done()))
                       .arg(m_plan.queue.name, path, text::bytes(m_bytes));
    if (m_left > 0)
        told += tr("; %n left the queue before they were read", nullptr, static_cast<int>(m_left));
    if (m_backend.isPlain())
        told += tr(". Only what was received here: this connection shows no others");
    return told;
}

void ExportTask::step()
{
    if (m_isDone)
        end();
    else if (!m_isOpen)
        open();
    else if (!m_cut.isEmpty())
        readWhole();
    else if (!m_page.isEmpty())
        write();
    else if (m_isAtEnd)
        finish();
    else if (!m_plan.ids.isEmpty())
        readPage();
    else if (!m_through)
        findThrough();
    else if (m_view.isEmpty())
        openView();
    else if (!m_isFound)
        search();
    else
        readPage();
}

void ExportTask::open()
{
    m_background.run<QString>([this] { return m_sink->open(); },
                              [this](const QString &problem) {
                                  m_isOpen = true;
                                  if (problem.isEmpty())
                                      proceed();
                                  else
                                      fail({.code = {}, .message = problem});
                              });
}

/// The newest of the whole queue, of a view in which all places are there at once.
void ExportTask::findThrough()
{
    const auto read = [this](const QString &view) {
        views::read(m_backend, view, {.most = 1}, this, [this, view](const Outcome<ViewPage> &page) {
            views::close(m_backend, view, &m_backend);
            if (!page) {
                failFor(page.error());
                return;
            }
            m_through = page->rows.isEmpty() ? 0 : page->rows.first().message.order;
            proceed();
        });
    };
    views::open(m_backend, {.queueUrl = m_plan.queue.url}, this, [this, read](const Outcome<QString> &view) {
        if (view)
            read(*view);
        else
            failFor(view.error());
    });
}

void ExportTask::openView()
{
    views::open(m_backend, m_plan.wish, this, [this](const Outcome<QString> &view) {
        if (!view) {
            failFor(view.error());
            return;
        }
        m_view = *view;
        proceed();
    });
}

void ExportTask::search()
{
    const ViewRange range{.most = 1, .version = m_version, .wait = m_version ? 1'000ms : 0ms};
    views::read(m_backend, m_view, range, this, [this](const Outcome<ViewPage> &page) {
        if (!page) {
            failFor(page.error());
            return;
        }
        m_version = page->version;
        m_isFound = page->counters.isComplete;
        proceed();
    });
}

bool ExportTask::isBeyond(const MessageInfo &message) const
{
    return message.order > m_through.value_or(0);
}

/// The page before ended with it, or it stood before that.
bool ExportTask::isKnown(const MessageInfo &message) const
{
    if (m_last.id.isEmpty())
        return false;
    return m_plan.wish.isDescending ? message.order >= m_last.order : message.order <= m_last.order;
}

void ExportTask::readPage()
{
    if (!m_plan.ids.isEmpty()) {
        const QStringList ids = m_plan.ids.mid(m_nextId, idsAtOnce);
        m_nextId += ids.size();
        m_isAtEnd = m_nextId >= m_plan.ids.size();
        for (const QString &id : ids) {
            m_cut.append(m_page.size());
            m_page.append(MessageInfo());
            m_page.last().id = id;
        }
        proceed();
        return;
    }
    ViewRange range{.most = m_most, .bodyBytes = bodyBytes};
    range.anchorOrder = m_last.order; // or where it was
    range.anchorId = m_last.id;
    views::read(m_backend, m_view, range, this, [this](const Outcome<ViewPage> &page) {
        if (page)
            take(*page);
        else
            failFor(page.error());
    });
}

void ExportTask::take(const ViewPage &page)
{
    qint64 bytes = 0;
    bool isNews = false;
    for (const ViewedMessage &row : page.rows) {
        const MessageInfo &message = row.message;
        if (isKnown(message))
            continue;
        isNews = true;
        m_last = message;
        m_last.body.clear();
        bytes += std::min<qint64>(message.bodyBytes, bodyBytes) + otherBytes;
        if (isBeyond(message) || m_except.contains(message.id))
            continue;
        if (row.isGone) {
            ++m_left;
            continue;
        }
        if (message.bodyTruncated)
            m_cut.append(m_page.size());
        m_page.append(message);
    }
    m_isAtEnd = !isNews || (!m_plan.wish.isDescending && isBeyond(m_last));
    m_wasReopened = m_wasReopened && !isNews;
    if (isNews)
        m_most = static_cast<int>(
            std::clamp<qint64>(pageBytes * page.rows.size() / std::max<qint64>(bytes, 1), leastRows, mostRows));
    proceed();
}

/// The next body that is not here. One that left meanwhile is marked by an empty id.
void ExportTask::readWhole()
{
    const qsizetype at = m_cut.takeFirst();
    m_backend.message(m_plan.queue.url, m_page[at].id, this, [this, at](const Outcome<MessageInfo> &whole) {
        if (!whole && !isGone(whole.error())) {
            failFor(whole.error());
            return;
        }
        if (whole)
            m_page[at] = *whole;
        else
            m_page[at].id.clear();
        if (m_cut.isEmpty())
            m_left += m_page.removeIf([](const MessageInfo &message) { return message.id.isEmpty(); });
        proceed();
    });
}

void ExportTask::write()
{
    struct Written
    {
        QString problem;
        qint64 bytes;
    };
    m_background.run<Written>(
        [this, page = m_page] {
            const QString problem = m_sink->write(page);
            return Written{problem, m_sink->bytes()};
        },
        [this, count = m_page.size()](const Written &written) {
            m_page.clear();
            m_bytes = written.bytes;
            if (written.problem.isEmpty())
                advance(count);
            else
                fail({.code = {}, .message = written.problem});
        });
}

void ExportTask::finish()
{
    if (!m_view.isEmpty())
        views::close(m_backend, m_view, &m_backend);
    m_background.run<QString>([this] { return m_sink->finish(); },
                              [this](const QString &problem) {
                                  m_isDone = problem.isEmpty();
                                  if (m_isDone)
                                      proceed();
                                  else
                                      fail({.code = {}, .message = problem});
                              });
}

/// A view that ended, because the task was paused for long, is opened again: places are found by the order of arrival.
void ExportTask::failFor(const Error &error)
{
    if (error.code != "CursorExpired"_L1 || std::exchange(m_wasReopened, true)) {
        fail(error);
        return;
    }
    m_view.clear();
    m_version.reset();
    m_isFound = false;
    proceed();
}

} // namespace ui
