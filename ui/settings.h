// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>

#include <algorithm>

namespace ui {

/// One remembered choice: its key, what it is when nothing was chosen, and its bounds.
template <class T>
struct Setting
{
    const char *key;
    T standard;
    T least{};
    T most{};
};

namespace setting {

enum class Appearance { System, Light, Dark };

inline constexpr Setting<int> appearance{"look/appearance", 0, 0, 2};
inline constexpr Setting<int> zoomPercent{"look/zoomPercent", 100, 80, 200};

} // namespace setting

/// What the window remembers between runs. A value out of bounds reads as the standard.
class Settings
{
public:
    /// In the user's configuration folder.
    Settings() = default;
    /// In a file of its own, for tests.
    explicit Settings(const QString &file)
        : m_store(file, QSettings::IniFormat)
    {
    }

    int value(const Setting<int> &setting) const
    {
        const int stored = m_store.value(QLatin1String(setting.key), setting.standard).toInt();
        return stored >= setting.least && stored <= setting.most ? stored : setting.standard;
    }
    void setValue(const Setting<int> &setting, int value)
    {
        m_store.setValue(QLatin1String(setting.key), std::clamp(value, setting.least, setting.most));
    }

    /// Opaque states of windows and splitters.
    QByteArray layout(QLatin1String name) const
    {
        return m_store.value(QString(QLatin1String("layout/") + name)).toByteArray();
    }
    void setLayout(QLatin1String name, const QByteArray &state)
    {
        m_store.setValue(QString(QLatin1String("layout/") + name), state);
    }

private:
    QSettings m_store;
};

} // namespace ui
