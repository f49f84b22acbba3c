// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/dialogs/preferencesdialog.h"
#include "ui/preferences.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PreferencesTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup()
    {
        m.reset();
        ui::text::setTimeFormat(ui::text::TimeFormat::Local);
    }

    void theTableIsSound()
    {
        QSet<QString> keys;
        for (const ui::SettingRow &row : ui::settingTable()) {
            QVERIFY2(!keys.contains(QLatin1String(row.setting.key)), row.setting.key);
            keys.insert(QLatin1String(row.setting.key));
            QVERIFY2(row.setting.standard >= row.setting.least && row.setting.standard <= row.setting.most, row.label);
            const bool isChoice = row.kind == ui::SettingRow::Kind::Choice;
            QCOMPARE(static_cast<int>(row.choices.size()), isChoice ? row.setting.most + 1 : 0);
        }
    }

    void everyRowHasAnEditorWithItsName()
    {
        ui::PreferencesDialog dialog{m->settings};
        for (const ui::SettingRow &row : ui::settingTable())
            QVERIFY2(editor(dialog, row) != nullptr, row.label);
    }

    void aChangeAppliesAtOnceAndIsKept()
    {
        m->window.show();
        ui::PreferencesDialog dialog{m->settings};
        auto *theme = qobject_cast<QComboBox *>(editor(dialog, rowOf(ui::setting::appearance)));
        theme->setCurrentIndex(2);
        emit theme->activated(2);

        QTRY_VERIFY(ui::themeOf(m->window.palette()).dark);
        const ui::Settings again{m->folder.filePath(u"settings.ini"_s)};
        QCOMPARE(again.value(ui::setting::appearance), 2);
    }

    void aChangeElsewhereShowsInTheDialog()
    {
        ui::PreferencesDialog dialog{m->settings};
        m->appearance.setZoomPercent(130);
        QCOMPARE(qobject_cast<QSpinBox *>(editor(dialog, rowOf(ui::setting::zoomPercent)))->value(), 130);
    }

    void resetPutsEverythingBack()
    {
        m->settings.setValue(ui::setting::density, 2);
        m->settings.setValue(ui::setting::timeFormat, 1);
        ui::PreferencesDialog dialog{m->settings};

        WindowFixture::button(dialog, u"Reset all"_s)->click();

        for (const ui::SettingRow &row : ui::settingTable())
            QCOMPARE(m->settings.value(row.setting), row.setting.standard);
    }

    void searchHidesWhatDoesNotFit()
    {
        ui::PreferencesDialog dialog{m->settings};
        dialog.show();
        dialog.findChild<QLineEdit *>()->setText(u"densi"_s);
        QVERIFY(editor(dialog, rowOf(ui::setting::density))->isVisible());
        QVERIFY(!editor(dialog, rowOf(ui::setting::appearance))->isVisible());
    }

    void densityChangesTheRowsOfAllTables()
    {
        m->broker->addQueue(u"orders"_s);
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        m->settings.setValue(ui::setting::density, 0);
        const int compact = m->messages()->verticalHeader()->defaultSectionSize();
        const auto rowHeight = [this] { return m->queues()->visualRect(m->queueRow(u"orders"_s)).height(); };
        const int compactRow = rowHeight();
        m->settings.setValue(ui::setting::density, 2);
        QTRY_COMPARE(rowHeight(), compactRow + 12);
        QCOMPARE(m->messages()->verticalHeader()->defaultSectionSize(), compact + 12);
    }

    void oneSettingWritesAllTimes()
    {
        const ui::Time noon{1'790'000'000'000};
        m->settings.setValue(ui::setting::timeFormat, 1);
        QCOMPARE(ui::text::moment(noon - 5s, noon), u"14:13:15.000 Z"_s);
        QCOMPARE(ui::text::moment(noon - 72h, noon), u"09-18 14:13:20 Z"_s);
        QVERIFY(ui::text::instant(noon).endsWith(u"Z"_s));
        m->settings.setValue(ui::setting::timeFormat, 2);
        QCOMPARE(ui::text::moment(noon - 5s, noon), u"5 s ago"_s);
        QVERIFY(ui::text::momentToolTip(noon - 5s, noon).contains(u"14:13:15.000 UTC"_s));
    }

    void singleKeysCanBeSwitchedOff()
    {
        QAction *redrive = m->window.commands()->action("message.redrive"_L1);
        QCOMPARE(redrive->shortcut(), QKeySequence(Qt::Key_R));
        m->settings.setValue(ui::setting::singleKeys, 0);
        QVERIFY(redrive->shortcut().isEmpty());
        QVERIFY(!m->window.commands()->action("message.delete"_L1)->shortcut().isEmpty());
    }

    void valuesStayWithinTheirBounds()
    {
        const QSignalSpy changed{&m->settings, &ui::Settings::changed};
        m->settings.setValue(ui::setting::zoomPercent, 5000);
        QCOMPARE(m->settings.value(ui::setting::zoomPercent), 200);
        m->settings.setValue(ui::setting::zoomPercent, 200);
        QCOMPARE(changed.count(), 1);
    }

private:
    static const ui::SettingRow &rowOf(const ui::Setting<int> &setting)
    {
        for (const ui::SettingRow &row : ui::settingTable()) {
            if (QLatin1String(row.setting.key) == QLatin1String(setting.key))
                return row;
        }
        qFatal("no such row");
    }
    static QWidget *editor(const QWidget &dialog, const ui::SettingRow &row)
    {
        for (QWidget *widget : dialog.findChildren<QWidget *>()) {
            if (widget->accessibleName() == ui::settingText(row.label))
                return widget;
        }
        return nullptr;
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(PreferencesTest)
#include "tst_preferences.moc"
