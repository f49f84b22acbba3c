// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attributes/rules.h"

#include <QJsonObject>

/// What differs between two states of a queue's attributes, and the documents that make one into the other. Pure.
namespace ui::attributes {

struct Change
{
    QString name;
    QString before; ///< empty: not set
    QString after; ///< empty: removes it

    friend bool operator==(const Change &, const Change &) = default;
};

/// In the order of the attribute table; attributes without a row are left out.
QList<Change> changesBetween(const Values &before, const Values &after);
/// Names that both sides changed, each to something else.
QStringList conflicts(const Values &base, const Values &mine, const Values &theirs);

/// SetQueueAttributes, and SetQueueOptions of the Redrive service; empty when there is nothing to say.
QJsonObject attributesDocument(const QString &queueUrl, const QList<Change> &changes);
QJsonObject optionsDocument(const QString &queueUrl, const QList<Change> &changes);

/// The answer of GetQueueAttributes.
Values valuesOf(const QJsonObject &attributes);
/// Of those that another queue may be created with: all but the computed ones.
Values settableOf(const Values &values);

} // namespace ui::attributes
