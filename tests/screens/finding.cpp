// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/finding.h"

#include <QAbstractButton>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className());
    name.remove("ui::"_L1).remove("attributes::"_L1);
    QString text = widget.objectName();
    if (text.isEmpty() || text.startsWith("qt_"_L1))
        text = widget.accessibleName();
    if (const auto *label = qobject_cast<const QLabel *>(&widget); text.isEmpty() && label != nullptr)
        text = label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); text.isEmpty() && button != nullptr)
        text = withoutMark(button->text());
    return text.isEmpty() ? name : QString(name + u" \u201c" + text.simplified().left(60) + u'\u201d');
}

void collect(QWidget &widget, QList<QWidget *> &all)
{
    if (!widget.isVisible() || seenRect(widget).isEmpty())
        return;
    all.append(&widget);
    for (QObject *child : widget.children()) {
        auto *inner = qobject_cast<QWidget *>(child);
        if (inner != nullptr && inner->isVisible() && !inner->isWindow())
            collect(*inner, all);
    }
}

} // namespace

QString placeOf(const QWidget &widget)
{
    QStringList parts;
    for (const QWidget *at = &widget; at != nullptr && parts.size() < 4;
         at = at->isWindow() ? nullptr : at->parentWidget())
        parts.prepend(nameOf(*at));
    return parts.join(" > "_L1);
}

QList<QWidget *> visibleWidgets(const QWidget &root)
{
    QList<QWidget *> all;
    collect(const_cast<QWidget &>(root), all);
    return all;
}

/// Not visibleRegion(): that leaves out what opaque children cover, and so the whole of a heading.
QRect seenRect(const QWidget &widget)
{
    QRect seen = widget.rect();
    QPoint at;
    for (const QWidget *inner = &widget; !inner->isWindow() && inner->parentWidget() != nullptr;
         inner = inner->parentWidget()) {
        at += inner->pos();
        seen &= inner->parentWidget()->rect().translated(-at);
    }
    return seen;
}

QRect rectIn(const QWidget &root, const QWidget &widget, const QRect &rect)
{
    return {widget.mapTo(&root, rect.topLeft()), rect.size()};
}

QString withoutMark(QString text)
{
    text.replace("&&"_L1, QString(QChar(1)));
    return text.remove(u'&').replace(QChar(1), u'&');
}
