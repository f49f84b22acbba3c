// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explanations.h"
#include "ui/text.h"

#include "broker/api/errors.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using broker::model::ErrorCode;

/// All of them: the codes are counted from the first to the last.
QStringList wireCodes()
{
    QStringList codes;
    for (int code = 0; code <= static_cast<int>(ErrorCode::InternalError); ++code) {
        const broker::api::WireError wire = broker::api::wireError(static_cast<ErrorCode>(code));
        codes.append(QString::fromLatin1(wire.shape.data(), static_cast<qsizetype>(wire.shape.size())));
        codes.append(QString::fromLatin1(wire.queryCode.data(), static_cast<qsizetype>(wire.queryCode.size())));
    }
    codes.removeDuplicates();
    return codes;
}

} // namespace

class ExplanationsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyCodeOfTheBrokerIsExplained()
    {
        for (const QString &code : wireCodes()) {
            const ui::Explanation known = ui::explain({code, {}});
            QVERIFY2(!known.cause.isEmpty(), qPrintable(code));
            QVERIFY2(!known.action.isEmpty(), qPrintable(code));
        }
    }

    void codesOfTheTransportAreExplained()
    {
        for (const QString &code : {u"ConnectionFailed"_s, u"UnreadableAnswer"_s})
            QVERIFY2(!ui::explain({code, {}}).cause.isEmpty(), qPrintable(code));
    }

    void thereAreEnoughOfThemAndNoneTwice()
    {
        const QStringList codes = ui::explainedCodes();
        QVERIFY(codes.size() >= 30);
        QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
        for (const QString &code : codes) {
            const ui::Explanation known = ui::explain({code, {}});
            QVERIFY2(known.cause.endsWith(u'.') && known.action.endsWith(u'.'), qPrintable(code));
        }
    }

    void theFormOfTheCodeDoesNotMatter_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("JSON") << u"com.amazonaws.sqs#QueueDoesNotExist"_s;
        QTest::newRow("short") << u"QueueDoesNotExist"_s;
        QTest::newRow("Query") << u"AWS.SimpleQueueService.NonExistentQueue"_s;
    }
    void theFormOfTheCodeDoesNotMatter()
    {
        QFETCH(QString, code);
        QVERIFY(ui::explain({code, {}}).cause.contains(u"no longer exists"_s));
    }

    void anUnknownCodeGivesASentenceAllTheSame()
    {
        QVERIFY(ui::explain({u"Surprise"_s, {}}).cause.isEmpty());
        QVERIFY(!ui::text::sentence({u"Surprise"_s, {}}).isEmpty());
        QVERIFY(!ui::text::sentence({}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(ExplanationsTest)
#include "tst_explanations.moc"
