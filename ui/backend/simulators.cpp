// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/simulators.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ui::simulators {

namespace {

SimulatorInfo::State state(const QString &name)
{
    using State = SimulatorInfo::State;
    if (name == "Running"_L1)
        return State::Running;
    if (name == "Paused"_L1)
        return State::Paused;
    return name == "Crashed"_L1 ? State::Crashed : State::Stopped;
}

SimulatorInfo simulator(const QJsonObject &document)
{
    return {.name = document.value("Name"_L1).toString(),
            .isProducer = document.value("Kind"_L1).toString() == "Producer"_L1,
            .state = state(document.value("State"_L1).toString()),
            .queue = document.value("QueueName"_L1).toString(),
            .about = document.value("About"_L1).toString(),
            .speed = document.value("Speed"_L1).toDouble(1),
            .ratePerSecond = document.value("RatePerSecond"_L1).toDouble(),
            .failurePercent = document.value("FailurePercent"_L1).toDouble(),
            .done = document.value("Done"_L1).toInteger(),
            .failed = document.value("Failed"_L1).toInteger(),
            .inWork = document.value("InWork"_L1).toInteger()};
}

Backend::Handler<QJsonObject> decoded(Backend::Handler<QList<SimulatorInfo>> done)
{
    return [done = std::move(done)](const Outcome<QJsonObject> &answer) {
        if (!answer)
            return done(answer.error());
        QList<SimulatorInfo> all;
        for (const QJsonValue &value : answer->value("Simulators"_L1).toArray())
            all.append(simulator(value.toObject()));
        done(all);
    };
}

} // namespace

void list(Backend &backend, QObject *context, Backend::Handler<QList<SimulatorInfo>> done)
{
    backend.ask({.service = u"redrive"_s, .operation = u"ListSimulators"_s, .document = {}, .note = Backend::Note::No},
                context, decoded(std::move(done)));
}

void control(Backend &backend, const SimulatorRequest &request, QObject *context,
             Backend::Handler<QList<SimulatorInfo>> done)
{
    QJsonObject document{{u"Action"_s, request.action}};
    if (!request.name.isEmpty())
        document.insert(u"Name"_s, request.name);
    if (request.speed)
        document.insert(u"Speed"_s, *request.speed);
    if (request.failurePercent)
        document.insert(u"FailurePercent"_s, *request.failurePercent);
    backend.ask({.service = u"redrive"_s, .operation = u"ControlSimulator"_s, .document = document}, context,
                decoded(std::move(done)));
}

} // namespace ui::simulators
