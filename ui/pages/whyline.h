// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/insighttypes.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace ui {

class PlainLabel;

/// One sentence: why no consumer gets the message now, with the way to the message that is in its way. Asks once a
/// second while it can be seen.
class WhyLine : public QWidget
{
    Q_OBJECT
public:
    explicit WhyLine(Backend &backend, QWidget *parent = nullptr);

    /// An empty id: no message.
    void setMessage(const QString &queueUrl, const QString &messageId);
    void setNow(Time now);
    QString text() const;
    QPushButton *link() const { return m_link; }

    static QString sentence(const MessageObstacle &obstacle, Time now);

signals:
    void messageWanted(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void ask();
    void answered(const Outcome<MessageObstacle> &answer);
    void say(const QString &text);

    Backend &m_backend;
    QString m_queueUrl;
    QString m_messageId;
    std::optional<MessageObstacle> m_obstacle;
    Time m_now{0};
    QTimer m_timer;
    quint64 m_pass = 0;
    bool m_isAsking = false;
    PlainLabel *m_text = nullptr;
    QPushButton *m_link = nullptr;
};

} // namespace ui
