// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>
#include <vector>

class QGridLayout;
class QLineEdit;

namespace ui {

class PlainLabel;
class Settings;
struct SettingRow;

/// All settings on one page, made from the table of settings. A change applies at once; each row and all together can
/// be put back.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PreferencesDialog(Settings &settings, QWidget *parent = nullptr);

private:
    struct Line
    {
        const SettingRow *row;
        QString words; ///< what the search reads
        QList<QWidget *> widgets;
        QWidget *heading;
        std::function<void()> show; ///< the setting's value
    };

    void build();
    QWidget *makeEditor(const SettingRow &row, std::function<void()> &show);
    QWidget *makeChoice(const SettingRow &row, std::function<void()> &show);
    QWidget *makeRange(const SettingRow &row, std::function<void()> &show);
    QWidget *makeSwitch(const SettingRow &row, std::function<void()> &show);
    void addRow(QGridLayout *grid, const SettingRow &row, QWidget *heading);
    void search(const QString &text);
    void showValues();
    void resetAll();

    Settings &m_settings;
    QLineEdit *m_field = nullptr;
    PlainLabel *m_nothing = nullptr;
    std::vector<Line> m_lines;
};

} // namespace ui
