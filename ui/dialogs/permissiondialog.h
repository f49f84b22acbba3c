// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/queuecalls.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace ui {

class Banner;
class PlainLabel;

/// Adds a statement to a queue's policy by AddPermission: who may do what. Closes when the broker has it.
class PermissionDialog : public QDialog
{
    Q_OBJECT
public:
    PermissionDialog(Backend &backend, const QueueInfo &queue, QWidget *parent = nullptr);

    queuecalls::Permission permission() const;

signals:
    void added(const QString &label);

private:
    void build();
    QWidget *buildActions();
    void check();
    void add();

    Backend &m_backend;
    QueueInfo m_queue;
    bool m_isAdding = false;
    Banner *m_banner = nullptr;
    QLineEdit *m_label = nullptr;
    QLineEdit *m_accounts = nullptr;
    QList<QCheckBox *> m_actions;
    PlainLabel *m_problem = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace ui
