// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/pages/homepage.h"
#include "ui/sinceleft.h"
#include "ui/widgets/banner.h"

#include <QTest>

using namespace Qt::StringLiterals;

class SinceLeftTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->broker->addQueue(u"orders-dlq"_s);
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        m->broker->addMessage(u"orders-dlq"_s, u"dead"_s);
        keep(u"/tmp/work.redrive"_s);
    }
    void cleanup() { m.reset(); }

    void theFirstTimeThereIsNothingToTell()
    {
        open();
        QVERIFY(told().isEmpty());
    }

    void whatIsOtherwiseIsTold()
    {
        open();
        leave();
        m->broker->addMessage(u"orders-dlq"_s, u"dead too"_s);
        m->broker->addMessage(u"orders"_s, u"a live one is no news"_s);
        m->broker->addQueue(u"email"_s);
        see(3);
        open();
        QTRY_VERIFY(told().contains(u"1 more dead letters in orders-dlq"_s));
        QVERIFY(told().contains(u"new: email"_s));
        QVERIFY(!told().contains(u"orders:"_s) && !told().contains(u"gone"_s));

        m->button(*banner(), u"Dismiss"_s)->click();
        QVERIFY(told().isEmpty());
        leave();
        open();
        QVERIFY(told().isEmpty()); // nothing is otherwise than at the second leave
    }

    void anotherWorkspaceIsNotCompared()
    {
        open();
        leave();
        keep(u"/tmp/other.redrive"_s);
        m->broker->addQueue(u"email"_s);
        see(3);
        open();
        QVERIFY(told().isEmpty());
    }

    void ofABrokerInMemoryNothingIsKept()
    {
        keep({});
        open();
        leave();
        m->broker->addQueue(u"email"_s);
        see(3);
        open();
        QVERIFY(told().isEmpty());
    }

private:
    void keep(const QString &file)
    {
        const QJsonObject description{
            {u"Version"_s, u"0.1.0"_s}, {u"DataFile"_s, file}, {u"Capabilities"_s, QJsonArray{u"peek"_s}}};
        m->transport->script(u"Describe"_s,
                             [description](const QJsonObject &) { return FakeTransport::Outcome{description}; });
    }
    /// Home, with all that the broker says.
    void open()
    {
        m->start();
        QTRY_VERIFY(!m->backend->queues().isEmpty() && !m->backend->description().version.isEmpty());
        m->broker->push();
        QCoreApplication::processEvents();
    }
    void leave() { m->window.setBackend(nullptr, {}); }
    /// Until the picture that the broker gives has so many queues.
    void see(int queues)
    {
        m->broker->push();
        QTRY_COMPARE(m->backend->queues().size(), queues);
    }
    ui::Banner *banner() { return m->bench().home()->findChild<ui::Banner *>(); }
    QString told() { return banner()->isHidden() ? QString() : banner()->text(); }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(SinceLeftTest)
#include "tst_sinceleft.moc"
