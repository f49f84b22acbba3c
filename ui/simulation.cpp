// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/simulation.h"

#include "ui/backend/simulators.h"

using namespace Qt::StringLiterals;

namespace ui {

void Simulation::setBackend(Backend *backend)
{
    if (m_backend)
        m_backend->disconnect(this);
    m_backend = backend;
    take({});
    if (backend == nullptr)
        return;
    connect(backend, &Backend::descriptionChanged, this, &Simulation::ask);
    connect(backend, &Backend::answered, this, &Simulation::answered);
}

void Simulation::ask()
{
    if (!m_backend || !m_backend->can(capability::simulators))
        return take({});
    simulators::list(*m_backend, this, [this](const Outcome<QList<SimulatorInfo>> &all) {
        if (all)
            take(*all);
    });
}

void Simulation::answered(const CallRecord &record)
{
    if (record.operation == "ControlSimulator"_L1)
        ask();
}

void Simulation::toggle()
{
    if (!m_backend)
        return;
    simulators::control(*m_backend, {.action = isPaused() ? u"Resume"_s : u"Pause"_s}, this,
                        [this](const Outcome<QList<SimulatorInfo>> &all) {
                            if (all)
                                take(*all);
                            else
                                emit failed(all.error());
                        });
}

void Simulation::take(const QList<SimulatorInfo> &all)
{
    m_all = all;
    emit changed();
}

} // namespace ui
