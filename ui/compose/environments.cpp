// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/environments.h"

#include "ui/compose/jsonfile.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::compose {

Environments::Environments(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    const QJsonObject document = readObject(m_file).value_or(QJsonObject());
    for (const QJsonValue &value : document.value("environments"_L1).toArray()) {
        Environment environment{.name = value.toObject().value("name"_L1).toString()};
        for (const QJsonValue &one : value.toObject().value("variables"_L1).toArray())
            environment.variables.append(
                {one.toObject().value("name"_L1).toString(), one.toObject().value("value"_L1).toString()});
        m_all.append(environment);
    }
}

Variables Environments::variables(const QString &name) const
{
    Variables out;
    const auto found = std::ranges::find(m_all, name, &Environment::name);
    if (found == m_all.end())
        return out;
    for (const Environment::Variable &variable : found->variables)
        out.insert(variable.name, variable.value);
    return out;
}

QString Environments::setAll(const QList<Environment> &all)
{
    if (QString why = problem(all); !why.isEmpty())
        return why;
    QJsonArray list;
    for (const Environment &environment : all) {
        QJsonArray variables;
        for (const Environment::Variable &variable : environment.variables)
            variables.append(QJsonObject{{u"name"_s, variable.name}, {u"value"_s, variable.value}});
        list.append(QJsonObject{{u"name"_s, environment.name}, {u"variables"_s, variables}});
    }
    if (QString why = writeObject(m_file, {{u"version"_s, 1}, {u"environments"_s, list}}); !why.isEmpty())
        return tr("The environments were not saved. %1").arg(why);
    m_all = all;
    emit changed();
    return {};
}

QString Environments::problem(const QList<Environment> &all)
{
    QSet<QString> taken;
    for (const Environment &environment : all) {
        if (environment.name.trimmed().isEmpty())
            return tr("An environment has no name.");
        if (taken.contains(environment.name))
            return tr("Two environments are called “%1”.").arg(environment.name);
        taken.insert(environment.name);
        QSet<QString> names;
        for (const Environment::Variable &variable : environment.variables) {
            if (!Template::isName(variable.name))
                return tr("“%1” in %2 cannot be the name of a variable: begin with a letter, go on with letters, "
                          "digits, "
                          "“_”, “.” or “-”, and leave the built-in names alone.")
                    .arg(variable.name, environment.name);
            if (names.contains(variable.name))
                return tr("%1 has two variables called “%2”.").arg(environment.name, variable.name);
            names.insert(variable.name);
        }
    }
    return {};
}

} // namespace ui::compose
