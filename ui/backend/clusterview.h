// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/clustertypes.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace ui {

/// The clusters of one queue, kept as new as the broker has them: one call under way, a few answers a second at most,
/// none while they cannot be seen. What the broker forgot is opened anew. GUI thread only.
class ClusterView : public QObject
{
    Q_OBJECT
public:
    explicit ClusterView(Backend &backend, QObject *parent = nullptr);
    ~ClusterView() override;

    /// Begins anew when the wish is another one. The clusters before stay at the broker until they end by themselves: a
    /// task may be at work on a view of them.
    void open(const ClusterWish &wish);
    void close();
    const ClusterWish &wish() const { return m_wish; }
    /// As views and comparisons name them; empty while none are open.
    const QString &name() const { return m_name; }
    void setVisible(bool isVisible);
    /// Tries again at once, after a failure.
    void retry();
    /// Least time between two answers; a test sets 0.
    void setTick(std::chrono::milliseconds tick) { m_tick = tick; }

signals:
    void opened(); ///< under a new name
    void arrived(const ui::ClustersPage &page);
    /// A wish that the broker refuses is not asked again before retry() or open().
    void failed(const ui::Error &error);

private:
    void begin();
    void read();
    void answered(const Outcome<ClustersPage> &page);
    void lost(const Error &error);
    void markParts(ClustersPage &page) const;

    Backend &m_backend;
    ClusterWish m_wish;
    QString m_name;
    std::optional<qint64> m_version;
    std::unique_ptr<QObject> m_call; ///< context of the call under way
    QTimer m_timer;
    std::chrono::milliseconds m_tick{500};
    bool m_isVisible = true;
    bool m_isRefused = false;
    bool m_isSearching = false; ///< the broker is not through yet
    bool m_wasReopened = false; ///< a broker that forgets at once must not be asked for ever
};

} // namespace ui
