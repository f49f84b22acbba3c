// SPDX-License-Identifier: GPL-3.0-or-later
// Each rule must refuse what breaks it, else it proves nothing.
#include "tests/screens/rules.h"

#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// Widgets that are broken on purpose, and the same ones mended.
class RulesTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(300, 200);
    }
    void cleanup() { m_window.reset(); }

    void aChildOutsideItsParentIsFound()
    {
        QWidget *inner = make<QWidget>({250, 10, 100, 20});
        show();
        QCOMPARE(rules::inside(*m_window).size(), 1);
        inner->move(10, 10);
        QVERIFY(rules::inside(*m_window).isEmpty());
    }

    void whatScrollsMayBeLarger()
    {
        auto *area = make<QScrollArea>({10, 10, 100, 100});
        auto *inner = new QWidget;
        inner->resize(400, 400);
        area->setWidget(inner);
        show();
        QVERIFY(rules::inside(*m_window).isEmpty());
    }

    void aCutLabelIsFound()
    {
        auto *label = make<QLabel>({10, 10, 20, 20});
        label->setText(u"much longer than that"_s);
        show();
        QCOMPARE(rules::complete(*m_window).size(), 1);
        label->resize(label->sizeHint());
        QVERIFY(rules::complete(*m_window).isEmpty());
    }

    void aWrappedLabelThatLosesItsLastLineIsFound()
    {
        auto *label = make<QLabel>({10, 10, 80, 20});
        label->setWordWrap(true);
        label->setText(u"a sentence of several words that wraps"_s);
        show();
        QCOMPARE(rules::complete(*m_window).size(), 1);
        label->resize(80, label->heightForWidth(80));
        QVERIFY(rules::complete(*m_window).isEmpty());
    }

    void anElidedLabelWithoutTheWholeInItsTooltipIsFound()
    {
        auto *label = new ui::ElidedLabel(m_window.get());
        label->setGeometry(10, 10, 40, 20);
        label->setFullText(u"a name that is far too long"_s);
        show();
        QVERIFY(label->text() != label->fullText());
        QVERIFY(rules::complete(*m_window).isEmpty());
        label->setToolTip({});
        QCOMPARE(rules::complete(*m_window).size(), 1);
    }

    void cutControlsAreFound_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"button", "check", "choice", "placeholder", "number", "tab"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void cutControlsAreFound()
    {
        QFETCH(const QString, kind);
        QWidget *control = makeNarrow(kind);
        show();
        QCOMPARE(rules::complete(*m_window).size(), 1);
        control->resize(280, 40);
        QVERIFY(rules::complete(*m_window).isEmpty());
    }

    void aCutNumberIsFoundAndACutTextIsNot()
    {
        QTableView *table = makeTable({u"1,234,567"_s, u"a text that is longer than its column"_s});
        table->setColumnWidth(0, 30);
        table->setColumnWidth(1, 60);
        show();
        const Findings found = rules::complete(*m_window);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().what.contains(u"1,234,567"_s));
        table->setColumnWidth(0, 120);
        QVERIFY(rules::complete(*m_window).isEmpty());
    }

    void aCutHeadingIsFound()
    {
        QTableView *table = makeTable({u"x"_s});
        table->model()->setHeaderData(0, Qt::Horizontal, u"A long heading"_s);
        table->setColumnWidth(0, 40);
        show();
        QCOMPARE(rules::complete(*m_window).size(), 1);
        table->setColumnWidth(0, 150);
        QVERIFY(rules::complete(*m_window).isEmpty());
    }

    void neighboursOnOneAnotherAreFound()
    {
        make<QPushButton>({10, 10, 100, 30});
        QWidget *second = make<QPushButton>({60, 10, 100, 30});
        show();
        QCOMPARE(rules::apart(*m_window).size(), 1);
        second->move(110, 10);
        QVERIFY(rules::apart(*m_window).isEmpty());
    }

    void paleTextIsFound_data()
    {
        QTest::addColumn<bool>("isLabel");
        QTest::newRow("label") << true;
        QTest::newRow("button") << false;
    }
    void paleTextIsFound()
    {
        QFETCH(const bool, isLabel);
        QWidget *widget =
            isLabel ? static_cast<QWidget *>(make<QLabel>({10, 10, 120, 30})) : make<QPushButton>({10, 10, 120, 30});
        widget->setProperty("text", u"Legible"_s);
        color(*widget, {0xb0, 0xb0, 0xb0});
        show();
        QCOMPARE(legible().size(), 1);
        color(*widget, Qt::black);
        QVERIFY(legible().isEmpty());
    }

    void paleCellsAreFound()
    {
        QTableView *table = makeTable({u"cell"_s});
        table->model()->setData(table->model()->index(0, 0), QColor(0xc0, 0xc0, 0xc0), Qt::ForegroundRole);
        show();
        QCOMPARE(legible().size(), 1);
        table->model()->setData(table->model()->index(0, 0), QColor(Qt::black), Qt::ForegroundRole);
        QVERIFY(legible().isEmpty());
    }

    void whatIsSwitchedOffMayBePale()
    {
        auto *label = make<QLabel>({10, 10, 120, 30});
        label->setText(u"Off"_s);
        color(*label, {0xb0, 0xb0, 0xb0});
        label->setEnabled(false);
        show();
        QVERIFY(legible().isEmpty());
    }

    void largeTextNeedsLess()
    {
        auto *label = make<QLabel>({10, 10, 280, 60});
        label->setText(u"Large"_s);
        color(*label, {0x80, 0x80, 0x80});
        show();
        QCOMPARE(legible().size(), 1);
        label->setFont(QFont(label->font().family(), 20));
        QVERIFY(legible().isEmpty());
    }

    void numbersAtTheLeftAreFound()
    {
        QTableView *table = makeTable({u"1,234"_s});
        show();
        QCOMPARE(rules::aligned(*m_window).size(), 1);
        table->model()->setData(table->model()->index(0, 0), int(Qt::AlignRight | Qt::AlignVCenter),
                                Qt::TextAlignmentRole);
        table->model()->setHeaderData(0, Qt::Horizontal, u"Count"_s);
        QVERIFY(rules::aligned(*m_window).first().what.contains(u"heading"_s));
        table->model()->setHeaderData(0, Qt::Horizontal, int(Qt::AlignRight), Qt::TextAlignmentRole);
        QVERIFY(rules::aligned(*m_window).isEmpty());
    }

    void aDialogLargerThanTheSmallestWindowIsFound()
    {
        QDialog dialog;
        dialog.resize(800, 640);
        QCOMPARE(rules::fits(dialog).size(), 1);
        dialog.resize(800, 600);
        QVERIFY(rules::fits(dialog).isEmpty());
    }

