// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/text.h"

#include <QTest>

using namespace broker::api;

class TestText : public QObject
{
    Q_OBJECT
private slots:
    void onlyWellFormedUtf8Passes_data();
    void onlyWellFormedUtf8Passes();
    void bodiesMayHoldWhatTheServiceAllows_data();
    void bodiesMayHoldWhatTheServiceAllows();
    void aForbiddenCharacterIsFoundAtEveryPlace();
    void integersAreReadWholeOrNotAtAll_data();
    void integersAreReadWholeOrNotAtAll();
};

void TestText::onlyWellFormedUtf8Passes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("passes");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("ASCII longer than a word") << QByteArray("0123456789 abcdefghijk") << true;
    QTest::newRow("two bytes") << QByteArray("\xC3\xA9") << true;
    QTest::newRow("three bytes") << QByteArray("\xE2\x82\xAC") << true;
    QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x98\x80") << true;
    QTest::newRow("last character") << QByteArray("\xF4\x8F\xBF\xBF") << true;
    QTest::newRow("before the surrogates") << QByteArray("\xED\x9F\xBF") << true;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("above the last plane") << QByteArray("\xF4\x90\x80\x80") << false;
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << false;
    QTest::newRow("overlong of three") << QByteArray("\xE0\x9F\xBF") << false;
    QTest::newRow("overlong of four") << QByteArray("\xF0\x8F\xBF\xBF") << false;
    QTest::newRow("continuation alone") << QByteArray("\x80") << false;
    QTest::newRow("cut off after a word") << QByteArray("01234567\xE2\x82") << false;
    QTest::newRow("continuation missing") << QByteArray("\xE2\x28\xA1") << false;
    QTest::newRow("last byte missing its mark") << QByteArray("\xF0\x9F\x98\x28") << false;
    QTest::newRow("lead byte that never is") << QByteArray("\xFF") << false;
}

void TestText::onlyWellFormedUtf8Passes()
{
    QFETCH(QByteArray, text);
    QTEST(isUtf8(text.toStdString()), "passes");
}

void TestText::bodiesMayHoldWhatTheServiceAllows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("passes");
    QTest::newRow("blank characters") << QByteArray("a\tb\nc\rd e") << true;
    QTest::newRow("nul") << QByteArray("a\0b", 3) << false;
    QTest::newRow("bell") << QByteArray("\a") << false;
    QTest::newRow("escape") << QByteArray("\x1B[0m") << false;
    QTest::newRow("unit separator") << QByteArray("\x1F") << false;
    QTest::newRow("delete") << QByteArray("\x7F") << true;
    QTest::newRow("C1 control") << QByteArray("\xC2\x80") << true;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF") << true;
    QTest::newRow("replacement character") << QByteArray("\xEF\xBF\xBD") << true;
    QTest::newRow("U+FFFE") << QByteArray("\xEF\xBF\xBE") << false;
    QTest::newRow("U+FFFF") << QByteArray("\xEF\xBF\xBF") << false;
    QTest::newRow("U+1FFFF") << QByteArray("\xF0\x9F\xBF\xBF") << true;
    QTest::newRow("private use") << QByteArray("\xEE\x80\x80") << true;
    QTest::newRow("other planes") << QByteArray("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF") << true;
}

void TestText::bodiesMayHoldWhatTheServiceAllows()
{
    QFETCH(QByteArray, text);
    QTEST(isMessageText(text.toStdString()), "passes");
}

void TestText::aForbiddenCharacterIsFoundAtEveryPlace()
{
    for (const std::size_t length : {1U, 2U, 39U, 127U, 128U, 129U, 255U, 256U, 300U}) {
        const std::string filling(length, 'x');
        QVERIFY(isMessageText(filling));
        for (std::size_t at = 0; at < length; ++at) {
            std::string text = filling;
            text[at] = '\x01';
            QVERIFY2(!isMessageText(text), qPrintable(QString("place %1 of %2").arg(at).arg(length)));
            text[at] = '\n';
            QVERIFY(isMessageText(text));
            text.replace(at, 1, "\xEF\xBF\xBF");
            QVERIFY(!isMessageText(text));
        }
    }
}

void TestText::integersAreReadWholeOrNotAtAll_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    const QString none = "none";
    QTest::newRow("zero") << "0"
                          << "0";
    QTest::newRow("negative") << "-1"
                              << "-1";
    QTest::newRow("leading zero") << "007"
                                  << "7";
    QTest::newRow("above 32 bits") << "2147483648"
                                   << "2147483648";
    QTest::newRow("largest") << "9223372036854775807"
                             << "9223372036854775807";
    QTest::newRow("too large") << "9223372036854775808" << none;
    QTest::newRow("empty") << "" << none;
    QTest::newRow("exponent") << "1e3" << none;
    QTest::newRow("blank in front") << " 1" << none;
    QTest::newRow("blank behind") << "1 " << none;
    QTest::newRow("plus") << "+1" << none;
    QTest::newRow("fraction") << "1.0" << none;
    QTest::newRow("hexadecimal") << "0x10" << none;
    QTest::newRow("full-width digits") << QString(QChar(0xFF11)) << none;
    QTest::newRow("minus alone") << "-" << none;
}

void TestText::integersAreReadWholeOrNotAtAll()
{
    QFETCH(QString, text);
    const auto value = toInteger(text.toStdString());
    QTEST(value ? QString::number(*value) : QString("none"), "value");
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
