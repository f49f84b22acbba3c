// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/importcheck.h"
#include "ui/backend/importtask.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace ui {

class CsvMapping;
class FactsTable;
class PlainLabel;
class Settings;

/// What a file of messages would bring, and how it is sent. The dry run begins by itself and again after each change;
/// nothing is sent from here.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `queueUrl`: the queue that is chosen at first.
    ImportDialog(Backend &backend, const QString &queueUrl, Settings &settings, QWidget *parent = nullptr);

    void setPath(const QString &path);
    ImportTask::Plan plan() const; ///< once accepted
    const ImportCheck::Result &result() const { return m_check.result(); }
    CsvMapping *mapping() const { return m_mapping; }
    void setGroup(const QString &group);
    void setRate(int perSecond);
    QString problem() const; ///< why it cannot begin, a sentence
    QString summary() const; ///< of the dry run

private:
    void build();
    QWidget *buildPlace();
    QWidget *buildSending();
    QTabWidget *buildTabs();
    void connectAll();
    void restore();
    void remember();
    void browse();
    void pathChanged();
    void queueChanged();
    void restart();
    void show();
    void showTables();
    const QueueInfo *queue() const;
    exchange::SendChoice choice() const;
    ImportCheck::Judge judge() const;

    QPointer<Backend> m_backend;
    Settings &m_settings;
    ImportCheck m_check;
    exchange::Origin m_origin;
    QString m_originProblem;
    QList<QueueInfo> m_queues;
    bool m_deduplicatesByContent = false;
    qint64 m_mostBytes = 1'048'576; ///< that the queue takes
    bool m_isMapped = false; ///< the columns were read once
    QLineEdit *m_path = nullptr;
    QComboBox *m_queue = nullptr;
    QTabWidget *m_tabs = nullptr;
    FactsTable *m_messages = nullptr;
    FactsTable *m_problems = nullptr;
    CsvMapping *m_mapping = nullptr;
    QCheckBox *m_groups = nullptr;
    QLineEdit *m_group = nullptr;
    QComboBox *m_deduplication = nullptr;
    QSpinBox *m_delay = nullptr;
    QSpinBox *m_rate = nullptr;
    QComboBox *m_onFailure = nullptr;
    QCheckBox *m_keep = nullptr;
    PlainLabel *m_summary = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace ui
