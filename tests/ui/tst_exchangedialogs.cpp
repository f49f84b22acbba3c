// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of export and import, and the commands that open them.
#include "tests/ui/windowfixture.h"

#include "ui/dialogs/csvmapping.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/importdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::exchange::Format;

class ExchangeDialogsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->broker->addQueue(u"orders"_s);
        m->broker->addQueue(u"calls.fifo"_s);
        for (int i = 0; i < 5; ++i)
            m->broker->addMessage(u"orders"_s, u"{\"n\":%1}"_s.arg(i));
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        QTRY_COMPARE(m->messages()->model()->rowCount(), 5);
    }
    void cleanup() { m.reset(); }

    void theyAreInTheMenusOfFilesQueuesAndMessages()
    {
        const auto holds = [this](ui::MenuId menu, QLatin1String id) {
            return m->window.commands()->menu(menu)->actions().contains(m->window.commands()->action(id));
        };
        QVERIFY(holds(ui::MenuId::File, "file.export"_L1) && holds(ui::MenuId::File, "file.import"_L1));
        QVERIFY(holds(ui::MenuId::Queue, "queue.export"_L1) && holds(ui::MenuId::Queue, "queue.import"_L1));
        QVERIFY(m->messages()->actions().contains(m->window.commands()->action("message.export"_L1)));
    }

    void whatIsSelectedIsOfferedFirstAndWritten()
    {
        m->messages()->selectRow(1);
        QTRY_VERIFY(m->window.commands()->action("message.export"_L1)->isEnabled());
        ui::ExportDialog &dialog = exporting(u"message.export"_s);
        const auto *what = dialog.findChild<QComboBox *>();
        QCOMPARE(what->itemText(0), u"Selected (1)"_s);
        QCOMPARE(what->itemText(what->count() - 1), u"All of the queue (5 now)"_s);
        QVERIFY(labels(dialog).contains(u"The messages stay in the queue."_s));
        dialog.setPath(at(u"one.jsonl"_s));
        WindowFixture::button(dialog, u"Export"_s)->click();
        QTRY_VERIFY2(m->window.statusText().contains(u"1 message(s) exported from orders"_s),
                     qPrintable(m->window.statusText()));
        QCOMPARE(linesOf(u"one.jsonl"_s), 2);
    }

    void allOfTheQueueIsWrittenAndReadBackAsNewMessages()
    {
        ui::ExportDialog &dialog = exporting(u"file.export"_s);
        dialog.setPath(at(u"all.jsonl"_s));
        WindowFixture::button(dialog, u"Export"_s)->click();
        QTRY_VERIFY2(m->window.statusText().contains(u"5 message(s) exported from orders"_s),
                     qPrintable(m->window.statusText()));

        ui::ImportDialog &import = importing();
        QVERIFY(labels(import).contains(u"a new ID"_s));
        QVERIFY(!WindowFixture::button(import, u"Import"_s)->isEnabled());
        import.setPath(at(u"all.jsonl"_s));
        QTRY_COMPARE(import.problem(), QString());
        QVERIFY2(import.summary().startsWith(u"5 message(s) to send"_s), qPrintable(import.summary()));
        QCOMPARE(m->broker->count(u"orders"_s), 5);
        WindowFixture::button(import, u"Import 5 message(s)"_s)->click();
        QTRY_VERIFY2(m->window.statusText().contains(u"5 message(s) imported to orders"_s),
                     qPrintable(m->window.statusText()));
        QCOMPARE(m->broker->count(u"orders"_s), 10);
    }

    void anExportNeverBeginsOverSomethingThatIsThere()
    {
        ui::ExportDialog &dialog = exporting(u"file.export"_s);
        write(u"there.jsonl"_s, "mine");
        dialog.setPath(at(u"there.jsonl"_s));
        QVERIFY2(dialog.problem().contains(u"there already"_s), qPrintable(dialog.problem()));
        QVERIFY(!WindowFixture::button(dialog, u"Export"_s)->isEnabled());
        dialog.setPath(at(u"free.jsonl"_s));
        QVERIFY(WindowFixture::button(dialog, u"Export"_s)->isEnabled());
        write(u"free.jsonl"_s, "theirs"); // meanwhile
        WindowFixture::button(dialog, u"Export"_s)->click();
        QVERIFY(dialog.isVisible());
    }

    void theFormatBringsItsEndingAndWhatItAsks()
    {
        ui::ExportDialog &dialog = exporting(u"file.export"_s);
        dialog.setPath(at(u"x.jsonl"_s));
        dialog.setFormat(Format::Csv);
        QCOMPARE(dialog.plan().target.path, at(u"x.csv"_s));
        QVERIFY(labels(dialog).contains(u"apostrophe"_s));
        dialog.setColumns(u"id, ((("_s);
        QVERIFY2(dialog.problem().contains(u"is no column"_s), qPrintable(dialog.problem()));
        dialog.setColumns(u"id, body.n"_s);
        QCOMPARE(dialog.problem(), QString());
        QCOMPARE(dialog.plan().target.columns.size(), 2U);
        dialog.setFormat(Format::Folder);
        QCOMPARE(dialog.plan().target.path, at(u"x"_s));
    }

    void whatWasChosenIsRemembered()
    {
        ui::ExportDialog &first = exporting(u"file.export"_s);
        first.setFormat(Format::Csv);
        first.setColumns(u"id, recv"_s);
        first.setPath(at(u"a.csv"_s));
        WindowFixture::button(first, u"Export"_s)->click();
        QTRY_VERIFY(m->dialog<ui::ExportDialog>() == nullptr);
        ui::ExportDialog &second = exporting(u"file.export"_s);
        QCOMPARE(second.plan().target.format, Format::Csv);
        QCOMPARE(second.plan().target.columns.size(), 2U);
        QCOMPARE(second.plan().target.path, at(u"orders.csv"_s));
    }

    void aDryRunShowsMessagesAndProblemsByLine()
    {
        write(u"in.jsonl"_s, "{\"Body\":\"first\"}\nbroken\n{\"Body\":\"\"}\n");
        ui::ImportDialog &dialog = importing();
        dialog.setPath(at(u"in.jsonl"_s));
        QTRY_COMPARE(dialog.problem(), QString());
        QCOMPARE(dialog.result().messages, 1);
        QCOMPARE(dialog.result().problems[0].line, 2);
        QCOMPARE(dialog.result().problems[1].line, 3);
        QVERIFY2(dialog.summary().contains(u"1 line(s) that cannot be read"_s), qPrintable(dialog.summary()));
        const auto *tabs = dialog.findChild<QTabWidget *>();
        QCOMPARE(tabs->tabText(1), u"Problems (2)"_s);
    }

    void aFifoQueueNeedsAGroup()
    {
        write(u"in.jsonl"_s, "{\"Body\":\"first\"}\n");
        ui::ImportDialog &dialog = importing();
        dialog.setPath(at(u"in.jsonl"_s));
        auto *queues = dialog.findChild<QComboBox *>();
        queues->setCurrentIndex(queues->findText(u"calls.fifo"_s));
        QTRY_VERIFY(dialog.result().isComplete && dialog.result().refused == 1);
        QVERIFY2(dialog.problem().contains(u"no message"_s), qPrintable(dialog.problem()));
        dialog.setGroup(u"g"_s);
        QTRY_COMPARE(dialog.problem(), QString());
        const ui::ImportTask::Plan plan = dialog.plan();
        QCOMPARE(plan.choice.group, u"g"_s);
        QCOMPARE(plan.choice.deduplication, ui::exchange::SendChoice::Deduplication::New);
        QVERIFY(plan.stopsAtFailure); // the order would have a gap
    }

    void columnsOfCsvAreMapped()
    {
        write(u"in.csv"_s, "text,attr.n\nfirst,5\nsecond,x\n");
        ui::ImportDialog &dialog = importing();
        dialog.setPath(at(u"in.csv"_s));
        QTRY_COMPARE(dialog.mapping()->uses().size(), 2);
        QTRY_VERIFY(dialog.result().isComplete);
        QVERIFY(!dialog.problem().isEmpty()); // no column is a body yet
        dialog.mapping()->use(0, {.kind = ui::exchange::CsvUse::Kind::Body});
        QTRY_COMPARE(dialog.result().messages, 2);
        dialog.mapping()->use(1,
                              {.kind = ui::exchange::CsvUse::Kind::Attribute, .name = u"n"_s, .dataType = u"Number"_s});
        QTRY_COMPARE(dialog.result().refused, 1);
        QTRY_VERIFY(dialog.result().isComplete);
        QCOMPARE(dialog.result().first[0].second.attributes,
                 (QList<ui::MessageAttribute>{{u"n"_s, u"Number"_s, u"5"_s}}));
    }

    void aReadOnlyConnectionExportsAndDoesNotImport()
    {
        write(u"in.jsonl"_s, "{\"Body\":\"first\"}\n");
        ui::ImportDialog &dialog = importing();
        dialog.setPath(at(u"in.jsonl"_s));
        QTRY_COMPARE(dialog.problem(), QString());
        m->backend->safety().setConnection(u"PROD"_s, ui::SafetyLevel::ReadOnly);
        QVERIFY2(dialog.problem().contains(u"read-only"_s), qPrintable(dialog.problem()));
        QTRY_VERIFY(!WindowFixture::button(dialog, u"Import 1 message(s)"_s)->isEnabled());
        QTRY_VERIFY(!m->window.commands()->action("file.import"_L1)->isEnabled());
        QVERIFY(m->window.commands()->action("file.export"_L1)->isEnabled());
    }

    void aFileThatIsNoneSaysWhy()
    {
        ui::ImportDialog &dialog = importing();
        dialog.setPath(at(u"missing"_s));
        QVERIFY2(dialog.problem().contains(u"could not be read"_s), qPrintable(dialog.problem()));
        dialog.setPath(u"/dev/null"_s);
        QVERIFY2(dialog.problem().contains(u"is no file"_s), qPrintable(dialog.problem()));
    }

private:
    QString at(const QString &name) const { return m->folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    qsizetype linesOf(const QString &name) const
    {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : -1;
    }
    ui::ExportDialog &exporting(const QString &command)
    {
        m->window.commands()->run(command);
        return *m->dialog<ui::ExportDialog>();
    }
    ui::ImportDialog &importing()
    {
        m->window.commands()->run(u"file.import"_s);
        return *m->dialog<ui::ImportDialog>();
    }
    static QString labels(const QWidget &parent)
    {
        QStringList texts;
        for (const QLabel *label : parent.findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(ExchangeDialogsTest)
#include "tst_exchangedialogs.moc"
