// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/source.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ui {

class FactsTable;

/// What becomes of each column of a CSV file: a table of them, and below it what the current one becomes.
class CsvMapping : public QWidget
{
    Q_OBJECT
public:
    explicit CsvMapping(QWidget *parent = nullptr);

    void setColumns(const QStringList &titles, const QStringList &firstRow, const QList<exchange::CsvUse> &uses);
    const QList<exchange::CsvUse> &uses() const { return m_uses; }
    void use(qsizetype column, const exchange::CsvUse &use);

signals:
    void changed();

private:
    void showRows();
    void showCurrent();
    void take();
    int current() const;

    QStringList m_titles;
    QStringList m_firstRow;
    QList<exchange::CsvUse> m_uses;
    FactsTable *m_table = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_type = nullptr;
};

} // namespace ui
