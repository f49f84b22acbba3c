// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"
#include "ui/diff/messagediff.h"

#include <QThreadPool>
#include <QWidget>

#include <optional>

class QPushButton;
class QTableView;

namespace ui {

class DifferencesModel;
class ElidedLabel;
class PlainLabel;

/// Two messages compared: the left one stays until another is put there, the right one is the message of the inspector.
/// Compares on a worker, and only while it can be seen.
class DiffPane : public QWidget
{
    Q_OBJECT
public:
    explicit DiffPane(QWidget *parent = nullptr);
    ~DiffPane() override;

    void setRight(const MessageInfo &message); ///< whole
    void setLeft(const MessageInfo &message); ///< whole
    /// One that has no id, and is called so.
    void setLeft(const MessageInfo &message, const QString &name);
    const QString &leftId() const { return m_left.id; } ///< empty: none
    QTableView *table() const { return m_table; }
    DifferencesModel *model() const { return m_model; }
    QString note() const;

signals:
    void compared(); ///< what is shown is of the two messages

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const MessageInfo &first() const { return m_isSwapped ? m_right : m_left; }
    const MessageInfo &second() const { return m_isSwapped ? m_left : m_right; }
    QWidget *buildBar();
    void buildTable();
    void pin();
    void swap();
    QString nameOf(const MessageInfo &message) const;
    void say();
    void compare();
    void present(quint64 request, const diff::MessageDifferences &differences);
    void fit();
    void copy() const;

    MessageInfo m_left;
    MessageInfo m_right;
    QString m_leftName; ///< empty: its id is
    bool m_isSwapped = false; ///< the kept one stands on the right
    bool m_isOld = true; ///< what is shown is of other messages
    quint64 m_request = 0;
    QThreadPool m_worker;
    DifferencesModel *m_model = nullptr;
    ElidedLabel *m_names = nullptr;
    QPushButton *m_pin = nullptr;
    QPushButton *m_swap = nullptr;
    QTableView *m_table = nullptr;
    PlainLabel *m_note = nullptr;
};

} // namespace ui
