// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/queuecalls.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace ui {

class Banner;
class PlainLabel;

namespace attributes {
class AttributeForm;
class TagEditor;
} // namespace attributes

/// Creates a queue and, if wished, its dead-letter queue first: a new one, or one like another. Closes when the broker
/// has both.
class CreateQueueDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CreateQueueDialog(Backend &backend, QWidget *parent = nullptr);
    /// Begins with the attributes and tags of `model`, which are read.
    CreateQueueDialog(Backend &backend, const QueueInfo &model, QWidget *parent = nullptr);

    /// What would be sent, without the dead-letter queue that is yet to be made.
    queuecalls::Creation request() const;
    QString deadLetterName() const; ///< empty: none is made
    attributes::AttributeForm *form() const { return m_form; }
    attributes::TagEditor *tags() const { return m_tags; }
    void showMore(bool isShown);

signals:
    void created(const QString &name, const QString &url);

private:
    void build();
    void buildFields(QFormLayout *form);
    QWidget *buildMore();
    QWidget *buildFooter();
    void readModel();
    void take(const queuecalls::Texts &stored);
    void setFifo(bool isFifo);
    void nameChanged(const QString &name);
    QueueInfo subject() const;
    void check();
    QString problem() const;
    void create();
    void createQueue(const QString &deadLetterArn);
    void failed(const QString &what, const Error &error);

    Backend &m_backend;
    std::optional<QueueInfo> m_model;
    bool m_isReading = false;
    bool m_isCreating = false;
    QLineEdit *m_name = nullptr;
    PlainLabel *m_length = nullptr;
    QCheckBox *m_isFifo = nullptr;
    QCheckBox *m_withDeadLetters = nullptr;
    QLineEdit *m_deadLetterName = nullptr;
    QSpinBox *m_maxReceives = nullptr;
    QPushButton *m_more = nullptr;
    QScrollArea *m_scroll = nullptr;
    attributes::AttributeForm *m_form = nullptr;
    attributes::TagEditor *m_tags = nullptr;
    PlainLabel *m_problem = nullptr;
    Banner *m_banner = nullptr;
    QPushButton *m_create = nullptr;
};

} // namespace ui
