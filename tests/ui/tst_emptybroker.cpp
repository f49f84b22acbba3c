// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/pages/pagetable.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

/// A broker that has nothing, and in which nothing happens: each page says so, and none goes on waiting.
class EmptyBrokerTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->transport->script(u"Snapshot"_s, [](const QJsonObject &request) -> std::optional<FakeTransport::Outcome> {
            if (request.value("WaitMilliseconds"_L1).toInteger() > 0)
                return std::nullopt; // nothing ever changes
            return FakeTransport::Outcome{QJsonObject{{u"Cursor"_s, 0}, {u"Clock"_s, QJsonObject{{u"Now"_s, 1}}}}};
        });
    }
    void cleanup() { m.reset(); }

    void noPageGoesOnWaiting_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isOpenedFirst");
        for (const bool isOpenedFirst : {true, false}) {
            const char *when = isOpenedFirst ? "before the first picture" : "after it";
            QTest::addRow("home, %s", when) << u"redrive://local/home"_s << isOpenedFirst;
            QTest::addRow("queue, %s", when) << u"redrive://local/queue/none"_s << isOpenedFirst;
            QTest::addRow("settings, %s", when) << u"redrive://local/queue/none?tab=settings"_s << isOpenedFirst;
            QTest::addRow("simulators, %s", when) << u"redrive://local/simulators"_s << isOpenedFirst;
            QTest::addRow("message, %s", when) << u"redrive://local/message/none/1"_s << isOpenedFirst;
            QTest::addRow("message anywhere, %s", when) << u"redrive://local/message/1"_s << isOpenedFirst;
            QTest::addRow("composer, %s", when) << u"redrive://local/composer"_s << isOpenedFirst;
        }
    }
    void noPageGoesOnWaiting()
    {
        QFETCH(QString, address);
        QFETCH(bool, isOpenedFirst);
        m->start();
        if (!isOpenedFirst)
            QTRY_VERIFY(m->backend->clock().now.count() != 0);
        m->go(address);
        QTRY_VERIFY(m->backend->clock().now.count() != 0 && !m->backend->description().version.isEmpty());
        QTRY_COMPARE(waiting(), QStringList{});
        QVERIFY(!shown().isEmpty());
    }

private:
    QStringList shown()
    {
        QStringList texts;
        for (const QLabel *label : m->bench().current()->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts.append(label->text());
        }
        return texts;
    }
    QStringList waiting() { return shown().filter(u"Waiting for the broker"_s); }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(EmptyBrokerTest)
#include "tst_emptybroker.moc"
