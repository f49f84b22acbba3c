// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

/// What a rule found, as words: where (classes and names from the outside in) and what is wrong with it.
struct Finding
{
    QString rule;
    QString where;
    QString what;

    QString text() const { return QString(rule + u": " + where + u": " + what); }
    friend bool operator==(const Finding &, const Finding &) = default;
};
using Findings = QList<Finding>;

/// The widget and three around it.
QString placeOf(const QWidget &widget);
/// All that can be seen below `root`, itself included, in one window; what is scrolled away is not.
QList<QWidget *> visibleWidgets(const QWidget &root);
/// What is left of a widget's rectangle, in its own coordinates, by the ones around it; nothing: it is scrolled away.
QRect seenRect(const QWidget &widget);
/// `root`'s own coordinates.
QRect rectIn(const QWidget &root, const QWidget &widget, const QRect &rect);
/// Text of a control without its key mark.
QString withoutMark(QString text);
