// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/draft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class AttributeEditor;
class Chip;
class CodeEditor;
class PlainLabel;

/// What a message is written in: where it goes, body, attributes, ids, delay. Knows the fields and which of them a
/// target has; what is right or wrong is said by its owner.
class ComposerForm : public QWidget
{
    Q_OBJECT
public:
    explicit ComposerForm(QWidget *parent = nullptr);

    compose::Draft draft() const;
    void setDraft(const compose::Draft &draft);
    void setQueues(const QList<QueueInfo> &queues);
    void setEnvironments(const QStringList &names);
    /// Null: what stands in the field is no queue here.
    const QueueInfo *target() const;
    QString targetText() const;
    /// How the target deduplicates, once it is known.
    void setDeduplicatesByContent(bool isOn);
    void setBodyNote(const QString &note, bool isWrong);
    QString bodyNote() const;
    /// Length 0: nothing is wrong.
    void markBody(qsizetype at, qsizetype length);
    void formatJson();

    QComboBox *targetField() const { return m_target; }
    CodeEditor *body() const { return m_body; }
    AttributeEditor *attributes() const { return m_attributes; }
    QLineEdit *group() const { return m_group; }
    QLineEdit *deduplication() const { return m_deduplication; }
    QLineEdit *trace() const { return m_trace; }
    QSpinBox *delay() const { return m_delay; }
    QComboBox *environment() const { return m_environment; }
    QCheckBox *usesVariables() const { return m_usesVariables; }

signals:
    void changed();
    void targetChanged();
    void environmentsWanted();

private:
    void build();
    QWidget *buildTarget();
    QWidget *buildBodyBar();
    QWidget *buildFields();
    void showTarget();
    void findTarget(const compose::Draft &draft);

    QList<QueueInfo> m_queues;
    compose::Draft m_kept; ///< what no field shows: origin, and a target that is not here
    bool m_isApplying = false;
    QComboBox *m_target = nullptr;
    Chip *m_kind = nullptr;
    CodeEditor *m_body = nullptr;
    PlainLabel *m_note = nullptr;
    QPushButton *m_format = nullptr;
    QCheckBox *m_usesVariables = nullptr;
    QComboBox *m_environment = nullptr;
    AttributeEditor *m_attributes = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_group = nullptr;
    QLineEdit *m_deduplication = nullptr;
    QLineEdit *m_trace = nullptr;
    QSpinBox *m_delay = nullptr;
};

} // namespace ui
