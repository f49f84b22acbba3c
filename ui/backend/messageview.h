// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/viewtypes.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace ui {

/// A view of the broker as a table reads it: one call under way, ten answers a second at most, each of which leads from
/// what was told before to what is so now. GUI thread only.
class MessageView : public QObject
{
    Q_OBJECT
public:
    explicit MessageView(Backend &backend, QObject *parent = nullptr);
    ~MessageView() override;

    /// Begins anew, also with the same wish (which sorts again).
    void open(const ViewWish &wish);
    void close();
    const ViewWish &wish() const { return m_wish; }
    /// Empty while none is open.
    const QString &name() const { return m_name; }
    bool isOpen() const { return m_isWanted; }

    /// The places that the table is about to show.
    struct Window
    {
        qint64 first = 0;
        int count = 0;
        qint64 anchorOrder = 0; ///< of a message that stays where it is on the screen; 0: the first place does
        QString anchorId{};
        qint64 anchorPlace = 0;
        qint64 firstOrder = 0; ///< without an anchor: of what is first now
        QString firstId{};

        qint64 behindAnchor() const { return first + count - anchorPlace; }
        friend bool operator==(const Window &, const Window &) = default;
    };
    void show(const Window &window);
    /// Whose values are read.
    void setColumns(const QStringList &columns);
    /// Found again when places change in ways that cannot be told.
    void setLocated(const QStringList &ids) { m_located = ids; }
    /// While held nothing arrives but what show() and refresh() ask for; what comes is counted from the first message
    /// that is shown.
    void setHeld(bool isHeld);
    bool isHeld() const { return m_isHeld; }
    qint64 newWhileHeld() const { return m_newWhileHeld; }
    /// No reads while it cannot be seen.
    void setVisible(bool isVisible);
    /// Reads at once.
    void refresh();
    /// Least time between two answers; a test sets 0.
    void setTick(std::chrono::milliseconds tick) { m_tick = tick; }

signals:
    /// `located` of the page stands for these ids.
    void arrived(const ui::ViewPage &page, const QStringList &locatedIds);
    void failed(const ui::Error &error);
    void heldChanged();

private:
    struct Reading;
    void begin();
    void closeBefore();
    void readSoon(std::chrono::milliseconds delay, bool isAtOnce);
    void read();
    void answered(const QStringList &located, const Outcome<ViewPage> &page);
    void count();
    void lost(const Error &error);
    void abandon();
    bool mayRead() const { return !m_name.isEmpty() && m_isVisible; }

    Backend &m_backend;
    ViewWish m_wish;
    bool m_isWanted = false;
    QString m_name;
    QString m_before; ///< the view that the next one takes the place of
    std::unique_ptr<QObject> m_call; ///< context of the call under way; its answer is nobody's once this is gone
    std::optional<qint64> m_version;
    Window m_window{.first = 0, .count = 100};
    QStringList m_columns;
    QStringList m_located;
    QTimer m_timer;
    std::chrono::milliseconds m_tick{100};
    bool m_isVisible = true;
    bool m_isHeld = false;
    bool m_isAtOnce = false; ///< the next read does not wait for news
    bool m_isBusy = false; ///< one that does not wait is under way
    bool m_wasReopened = false; ///< a broker that forgets views at once must not be asked for ever
    qint64 m_newWhileHeld = 0;
};

} // namespace ui
