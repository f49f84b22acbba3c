// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFileInfo>
#include <QObject>
#include <QSettings>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

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

enum class Appearance { System, Light, Dark, HighContrast };
enum class Density { Compact, Normal, Relaxed };

inline constexpr Setting<int> appearance{"look/appearance", 0, 0, 3};
inline constexpr Setting<int> density{"look/density", 1, 0, 2};
inline constexpr Setting<int> zoomPercent{"look/zoomPercent", 100, 80, 200};
inline constexpr Setting<int> animations{"look/animations", 1, 0, 1};
inline constexpr Setting<int> timeFormat{"time/format", 0, 0, 2}; ///< text::TimeFormat
inline constexpr Setting<int> restoreTabs{"general/restoreTabs", 1, 0, 1};
inline constexpr Setting<int> opens{"general/opens", 0, 0, 1}; ///< at a start without arguments: demo, workspace
inline constexpr Setting<int> tourSeen{"general/tourSeen", 0, 0, 1};
inline constexpr Setting<int> singleKeys{"keys/single", 1, 0, 1};
inline constexpr Setting<int> wireCalls{"advanced/wireCalls", 2000, 100, 20000};
inline constexpr Setting<int> layout{"layout/current", 0, 0, 2}; ///< Layouts::Kind

} // namespace setting

/// What the window remembers between runs. A value out of bounds reads as the standard. Each change is told at once:
/// whoever depends on a setting listens instead of being called.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// In the user's configuration folder.
    Settings() = default;
    /// In a file of its own, for tests.
    explicit Settings(const QString &file)
        : m_store(file, QSettings::IniFormat)
        , m_isTheUsers(false)
    {
    }

    int value(const Setting<int> &setting) const
    {
        const int stored = m_store.value(QLatin1String(setting.key), setting.standard).toInt();
        return stored >= setting.least && stored <= setting.most ? stored : setting.standard;
    }
    void setValue(const Setting<int> &setting, int value)
    {
        const int bounded = std::clamp(value, setting.least, setting.most);
        if (bounded == this->value(setting))
            return;
        m_store.setValue(QLatin1String(setting.key), bounded);
        emit changed(QLatin1String(setting.key));
    }
    void reset(const Setting<int> &setting) { setValue(setting, setting.standard); }
    bool isOn(const Setting<int> &setting) const { return value(setting) != 0; }

    /// Opaque states of windows and splitters.
    QByteArray layout(QLatin1String name) const
    {
        return m_store.value(QString(QLatin1String("layout/") + name)).toByteArray();
    }
    void setLayout(QLatin1String name, const QByteArray &state)
    {
        m_store.setValue(QString(QLatin1String("layout/") + name), state);
    }

    /// Where it all is written; other files of the window stand beside it.
    QString file() const { return m_store.fileName(); }

    /// Lists by name: open tabs, recent commands.
    QStringList list(const QString &name) const
    {
        return m_store.value(QString(QLatin1String("lists/") + name)).toStringList();
    }
    void setList(const QString &name, const QStringList &list)
    {
        m_store.setValue(QString(QLatin1String("lists/") + name), list);
    }

    /// One remembered word.
    QString word(QLatin1String name) const { return m_store.value(QString(QLatin1String("words/") + name)).toString(); }
    void setWord(QLatin1String name, const QString &word)
    {
        m_store.setValue(QString(QLatin1String("words/") + name), word);
    }

    /// Where files of the user belong: beside the settings, and in the data folder (a test's has both in one place).
    QString configFolder() const { return QFileInfo(m_store.fileName()).absolutePath(); }
    QString dataFolder() const
    {
        return m_isTheUsers ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : configFolder();
    }

signals:
    void changed(QLatin1String key);

private:
    QSettings m_store;
    bool m_isTheUsers = true;
};

} // namespace ui
