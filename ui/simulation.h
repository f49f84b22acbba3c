// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/simulatortypes.h"

#include <QObject>
#include <QPointer>

namespace ui {

class Backend;
struct CallRecord;

/// What the window knows of a connection's simulators wherever it is: whether there are any, and whether they are
/// paused. It asks when the connection changes and whenever they were steered from here.
class Simulation : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void setBackend(Backend *backend); ///< null: none
    bool hasAny() const { return !m_all.isEmpty(); }
    bool isPaused() const { return arePaused(m_all); }
    /// Pauses or resumes all.
    void toggle();

signals:
    void changed();
    void failed(const ui::Error &error);

private:
    void ask();
    void answered(const CallRecord &record);
    void take(const QList<SimulatorInfo> &all);

    QPointer<Backend> m_backend;
    QList<SimulatorInfo> m_all;
};

} // namespace ui
