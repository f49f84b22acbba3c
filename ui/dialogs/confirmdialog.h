// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class PlainLabel;

/// Asks before something is lost. Says the consequence; the button that acts names the verb and can be pressed only
/// once the facts are there; the default is the harmless one.
class ConfirmDialog : public QDialog
{
    Q_OBJECT
public:
    struct Question
    {
        QString title; ///< verb and object
        QString consequence;
        QString verb; ///< on the button
    };

    explicit ConfirmDialog(const Question &question, QWidget *parent = nullptr);

    /// Until this is called the dialog says that it is counting.
    void setFacts(const QStringList &facts);
    void addField(const QString &label, QWidget *field);
    /// The button works only once exactly this was typed.
    void requireText(const QString &text);
    bool isReady() const;

private:
    PlainLabel *m_facts = nullptr;
    void check();

    QPushButton *m_act = nullptr;
    QLineEdit *m_typed = nullptr;
    QString m_required;
    bool m_hasFacts = false;
    QVBoxLayout *m_fields = nullptr;
};

} // namespace ui
