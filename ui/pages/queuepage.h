// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <QWidget>

class QPushButton;
class QSplitter;

namespace ui {

class Chip;
class ElidedLabel;
class Figure;
class Inspector;
class MessagesPane;
class PlainLabel;
class TimeChart;

/// One queue: what it is, its numbers, their last five minutes, its messages, and the chosen message.
class QueuePage : public QWidget
{
    Q_OBJECT
public:
    explicit QueuePage(Backend &backend, QWidget *parent = nullptr);

    void setQueue(const QueueInfo &queue);
    const QueueInfo &queue() const { return m_queue; }
    void updateFromBackend();

    MessagesPane *messages() const { return m_messages; }
    Inspector *inspector() const { return m_inspector; }
    TimeChart *chart() const { return m_chart; }
    QByteArray layoutState() const;
    void restoreLayoutState(const QByteArray &state);

signals:
    void sendWanted();
    void redriveWanted();
    void queueWanted(const QString &url); ///< a link to another queue was followed

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildHeader();
    QWidget *buildFigures();
    void showHeader();
    void showFigures();
    void showDeadLetterLink();
    void watchSeries();
    void showSeries();
    void follow();

    Backend &m_backend;
    QueueInfo m_queue;
    ElidedLabel *m_name = nullptr;
    Chip *m_role = nullptr;
    Chip *m_kind = nullptr;
    QPushButton *m_link = nullptr;
    QString m_linkUrl;
    Figure *m_available = nullptr;
    Figure *m_inFlight = nullptr;
    Figure *m_delayed = nullptr;
    PlainLabel *m_oldest = nullptr;
    QPushButton *m_redrive = nullptr;
    TimeChart *m_chart = nullptr;
    QSplitter *m_splitter = nullptr;
    MessagesPane *m_messages = nullptr;
    Inspector *m_inspector = nullptr;
};

} // namespace ui
