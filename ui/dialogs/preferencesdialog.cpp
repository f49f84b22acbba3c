// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"

#include "ui/preferences.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

PreferencesDialog::PreferencesDialog(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
{
    setWindowTitle(tr("Preferences"));
    build();
    connect(&m_settings, &Settings::changed, this, &PreferencesDialog::showValues);
    showValues();
}

void PreferencesDialog::build()
{
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Find a setting"));
    m_field->setAccessibleName(tr("Find a setting"));
    m_field->setClearButtonEnabled(true);
    connect(m_field, &QLineEdit::textChanged, this, &PreferencesDialog::search);
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const char *group = nullptr;
    QWidget *heading = nullptr;
    for (const SettingRow &row : settingTable()) {
        if (row.group != group) {
            group = row.group;
            auto *label = new PlainLabel(settingText(group), content);
            FontRole::keep(label, {.size = 11.0 / 9, .weight = QFont::DemiBold});
            label->setContentsMargins(0, 8, 0, 0);
            grid->addWidget(label, grid->rowCount(), 0, 1, 3);
            heading = label;
        }
        addRow(grid, row, heading);
    }
    m_nothing = new PlainLabel(tr("No setting is called that."), content);
    m_nothing->hide();
    grid->addWidget(m_nothing, grid->rowCount(), 0, 1, 3);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *reset = buttons->addButton(tr("&Reset all"), QDialogButtonBox::ResetRole);
    reset->setToolTip(tr("Puts every setting back to what it was at first"));
    connect(reset, &QPushButton::clicked, this, &PreferencesDialog::resetAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_field);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 92, unit * 88);
}

void PreferencesDialog::addRow(QGridLayout *grid, const SettingRow &row, QWidget *heading)
{
    const QString label = settingText(row.label);
    const QString help = settingText(row.help);
    Line line{.row = &row,
              .words = QString(label + u' ' + help + u' ' + settingText(row.group)),
              .widgets = {},
              .heading = heading,
              .show = {}};
    QWidget *editor = makeEditor(row, line.show);
    editor->setAccessibleName(label);
    editor->setAccessibleDescription(help);
    auto *name = new PlainLabel(label, heading->parentWidget());
    name->setBuddy(editor);
    auto *note = new PlainLabel(help, heading->parentWidget());
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    auto *reset = new QPushButton(tr("Reset"), heading->parentWidget());
    reset->setProperty("quiet", true);
    reset->setAccessibleName(tr("Reset %1").arg(label));
    reset->setToolTip(tr("Puts this setting back to what it was at first"));
    connect(reset, &QPushButton::clicked, this, [this, &row] { m_settings.reset(row.setting); });
    const int at = grid->rowCount();
    grid->addWidget(name, at, 0);
    grid->addWidget(editor, at, 1, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(reset, at, 2);
    grid->addWidget(note, at + 1, 1, 1, 2);
    const auto showValue = line.show;
    line.show = [this, showValue, reset, &row] {
        showValue();
        reset->setEnabled(m_settings.value(row.setting) != row.setting.standard);
    };
    line.widgets = {name, editor, note, reset};
    m_lines.push_back(std::move(line));
}

QWidget *PreferencesDialog::makeEditor(const SettingRow &row, std::function<void()> &show)
{
    switch (row.kind) {
    case SettingRow::Kind::Choice:
        return makeChoice(row, show);
    case SettingRow::Kind::Range:
        return makeRange(row, show);
    case SettingRow::Kind::Switch:
        return makeSwitch(row, show);
    }
    return nullptr;
}

QWidget *PreferencesDialog::makeChoice(const SettingRow &row, std::function<void()> &show)
{
    auto *box = new QComboBox(this);
    for (const char *choice : row.choices)
        box->addItem(settingText(choice));
    connect(box, &QComboBox::activated, this, [this, &row](int value) { m_settings.setValue(row.setting, value); });
    show = [this, box, &row] { box->setCurrentIndex(m_settings.value(row.setting)); };
    return box;
}

QWidget *PreferencesDialog::makeRange(const SettingRow &row, std::function<void()> &show)
{
    auto *box = new QSpinBox(this);
    box->setRange(row.setting.least, row.setting.most);
    box->setSingleStep(row.step);
    box->setSuffix(QLatin1String(row.suffix));
    box->setKeyboardTracking(false); // half a number is no wish
    connect(box, &QSpinBox::valueChanged, this, [this, &row](int value) { m_settings.setValue(row.setting, value); });
    show = [this, box, &row] {
        const QSignalBlocker quiet{box};
        box->setValue(m_settings.value(row.setting));
    };
    return box;
}

QWidget *PreferencesDialog::makeSwitch(const SettingRow &row, std::function<void()> &show)
{
    auto *box = new QCheckBox(tr("On"), this);
    connect(box, &QCheckBox::clicked, this,
            [this, &row](bool isOn) { m_settings.setValue(row.setting, isOn ? 1 : 0); });
    show = [this, box, &row] { box->setChecked(m_settings.isOn(row.setting)); };
    return box;
}

void PreferencesDialog::search(const QString &text)
{
    for (const Line &line : m_lines)
        line.heading->hide();
    bool isAnyShown = false;
    for (const Line &line : m_lines) {
        const bool isShown = line.words.contains(text.trimmed(), Qt::CaseInsensitive);
        for (QWidget *widget : line.widgets)
            widget->setVisible(isShown);
        if (isShown)
            line.heading->show();
        isAnyShown = isAnyShown || isShown;
    }
    m_nothing->setVisible(!isAnyShown);
}

void PreferencesDialog::showValues()
{
    for (const Line &line : m_lines)
        line.show();
}

void PreferencesDialog::resetAll()
{
    for (const SettingRow &row : settingTable())
        m_settings.reset(row.setting);
}

} // namespace ui
