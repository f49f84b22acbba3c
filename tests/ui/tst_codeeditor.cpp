// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codeeditor.h"

#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;

class CodeEditorTest : public QObject
{
    Q_OBJECT
private slots:
    void aWordLongerThanAnyLineIsBrokenAnywhere()
    {
        ui::CodeEditor editor;
        QCOMPARE(editor.wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
        editor.setPlainText(u"{\"note\": \""_s + QString(100 * 1024, u'x') + u"\"}"_s);
        QCOMPARE(editor.wordWrapMode(), QTextOption::WrapAnywhere);
        editor.appendPlainText(u"and a short line"_s); // the long one is still there
        QCOMPARE(editor.wordWrapMode(), QTextOption::WrapAnywhere);
        editor.setPlainText(u"{}"_s);
        QCOMPARE(editor.wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
    }

    void aLongLineOfWordsIsBrokenBetweenThem()
    {
        ui::CodeEditor editor;
        editor.setPlainText(u"\"sku\": 12, "_s.repeated(9'000));
        QCOMPARE(editor.wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
    }

    void aLongWordThatIsPastedOrTypedToIsSeen()
    {
        ui::CodeEditor editor;
        editor.setPlainText(u"first\nsecond"_s);
        QTextCursor cursor{editor.document()->lastBlock()};
        cursor.insertText(QString(ui::CodeEditor::longestWord, u'y'));
        QCOMPARE(editor.wordWrapMode(), QTextOption::WrapAnywhere);
        editor.undo();
        QCOMPARE(editor.toPlainText(), u"first\nsecond"_s);
        QCOMPARE(editor.wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
    }

    void aVeryLongLineHasNoColoursAndItsNeighbourHas()
    {
        ui::CodeEditor editor;
        editor.resize(600, 400);
        editor.show();
        editor.setPlainText(u"{\"short\": 1}\n\""_s + QString(ui::CodeEditor::longestColoured, u'x') + u'"');
        QTRY_VERIFY(!editor.document()->firstBlock().layout()->formats().isEmpty());
        QVERIFY(editor.document()->lastBlock().layout()->formats().isEmpty());
    }
};

QTEST_MAIN(CodeEditorTest)
#include "tst_codeeditor.moc"
