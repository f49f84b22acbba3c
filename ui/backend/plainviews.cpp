// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/plainviews.h"

#include "ui/backend/plainsqs.h"

#include <QElapsedTimer>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr qsizetype sliceSize = 100; // messages of one step of a task

template <class T>
void later(QObject *context, const Backend::Handler<T> &done, const Outcome<T> &outcome)
{
    QMetaObject::invokeMethod(
        context, [done, outcome] { done(outcome); }, Qt::QueuedConnection);
}

Error gone()
{
    return {u"CursorExpired"_s, {}};
}

/// Numbers before texts, what has no value last.
int rank(const QVariant &value)
{
    if (!value.isValid())
        return 2;
    return value.typeId() == QMetaType::QString ? 1 : 0;
}

bool isBefore(const QVariant &a, const QVariant &b, bool isDescending)
{
    if (!a.isValid() || !b.isValid())
        return rank(a) < rank(b);
    const QVariant &first = isDescending ? b : a;
    const QVariant &second = isDescending ? a : b;
    if (rank(first) != rank(second))
        return rank(first) < rank(second);
    return rank(first) == 1 ? first.toString() < second.toString() : first.toDouble() < second.toDouble();
}

} // namespace

struct PlainViews::View
{
    ViewWish wish;
    MessageQuery query;
    std::optional<MessageExpression> sortBy{};
    QList<MessageInfo> all{}; ///< as it was looked through
    QList<MessageInfo> found{};
    bool wasLooked = false;
    qint64 version = 0;
    qint64 resetVersion = 0; ///< places were other ones before
    std::chrono::microseconds took{0};

    int placeOf(const QString &id) const
    {
        const auto at = std::ranges::find(found, id, &MessageInfo::id);
        return at == found.end() ? -1 : static_cast<int>(at - found.begin());
    }
    /// Of the message, or where it was.
    int anchor(const ViewRange &range) const
    {
        const int place = placeOf(range.anchorId);
        if (place >= 0 || sortBy)
            return std::max(0, place);
        return static_cast<int>(std::ranges::count_if(found, [&](const MessageInfo &one) {
            return wish.isDescending ? one.order > range.anchorOrder : one.order < range.anchorOrder;
        }));
    }
};

PlainViews::PlainViews(PlainSqs &sqs, Backend &backend)
    : m_sqs(sqs)
    , m_backend(backend)
{
}

PlainViews::~PlainViews() = default;

void PlainViews::open(const ViewWish &wish, QObject *context, Backend::Handler<QString> done)
{
    Outcome<MessageQuery> query = MessageQuery::parse(wish.query);
    if (!query) {
        later<QString>(context, done, query.error());
        return;
    }
    const auto view = std::make_shared<View>(View{.wish = wish, .query = *query});
    if (!wish.sortBy.isEmpty()) {
        const Outcome<MessageExpression> sortBy = MessageExpression::parse(wish.sortBy);
        if (!sortBy) {
            later<QString>(context, done, sortBy.error());
            return;
        }
        view->sortBy = *sortBy;
    }
    const QString name = QString::number(++m_opened);
    m_views.insert(name, view);
    later<QString>(context, done, name);
}

void PlainViews::close(const QString &name)
{
    m_views.remove(name);
}

