// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/composerfixture.h"

#include "ui/dialogs/sendmanydialog.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Writing and sending.
class ComposerTest : public QObject, protected ComposerFixture
{
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { m.reset(); }

    void ctrlNComposesForTheOpenQueue()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        m->window.commands()->run(u"message.send"_s);
        QVERIFY(page() != nullptr);
        QCOMPARE(page()->form()->target()->name, u"orders"_s);
        QCOMPARE(page()->title(), u"Message to orders"_s);
        QVERIFY(!page()->hasDraft());
        QVERIFY(m->place().startsWith(u"redrive://local/composer/"_s));
        QVERIFY(page()->form()->body()->hasFocus() || m->window.focusWidget() == page()->form()->body());
    }

    void severalComposersHaveAddressesOfTheirOwn()
    {
        compose({});
        const QString first = m->place();
        write(u"one"_s);
        compose({});
        QVERIFY(m->place() != first);
        write(u"two"_s);
        QCOMPARE(m->tabs().count(), 2);
        m->go(first);
        QCOMPARE(m->tabs().count(), 2);
        QCOMPARE(page()->form()->draft().body, u"one"_s);
        QVERIFY(page()->hasDraft());
    }

    void theTargetIsFoundByAPartOfItsName()
    {
        compose({});
        QVERIFY(page()->problem().contains(u"Choose the queue"_s));
        page()->form()->targetField()->setEditText(u"nowhere"_s);
        QVERIFY(settled());
        QVERIFY(page()->problem().contains(u"no queue “nowhere”"_s));
        page()->form()->targetField()->setEditText(u"email"_s);
        write(u"x"_s);
        QVERIFY(settled());
        QCOMPARE(page()->problem(), QString());
        QCOMPARE(page()->title(), u"Message to email"_s);
    }

    void sendingSaysSoOnlyAfterTheAnswerAndStaysOpen()
    {
        m->transport->script(u"SendMessage"_s, [](const QJsonObject &) { return std::nullopt; });
        compose(to(u"orders"_s));
        write(u"hello"_s);
        QTest::keyClick(page()->form()->body(), Qt::Key_Return, Qt::ControlModifier);
        if (m->transport->calls(u"SendMessage"_s).isEmpty())
            page()->send(); // offscreen there is no active window for the shortcut
        QTRY_COMPARE(sent().size(), 1);
        QCOMPARE(sent()[0].service, u"sqs"_s);
        QCOMPARE(sent()[0].document.value("MessageBody"_L1).toString(), u"hello"_s);
        QCOMPARE(m->window.statusText(), QString());
        QVERIFY(!page()->sendButton()->isEnabled());

        m->transport->answer(u"SendMessage"_s, QJsonObject{{u"MessageId"_s, u"id-1"_s}});
        QTRY_COMPARE(m->window.statusText(), u"Sent to orders as id-1"_s);
        QCOMPARE(page()->form()->draft().body, u"hello"_s);
        QVERIFY(!page()->hasDraft());
        QVERIFY(page()->sendButton()->isEnabled());
    }

    void aRefusedSendKeepsTheDraftAndIsListed()
    {
        m->transport->fail(u"SendMessage"_s, u"QueueDoesNotExist"_s);
        compose(to(u"orders"_s));
        write(u"precious"_s);
        page()->send();
        QTRY_VERIFY(page()->banner()->text().startsWith(u"Not sent."_s));
        QCOMPARE(page()->form()->draft().body, u"precious"_s);
        QVERIFY(page()->hasDraft());
        QCOMPARE(history().size(), 1);
        QCOMPARE(history()[0].look, ui::SendRow::Look::Bad);
    }

    void theHistoryListsWhatCameOfItAndCanBeEditedAgain()
    {
        compose(to(u"orders"_s));
        const QAbstractItemModelTester tester{page()->history()->model(),
                                              QAbstractItemModelTester::FailureReportingMode::Fatal};
        QVERIFY(page()->history()->isHidden());
        write(u"first {{counter 5}}"_s);
        page()->send();
        QTRY_VERIFY(history().size() == 1 && history()[0].look == ui::SendRow::Look::Good);
        QVERIFY(page()->history()->isVisible());
        QVERIFY(!history()[0].messageId.isEmpty());
        QCOMPARE(history()[0].bodyMd5, md5(u"first 5"_s));
        QVERIFY(history()[0].took);
        write(u"second"_s);
        page()->send();
        QTRY_COMPARE(history().size(), 2);

        page()->history()->table()->selectRow(1);
        page()->history()->editAgain()->click();
        QCOMPARE(page()->form()->draft().body, u"first {{counter 5}}"_s);
        QCOMPARE(page()->form()->draft().queueName, u"orders"_s);
    }

    void anAnswerWithTheMd5OfAnotherBodyIsAnError()
    {
        m->transport->script(u"SendMessage"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{
                QJsonObject{{u"MessageId"_s, u"id-1"_s}, {u"MD5OfMessageBody"_s, QString(32, u'0')}}};
        });
        compose(to(u"orders"_s));
        write(u"x"_s);
        page()->send();
        QTRY_VERIFY(history().size() == 1 && history()[0].look == ui::SendRow::Look::Bad);
        QVERIFY(history()[0].result.contains(u"9dd4e461268c8034f5c8564e155c67a6"_s)); // of "x"
    }

    void whatThePreviewShowsIsWhatIsSent()
    {
        compose(to(u"orders"_s));
        write(u"{\"id\":\"{{uuid}}\",\"n\":{{random 1 1000000}},\"at\":\"{{now}}\"}"_s);
        QVERIFY(settled());
        const QString shown = page()->preview()->result()->code();
        QVERIFY(!shown.contains(u"{{"_s));
        page()->send();
        QTRY_COMPARE(sent().size(), 1);
        QCOMPARE(sent()[0].document.value("MessageBody"_L1).toString(), shown);
        QVERIFY(settled());
        QVERIFY(page()->preview()->result()->code() != shown); // the next one has an id of its own
    }

    void anUnknownVariableIsAnErrorBeforeSending()
    {
        compose(to(u"orders"_s));
        write(u"a\n{{orderId}}"_s);
        QVERIFY(settled());
        QVERIFY(page()->problem().contains(u"line 2, column 1"_s));
        QVERIFY(page()->problem().contains(u"orderId"_s));
        QVERIFY(!page()->sendButton()->isEnabled());
        QCOMPARE(page()->form()->body()->extraSelections().size(), 1);
        page()->send();
        QVERIFY(sent().isEmpty());

        QCOMPARE(shelf().environments().setAll({{u"test"_s, {{u"orderId"_s, u"7"_s}}}}), QString());
        page()->form()->environment()->setCurrentIndex(1);
        QVERIFY(settled());
        QCOMPARE(page()->problem(), QString());
        QCOMPARE(page()->preview()->result()->code(), u"a\n7"_s);

        page()->form()->environment()->setCurrentIndex(0);
        page()->form()->usesVariables()->setChecked(false);
        QVERIFY(settled());
        QCOMPARE(page()->preview()->result()->code(), u"a\n{{orderId}}"_s);
        QCOMPARE(page()->problem(), QString());
    }

    void aForbiddenCharacterIsNamedWithItsPlace()
    {
        compose(to(u"orders"_s));
        write(u"ab\u0001"_s);
        QVERIFY(settled());
        QVERIFY(page()->problem().startsWith(u"Invalid characters found: number 3 is U+0001."_s));
        QVERIFY(!page()->sendButton()->isEnabled());
    }

    void brokenJsonIsWorthKnowingAndCanBeSent()
    {
        compose(to(u"orders"_s));
        write(u"{\n  \"a\": }"_s);
        QVERIFY(settled());
        QVERIFY2(noteText().contains(u"Not JSON"_s) && noteText().contains(u"line 2"_s), qPrintable(noteText()));
        QVERIFY(page()->sendButton()->isEnabled());
        write(u"{\"a\": 1.50}"_s);
        QVERIFY(settled());
        QCOMPARE(noteText(), u"Valid JSON"_s);
        page()->form()->formatJson();
        QCOMPARE(page()->form()->draft().body, u"{\n  \"a\": 1.50\n}"_s);
        write(u"<a><b></a>"_s);
        QVERIFY(settled());
        QVERIFY(noteText().contains(u"Not XML"_s));
    }

    void fieldsFitTheTarget()
    {
        compose(to(u"orders"_s));
        write(u"x"_s);
        ui::ComposerForm *form = page()->form();
        QVERIFY(!form->delay()->isHidden());
        QVERIFY(form->deduplication()->isHidden());
        form->delay()->setValue(5);
        QVERIFY(form->draft().delay == std::chrono::seconds{5});

        form->targetField()->setEditText(u"pay.fifo"_s);
        QVERIFY(form->delay()->isHidden());
        QVERIFY(!form->deduplication()->isHidden());
        QVERIFY(!form->draft().delay);
        QVERIFY(settled());
        QCOMPARE(page()->problem(), u"A FIFO queue needs a message group ID."_s);
    }

    void aDeduplicationIdIsNeededUnlessTheQueueMakesOne_data()
    {
        QTest::addColumn<QString>("byContent");
        QTest::addColumn<bool>("isNeeded");
        QTest::newRow("by content") << u"true"_s << false;
        QTest::newRow("not by content") << u"false"_s << true;
    }

    void aDeduplicationIdIsNeededUnlessTheQueueMakesOne()
    {
        QFETCH(QString, byContent);
        QFETCH(bool, isNeeded);
        settings({{u"ContentBasedDeduplication"_s, byContent}});
        compose(to(u"pay.fifo"_s));
        write(u"x"_s);
        page()->form()->group()->setText(u"g"_s);
        QTRY_COMPARE(page()->form()->deduplication()->placeholderText().startsWith(u"needed:"_s), isNeeded);
        QVERIFY(settled());
        QCOMPARE(page()->sendButton()->isEnabled(), !isNeeded);
        page()->form()->deduplication()->setText(u"d"_s);
        QVERIFY(settled());
        QVERIFY(page()->sendButton()->isEnabled());
    }

    void theSizeIsThatOfTheQueue()
    {
        settings({{u"MaximumMessageSize"_s, u"1024"_s}});
        compose(to(u"orders"_s));
        write(QString(1017, u'x'));
        page()->form()->attributes()->set({{u"n"_s, u"String"_s, u"v"_s}}); // 1 + 6 + 1: at 1,025
        QTRY_VERIFY(settled() && page()->problem().contains(u"shorter than 1,024 bytes; it has 1,025"_s));
        write(QString(1016, u'x'));
        QVERIFY(settled());
        QCOMPARE(page()->problem(), QString());
    }

    void attributesHaveTypesAndLabels()
    {
        compose(to(u"orders"_s));
        write(u"x"_s);
        page()->form()->attributes()->set({{u"price"_s, u"Number.cents"_s, u"-12.5"_s},
                                           {u"png"_s, u"Binary.png"_s, u"AP8="_s},
                                           {u"größe"_s, u"String"_s, u"{{counter}}"_s}});
        QVERIFY(settled());
        page()->send();
        QTRY_COMPARE(sent().size(), 1);
        const QJsonObject attributes = sent()[0].document.value("MessageAttributes"_L1).toObject();
        QCOMPARE(attributes.value("price"_L1).toObject(),
                 (QJsonObject{{u"DataType"_s, u"Number.cents"_s}, {u"StringValue"_s, u"-12.5"_s}}));
        QCOMPARE(attributes.value("png"_L1).toObject(),
                 (QJsonObject{{u"DataType"_s, u"Binary.png"_s}, {u"BinaryValue"_s, u"AP8="_s}}));
        QCOMPARE(attributes.value(u"größe"_s).toObject().value("StringValue"_L1).toString(), u"1"_s);

        page()->form()->attributes()->set({{u"AWS.x"_s, u"String"_s, u"v"_s}});
        QVERIFY(settled());
        QVERIFY(page()->problem().contains(u"AWS."_s));
        page()->form()->attributes()->set({{u"n"_s, u"Number"_s, u"two"_s}});
        QVERIFY(settled());
        QVERIFY(page()->problem().contains(u"to a number"_s));
    }

    void moreThanTenAttributesCannotBeAdded()
    {
        compose({});
        for (int at = 0; at < 12; ++at)
            page()->form()->attributes()->add({u"a%1"_s.arg(at), u"String"_s, u"v"_s});
        QCOMPARE(page()->form()->draft().attributes.size(), 10);
    }

    void wireAndCodeAreOfTheFilledInMessage()
    {
        compose(to(u"orders"_s));
        write(u"n={{counter 41}}"_s);
        page()->preview()->setCurrentIndex(ui::ComposerPreview::Wire);
        QVERIFY(settled());
        const QString wire = page()->preview()->wire()->code();
        QVERIFY(wire.startsWith(u"POST / HTTP/1.1\nHost: 127.0.0.1:4566\n"_s));
        QVERIFY(wire.contains(u"X-Amz-Target: AmazonSQS.SendMessage"_s));
        QCOMPARE(
            QJsonDocument::fromJson(wire.section(u"\n\n"_s, 1).toUtf8()).object().value("MessageBody"_L1).toString(),
            u"n=41"_s);
        page()->preview()->setCurrentIndex(ui::ComposerPreview::Code);
        page()->preview()->language()->setCurrentText(u"curl"_s);
        QVERIFY(page()->preview()->code()->code().startsWith(u"curl 'http://127.0.0.1:4566/'"_s));
        QVERIFY(page()->preview()->code()->code().contains(u"n=41"_s));
        page()->preview()->code()->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), page()->preview()->code()->code());
        compose({}); // the language is remembered
        QCOMPARE(page()->preview()->language()->currentText(), u"curl"_s);
    }

    void manyAreSentInBatchesOfTenAndCountUp()
    {
        compose(to(u"orders"_s));
        write(u"n={{counter}}"_s);
        page()->sendMany(25);
        QTRY_COMPARE(batches().size(), 3);
        QTRY_COMPARE(m->window.tasks()->runningCount(), 0);
        const QJsonArray last = batches()[2].document.value("Entries"_L1).toArray();
        QCOMPARE(last.size(), 5);
        QCOMPARE(last[4].toObject().value("MessageBody"_L1).toString(), u"n=25"_s);
        QCOMPARE(last[4].toObject().value("Id"_L1).toString(), u"25"_s);
        QCOMPARE(m->window.statusText(), u"25 message(s) sent to orders"_s);
        QCOMPARE(history()[0].look, ui::SendRow::Look::Good);
    }

    void refusedCopiesAreListedOneByOne()
    {
        m->transport->script(u"SendMessageBatch"_s, [](const QJsonObject &request) {
            QJsonArray good;
            QJsonArray bad;
            for (const QJsonValue &entry : request.value("Entries"_L1).toArray()) {
                const QJsonValue id = entry.toObject().value("Id"_L1);
                if (id.toString().endsWith(u'3'))
                    bad.append(QJsonObject{{u"Id"_s, id}, {u"Code"_s, u"InternalError"_s}, {u"Message"_s, u"no"_s}});
                else
                    good.append(QJsonObject{{u"Id"_s, id}, {u"MessageId"_s, u"m"_s}});
            }
            return FakeTransport::Outcome{QJsonObject{{u"Successful"_s, good}, {u"Failed"_s, bad}}};
        });
        compose(to(u"orders"_s));
        write(u"x"_s);
        page()->sendMany(20);
        QTRY_COMPARE(m->window.tasks()->runningCount(), 0);
        QVERIFY(m->window.statusText().startsWith(u"✖ 18 message(s) sent to orders. 2 refused: copy 3: "_s));
        QCOMPARE(history().size(), 3);
        QCOMPARE(history()[2].look, ui::SendRow::Look::Unclear);
        QVERIFY(history()[1].result.startsWith(u"copy 3: "_s));
        QVERIFY(history()[0].result.startsWith(u"copy 13: "_s));
    }

    void aCallThatFailsEndsTheTask()
    {
        m->transport->fail(u"SendMessageBatch"_s, u"QueueDoesNotExist"_s);
        compose(to(u"orders"_s));
        write(u"x"_s);
        page()->sendMany(30);
        QTRY_COMPARE(m->window.tasks()->runningCount(), 0);
        QCOMPARE(batches().size(), 1);
        QVERIFY(m->window.statusText().startsWith(u"✖ 0 message(s) sent to orders. "_s));
        QCOMPARE(history()[0].look, ui::SendRow::Look::Bad);
    }

    void sendingManyCanBeStopped()
    {
        m->transport->script(u"SendMessageBatch"_s, [](const QJsonObject &) { return std::nullopt; });
        compose(to(u"orders"_s));
        write(u"x"_s);
        page()->sendMany(30);
        QTRY_COMPARE(batches().size(), 1);
        m->window.tasks()->cancelAll();
        QJsonArray good;
        for (int at = 0; at < 10; ++at)
            good.append(QJsonObject{{u"Id"_s, QString::number(at)}});
        m->transport->answer(u"SendMessageBatch"_s, QJsonObject{{u"Successful"_s, good}});
        QTRY_COMPARE(m->window.tasks()->runningCount(), 0);
        QCOMPARE(batches().size(), 1);
        QCOMPARE(m->window.statusText(), u"10 message(s) sent to orders, then stopped"_s);
    }

    void largeCopiesGoInSmallerBatches()
    {
        compose(to(u"orders"_s));
        write(QString(400'000, u'x'));
        page()->sendMany(3);
        QTRY_COMPARE(batches().size(), 2);
        QTRY_COMPARE(m->window.tasks()->runningCount(), 0);
        QCOMPARE(batches()[0].document.value("Entries"_L1).toArray().size(), 2);
    }

    void theDialogOfManyWarnsOfCopiesThatAreAlike()
    {
        settings({{u"ContentBasedDeduplication"_s, u"true"_s}});
        compose(to(u"pay.fifo"_s));
        write(u"x"_s);
        page()->form()->group()->setText(u"g"_s);
        QTRY_VERIFY(settled() && page()->sendButton()->isEnabled());
        WindowFixture::button(*page(), u"Send many…"_s)->click();
        auto *dialog = m->dialog<ui::SendManyDialog>();
        QVERIFY(dialog != nullptr);
        QVERIFY(std::ranges::any_of(dialog->findChildren<QLabel *>(), [](const QLabel *label) {
            return label->text().contains(u"same deduplication ID"_s);
        }));
        dialog->findChild<QSpinBox *>()->setValue(12);
        WindowFixture::button(*dialog, u"Send"_s)->click();
        QTRY_COMPARE(batches().size(), 2);
    }
};

QTEST_MAIN(ComposerTest)
#include "tst_composer.moc"
