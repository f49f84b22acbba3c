// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/clustertypes.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace ui {

class PlainLabel;

/// A rule for a group of dead letters: its name, and the query that its messages meet. What is no query cannot be
/// pinned.
class RuleDialog : public QDialog
{
    Q_OBJECT
public:
    /// `taken`: names that other rules have.
    RuleDialog(const ClusterRules::Rule &draft, const QStringList &taken, QWidget *parent = nullptr);

    ClusterRules::Rule rule() const;
    QLineEdit *name() const { return m_name; }
    QLineEdit *query() const { return m_query; }
    QPushButton *pinButton() const { return m_pin; }
    QString problem() const; ///< empty: it can be pinned

private:
    void check();

    QStringList m_taken;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_query = nullptr;
    PlainLabel *m_problem = nullptr;
    QPushButton *m_pin = nullptr;
};

} // namespace ui
