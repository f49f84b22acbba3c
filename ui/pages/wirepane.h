// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <QWidget>

class QComboBox;

namespace ui {

class BodyEdit;
class PlainLabel;

/// The call that fetches one message, as it goes over the wire, and what the service answers to it. Where only a
/// receive can fetch a message, the call is shown and not made: it would count.
class WirePane : public QWidget
{
    Q_OBJECT
public:
    enum Form { Http, Curl };

    explicit WirePane(Backend &backend, QWidget *parent = nullptr);

    void setMessage(const QueueInfo &queue, const QString &messageId);
    void setForm(Form form);
    QString requestText() const;
    QString answerText() const;
    QString note() const;
    void copyRequest() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void showRequest();
    void ask();
    void answered(const Outcome<QJsonObject> &outcome);

    Backend &m_backend;
    QueueInfo m_queue;
    QString m_messageId;
    bool m_isOld = true;
    quint64 m_request = 0;
    QString m_text; ///< of the call, whole
    QComboBox *m_form = nullptr;
    BodyEdit *m_call = nullptr;
    BodyEdit *m_answer = nullptr;
    PlainLabel *m_note = nullptr;
};

} // namespace ui
