// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attributes/attributetable.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace ui::attributes {

/// Where one attribute is edited.
class ValueEditor : public QWidget
{
    Q_OBJECT
public:
    ValueEditor(const Row &row, QWidget *parent);

    const Row &row() const { return m_row; }
    /// As documents have it; what it says counts only without problem().
    virtual QString value() const = 0;
    virtual void setValue(const QString &value) = 0; ///< without changed()
    virtual QString problem() const { return {}; } ///< a sentence: what stands here is no value
    /// The queue that is edited, and those that it may name.
    virtual void setQueues(const QueueInfo &, const QList<QueueInfo> &) { }

    /// Where the keyboard comes to first: a label's buddy.
    QWidget *firstStop() const { return m_stop; }
    /// A quiet line beside the editor: its range.
    void setHint(const QString &hint);

signals:
    void changed();
    void createTargetWanted(); ///< a dead-letter queue is to be made now

protected:
    /// Tab stop of the editor, named after the row.
    void adopt(QWidget *widget, const QString &name = {});
    QHBoxLayout *line() { return m_line; }

private:
    const Row &m_row;
    QHBoxLayout *m_line = nullptr;
    QWidget *m_stop = nullptr;
};

/// By the row's kind.
ValueEditor *makeEditor(const Row &row, QWidget *parent);

/// Which queue takes the dead letters, after how many receives, and a button that makes one.
class DeadLettersEditor : public ValueEditor
{
    Q_OBJECT
public:
    DeadLettersEditor(const Row &row, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;
    void setQueues(const QueueInfo &queue, const QList<QueueInfo> &queues) override;

private:
    void fill(const QString &chosen);
    void showState();

    QueueInfo m_queue;
    QList<QueueInfo> m_queues;
    QComboBox *m_target = nullptr;
    QSpinBox *m_receives = nullptr;
    QPushButton *m_create = nullptr;
};

/// Who may name the queue as its dead-letter queue.
class AllowedEditor : public ValueEditor
{
    Q_OBJECT
public:
    AllowedEditor(const Row &row, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;
    QString problem() const override;
    void setQueues(const QueueInfo &queue, const QList<QueueInfo> &queues) override;

private:
    QStringList chosen() const;
    void fill(const QStringList &chosen);
    void showState();

    QueueInfo m_queue;
    QList<QueueInfo> m_queues;
    QComboBox *m_who = nullptr;
    QListWidget *m_sources = nullptr;
};

} // namespace ui::attributes
