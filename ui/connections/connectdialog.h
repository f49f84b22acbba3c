// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/probe.h"
#include "ui/connections/savedconnection.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace ui {

class Chip;
class ConnectionStore;
class KindCards;
class PlainLabel;

/// Describes a connection, tests it, saves it, and opens it. For a new one, or to change one that is saved.
class ConnectDialog : public QDialog
{
    Q_OBJECT
public:
    ConnectDialog(ConnectionStore &store, TransportFactory transports, QWidget *parent = nullptr);

    /// To be changed when it has an id; else the beginning of a new one.
    void setConnection(const SavedConnection &connection);
    SavedConnection connection() const;
    QString problem() const; ///< what keeps it from being saved
    QString testText() const;
    bool isTesting() const { return m_probe != nullptr; }

signals:
    void chosen(const ui::SavedConnection &connection); ///< saved, and wanted open

private:
    QWidget *buildForm();
    void buildName(QFormLayout *form);
    void buildSafety(QFormLayout *form);
    QWidget *buildTest();
    QWidget *buildButtons();
    void check();
    void test();
    void tested(const ProbeResult &result);
    void stopTest(const QString &text);
    bool save();
    bool mustTypeName() const;

    ConnectionStore &m_store;
    TransportFactory m_transports;
    SavedConnection m_before;
    std::unique_ptr<Probe> m_probe; ///< under way
    KindCards *m_kind = nullptr;
    QWidget *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_region = nullptr;
    QLineEdit *m_key = nullptr;
    QComboBox *m_color = nullptr;
    QComboBox *m_level = nullptr;
    PlainLabel *m_levelText = nullptr;
    QWidget *m_typedRow = nullptr;
    QLineEdit *m_typed = nullptr;
    PlainLabel *m_problem = nullptr;
    QPushButton *m_test = nullptr;
    PlainLabel *m_result = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_connect = nullptr;
};

} // namespace ui
