// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/exporttask.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace ui {

class PlainLabel;
class Settings;

/// Which messages are to be written, as what, and where. Remembers what was chosen last, but not the name.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// One choice of messages: its label, and what the task is told of it.
    struct Choice
    {
        QString label;
        ExportTask::Plan plan{};
    };
    struct Scope
    {
        QueueInfo queue;
        QList<Choice> choices{}; ///< at least one; the first is taken at first
        bool isPlain = false; ///< what is shown was received here, and nothing else can be
        Time now{0};
    };

    ExportDialog(Scope scope, Settings &settings, QWidget *parent = nullptr);

    ExportTask::Plan plan() const; ///< once accepted
    QString problem() const; ///< why it cannot begin, a sentence
    void setPath(const QString &path);
    void setFormat(exchange::Format format);
    void setColumns(const QString &columns);

private:
    void build();
    QFormLayout *buildForm();
    void restore();
    void remember();
    void formatChanged();
    void browse();
    void check();
    exchange::Format format() const;
    exchange::Target target() const;

    Scope m_scope;
    Settings &m_settings;
    QComboBox *m_what = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_order = nullptr;
    QLineEdit *m_path = nullptr;
    QLineEdit *m_columns = nullptr;
    QComboBox *m_separator = nullptr;
    QCheckBox *m_mark = nullptr;
    PlainLabel *m_note = nullptr;
    PlainLabel *m_problem = nullptr;
    QWidget *m_csvBox = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace ui
