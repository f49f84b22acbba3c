// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clustermenu.h"

#include "ui/backend/factquery.h"
#include "ui/backend/querytext.h"
#include "ui/dialogs/ruledialog.h"

#include <QInputDialog>
#include <QMenu>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype longestName = 60;
constexpr int mostOffered = 20;

QString menuText(const QString &name)
{
    QString text = name.size() > longestName ? QString(name.left(longestName - 1) + u'…') : name;
    return text.replace(u'&', "&&"_L1);
}

QStringList namesOf(const QList<ClusterRules::Rule> &rules)
{
    QStringList names;
    for (const ClusterRules::Rule &rule : rules)
        names.append(rule.name);
    return names;
}

/// A name that no merge has yet.
QString mergedName(const Regrouping &now, const QString &one, const QString &other)
{
    const QString name = QString(one + " + "_L1 + other).left(longestName);
    QString wanted = name;
    const auto isTaken = [&](const ClusterRules::Merge &merge) { return merge.name == wanted; };
    for (int number = 2; std::ranges::any_of(now.rules.merges, isTaken); ++number)
        wanted = QString(name + " ("_L1 + QString::number(number) + u')');
    return wanted;
}

void explain(QAction *action, const QString &why, const QString &toolTip)
{
    action->setEnabled(why.isEmpty());
    action->setToolTip(why.isEmpty() ? toolTip : why);
    action->setStatusTip(why);
}

} // namespace

ClusterMenu::ClusterMenu(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

void ClusterMenu::fill(QMenu &menu, const Scene &scene)
{
    menu.setToolTipsVisible(true);
    const auto found = std::ranges::find(scene.clusters, scene.id, &ClusterInfo::id);
    const ClusterInfo *cluster = found == scene.clusters.end() ? nullptr : &*found;
    if (cluster != nullptr) {
        addMerges(menu, scene, *cluster);
        addSplits(menu, scene, *cluster);
    }
    QAction *pin = menu.addAction(tr("&Pin a rule…"));
    explain(pin,
            scene.now.rules.rules.size() >= ClusterRules::mostRules ? tr("There are as many rules as there can be.")
                                                                    : QString(),
            tr("Dead letters that a query is true of become a group of their own"));
    connect(pin, &QAction::triggered, this, [this, scene, id = scene.id] {
        const auto at = std::ranges::find(scene.clusters, id, &ClusterInfo::id);
        askForRule(scene, at == scene.clusters.end() ? nullptr : &*at);
    });
    if (cluster != nullptr)
        addOwn(menu, scene, *cluster);
    menu.addSeparator();
    QAction *reset = menu.addAction(tr("Reset &groups"));
    explain(reset, scene.now.isEmpty() ? tr("The groups are as the broker made them.") : QString(),
            tr("Forgets every rule, merge, split and name of this queue"));
    connect(reset, &QAction::triggered, this, [this] { emit changed({}); });
}

void ClusterMenu::addMerges(QMenu &menu, const Scene &scene, const ClusterInfo &cluster)
{
    QMenu *merges = menu.addMenu(tr("&Merge with"));
    for (const ClusterInfo &other : scene.clusters) {
        if (other.id == cluster.id || !other.part.isEmpty() || merges->actions().size() >= mostOffered)
            continue;
        QAction *action = merges->addAction(menuText(nameOf(other, scene.now)));
        connect(action, &QAction::triggered, this, [this, now = scene.now, cluster, other]() mutable {
            const QString name = mergedName(now, nameOf(cluster, now), nameOf(other, now));
            merge(now, cluster, other, name);
            emit changed(now);
        });
    }
    const bool isFull = scene.now.rules.merges.size() >= ClusterRules::mostMerges;
    const QString why = !cluster.part.isEmpty() ? tr("A part of a group cannot be merged: take the split back first.")
        : merges->isEmpty()                     ? tr("There is no other group.")
        : isFull                                ? tr("As many groups are merged as can be.")
                                                : QString();
    explain(merges->menuAction(), why, tr("Shows two groups as one"));
}

void ClusterMenu::addSplits(QMenu &menu, const Scene &scene, const ClusterInfo &cluster)
{
    QMenu *splits = menu.addMenu(tr("&Split by"));
    for (const QString &column : scene.columns.mid(0, mostOffered)) {
        QAction *action = splits->addAction(menuText(column));
        connect(action, &QAction::triggered, this,
                [this, now = scene.now, id = cluster.id, column] { split(now, id, column); });
    }
    QAction *other = splits->addAction(tr("&Other field…"));
    connect(other, &QAction::triggered, this, [this, scene, cluster] { askForColumn(scene, cluster); });
    const bool isFull = scene.now.rules.splits.size() >= ClusterRules::mostSplits;
    const QString why = !cluster.part.isEmpty() ? tr("It is a part already: take the split back first.")
        : isFull                                ? tr("As many groups are split as can be.")
                                                : QString();
    explain(splits->menuAction(), why, tr("Takes a group apart by the values of a field"));
}

void ClusterMenu::addOwn(QMenu &menu, const Scene &scene, const ClusterInfo &cluster)
{
    connect(menu.addAction(tr("&Rename…")), &QAction::triggered, this,
            [this, scene, cluster] { askForName(scene, cluster); });
    Regrouping without = scene.now;
    QAction *back = menu.addAction(tr("&Take back"));
    explain(back, takeBack(without, cluster) ? QString() : tr("The broker made this group."),
            tr("Takes back the rule, merge, split or name that made this group"));
    connect(back, &QAction::triggered, this, [this, without] { emit changed(without); });
}

void ClusterMenu::split(Regrouping now, const QString &cluster, const QString &column)
{
    if (column.isEmpty() || querytext::columnProblem(column))
        return;
    now.rules.splits.append({cluster, column});
    emit changed(now);
}

void ClusterMenu::askForColumn(const Scene &scene, const ClusterInfo &cluster)
{
    auto *dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Split a group"));
    dialog->setLabelText(tr("A field of the message, such as attr.region or body.order.total:"));
    dialog->setTextValue(u"body."_s);
    dialog->setOkButtonText(tr("&Split"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, now = scene.now, id = cluster.id](const QString &to) { split(now, id, to.trimmed()); });
    dialog->open();
}

void ClusterMenu::askForRule(const Scene &scene, const ClusterInfo *cluster)
{
    const QString drafted = cluster == nullptr ? QString() : querytext::ofCluster(*cluster);
    ClusterRules::Rule draft{.name = cluster == nullptr ? QString() : nameOf(*cluster, scene.now),
                             .query = scene.filter.isEmpty() ? drafted : scene.filter};
    auto *dialog = new RuleDialog(draft, namesOf(scene.now.rules.rules), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, now = scene.now]() mutable {
        now.rules.rules.append(dialog->rule());
        emit changed(now);
    });
    dialog->open();
}

void ClusterMenu::askForName(const Scene &scene, const ClusterInfo &cluster)
{
    auto *dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename a group"));
    dialog->setLabelText(tr("Name, in this window; empty: what the group is"));
    dialog->setTextValue(nameOf(cluster, scene.now));
    dialog->setOkButtonText(tr("&Rename"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, now = scene.now, cluster](const QString &to) mutable {
                now.names.remove(cluster.id);
                const QString name = to.simplified().left(longestName);
                if (!name.isEmpty() && name != nameOf(cluster, now))
                    now.names.insert(cluster.id, name);
                emit changed(now);
            });
    dialog->open();
}

} // namespace ui
