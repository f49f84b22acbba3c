// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/address.h"
#include "ui/backend/backend.h"

#include <QWidget>

class QPushButton;

namespace ui {

class Acts;
class Chip;
class ElidedLabel;
class Figure;
class PlainLabel;
class TagChips;
class TimeChart;

/// The top of a queue's page: its name and kind, where its dead letters go, what can be done with it as a whole, its
/// tags, its numbers and their last five minutes.
class QueueHeader : public QWidget
{
    Q_OBJECT
public:
    QueueHeader(Backend &backend, Acts &acts, const QString &connection, QWidget *parent = nullptr);

    void setQueue(const QueueInfo &queue);
    /// Whether somebody looks: the series is asked for then, and tags are followed.
    void setActive(bool isActive);
    void refresh(); ///< the tags, now
    void setLow(bool isLow); ///< numbers in one line, without tags and chart
    void showFigures(); ///< the time is another one
    TimeChart *chart() const { return m_chart; }
    TagChips *tagChips() const { return m_tagChips; }

signals:
    void linkFollowed(const ui::Address &address);
    void edited(); ///< the user works with the queue

private:
    QWidget *buildTop();
    QWidget *buildFigures();
    void showTop();
    void showDeadLetterLink();
    void watchSeries();
    void showSeries();

    Backend &m_backend;
    Acts &m_acts;
    QString m_connection; ///< of addresses
    QueueInfo m_queue;
    QString m_linkUrl;
    ElidedLabel *m_name = nullptr;
    Chip *m_role = nullptr;
    Chip *m_kind = nullptr;
    QPushButton *m_link = nullptr;
    QPushButton *m_redrive = nullptr;
    QPushButton *m_send = nullptr;
    TagChips *m_tagChips = nullptr;
    ElidedLabel *m_line = nullptr; ///< in a low window in the place of m_band
    QWidget *m_band = nullptr;
    bool m_isLow = false;
    Figure *m_available = nullptr;
    Figure *m_inFlight = nullptr;
    Figure *m_delayed = nullptr;
    PlainLabel *m_oldest = nullptr;
    TimeChart *m_chart = nullptr;
};

} // namespace ui
