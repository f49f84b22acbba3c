// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/crc32c.h"

#include <QtTest>

#include <string>

using broker::storage::Crc32c;

class TestCrc32c : public QObject
{
    Q_OBJECT

private slots:
    void givesThePublishedValues_data();
    void givesThePublishedValues();
    void bothWaysGiveTheSame_data();
    void bothWaysGiveTheSame();
    void partsAddUp();
};

void TestCrc32c::givesThePublishedValues_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("sum");
    QTest::newRow("nothing") << QByteArray() << quint32{0};
    QTest::newRow("the nine digits") << QByteArray("123456789") << quint32{0xe3069283};
    QTest::newRow("32 zeros, RFC 3720") << QByteArray(32, '\0') << quint32{0x8a9136aa};
    QTest::newRow("32 ones, RFC 3720") << QByteArray(32, '\xff') << quint32{0x62a8ab43};
}

void TestCrc32c::givesThePublishedValues()
{
    QFETCH(const QByteArray, bytes);
    Crc32c crc;
    crc.add({bytes.data(), static_cast<std::size_t>(bytes.size())});
    QTEST(crc.value(), "sum");
}

void TestCrc32c::bothWaysGiveTheSame_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 7, 8, 9, 15, 16, 17, 63, 64, 1000, 4099})
        QTest::addRow("%d bytes", size) << size;
}

void TestCrc32c::bothWaysGiveTheSame()
{
    QFETCH(const int, size);
    std::string bytes;
    for (int i = 0; i < size + 1; ++i)
        bytes += static_cast<char>(i * 37 + i / 256);
    const std::string_view unaligned = std::string_view{bytes}.substr(1);
    Crc32c fast;
    Crc32c portable;
    for (int round = 0; round < 2; ++round) {
        fast.add(unaligned);
        portable.addPortably(unaligned);
        QCOMPARE(fast.value(), portable.value());
    }
}

void TestCrc32c::partsAddUp()
{
    const std::string_view text = "a text of some length, cut at every place";
    Crc32c whole;
    whole.add(text);
    for (std::size_t at = 0; at <= text.size(); ++at) {
        Crc32c parts;
        parts.add(text.substr(0, at));
        parts.add(text.substr(at));
        QCOMPARE(parts.value(), whole.value());
    }
}

QTEST_APPLESS_MAIN(TestCrc32c)
#include "tst_crc32c.moc"
