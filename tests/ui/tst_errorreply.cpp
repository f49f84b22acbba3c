// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/errorreply.h"
#include "ui/explanations.h"
#include "ui/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What a person may be shown: something, on one line, of a length that a status line bears.
bool isSentence(const QString &text)
{
    const bool isPlain =
        std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    return !text.trimmed().isEmpty() && isPlain && text.size() < 3000;
}

} // namespace

class ErrorReplyTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFormOfARefusalIsRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::newRow("JSON") << QByteArray("{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\",\"message\":\"gone\"}")
                              << u"QueueDoesNotExist"_s << u"gone"_s;
        QTest::newRow("JSON, capital") << QByteArray("{\"__type\":\"AccessDenied:http://x/\",\"Message\":\"no\"}")
                                       << u"AccessDenied"_s << u"no"_s;
        QTest::newRow("XML") << QByteArray(
            "<?xml version=\"1.0\"?><ErrorResponse xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\"><Error>"
            "<Type>Sender</Type><Code>InvalidAction</Code><Message>unknown &amp; new</Message></Error>"
            "<RequestId>r-1</RequestId></ErrorResponse>")
                             << u"InvalidAction"_s << u"unknown & new"_s;
        QTest::newRow("a page of a proxy")
            << QByteArray("<html><body><h1>502 Bad Gateway</h1></body></html>") << u"HttpStatus502"_s << u"reason"_s;
        QTest::newRow("nothing") << QByteArray() << u"HttpStatus502"_s << u"reason"_s;
        QTest::newRow("no code") << QByteArray("{\"message\":\"who knows\"}") << u"HttpStatus502"_s << u"who knows"_s;
        QTest::newRow("a code that is none")
            << QByteArray("{\"__type\":\"<b>bold</b>\"}") << u"HttpStatus502"_s << u"reason"_s;
    }
    void everyFormOfARefusalIsRead()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QFETCH(QString, message);
        const ui::Error error = ui::errorOfReply(502, body, u"reason"_s);
        QCOMPARE(error.code, code);
        QCOMPARE(error.message, message);
        QCOMPARE(error.status, 502);
    }

    void fuzzedRefusalsGiveASentence()
    {
        QRandomGenerator random{42};
        const QList<QByteArray> seeds{
            "{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\",\"message\":\"gone\"}",
            "<ErrorResponse><Error><Code>InvalidAction</Code><Message>m</Message></Error></ErrorResponse>",
            "<html><title>Bad</title></html>", QByteArray(200, '\0'), QByteArray(100'000, '<')};
        for (int round = 0; round < 5000; ++round) {
            QByteArray body = seeds[round % seeds.size()];
            for (int change = random.bounded(12); change > 0 && !body.isEmpty(); --change) {
                const auto at = random.bounded(static_cast<int>(body.size()));
                if (random.bounded(3) == 0)
                    body.remove(at, random.bounded(20));
                else
                    body[at] = static_cast<char>(random.bounded(256));
            }
            const ui::Error error = ui::errorOfReply(random.bounded(600), body, {});
            QVERIFY(!error.code.isEmpty());
            QVERIFY2(isSentence(ui::text::sentence(error)), body.left(200).toHex().constData());
        }
    }

    void anErrorWithoutAnythingIsASentence() { QVERIFY(isSentence(ui::text::sentence({}))); }

    void theFirstBadCharacterIsNamedWithItsPlace()
    {
        QCOMPARE(ui::badCharacterText(u"all is well\n\t😀"_s), QString());
        QVERIFY(ui::badCharacterText(u"ab\ncd\u0007ef\u0001"_s)
                    .contains(u"U+0007, character 6 of the body (line 2, column 3)"_s));
        QVERIFY(ui::badCharacterText(u"😀\uFFFE"_s).contains(u"U+FFFE, character 2 "_s));
    }

    void whatWasDeniedGetsAStatement()
    {
        ui::Error error{u"AccessDenied"_s, {}};
        QVERIFY(ui::policyStatement(error).isEmpty());
        error.operation = u"SendMessage"_s;
        error.resource = u"https://sqs.eu-west-1.amazonaws.com/123456789012/orders"_s;
        const QJsonObject statement = QJsonDocument::fromJson(ui::policyStatement(error).toUtf8()).object();
        QCOMPARE(statement.value("Action"_L1).toString(), u"sqs:SendMessage"_s);
        QCOMPARE(statement.value("Resource"_L1).toString(), u"arn:aws:sqs:*:123456789012:orders"_s);
    }

    void codesOfTheTransportAreExplained_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"ConnectionRefused", "HostNotFound", "ConnectionClosed", "TlsFailed", "TimedOut",
                                 "ConnectionFailed", "ReadOnlyConnection", "NotConfirmed", "ExpiredToken",
                                 "UnrecognizedClientException", "InvalidClientTokenId", "AccessDenied"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void codesOfTheTransportAreExplained()
    {
        QFETCH(QString, code);
        const ui::Explanation known = ui::explain({code, {}});
        QVERIFY(!known.cause.isEmpty() && !known.action.isEmpty());
    }

    void whatTheWindowKnowsStandsInTheSentence()
    {
        ui::Error error{u"ReceiptHandleIsInvalid"_s, {}};
        error.detail = u"Its lease ended 12 s ago."_s;
        QVERIFY(ui::text::sentence(error).contains(u"12 s ago"_s));
    }
};

QTEST_APPLESS_MAIN(ErrorReplyTest)
#include "tst_errorreply.moc"
