// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/arn.h"

#include <QTest>

using namespace broker::model;

namespace {

const QueueAddress defaults{"000000000000", "eu-west-1", ""};

QString shown(const std::optional<QueueAddress> &address)
{
    return address ? QString::fromStdString(address->account + ' ' + address->region + ' ' + address->name)
                   : QStringLiteral("nothing");
}

} // namespace

class TestArn : public QObject
{
    Q_OBJECT
private slots:
    void arnsAreRead_data();
    void arnsAreRead();
    void theRegionSaysThePartition_data();
    void theRegionSaysThePartition();
    void urlsAreRead_data();
    void urlsAreRead();
    void whatIsPrintedIsRead_data();
    void whatIsPrintedIsRead();
    void onlyTheUsualRegionHasPlainUrls();
};

void TestArn::arnsAreRead_data()
{
    QTest::addColumn<QString>("arn");
    QTest::addColumn<QString>("address");
    QTest::newRow("plain") << "arn:aws:sqs:us-east-1:123456789012:orders"
                           << "123456789012 us-east-1 orders";
    QTest::newRow("other partition") << "arn:aws-cn:sqs:cn-north-1:123456789012:q"
                                     << "123456789012 cn-north-1 q";
    QTest::newRow("other service") << "arn:aws:sns:us-east-1:123456789012:orders"
                                   << "nothing";
    QTest::newRow("no region") << "arn:aws:sqs::123456789012:orders"
                               << "nothing";
    QTest::newRow("no account") << "arn:aws:sqs:us-east-1::orders"
                                << "nothing";
    QTest::newRow("no name") << "arn:aws:sqs:us-east-1:123456789012:"
                             << "nothing";
    QTest::newRow("too few parts") << "arn:aws:sqs:us-east-1:123456789012"
                                   << "nothing";
    QTest::newRow("too many parts") << "arn:aws:sqs:us-east-1:123456789012:a:b"
                                    << "nothing";
    QTest::newRow("no arn") << "urn:aws:sqs:us-east-1:123456789012:orders"
                            << "nothing";
    QTest::newRow("empty") << ""
                           << "nothing";
}

void TestArn::arnsAreRead()
{
    QFETCH(QString, arn);
    QFETCH(QString, address);

    QCOMPARE(shown(parseQueueArn(arn.toStdString())), address);
}

void TestArn::theRegionSaysThePartition_data()
{
    QTest::addColumn<QString>("partition");
    QTest::newRow("us-east-1") << "aws";
    QTest::newRow("eu-central-1") << "aws";
    QTest::newRow("here") << "aws";
    QTest::newRow("cn-north-1") << "aws-cn";
    QTest::newRow("cn-northwest-1") << "aws-cn";
    QTest::newRow("us-gov-west-1") << "aws-us-gov";
    QTest::newRow("us-iso-east-1") << "aws-iso";
    QTest::newRow("us-isob-east-1") << "aws-iso-b";
    QTest::newRow("eu-isoe-west-1") << "aws-iso-e";
    QTest::newRow("us-isof-south-1") << "aws-iso-f";
    QTest::newRow("eusc-de-east-1") << "aws-eusc";
}

void TestArn::theRegionSaysThePartition()
{
    QFETCH(QString, partition);
    const QueueAddress address{"123456789012", QTest::currentDataTag(), "q"};
    const std::string arn = queueArn(address);
    QCOMPARE(QString::fromStdString(arn),
             QString("arn:%1:sqs:%2:123456789012:q").arg(partition, QTest::currentDataTag()));
    QVERIFY(parseQueueArn(arn) == address);
}

void TestArn::urlsAreRead_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("address");
    const char *full = "123456789012 eu-west-1 orders";
    QTest::newRow("as the service") << "https://sqs.us-east-1.amazonaws.com/123456789012/orders" << full;
    QTest::newRow("with port") << "http://localhost:4566/123456789012/orders" << full;
    QTest::newRow("path only") << "/123456789012/orders" << full;
    QTest::newRow("no leading slash") << "123456789012/orders" << full;
    QTest::newRow("host without scheme") << "localhost:4566/123456789012/orders" << full;
    QTest::newRow("trailing slash") << "http://localhost:4566/123456789012/orders/" << full;
    QTest::newRow("query and fragment") << "http://h/123456789012/orders?Action=x#y" << full;
    QTest::newRow("IPv6 host") << "http://[::1]:4566/123456789012/orders" << full;
    QTest::newRow("with region") << "http://h/queue/ap-south-1/123456789012/orders"
                                 << "123456789012 ap-south-1 orders";
    QTest::newRow("queue and name") << "http://h/queue/orders"
                                    << "000000000000 eu-west-1 orders";
    QTest::newRow("host and name") << "http://h/orders"
                                   << "000000000000 eu-west-1 orders";
    QTest::newRow("bare name") << "orders"
                               << "000000000000 eu-west-1 orders";
    QTest::newRow("bare name of a FIFO queue") << "orders.fifo"
                                               << "000000000000 eu-west-1 orders.fifo";
    QTest::newRow("host and name of a FIFO queue") << "localhost/123456789012/orders.fifo"
                                                   << "123456789012 eu-west-1 orders.fifo";
    QTest::newRow("a queue named queue") << "/123456789012/queue"
                                         << "123456789012 eu-west-1 queue";
    QTest::newRow("host alone") << "http://localhost:4566"
                                << "nothing";
    QTest::newRow("host and slash") << "http://localhost:4566/"
                                    << "nothing";
    QTest::newRow("slashes") << "///"
                             << "nothing";
    QTest::newRow("empty") << ""
                           << "nothing";
    QTest::newRow("scheme alone") << "http://"
                                  << "nothing";
}

void TestArn::urlsAreRead()
{
    QFETCH(QString, url);
    QFETCH(QString, address);

    QCOMPARE(shown(parseQueueUrl(url.toStdString(), defaults)), address);
}

void TestArn::whatIsPrintedIsRead_data()
{
    QTest::addColumn<QString>("region");
    QTest::newRow("usual") << "us-east-1";
    QTest::newRow("other") << "eu-central-1";
}

void TestArn::whatIsPrintedIsRead()
{
    QFETCH(QString, region);
    const QueueAddress address{"123456789012", region.toStdString(), "a-queue_1"};

    QVERIFY(parseQueueArn(queueArn(address)) == address);
    QVERIFY(parseQueueUrl(queueUrl("http://127.0.0.1:4566", address), {"", "us-east-1", ""}) == address);
}

void TestArn::onlyTheUsualRegionHasPlainUrls()
{
    QCOMPARE(queueUrl("http://h:1", {"123456789012", "us-east-1", "q"}), std::string("http://h:1/123456789012/q"));
    QCOMPARE(queueUrl("http://h:1", {"123456789012", "eu-west-1", "q"}),
             std::string("http://h:1/queue/eu-west-1/123456789012/q"));
}

QTEST_APPLESS_MAIN(TestArn)
#include "tst_arn.moc"
