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
    /// There is nothing to act on, or it is not known: the button stays off.
    void setImpossible(const QString &why);
    void addField(const QString &label, QWidget *field);
    /// The button works only once exactly this was typed.
    void requireText(const QString &text);
    bool isReady() const;

private:
    void showState();
    void fit();

    bool m_hasFacts = false;
    QString m_name; ///< to be typed; empty: nothing
    QLineEdit *m_typed = nullptr;
    PlainLabel *m_facts = nullptr;
    QPushButton *m_act = nullptr;
    QVBoxLayout *m_fields = nullptr;
};

} // namespace ui
