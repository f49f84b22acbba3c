// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class Banner;
class PlainLabel;

/// Creates a queue and, if wished, its dead-letter queue first. Closes when the broker has both.
class CreateQueueDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CreateQueueDialog(Backend &backend, QWidget *parent = nullptr);

    CreateRequest request() const;
    QString deadLetterName() const;

signals:
    void created(const QString &name, const QString &url);

private:
    void build();
    void buildFields(QFormLayout *form);
    QWidget *buildFooter();
    void buildFifo(QFormLayout *form);
    void setFifo(bool isFifo);
    void showFifo();
    void check();
    QString problem() const;
    void create();
    void createDeadLetterQueue();
    void createQueue(const QString &deadLetterArn);
    void failed(const QString &what, const Error &error);

    Backend &m_backend;
    bool m_isCreating = false;
    QLineEdit *m_name = nullptr;
    QCheckBox *m_isFifo = nullptr;
    QCheckBox *m_byContent = nullptr;
    QComboBox *m_throughput = nullptr;
    QCheckBox *m_withDeadLetters = nullptr;
    QLineEdit *m_deadLetterName = nullptr;
    QSpinBox *m_maxReceives = nullptr;
    QSpinBox *m_visibility = nullptr;
    QSpinBox *m_delay = nullptr;
    QSpinBox *m_retention = nullptr;
    PlainLabel *m_problem = nullptr;
    Banner *m_banner = nullptr;
    QPushButton *m_create = nullptr;
};

} // namespace ui
