// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/template.h"

#include <QObject>

namespace ui::compose {

/// A named set of variables, in the order in which they were written.
struct Environment
{
    struct Variable
    {
        QString name;
        QString value;
        friend bool operator==(const Variable &, const Variable &) = default;
    };
    QString name;
    QList<Variable> variables{};

    friend bool operator==(const Environment &, const Environment &) = default;
};

/// The sets of variables that messages are filled from, kept in one file. GUI thread only.
class Environments : public QObject
{
    Q_OBJECT
public:
    explicit Environments(QString file, QObject *parent = nullptr);

    const QList<Environment> &all() const { return m_all; }
    Variables variables(const QString &name) const; ///< empty: no such set
    /// Empty: done; else why it was not written, and then nothing changed.
    QString setAll(const QList<Environment> &all);

    /// A sentence: a name that is empty, taken, or none of a variable. Empty: all is well.
    static QString problem(const QList<Environment> &all);

signals:
    void changed();

private:
    QString m_file;
    QList<Environment> m_all;
};

} // namespace ui::compose
