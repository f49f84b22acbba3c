// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/steady.h"

#include <QHBoxLayout>
#include <QTest>

using namespace Qt::StringLiterals;

/// Counts how often it is asked to lay out what is in it.
class Frame : public QWidget
{
public:
    int layouts = 0;

protected:
    bool event(QEvent *event) override
    {
        layouts += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return QWidget::event(event);
    }
};

class SteadyTest : public QObject
{
    Q_OBJECT
private slots:
    void textThatFitsAsksForNoLayout()
    {
        Frame frame;
        auto *label = new ui::Steady<ui::PlainLabel>;
        (new QHBoxLayout(&frame))->addWidget(label);
        label->setText(u"1,000,000 messages"_s);
        frame.show();
        QCoreApplication::sendPostedEvents();
        frame.layouts = 0;
        for (const QString &text : {u"1,000,111 messages"_s, u"111,111 messages"_s, u"1,000,000 messages"_s}) {
            label->setText(text);
            QCoreApplication::sendPostedEvents();
            QCOMPARE(label->text(), text);
        }
        QCOMPARE(frame.layouts, 0);
    }

    void textThatDoesNotFitGetsRoomAndLittleTextGivesItBack()
    {
        ui::Steady<ui::PlainLabel> label;
        label.setText(u"short"_s);
        const int before = label.minimumWidth();
        label.setText(u"a good deal longer than that"_s);
        QVERIFY(label.minimumWidth() > before);
        QCOMPARE(label.minimumWidth(), label.sizeHint().width());
        label.setText(u"short"_s);
        QCOMPARE(label.minimumWidth(), before);
    }

    void aLargerFontGetsRoom()
    {
        ui::Steady<ui::PlainLabel> label;
        label.setText(u"12 selected"_s);
        const QSize before = label.minimumSize();
        QFont large = label.font();
        large.setPointSizeF(large.pointSizeF() * 2);
        label.setFont(large);
        QVERIFY(label.minimumWidth() > before.width() && label.minimumHeight() > before.height());
    }
};

QTEST_MAIN(SteadyTest)
#include "tst_steady.moc"
