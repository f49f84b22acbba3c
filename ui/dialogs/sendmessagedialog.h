// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class AttributeEditor;
class Banner;
class PlainLabel;

/// Writes and sends one message. Closes when the broker has taken it; a refusal keeps the draft.
class SendMessageDialog : public QDialog
{
    Q_OBJECT
public:
    SendMessageDialog(Backend &backend, QueueInfo queue, QWidget *parent = nullptr);

    SendRequest request() const;
    void setDraft(const QString &body, const QList<MessageAttribute> &attributes);

signals:
    void sent(const QString &queueName, const QString &messageId);

private:
    void build();
    QWidget *buildForm();
    void buildIds(QFormLayout *form);
    void askQueue();
    QWidget *buildFooter();
    void check();
    void send();
    void answered(const Outcome<QString> &answer);

    Backend &m_backend;
    QueueInfo m_queue;
    bool m_isSending = false;
    bool m_deduplicatesByContent = true; ///< until the queue says otherwise the broker is the judge
    QPlainTextEdit *m_body = nullptr;
    AttributeEditor *m_attributes = nullptr;
    QSpinBox *m_delay = nullptr;
    QLineEdit *m_group = nullptr;
    QLineEdit *m_deduplication = nullptr;
    PlainLabel *m_size = nullptr;
    PlainLabel *m_problem = nullptr;
    Banner *m_banner = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace ui