private:
    template <class W>
    W *make(const QRect &rect)
    {
        auto *widget = new W(m_window.get());
        widget->setGeometry(rect);
        return widget;
    }
    QWidget *makeNarrow(const QString &kind)
    {
        const QRect narrow(10, 10, 40, 30);
        const QString text = u"A long text of a control"_s;
        if (kind == "button"_L1) {
            auto *button = make<QPushButton>(narrow);
            button->setText(text);
            return button;
        }
        if (kind == "check"_L1) {
            auto *box = make<QCheckBox>(narrow);
            box->setText(text);
            return box;
        }
        if (kind == "choice"_L1) {
            auto *box = make<QComboBox>(narrow);
            box->addItem(text);
            return box;
        }
        if (kind == "placeholder"_L1) {
            auto *field = make<QLineEdit>(narrow);
            field->setPlaceholderText(text);
            return field;
        }
        if (kind == "number"_L1) {
            auto *number = make<QSpinBox>(narrow);
            number->setSuffix(u" seconds after that"_s);
            return number;
        }
        auto *bar = make<QTabBar>(narrow);
        bar->setUsesScrollButtons(false);
        bar->setElideMode(Qt::ElideRight);
        bar->addTab(text);
        return bar;
    }
    QTableView *makeTable(const QStringList &cells)
    {
        auto *table = make<QTableView>({0, 0, 300, 200});
        auto *model = new QStandardItemModel(1, static_cast<int>(cells.size()), table);
        for (int column = 0; column < cells.size(); ++column)
            model->setData(model->index(0, column), cells[column]);
        table->setModel(model);
        return table;
    }
    static void color(QWidget &widget, const QColor &color)
    {
        QPalette palette = widget.palette();
        for (const auto role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
            palette.setColor(role, color);
        for (const auto role : {QPalette::Window, QPalette::Button, QPalette::Base})
            palette.setColor(role, Qt::white);
        widget.setAutoFillBackground(true);
        widget.setPalette(palette);
    }
    void show()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    Findings legible() const { return rules::legible(*m_window, m_window->grab().toImage()); }

    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(RulesTest)
#include "tst_rules.moc"
