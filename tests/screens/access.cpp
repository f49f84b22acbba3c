// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/access.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QHeaderView>
#include <QMetaEnum>
#include <QPointer>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace {

using Interface = QAccessibleInterface;

QString roleName(const Interface &interface)
{
    const char *name = QMetaEnum::fromType<QAccessible::Role>().valueToKey(interface.role());
    return name != nullptr ? QString::fromLatin1(name) : u"Role%1"_s.arg(static_cast<int>(interface.role()));
}

bool isSeen(Interface *interface)
{
    if (interface == nullptr || !interface->isValid())
        return false;
    const auto *widget = qobject_cast<const QWidget *>(interface->object());
    return widget != nullptr ? widget->isVisible() : !interface->state().invisible;
}

bool isList(const Interface &interface)
{
    return interface.role() == QAccessible::Table || interface.role() == QAccessible::Tree
        || interface.role() == QAccessible::List;
}

bool hasFocusByTab(const Interface &interface)
{
    const auto *widget = qobject_cast<const QWidget *>(interface.object());
    return widget != nullptr && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled()
        && widget->focusProxy() == nullptr;
}

QString steady(QString text)
{
    static const QRegularExpression id(u"[0-9a-f]{8}-[0-9a-f-]{20,}"_s);
    static const QRegularExpression number(u"\\d[\\d.,:]*"_s);
    static const QRegularExpression file(u"/\\S+/"_s);
    text.replace(file, u"FOLDER/"_s);
    return text.replace(id, u"ID"_s).replace(number, u"#"_s).simplified();
}

QString headings(const QWidget &widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    QStringList names;
    for (int column = 0; view != nullptr && view->model() != nullptr && column < view->model()->columnCount(); ++column)
        names.append(view->model()->headerData(column, Qt::Horizontal).toString());
    return names.join(" | "_L1);
}

void describe(Interface &interface, int depth, QStringList &lines)
{
    const QString name = steady(interface.text(QAccessible::Name));
    const auto *widget = qobject_cast<const QWidget *>(interface.object());
    const bool isFocusable = hasFocusByTab(interface);
    const bool isSaid = isFocusable || !name.isEmpty();
    if (isSaid) {
        QString line = QString(depth * 2, u' ') + roleName(interface) + u" \u201c" + name + u'\u201d';
        if (isFocusable)
            line += " *"_L1;
        if (interface.state().disabled)
            line += " (off)"_L1;
        if (isList(interface) && widget != nullptr)
            line += QString(u"  [" + headings(*widget) + u']');
        lines.append(line);
    }
    if (isList(interface) || interface.role() == QAccessible::EditableText || interface.role() == QAccessible::SpinBox
        || interface.role() == QAccessible::ComboBox || interface.role() == QAccessible::MenuBar)
        return;
    for (int child = 0; child < interface.childCount(); ++child) {
        if (Interface *inner = interface.child(child); isSeen(inner))
            describe(*inner, depth + (isSaid ? 1 : 0), lines);
    }
}

QString whatIsWrong(const Interface &interface)
{
    if (interface.text(QAccessible::Name).trimmed().isEmpty())
        return u"can be focused and has no name"_s;
    const QAccessible::Role role = interface.role();
    if (role == QAccessible::NoRole || role == QAccessible::Client)
        return u"can be focused and has no role"_s;
    return {};
}

/// Radio buttons of one group are one stop.
const QObject *groupOf(const QWidget &widget)
{
    const auto *radio = qobject_cast<const QRadioButton *>(&widget);
    if (radio == nullptr)
        return nullptr;
    return radio->group() != nullptr ? static_cast<const QObject *>(radio->group()) : radio->parent();
}

QList<QWidget *> stops(const QWidget &root)
{
    QList<QWidget *> found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isVisibleTo(&root)
            && widget->window() == root.window() && widget->isEnabled() && widget->focusProxy() == nullptr)
            found.append(widget);
    }
    return found;
}

/// From where the focus is, once around.
QList<QPointer<QWidget>> pressTab(QWidget &window, qsizetype most)
{
    QList<QPointer<QWidget>> visited;
    QPointer<QWidget> first;
    for (qsizetype step = 0; step < most; ++step) {
        QTest::keyClick(window.windowHandle(), Qt::Key_Tab);
        QWidget *at = QApplication::focusWidget();
        if (at == nullptr || at == first)
            break;
        if (first == nullptr)
            first = at;
        visited.append(at);
    }
    return visited;
}

} // namespace

namespace reach {

Findings named(const QWidget &root)
{
    Findings found;
    QSet<QString> taken;
    for (const QWidget *widget : visibleWidgets(root)) {
        Interface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (interface == nullptr || !hasFocusByTab(*interface))
            continue;
        if (const QString what = whatIsWrong(*interface); !what.isEmpty())
            found.append({u"named"_s, placeOf(*widget), what});
        const QString name = interface->text(QAccessible::Name);
        const QString key = u"%1/%2/%3"_s.arg(quintptr(widget->parentWidget()), 0, 16).arg(roleName(*interface), name);
        if (taken.contains(key))
            found.append({u"named"_s, placeOf(*widget), u"a neighbour is called \u201c%1\u201d too"_s.arg(name)});
        taken.insert(key);
    }
    return found;
}

Findings proxies(const QWidget &window)
{
    Findings found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const QWidget *proxy = widget->focusProxy();
        // Qt puts a tab widget where it does no harm: right before its own bar.
        if (proxy != nullptr && widget->isAncestorOf(proxy) && !widget->inherits("QTabWidget"))
            found.append({u"tab"_s, placeOf(*widget), u"has a focus proxy in itself: see ui/widgets/passfocus.h"_s});
    }
    return found;
}

Findings tabCycle(QWidget &window)
{
    if (stops(window).isEmpty())
        return {};
    const QList<QWidget *> before = stops(window);
    before.first()->setFocus(Qt::TabFocusReason);
    QList<QPointer<QWidget>> visited = pressTab(window, stops(window).size() * 2 + 5);
    visited.removeIf([](const QPointer<QWidget> &widget) { return widget.isNull(); });
    QList<QWidget *> expected = stops(window); // some come and go as the focus moves
    expected.removeIf([&before](QWidget *widget) { return !before.contains(widget); });
    Findings found;
    QSet<const QObject *> groups;
    for (qsizetype i = 0; i < visited.size(); ++i) {
        groups.insert(groupOf(*visited[i]));
        if (visited.indexOf(visited[i]) != i)
            found.append({u"tab"_s, placeOf(*visited[i]), u"is visited twice, or holds the Tab key"_s});
    }
    for (const QWidget *stop : expected) {
        const QObject *group = groupOf(*stop);
        if (!visited.contains(const_cast<QWidget *>(stop)) && (group == nullptr || !groups.contains(group)))
            found.append({u"tab"_s, placeOf(*stop), u"is never reached by Tab"_s});
    }
    return found;
}

QStringList tabOrder(QWidget &part)
{
    QList<QWidget *> wanted = stops(part);
    QStringList names;
    const QWidget *at = &part;
    do {
        at = at->nextInFocusChain();
        Interface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(at));
        if (interface != nullptr && wanted.contains(at))
            names.append(roleName(*interface) + u" \u201c" + steady(interface->text(QAccessible::Name)) + u'\u201d');
    } while (at != &part);
    return names;
}

QStringList dump(const QWidget &root)
{
    QStringList lines;
    if (Interface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&root)))
        describe(*interface, 0, lines);
    return lines;
}

} // namespace reach
