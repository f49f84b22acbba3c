// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QDialog>

namespace ui {

class FactsTable;

/// Each entry of a task that did not succeed, with its reason; to be read and copied.
class FailuresDialog : public QDialog
{
    Q_OBJECT
public:
    FailuresDialog(const QString &title, const QList<BatchOutcome::Failure> &failures, QWidget *parent = nullptr);

    FactsTable *table() const { return m_table; }

private:
    FactsTable *m_table = nullptr;
};

} // namespace ui
