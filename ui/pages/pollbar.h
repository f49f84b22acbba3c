// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace ui {

class PlainLabel;

/// Receives messages when the user wants it, on connections that cannot show them without. Says what that costs before
/// it does it. Shows itself only there.
class PollBar : public QWidget
{
    Q_OBJECT
public:
    explicit PollBar(Backend &backend, QWidget *parent = nullptr);

    /// `bar` over `content`.
    static QWidget *above(PollBar *bar, QWidget *content, QWidget *parent);

    void setQueue(const QueueInfo &queue);
    ReceiveRequest request() const;
    QString costText() const;
    QString resultText() const;
    bool isReceiving() const { return m_call != nullptr; }
    QPushButton *button() const { return m_receive; }
    QSpinBox *mostField() const { return m_most; }
    QCheckBox *returnBox() const { return m_return; }

signals:
    void received(); ///< what can be shown is more now

private:
    void build();
    QSpinBox *field(const QString &name, int least, int most, const QString &suffix);
    void showState();
    void receive();
    void answered(const Outcome<int> &answer);

    Backend &m_backend;
    QueueInfo m_queue;
    std::unique_ptr<QObject> m_call; ///< its life is that of the call under way
    QSpinBox *m_most = nullptr;
    QSpinBox *m_wait = nullptr;
    QSpinBox *m_hide = nullptr;
    QCheckBox *m_return = nullptr;
    QPushButton *m_receive = nullptr;
    PlainLabel *m_cost = nullptr;
    PlainLabel *m_result = nullptr;
};

} // namespace ui
