// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/security/credentialscope.h"

#include <QTest>

#include <string>

using namespace broker::security;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

class TestCredentialScope : public QObject
{
    Q_OBJECT

private slots:
    void credentialIsFoundInAuthorization_data();
    void credentialIsFoundInAuthorization();
    void onlyWholeCredentialsParse_data();
    void onlyWholeCredentialsParse();
    void partsAreThoseOfTheText();
    void presignedCredentialIsDecoded_data();
    void presignedCredentialIsDecoded();
    void twelveDigitsAreTheirOwnAccount_data();
    void twelveDigitsAreTheirOwnAccount();
    void schemesOfBrowsersProveNothing_data();
    void schemesOfBrowsersProveNothing();
};

void TestCredentialScope::credentialIsFoundInAuthorization_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("credential");
    const QByteArray good = "AKID/20240101/us-east-1/sqs/aws4_request";
    QTest::newRow("usual") << "AWS4-HMAC-SHA256 Credential=" + good + ", SignedHeaders=host, Signature=ab" << good;
    QTest::newRow("no blanks") << "AWS4-HMAC-SHA256 Credential=" + good + ",SignedHeaders=host,Signature=ab" << good;
    QTest::newRow("last") << "AWS4-HMAC-SHA256 Signature=ab, SignedHeaders=host, Credential=" + good << good;
    QTest::newRow("alone") << "AWS4-HMAC-SHA256 Credential=" + good << good;
    QTest::newRow("more blanks") << "AWS4-HMAC-SHA256   Credential=" + good + " ,  Signature=ab" << good;
    QTest::newRow("empty field") << QByteArray() << QByteArray();
    QTest::newRow("scheme alone") << QByteArray("AWS4-HMAC-SHA256") << QByteArray();
    QTest::newRow("scheme and a blank") << QByteArray("AWS4-HMAC-SHA256 ") << QByteArray();
    QTest::newRow("lower-case scheme") << "aws4-hmac-sha256 Credential=" + good << QByteArray();
    QTest::newRow("another scheme") << "AWS4-HMAC-SHA512 Credential=" + good << QByteArray();
    QTest::newRow("longer scheme") << "AWS4-HMAC-SHA256X Credential=" + good << QByteArray();
    QTest::newRow("basic") << QByteArray("Basic dTpw") << QByteArray();
    QTest::newRow("lower-case name") << "AWS4-HMAC-SHA256 credential=" + good << QByteArray();
    QTest::newRow("empty credential") << QByteArray("AWS4-HMAC-SHA256 Credential=, Signature=a") << QByteArray();
}

void TestCredentialScope::credentialIsFoundInAuthorization()
{
    QFETCH(QByteArray, authorization);
    QFETCH(QByteArray, credential);
    QCOMPARE(bytes(credentialOf(view(authorization))), credential);
}

void TestCredentialScope::onlyWholeCredentialsParse_data()
{
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("usual") << QByteArray("AKID/20240101/us-east-1/sqs/aws4_request") << true;
    QTest::newRow("account as key") << QByteArray("123456789012/20240101/eu-west-3/sns/aws4_request") << true;
    QTest::newRow("made-up region") << QByteArray("test/20240101/local_1/sqs/aws4_request") << true;
    QTest::newRow("key with signs") << QByteArray("a+b=c@d.e/20240101/x/sqs/aws4_request") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("slashes alone") << QByteArray("////") << false;
    QTest::newRow("empty key") << QByteArray("/20240101/us-east-1/sqs/aws4_request") << false;
    QTest::newRow("empty region") << QByteArray("AKID/20240101//sqs/aws4_request") << false;
    QTest::newRow("empty service") << QByteArray("AKID/20240101/us-east-1//aws4_request") << false;
    QTest::newRow("four parts") << QByteArray("AKID/20240101/us-east-1/aws4_request") << false;
    QTest::newRow("six parts") << QByteArray("AK/ID/20240101/us-east-1/sqs/aws4_request") << false;
    QTest::newRow("other end") << QByteArray("AKID/20240101/us-east-1/sqs/aws4") << false;
    QTest::newRow("short date") << QByteArray("AKID/2024011/us-east-1/sqs/aws4_request") << false;
    QTest::newRow("date with a letter") << QByteArray("AKID/2024010a/us-east-1/sqs/aws4_request") << false;
    QTest::newRow("region with a dot") << QByteArray("AKID/20240101/us.east/sqs/aws4_request") << false;
    QTest::newRow("region with a quote") << QByteArray("AKID/20240101/us\"/sqs/aws4_request") << false;
    QTest::newRow("region too long") << "AKID/20240101/" + QByteArray(65, 'r') + "/sqs/aws4_request" << false;
    QTest::newRow("key too long") << QByteArray(129, 'K') + "/20240101/r/sqs/aws4_request" << false;
    QTest::newRow("key with a blank") << QByteArray("AK ID/20240101/r/sqs/aws4_request") << false;
    QTest::newRow("key with a byte over 127") << QByteArray("AK\xc3\xa4/20240101/r/sqs/aws4_request") << false;
    QTest::newRow("service with NUL") << QByteArray("AK/20240101/r/s\0s/aws4_request", 30) << false;
    QTest::newRow("8 KiB") << QByteArray(8192, '/') << false;
}

