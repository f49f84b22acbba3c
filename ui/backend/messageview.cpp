// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/messageview.h"

#include "ui/backend/views.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr std::chrono::milliseconds longestWait{1'000}; // for news: what has gone must turn from grey to nothing
constexpr std::chrono::milliseconds countEvery{500};
constexpr std::chrono::milliseconds searchTick{20}; // while one waits for what is found
constexpr std::chrono::milliseconds retryAfter{2'000};
constexpr int mostRows = 400;

} // namespace

MessageView::MessageView(Backend &backend, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_name.isEmpty())
            begin();
        else if (m_isHeld && !m_isAtOnce)
            count();
        else
            read();
    });
}

MessageView::~MessageView() = default;

void MessageView::open(const ViewWish &wish)
{
    const QString before = std::exchange(m_name, {});
    close();
    m_before = before;
    m_wish = wish;
    m_isWanted = true;
    m_wasReopened = false;
    m_window.anchorOrder = 0;
    begin();
}

void MessageView::close()
{
    abandon();
    m_timer.stop();
    if (!m_name.isEmpty())
        views::close(m_backend, m_name, &m_backend);
    closeBefore();
    m_name.clear();
    m_version.reset();
    m_isWanted = false;
    m_newWhileHeld = 0;
}

/// After the next is open: what a broker keeps for views of a queue goes with the last of them.
void MessageView::closeBefore()
{
    if (const QString before = std::exchange(m_before, {}); !before.isEmpty())
        views::close(m_backend, before, &m_backend);
}

void MessageView::abandon()
{
    m_isBusy = false;
    m_call.reset();
}

void MessageView::begin()
{
    abandon();
    if (!m_isWanted || !m_isVisible)
        return;
    m_call = std::make_unique<QObject>();
    views::open(m_backend, m_wish, m_call.get(), [this](const Outcome<QString> &name) {
        closeBefore();
        if (!name) {
            lost(name.error());
            return;
        }
        m_name = *name;
        m_version.reset();
        m_isAtOnce = true;
        read();
    });
}

void MessageView::readSoon(std::chrono::milliseconds delay, bool isAtOnce)
{
    m_isAtOnce = m_isAtOnce || isAtOnce;
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > delay)
        m_timer.start(delay);
}

void MessageView::read()
{
    if (!mayRead())
        return;
    ViewRange range{.offset = m_window.first,
                    .most = std::clamp(m_window.count, 1, mostRows),
                    .columns = m_columns,
                    .locate = m_located,
                    .version = m_version,
                    .wait = m_isAtOnce ? 0ms : longestWait};
    if (m_window.anchorOrder > 0) {
        range.anchorOrder = m_window.anchorOrder;
        range.anchorId = m_window.anchorId;
        range.offset = m_window.first - m_window.anchorPlace;
    }
    m_isBusy = std::exchange(m_isAtOnce, false);
    m_call = std::make_unique<QObject>();
    views::read(m_backend, m_name, range, m_call.get(),
                [this, located = m_located](const Outcome<ViewPage> &page) { answered(located, page); });
}

void MessageView::answered(const QStringList &located, const Outcome<ViewPage> &page)
{
    m_isBusy = false;
    if (!page) {
        lost(page.error());
        return;
    }
    m_wasReopened = false;
    if (page->isReset && m_version && located != m_located) { // what was chosen since must be found too
        m_isAtOnce = true;
        read();
        return;
    }
    m_version = page->version;
    const bool isBusyThere = !page->counters.isComplete || !page->counters.isSorted;
    readSoon(m_isAtOnce        ? 0ms
                 : isBusyThere ? std::min(m_tick, searchTick)
                               : m_tick,
             false); // first: what is told now may ask for more at once
    emit arrived(*page, located);
}

/// How many came before, or after, what is shown; nothing of it is applied.
void MessageView::count()
{
    if (!mayRead())
        return;
    m_call = std::make_unique<QObject>();
    const bool isAtTop = m_window.anchorOrder == 0;
    const ViewRange range{.most = 1,
                          .anchorOrder = isAtTop ? m_window.firstOrder : m_window.anchorOrder,
                          .anchorId = isAtTop ? m_window.firstId : m_window.anchorId};
    views::read(m_backend, m_name, range, m_call.get(), [this](const Outcome<ViewPage> &page) {
        if (!page) {
            lost(page.error());
            return;
        }
        readSoon(countEvery, false);
        const bool isNewestFirst = m_wish.isDescending && m_wish.sortBy.isEmpty();
        const qint64 before = page->offset - m_window.anchorPlace;
        const qint64 news = std::max<qint64>(0, isNewestFirst ? before : page->counters.unsorted);
        if (std::exchange(m_newWhileHeld, news) != news)
            emit heldChanged();
    });
}

void MessageView::lost(const Error &error)
{
    m_name.clear();
    m_version.reset();
    const bool isForgotten = error.code == "CursorExpired"_L1 && !std::exchange(m_wasReopened, true);
    if (isForgotten) {
        begin();
        return;
    }
    m_timer.start(retryAfter);
    emit failed(error);
}

void MessageView::show(const Window &window)
{
    if (window == m_window)
        return;
    // What came or went above the anchor moves the window along: the rows around it are those that were read.
    const bool isAnchored = window.anchorOrder > 0 && window.anchorOrder == m_window.anchorOrder
        && window.anchorId == m_window.anchorId && window.behindAnchor() == m_window.behindAnchor();
    const bool isElsewhere = !isAnchored && (window.first != m_window.first || window.count != m_window.count);
    m_window = window;
    if (!isElsewhere || !mayRead())
        return;
    if (m_isBusy)
        m_isAtOnce = true; // the next; else a hand that scrolls on would see nothing
    else
        readSoon(0ms, true); // takes the place of the call that waits for news
}

void MessageView::setColumns(const QStringList &columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    if (mayRead())
        readSoon(0ms, true);
}

void MessageView::setHeld(bool isHeld)
{
    if (isHeld == m_isHeld)
        return;
    m_isHeld = isHeld;
    m_newWhileHeld = 0;
    emit heldChanged();
    abandon();
    m_isAtOnce = false;
    if (mayRead())
        readSoon(isHeld ? countEvery : 0ms, !isHeld);
}

void MessageView::setVisible(bool isVisible)
{
    if (isVisible == m_isVisible)
        return;
    m_isVisible = isVisible;
    abandon();
    m_timer.stop();
    if (isVisible && m_isWanted)
        m_timer.start(0ms);
    m_isAtOnce = true;
}

void MessageView::refresh()
{
    if (m_isWanted && m_isVisible)
        readSoon(0ms, true);
}

} // namespace ui
