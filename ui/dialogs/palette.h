// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/address.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace ui {

class Commands;
class PaletteModel;
class PlainLabel;
class Settings;

/// Finds queues, pages and commands as one types. What was chosen lately stands first.
class Palette : public QDialog
{
    Q_OBJECT
public:
    Palette(Commands &commands, Settings &settings, QWidget *parent);

    void addPlace(const Address &address, const QueueInfo &queue);
    PaletteModel *model() const { return m_model; }

signals:
    void placeChosen(const ui::Address &address);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void addCommands();
    void search();
    void showChosen();
    void choose();
    void remember(const QString &key);

    Commands &m_commands;
    Settings &m_settings;
    PaletteModel *m_model = nullptr;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    PlainLabel *m_note = nullptr;
};

} // namespace ui
