// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attributes/changes.h"

#include <QDialog>

namespace ui {

/// What a change of settings does, before it is sent: old and new, what is lost, and the documents as they are sent.
class ReviewDialog : public QDialog
{
    Q_OBJECT
public:
    struct Plan
    {
        QString queueName;
        QList<attributes::Change> changes;
        QJsonObject setAttributes; ///< of SetQueueAttributes; empty: not called
        QJsonObject setOptions; ///< of SetQueueOptions; empty: not called
    };

    explicit ReviewDialog(const Plan &plan, QWidget *parent = nullptr);

    /// Sentences about what a change takes away at once.
    static QStringList warnings(const QList<attributes::Change> &changes);

private:
    QWidget *buildTable(const Plan &plan);
    QWidget *buildDocuments(const Plan &plan);
};

} // namespace ui