void TestCredentialScope::onlyWholeCredentialsParse()
{
    QFETCH(QByteArray, credential);
    QFETCH(bool, isGood);
    QCOMPARE(parseCredential(view(credential)).has_value(), isGood);
}

void TestCredentialScope::partsAreThoseOfTheText()
{
    const auto scope = parseCredential("AKID/20240102/eu-west-3/sns/aws4_request");

    QVERIFY(scope.has_value());
    QCOMPARE(bytes(scope->accessKey), QByteArray("AKID"));
    QCOMPARE(bytes(scope->date), QByteArray("20240102"));
    QCOMPARE(bytes(scope->region), QByteArray("eu-west-3"));
    QCOMPARE(bytes(scope->service), QByteArray("sns"));
}

void TestCredentialScope::presignedCredentialIsDecoded_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("credential");
    QTest::newRow("escaped") << QByteArray("Action=X&X-Amz-Credential=A%2F20240101%2fr%2Fsqs%2Faws4_request&b=c")
                             << QByteArray("A/20240101/r/sqs/aws4_request");
    QTest::newRow("plain") << QByteArray("X-Amz-Credential=A/b") << QByteArray("A/b");
    QTest::newRow("absent") << QByteArray("Action=ListQueues") << QByteArray();
    QTest::newRow("empty query") << QByteArray() << QByteArray();
    QTest::newRow("twice") << QByteArray("X-Amz-Credential=A&X-Amz-Credential=B") << QByteArray();
    QTest::newRow("cut escape") << QByteArray("X-Amz-Credential=A%2") << QByteArray();
    QTest::newRow("broken escape") << QByteArray("X-Amz-Credential=A%zz") << QByteArray();
    QTest::newRow("part of another name") << QByteArray("NX-Amz-Credential=A") << QByteArray();
    QTest::newRow("no value") << QByteArray("X-Amz-Credential") << QByteArray();
}

void TestCredentialScope::presignedCredentialIsDecoded()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, credential);
    QCOMPARE(bytes(presignedCredential(view(query))), credential);
}

void TestCredentialScope::twelveDigitsAreTheirOwnAccount_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("account");
    QTest::newRow("twelve digits") << QByteArray("123456789012") << QByteArray("123456789012");
    QTest::newRow("eleven digits") << QByteArray("12345678901") << QByteArray("000000000000");
    QTest::newRow("thirteen digits") << QByteArray("1234567890123") << QByteArray("000000000000");
    QTest::newRow("a letter") << QByteArray("12345678901a") << QByteArray("000000000000");
    QTest::newRow("usual key") << QByteArray("AKIAIOSFODNN7EXAMPLE") << QByteArray("000000000000");
    QTest::newRow("empty") << QByteArray() << QByteArray("000000000000");
}

void TestCredentialScope::twelveDigitsAreTheirOwnAccount()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, account);
    QCOMPARE(bytes(accountOf(view(key))), account);
}

void TestCredentialScope::schemesOfBrowsersProveNothing_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<bool>("isBrowsers");
    QTest::newRow("none") << QByteArray() << true;
    QTest::newRow("basic") << QByteArray("Basic dTpw") << true;
    QTest::newRow("basic in capitals") << QByteArray("BASIC dTpw") << true;
    QTest::newRow("digest") << QByteArray("Digest username=\"u\"") << true;
    QTest::newRow("negotiate") << QByteArray("Negotiate abc") << true;
    QTest::newRow("ntlm") << QByteArray("NTLM abc") << true;
    QTest::newRow("signature") << QByteArray("AWS4-HMAC-SHA256 Credential=a") << false;
    QTest::newRow("bearer") << QByteArray("Bearer abc") << false;
}

void TestCredentialScope::schemesOfBrowsersProveNothing()
{
    QFETCH(QByteArray, authorization);
    QFETCH(bool, isBrowsers);
    QCOMPARE(isBrowserAuthorization(view(authorization)), isBrowsers);
}

QTEST_APPLESS_MAIN(TestCredentialScope)
#include "tst_credentialscope.moc"
