// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences.h"

#include <QCoreApplication>

#include <array>

namespace ui {

namespace {

using Kind = SettingRow::Kind;

constexpr std::array<const char *, 4> themes{
    QT_TRANSLATE_NOOP("ui::preferences", "As the system"),
    QT_TRANSLATE_NOOP("ui::preferences", "Light"),
    QT_TRANSLATE_NOOP("ui::preferences", "Dark"),
    QT_TRANSLATE_NOOP("ui::preferences", "High contrast"),
};
constexpr std::array<const char *, 3> densities{
    QT_TRANSLATE_NOOP("ui::preferences", "Compact"),
    QT_TRANSLATE_NOOP("ui::preferences", "Normal"),
    QT_TRANSLATE_NOOP("ui::preferences", "Relaxed"),
};
constexpr std::array<const char *, 3> times{
    QT_TRANSLATE_NOOP("ui::preferences", "Absolute, local"),
    QT_TRANSLATE_NOOP("ui::preferences", "Absolute, UTC"),
    QT_TRANSLATE_NOOP("ui::preferences", "Relative"),
};

constexpr std::array<const char *, 2> places{
    QT_TRANSLATE_NOOP("ui::preferences", "The demo"),
    QT_TRANSLATE_NOOP("ui::preferences", "My workspace"),
};

constexpr const char *general = QT_TRANSLATE_NOOP("ui::preferences", "General");
constexpr const char *look = QT_TRANSLATE_NOOP("ui::preferences", "Look");
constexpr const char *time = QT_TRANSLATE_NOOP("ui::preferences", "Time");
constexpr const char *advanced = QT_TRANSLATE_NOOP("ui::preferences", "Advanced");
constexpr const char *keyboard = QT_TRANSLATE_NOOP("ui::preferences", "Keyboard");

constexpr std::array rows{
    SettingRow{Kind::Choice, setting::opens, general, QT_TRANSLATE_NOOP("ui::preferences", "Open at the start"),
               QT_TRANSLATE_NOOP("ui::preferences", "When the program is started without naming a file."), places},
    SettingRow{Kind::Switch, setting::restoreTabs, general,
               QT_TRANSLATE_NOOP("ui::preferences", "Open the tabs of last time"),
               QT_TRANSLATE_NOOP("ui::preferences", "At the start the tabs are as they were when the window closed.")},
    SettingRow{Kind::Choice, setting::appearance, look, QT_TRANSLATE_NOOP("ui::preferences", "Theme"),
               QT_TRANSLATE_NOOP("ui::preferences", "Changes at once, without a restart."), themes},
    SettingRow{Kind::Choice, setting::density, look, QT_TRANSLATE_NOOP("ui::preferences", "Density"),
               QT_TRANSLATE_NOOP("ui::preferences", "How much room the rows of tables have."), densities},
    SettingRow{Kind::Range,
               setting::zoomPercent,
               look,
               QT_TRANSLATE_NOOP("ui::preferences", "Zoom"),
               QT_TRANSLATE_NOOP("ui::preferences", "The size of all text, beside that of the system."),
               {},
               10,
               " %"},
    SettingRow{Kind::Switch, setting::animations, look, QT_TRANSLATE_NOOP("ui::preferences", "Movement"),
               QT_TRANSLATE_NOOP("ui::preferences", "Panes and lists may glide. Off: everything jumps.")},
    SettingRow{Kind::Choice, setting::timeFormat, time, QT_TRANSLATE_NOOP("ui::preferences", "Times"),
               QT_TRANSLATE_NOOP("ui::preferences", "One way for the whole window; tooltips show the others."), times},
    SettingRow{
        Kind::Switch, setting::singleKeys, keyboard, QT_TRANSLATE_NOOP("ui::preferences", "Single keys in tables"),
        QT_TRANSLATE_NOOP("ui::preferences",
                          "R redrives and Space pauses while a table has the focus. Off: such keys do nothing.")},
    SettingRow{Kind::Range,
               setting::wireCalls,
               advanced,
               QT_TRANSLATE_NOOP("ui::preferences", "Calls in the wire log"),
               QT_TRANSLATE_NOOP("ui::preferences", "The oldest go first. Each keeps up to 32 KiB of its bodies."),
               {},
               100,
               ""},
};

} // namespace

std::span<const SettingRow> settingTable()
{
    return rows;
}

QString settingText(const char *text)
{
    return QCoreApplication::translate("ui::preferences", text);
}

} // namespace ui
