// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/views.h"

#include "broker/core/core.h"

#include <algorithm>
#include <charconv>

namespace broker::core {

namespace change = model::change;
using model::ErrorCode;
using model::fail;

namespace {

constexpr std::size_t rowsPerTurn = 10'000; // about half a millisecond
constexpr std::size_t deadRowsPerTurn = 1'000; // as long, where each has a past in the journal
constexpr std::size_t mostBacklog = 40'000; // rows of a copy that the worker has not taken yet
constexpr std::size_t hopeless = 1'000'000; // changes: a copy that is so far behind is made anew

template <class... Visits>
struct Overloaded : Visits...
{
    using Visits::operator()...;
};
template <class... Visits>
Overloaded(Visits...) -> Overloaded<Visits...>;

} // namespace

Views::Views(Executor &executor, std::function<std::unique_ptr<storage::StoreReader>()> reader, std::uint64_t seed)
    : m_executor(executor)
    , m_makeReader(std::move(reader))
    , m_run(std::to_string(seed % 1'000'000'007U) + "-")
{
}

Views::~Views() = default;

ViewWorker &Views::worker()
{
    if (m_worker == nullptr)
        m_worker = std::make_unique<ViewWorker>(m_makeReader());
    return *m_worker;
}

Result<ViewNo> Views::find(std::string_view view) const
{
    const auto notOpen = fail(ErrorCode::CursorExpired, "The view is not open any more. Open it again.");
    if (!view.starts_with(m_run))
        return notOpen;
    ViewNo number = 0;
    const char *const end = view.data() + view.size();
    const auto [after, error] = std::from_chars(view.data() + m_run.size(), end, number);
    if (error != std::errc{} || after != end || !m_views.contains(number))
        return notOpen;
    return number;
}

Result<ViewNo> Views::use(const Step &step, std::string_view view)
{
    auto found = find(view);
    if (found.has_error())
        return found;
    m_views.at(found.value()).used = step.boot;
    touchClusters();
    return found;
}

Result<Views::Target> Views::target(std::string_view view) const
{
    const auto found = find(view);
    if (found.has_error())
        return found.error();
    return m_views.at(found.value()).target;
}

Result<void> Views::makeRoom(std::size_t rows, model::QueueId queue)
{
    if (rows > mostRows)
        return fail(ErrorCode::RequestThrottled,
                    "The queue holds more messages than a view can: at most " + std::to_string(mostRows) + ".");
    const auto used = [&] {
        std::size_t sum = rows;
        for (const auto &[id, watched] : m_watched)
            sum += id == queue ? 0 : watched.rows;
        return sum;
    };
    while (!m_views.empty() && (m_views.size() >= most || used() > mostRows)) {
        const auto oldest = std::min_element(m_views.begin(), m_views.end(), [](const auto &a, const auto &b) {
            return a.second.used != b.second.used ? a.second.used < b.second.used : a.first < b.first;
        });
        remove(oldest->first);
    }
    return {};
}

/// The core hands out what it knows of the queue from now on.
Result<model::QueueId> Views::watch(const Engine &engine, const QueueAddress &address)
{
    const auto found = engine.find(address);
    if (found.has_error())
        return found.error();
    const model::QueueId queue = found.value()->row().id;
    const std::size_t rows = found.value()->counts().total();
    if (const auto room = makeRoom(rows, queue); room.has_error())
        return room.error();
    if (const auto [at, isNew] = m_watched.try_emplace(queue); isNew) {
        at->second.reader = ++m_lastReader;
        at->second.rows = rows;
        worker().post([queue, copy = m_lastReader, rows, ids = engine.messageIds()](ViewWorker &worker) {
            worker.addQueue(queue, copy, rows, ids);
        });
        m_executor.post([] {}); // a turn, which begins the copy
    }
    return queue;
}

std::string Views::add(const Step &step, Open open)
{
    open.name = m_run + std::to_string(++m_last);
    open.used = step.boot;
    return m_views.emplace(m_last, std::move(open)).first->second.name;
}

Result<std::string> Views::open(const Engine &engine, const Step &step, const QueueAddress &address, ViewWish wish)
{
    const auto queue = watch(engine, address);
    if (queue.has_error())
        return queue.error();
    const auto *of = wish.question->members();
    const bool isOver = of != nullptr && std::none_of(m_views.begin(), m_views.end(), [of](const auto &one) {
                            return one.second.members.get() == of;
                        });
    if (isOver) { // they made room for this view
        dropUnwatched(queue.value());
        return fail(ErrorCode::CursorExpired, "The clusters are not open any more. Open them again.");
    }
    std::string name = add(step, {{}, queue.value(), {address, queue.value(), wish.question}});
    worker().post([number = m_last, queue = queue.value(), wish = std::move(wish),
                   now = step.now](ViewWorker &worker) mutable { worker.open(number, queue, std::move(wish), now); });
    return name;
}

Result<model::UniqueFunction<void()>> Views::park(const Step &step, ViewNo view, time::Boot wait)
{
    const CallId call = step.call;
    if (wait > time::Boot::zero()) {
        if (m_parked.size() >= mostParked)
            return fail(ErrorCode::RequestThrottled, "Too many calls wait for changes already.");
        m_parked[call] = step.boot + wait;
        m_parkedViews[call] = view;
    }
    return model::UniqueFunction<void()>{[this, call] {
        m_executor.post([this, call] {
            m_parked.erase(call);
            m_parkedViews.erase(call);
        });
    }};
}

Result<void> Views::read(const Step &step, std::string_view view, ViewRead wish, time::Boot wait,
                         ViewWorker::ReadDone done)
{
    const auto number = use(step, view);
    if (number.has_error())
        return number.error();
    auto parked = park(step, number.value(), wait);
    if (parked.has_error())
        return parked.error();
    ViewWorker::Read read;
    read.call = step.call;
    read.view = number.value();
    read.wish = std::move(wish);
    read.deadline = step.boot + wait;
    read.done = [unpark = std::move(parked.value()), done = std::move(done)](Result<ViewPage> page) mutable {
        done(std::move(page));
        unpark();
    };
    worker().post([read = std::move(read), now = step.now, boot = step.boot](ViewWorker &worker) mutable {
        worker.read(std::move(read), now, boot);
    });
    return {};
}

Result<void> Views::close(std::string_view view)
{
    const auto number = find(view);
    if (number.has_error())
        return number.error();
    remove(number.value());
    return {};
}

void Views::remove(ViewNo view)
{
    if (const auto members = m_views.at(view).members)
        removeViewsOf(*members);
    const model::QueueId queue = m_views.at(view).queue;
    m_views.erase(view);
    worker().post([view](ViewWorker &worker) { worker.close(view); });
    dropUnwatched(queue);
}

void Views::dropUnwatched(model::QueueId queue)
{
    const bool isWatched =
        std::any_of(m_views.begin(), m_views.end(), [queue](const auto &one) { return one.second.queue == queue; });
    if (isWatched)
        return;
    if (const Watched &watched = m_watched.at(queue); !watched.isCopied)
        m_abandoned.emplace_back(queue, watched.reader);
    m_watched.erase(queue);
    worker().post([queue](ViewWorker &worker) { worker.dropQueue(queue); });
}

Result<void> Views::next(const Step &step, std::string_view view, const Range &range, ViewWorker::NextDone done)
{
    const auto number = use(step, view);
    if (number.has_error())
        return number.error();
    worker().post([number = number.value(), range, done = std::move(done)](ViewWorker &worker) mutable {
        worker.next(number, range.after, range.through, range.most, std::move(done));
    });
    return {};
}

Result<void> Views::values(const Step &step, std::string_view view, ViewExpressionRef column, std::size_t looks,
                           ViewWorker::ValuesDone done)
{
    const auto number = use(step, view);
    if (number.has_error())
        return number.error();
    worker().post([number = number.value(), column = std::move(column), looks,
                   done = std::move(done)](ViewWorker &worker) mutable {
        worker.values(number, std::move(column), looks, std::move(done));
    });
    return {};
}

Result<void> Views::visit(const Step &step, std::string_view view, ViewVisit visit, ViewWorker::VisitDone done)
{
    const auto number = use(step, view);
    if (number.has_error())
        return number.error();
    worker().post([number = number.value(), visit = std::move(visit), done = std::move(done)](
                      ViewWorker &worker) mutable { worker.visit(number, std::move(visit), std::move(done)); });
    return {};
}

ViewRow Views::rowOf(const Engine &engine, Watched &watched, const model::MessageRow &row)
{
    ViewRow made = viewRowOf(row);
    if (!row.deadLetterSource)
        return made;
    const auto next = static_cast<std::uint32_t>(watched.sources.size() + 1);
    const auto [at, isNew] = watched.sources.try_emplace(row.deadLetterSource, next);
    if (isNew)
        watched.newSources.push_back(engine.arnOf(row.deadLetterSource));
    made.source = at->second;
    return made;
}

void Views::release(Step &step, ViewNews news)
{
    news.boot = step.boot;
    worker().backlog() += news.rows.size() + news.left.size();
    step.release([this, news = std::move(news)](const Result<std::vector<Delivered>> &committed) mutable {
        if (committed.has_error())
            worker().backlog() -= news.rows.size() + news.left.size(); // restart() has forgotten it
        else
            worker().post([this, news = std::move(news)](ViewWorker &worker) mutable {
                const bool isCopy = news.isShare;
                worker.tell(std::move(news));
                if (isCopy)
                    m_executor.post([] {}); // a turn: the copy may go on
            });
    });
}

bool Views::copyOn(Engine &engine, const journal::Journal &journal, Step &step)
{
    for (const auto &[queue, reader] : std::exchange(m_abandoned, {}))
        engine.forgetReader(queue, reader);
    for (auto &[queue, watched] : m_watched) {
        if (watched.isCopied || worker().backlog() > mostBacklog)
            continue;
        ViewNews news{queue, watched.reader};
        // Of dead letters the journal is asked, too: fewer of them take as long.
        const bool mayBeDead = !watched.sources.empty() || watched.copied == model::OrderNo{~std::uint64_t{0}};
        const std::size_t share = mayBeDead ? deadRowsPerTurn : rowsPerTurn;
        news.rows.reserve(share);
        const bool isMore =
            engine.readBack(queue, watched.reader, share, [&, &copy = watched](const model::MessageRow &row) {
                tell(news, {engine, journal}, copy, row);
                copy.copied = row.order;
            });
        watched.isCopied = !isMore;
        news.isShare = true;
        news.total = engine.counts(queue).total();
        news.isCopied = watched.isCopied;
        news.sources = std::exchange(watched.newSources, {});
        release(step, std::move(news));
        return true;
    }
    return false;
}

void Views::note(std::map<model::QueueId, ViewNews> &news, const Facts &facts, model::QueueId queue,
                 model::MessageKey key)
{
    const auto watched = m_watched.find(queue);
    if (watched == m_watched.end())
        return;
    ViewNews &its = news.try_emplace(queue, ViewNews{queue}).first->second;
    const queue::Message *message = facts.engine.find(queue, key);
    if (message == nullptr)
        its.left.push_back(key);
    else if (watched->second.isCopied || message->order() >= watched->second.copied)
        tell(its, facts, watched->second, message->row(queue));
    // else the copy has not reached it yet, and it comes with it
}

void Views::follow(const Engine &engine, const journal::Journal &journal, Step &step)
{
    if (m_watched.empty())
        return;
    std::map<model::QueueId, ViewNews> news;
    const auto touched = [&](const auto &one) { note(news, {engine, journal}, one.queue, one.key); };
    for (const model::Change &one : step.changes) {
        std::visit(Overloaded{
                       [&](const change::MessageSent &sent) { touched(sent.row); },
                       [&](const change::MessageReceived &received) { touched(received); },
                       [&](const change::VisibilityChanged &changed) { touched(changed); },
                       [&](const change::MessageDeleted &deleted) { touched(deleted); },
                       [&](const change::LeaseLapsed &lapsed) { touched(lapsed); },
                       [&](const change::DelayEnded &ended) { touched(ended); },
                       [&](const change::MessageSetAside &aside) { touched(aside); },
                       [&](const change::MessageMoved &moved) {
                           note(news, {engine, journal}, moved.from, moved.was ? moved.was : moved.row.key);
                           touched(moved.row);
                       },
                       [&](const change::QueuePurged &purged) {
                           if (m_watched.contains(purged.queue))
                               news.try_emplace(purged.queue, ViewNews{purged.queue}).first->second.purged =
                                   purged.through;
                       },
                       [&](const change::QueueDeleted &deleted) {
                           if (m_watched.contains(deleted.queue))
                               news.try_emplace(deleted.queue, ViewNews{deleted.queue}).first->second.isQueueGone =
                                   true;
                       },
                       [](const auto & /*no message*/) {},
                   },
                   one);
    }
    for (auto &[queue, its] : news) {
        Watched &watched = m_watched.at(queue);
        its.copy = watched.reader;
        its.total = engine.counts(queue).total();
        its.sources = std::exchange(watched.newSources, {});
        release(step, std::move(its));
    }
    if (!news.empty() && worker().backlog() > hopeless)
        restart();
}

void Views::restart()
{
    for (auto &[queue, watched] : m_watched) {
        if (!watched.isCopied)
            m_abandoned.emplace_back(queue, watched.reader);
        watched.isCopied = false;
        watched.copied = {~std::uint64_t{0}};
        watched.reader = ++m_lastReader;
        watched.sources.clear();
        watched.newSources.clear();
        watched.holders.clear();
        worker().post([queue = queue, copy = m_lastReader](ViewWorker &worker) { worker.restartQueue(queue, copy); });
    }
    if (!m_watched.empty())
        m_executor.post([] {});
}

std::optional<time::Boot> Views::nextDeadline() const
{
    std::optional<time::Boot> next;
    const auto sooner = [&next](time::Boot when) {
        if (!next || when < *next)
            next = when;
    };
    for (const auto &[call, until] : m_parked)
        sooner(until);
    for (const auto &[number, view] : m_views)
        sooner(view.used + idle);
    return next;
}

void Views::pass(Engine &engine, time::Boot boot)
{
    const bool isOver =
        std::any_of(m_parked.begin(), m_parked.end(), [boot](const auto &one) { return one.second <= boot; });
    if (isOver) {
        std::erase_if(m_parked, [boot](const auto &one) { return one.second <= boot; });
        worker().post([boot](ViewWorker &worker) { worker.pass(boot); });
    }
    std::vector<ViewNo> unused;
    for (auto &[number, view] : m_views) {
        const bool isParked = std::any_of(m_parkedViews.begin(), m_parkedViews.end(),
                                          [number = number](const auto &one) { return one.second == number; });
        if (isParked)
            view.used = boot;
        else if (view.used + idle <= boot)
            unused.push_back(number);
    }
    touchClusters();
    for (const ViewNo number : unused) {
        const auto view = m_views.find(number);
        if (view != m_views.end() && view->second.used + idle <= boot)
            remove(number);
    }
    for (auto &[queue, watched] : m_watched)
        watched.rows = engine.counts(queue).total();
}

void Views::cancel(CallId call)
{
    if (m_parked.erase(call) == 0)
        return;
    m_parkedViews.erase(call);
    worker().post([call](ViewWorker &worker) { worker.cancel(call); });
}

void Views::answerAll()
{
    if (m_worker != nullptr)
        m_worker->post([](ViewWorker &worker) { worker.answerAll(); });
}

} // namespace broker::core