void PlainViews::look(View &view)
{
    QList<MessageInfo> all = m_sqs.held(view.wish.queueUrl);
    if (std::exchange(view.wasLooked, true) && all == view.all && !view.query.asksTime())
        return;
    QElapsedTimer timer;
    timer.start();
    const Time now = m_backend.wireLog().now();
    QStringList before;
    for (const MessageInfo &one : std::as_const(view.found))
        before.append(one.id);
    view.all = std::move(all);
    view.found.clear();
    for (const MessageInfo &one : std::as_const(view.all)) {
        const bool isOfState = !view.wish.state || one.state == *view.wish.state;
        if (isOfState && one.body.contains(view.wish.text, Qt::CaseInsensitive) && view.query.matches(one, now))
            view.found.append(one);
    }
    sort(view);
    const bool isSame = std::ranges::equal(view.found, before, {}, &MessageInfo::id);
    ++view.version;
    if (!isSame)
        view.resetVersion = view.version;
    view.took = std::chrono::microseconds{timer.nsecsElapsed() / 1'000};
}

void PlainViews::sort(View &view) const
{
    if (!view.sortBy) {
        if (!view.wish.isDescending)
            std::ranges::reverse(view.found);
        return;
    }
    const Time now = m_backend.wireLog().now();
    std::vector<std::pair<QVariant, MessageInfo>> keyed;
    for (const MessageInfo &one : std::as_const(view.found))
        keyed.emplace_back(view.sortBy->value(one, now), one);
    std::ranges::stable_sort(
        keyed, [&](const auto &a, const auto &b) { return isBefore(a.first, b.first, view.wish.isDescending); });
    view.found.clear();
    for (const auto &[key, one] : keyed)
        view.found.append(one);
}

void PlainViews::read(const QString &name, const ViewRange &range, QObject *context, Backend::Handler<ViewPage> done)
{
    const std::shared_ptr<View> view = m_views.value(name);
    if (!view) {
        later<ViewPage>(context, done, gone());
        return;
    }
    look(*view);
    if (range.wait == 0ms || range.version != view->version) {
        later<ViewPage>(context, done, page(*view, range));
        return;
    }
    auto *wait = new QTimer(context);
    wait->setSingleShot(true);
    connect(wait, &QTimer::timeout, this, [this, view, range, context, done, wait] {
        wait->deleteLater();
        look(*view);
        later<ViewPage>(context, done, page(*view, range));
    });
    connect(&m_sqs, &PlainSqs::heldChanged, wait, [wait] { wait->start(0ms); });
    wait->start(range.wait);
}

ViewPage PlainViews::page(const View &view, const ViewRange &range) const
{
    const Time now = m_backend.wireLog().now();
    const qint64 from = range.offset + (range.anchorOrder > 0 ? view.anchor(range) : 0);
    ViewPage page{.offset = static_cast<int>(std::clamp<qint64>(from, 0, view.found.size())),
                  .counters = {.rows = view.found.size(),
                               .matched = view.found.size(),
                               .scanned = view.all.size(),
                               .total = view.all.size(),
                               .isComplete = true,
                               .took = view.took},
                  .version = view.version,
                  .isReset = !range.version || *range.version < view.resetVersion};
    QList<std::optional<MessageExpression>> columns;
    for (const QString &column : range.columns) {
        const Outcome<MessageExpression> parsed = MessageExpression::parse(column);
        columns.append(parsed ? std::optional{*parsed} : std::nullopt);
    }
    for (const MessageInfo &one : view.found.mid(page.offset, range.most)) {
        ViewedMessage row{.message = one};
        for (const std::optional<MessageExpression> &column : std::as_const(columns))
            row.values.append(column ? column->value(one, now) : QVariant{});
        page.rows.append(row);
    }
    for (const QString &id : range.locate)
        page.located.append(view.placeOf(id));
    return page;
}

void PlainViews::countValues(const QString &name, const Column &column, QObject *context,
                             Backend::Handler<ValueCounts> done)
{
    const std::shared_ptr<View> view = m_views.value(name);
    const Outcome<MessageExpression> expression = MessageExpression::parse(column.expression);
    if (!view || !expression) {
        later<ValueCounts>(context, done, view ? expression.error() : gone());
        return;
    }
    look(*view);
    ValueCounts counts{.looked = view->all.size()};
    for (const MessageInfo &one : std::as_const(view->all)) {
        const QVariant value = expression->value(one, m_backend.wireLog().now());
        if (!value.isValid())
            continue;
        ++counts.present;
        const auto known = std::ranges::find(counts.values, value, &ValueCounts::Value::value);
        if (known != counts.values.end())
            ++known->count;
        else
            counts.values.append({.value = value, .count = 1});
    }
    counts.distinct = counts.values.size();
    std::ranges::stable_sort(counts.values, std::ranges::greater{}, &ValueCounts::Value::count);
    if (counts.values.size() > column.most)
        counts.values.resize(column.most);
    later<ValueCounts>(context, done, counts);
}

void PlainViews::deleteMatching(const MatchingSlice &slice, QObject *context, Backend::Handler<MatchingOutcome> done)
{
    const std::shared_ptr<View> view = m_views.value(slice.view);
    if (!view) {
        later<MatchingOutcome>(context, done, gone());
        return;
    }
    look(*view);
    std::map<qint64, QString> meant; // by arrival
    for (const MessageInfo &one : std::as_const(view->found)) {
        if (one.order > slice.after && (slice.through == 0 || one.order <= slice.through))
            meant.emplace(one.order, one.id);
    }
    MatchingOutcome outcome{.through = slice.through, .isComplete = true};
    if (outcome.through == 0)
        outcome.through = meant.empty() ? slice.after : meant.rbegin()->first;
    QStringList ids;
    qint64 last = slice.after;
    for (const auto &[order, id] : meant) {
        if (ids.size() == sliceSize) {
            outcome.next = last;
            break;
        }
        last = order;
        if (slice.except.contains(id))
            ++outcome.skipped;
        else
            ids.append(id);
    }
    m_sqs.deleteMessages(view->wish.queueUrl, ids, context, [done, outcome](const Outcome<BatchOutcome> &batch) {
        if (!batch) {
            done(batch.error());
            return;
        }
        MatchingOutcome told = outcome;
        told.batch = *batch;
        done(told);
    });
}

} // namespace ui
