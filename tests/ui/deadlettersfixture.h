// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/fakeclusters.h"
#include "tests/ui/windowfixture.h"

#include "ui/pages/clusterband.h"
#include "ui/pages/comparepane.h"
#include "ui/pages/deadletterspane.h"
#include "ui/pages/queuetabs.h"

#include <QLabel>
#include <QMenu>
#include <QTest>

#include <algorithm>

/// A window on a dead-letter queue whose five messages are in two groups, over a fake broker. A base for tests.
class DeadLettersFixture : public QObject
{
protected:
    void set()
    {
        m = std::make_unique<WindowFixture>();
        describe({QStringLiteral("peek"), QStringLiteral("views"), QStringLiteral("deleteById"),
                  QStringLiteral("moveById"), QStringLiteral("query"), QStringLiteral("clock"),
                  QStringLiteral("clusters")});
        m_fake = std::make_unique<FakeClusters>(*m->transport);
        m->broker->addQueue(QStringLiteral("orders"), QStringLiteral("orders-dlq"));
        m->broker->addQueue(QStringLiteral("orders-dlq"));
        for (int i = 0; i < 5; ++i)
            m->broker->addMessage(QStringLiteral("orders-dlq"),
                                  QStringLiteral("{\"cluster\":\"%1\",\"n\":%2}")
                                      .arg(i < 3 ? QStringLiteral("sku") : QStringLiteral("late"))
                                      .arg(i));
        m_fake->clusters = {
            FakeClusters::cluster(QStringLiteral("sku"), QStringLiteral("Missing"), QStringLiteral("sku"), {}, 3),
            FakeClusters::cluster(QStringLiteral("late"), QStringLiteral("Leases"), {},
                                  QStringLiteral("each lease ran out untouched after 30 s"), 2, QStringLiteral("j")),
            FakeClusters::cluster(QStringLiteral("none"), QStringLiteral("Unclassified"), {}, {}, 0,
                                  QStringLiteral("?"))};
        m_fake->total = 5;
    }
    void clear()
    {
        m.reset();
        m_fake.reset();
    }
    void describe(const QJsonArray &capabilities)
    {
        m->transport->script(QStringLiteral("Describe"), [capabilities](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{QStringLiteral("Version"), QStringLiteral("1")},
                                                      {QStringLiteral("Capabilities"), capabilities}}};
        });
    }
    void open(const QString &address = {}, bool waits = true)
    {
        m->window.resize(1400, 900);
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 2);
        m->go(address.isEmpty() ? QStringLiteral("redrive://local/queue/orders-dlq") : address);
        QTRY_VERIFY(m->bench().queue() != nullptr);
        if (address.isEmpty() && waits)
            QTRY_VERIFY(pane().band()->chip(QStringLiteral("none")) != nullptr);
    }
    static QJsonObject fact(const QString &kind, const QString &path, const QString &text)
    {
        return {{QStringLiteral("Kind"), kind},         {QStringLiteral("Path"), path},
                {QStringLiteral("Text"), text},         {QStringLiteral("DeadCount"), 3},
                {QStringLiteral("HealthyCount"), 1},    {QStringLiteral("DeadShare"), 1.0},
                {QStringLiteral("HealthyShare"), 0.003}};
    }
    ui::QueueTabs &tabs() { return *m->bench().page()->tabs(); }
    ui::DeadLettersPane &pane() { return *tabs().deadLetters(); }
    ui::ClusterChip *chip(const QString &id) { return pane().band()->chip(id); }
    QStringList chips()
    {
        QStringList out;
        for (const char *id : {"", "sku", "late", "none"}) {
            const ui::ClusterChip::Look &look = chip(QString::fromLatin1(id))->look();
            out.append(look.name + QLatin1Char(' ') + QString::number(look.count));
        }
        return out;
    }
    int rows() { return pane().messages()->table()->model()->rowCount(); }
    QJsonObject opened() { return m->transport->calls(QStringLiteral("OpenView")).last().document; }
    QWidget *focus() { return m->window.focusWidget(); }
    static bool says(const QWidget &part, const QString &text)
    {
        for (const QLabel *label : part.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&part) && label->text().contains(text))
                return true;
        }
        return false;
    }
    /// An entry of the menu of a group, by the way to it.
    void trigger(const QString &id, const QStringList &way)
    {
        QMenu menu;
        pane().fillMenu(menu, id);
        const QMenu *at = &menu;
        for (const QString &step : way) {
            const QList<QAction *> actions = at->actions();
            const auto found = std::find_if(actions.begin(), actions.end(), [&step](const QAction *one) {
                return QString(one->text()).remove(QLatin1Char('&')) == step;
            });
            QVERIFY2(found != actions.end(), qPrintable(step));
            QVERIFY2((*found)->isEnabled(), qPrintable((*found)->toolTip()));
            if ((*found)->menu() != nullptr)
                at = (*found)->menu();
            else
                (*found)->trigger();
        }
    }

    std::unique_ptr<WindowFixture> m;
    std::unique_ptr<FakeClusters> m_fake;
};
