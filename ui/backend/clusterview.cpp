// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/clusterview.h"

#include "ui/backend/clusters.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr std::chrono::milliseconds longestWait{5'000};
constexpr std::chrono::milliseconds searchTick{100}; // while one looks at the progress
constexpr std::chrono::milliseconds retryAfter{2'000};

/// Asked again it would be refused again.
bool isRefusal(const QString &code)
{
    return code.contains("Invalid"_L1) || code.contains("Missing"_L1) || code.contains("Unsupported"_L1)
        || code.contains("UnknownOperation"_L1);
}

} // namespace

ClusterView::ClusterView(Backend &backend, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_name.isEmpty())
            begin();
        else
            read();
    });
}

ClusterView::~ClusterView() = default;

void ClusterView::open(const ClusterWish &wish)
{
    if (wish == m_wish)
        return;
    close();
    m_wish = wish;
    begin();
}

void ClusterView::close()
{
    m_call.reset();
    m_timer.stop();
    m_name.clear();
    m_version.reset();
    m_wish = {};
    m_isRefused = false;
    m_wasReopened = false;
}

void ClusterView::retry()
{
    m_isRefused = false;
    m_timer.stop();
    if (m_name.isEmpty())
        begin();
    else
        read();
}

void ClusterView::begin()
{
    m_call.reset();
    if (m_wish.queueUrl.isEmpty() || !m_isVisible || m_isRefused)
        return;
    m_call = std::make_unique<QObject>();
    clusters::open(m_backend, m_wish, m_call.get(), [this](const Outcome<QString> &name) {
        if (!name) {
            lost(name.error());
            return;
        }
        m_name = *name;
        m_version.reset();
        m_isSearching = true;
        emit opened();
        read();
    });
}

void ClusterView::read()
{
    if (m_name.isEmpty() || !m_isVisible)
        return;
    m_call = std::make_unique<QObject>();
    clusters::read(m_backend, m_name, m_version, m_version ? longestWait : 0ms, m_call.get(),
                   [this](const Outcome<ClustersPage> &page) { answered(page); });
}

void ClusterView::answered(const Outcome<ClustersPage> &page)
{
    if (!page) {
        lost(page.error());
        return;
    }
    m_wasReopened = false;
    m_version = page->version;
    m_isSearching = !page->isComplete;
    m_timer.start(m_isSearching ? std::min(m_tick, searchTick) : m_tick);
    ClustersPage told = *page;
    markParts(told);
    emit arrived(told);
}

void ClusterView::lost(const Error &error)
{
    m_name.clear();
    m_version.reset();
    if (error.code == "CursorExpired"_L1 && !std::exchange(m_wasReopened, true)) {
        begin();
        return;
    }
    m_isRefused = isRefusal(error.code);
    if (!m_isRefused)
        m_timer.start(retryAfter);
    emit failed(error);
}

/// The broker names a part of a split by the column and its value, after the name of the whole.
void ClusterView::markParts(ClustersPage &page) const
{
    for (ClusterInfo &cluster : page.clusters) {
        for (const ClusterRules::Split &split : m_wish.rules.splits) {
            const qsizetype at = cluster.name.lastIndexOf(QString(": "_L1 + split.column + " = "_L1));
            if (at >= 0)
                cluster.part = cluster.name.mid(at + 2);
        }
    }
}

void ClusterView::setVisible(bool isVisible)
{
    if (isVisible == m_isVisible)
        return;
    m_isVisible = isVisible;
    m_call.reset();
    m_timer.stop();
    if (isVisible && !m_wish.queueUrl.isEmpty() && !m_isRefused)
        m_timer.start(0ms);
}

} // namespace ui
