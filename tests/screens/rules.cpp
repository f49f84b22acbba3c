// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/rules.h"

#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QRegularExpression>
#include <QSizeGrip>
#include <QSplitterHandle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallestWindow{960, 600};

/// Parts that a control of Qt makes and places itself.
bool isMadeByQt(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    if (qobject_cast<const QSplitterHandle *>(&widget) != nullptr
        || qobject_cast<const QSizeGrip *>(&widget) != nullptr)
        return true;
    for (const char *kind : {"QAbstractSpinBox", "QComboBox", "QLineEdit", "QTabBar", "QToolBar", "QMainWindow",
                             "QMenuBar", "QStatusBar"}) {
        if (parent->inherits(kind))
            return true;
    }
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent);
    return area != nullptr || (parent->inherits("QTabWidget") && !widget.inherits("QStackedWidget"));
}

bool isScrolled(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget()->parentWidget());
    return area != nullptr && area->viewport() == widget.parentWidget();
}

QString sizes(const QSize &has, const QSize &needs)
{
    return u"has %1×%2, needs %3×%4"_s.arg(has.width()).arg(has.height()).arg(needs.width()).arg(needs.height());
}

QString cutLabel(const QLabel &label)
{
    if (const auto *elided = dynamic_cast<const ui::ElidedLabel *>(&label)) {
        const bool isCut = elided->text() != elided->fullText();
        return isCut && elided->toolTip().isEmpty() ? u"is cut and no tooltip has the whole"_s : QString();
    }
    if (label.text().isEmpty())
        return {};
    const QSize has = label.size();
    if (label.wordWrap()) {
        const int height = label.heightForWidth(has.width());
        return height > has.height() + 1 ? sizes(has, {has.width(), height}) : QString();
    }
    const QSize needs = label.minimumSizeHint();
    return needs.width() > has.width() + 1 || needs.height() > has.height() + 1 ? sizes(has, needs) : QString();
}

QString cutButton(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    if (button.text().isEmpty() || (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
        return {};
    const bool isMarked = button.isCheckable() && button.inherits("QPushButton") == false && tool == nullptr;
    const int icon = button.icon().isNull() ? 0 : button.iconSize().width() + 4;
    const QFontMetrics metrics = button.fontMetrics();
    // Beside a mark the whole hint is needed; elsewhere a style's margins may shrink, the text may not.
    const QSize needs = isMarked
        ? button.sizeHint()
        : QSize(metrics.horizontalAdvance(withoutMark(button.text())) + icon, metrics.height());
    const QSize has = button.size();
    return needs.width() > has.width() + 1 || needs.height() > has.height() + 1 ? sizes(has, needs) : QString();
}

QString cutChoice(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const int icon = box.itemIcon(box.currentIndex()).isNull() ? 0 : box.iconSize().width() + 4;
    const int needs = box.fontMetrics().horizontalAdvance(box.currentText()) + icon;
    return needs > field.width() + 1
        ? u"\u201c%1\u201d has %2 px, needs %3"_s.arg(box.currentText()).arg(field.width()).arg(needs)
        : QString();
}

QString cutField(const QLineEdit &field)
{
    const bool isInNumber = qobject_cast<const QAbstractSpinBox *>(field.parentWidget()) != nullptr;
    const QString text = isInNumber ? field.text() : field.text().isEmpty() ? field.placeholderText() : QString();
    const QMargins margins = field.textMargins();
    const int has = field.width() - margins.left() - margins.right() - 4;
    const int needs = field.fontMetrics().horizontalAdvance(text);
    return needs > has ? u"\u201c%1\u201d has %2 px, needs %3"_s.arg(text).arg(has).arg(needs) : QString();
}

QString cutTab(const QTabBar &bar)
{
    for (int tab = 0; tab < bar.count(); ++tab) {
        if (!bar.isTabVisible(tab))
            continue;
        const int needs = bar.fontMetrics().horizontalAdvance(withoutMark(bar.tabText(tab)));
        const QRect has = bar.tabRect(tab);
        if (needs > has.width())
            return u"tab \u201c%1\u201d has %2 px, needs %3"_s.arg(bar.tabText(tab)).arg(has.width()).arg(needs);
        if (has.right() > bar.width())
            return u"tab \u201c%1\u201d is beyond the end"_s.arg(bar.tabText(tab));
    }
    return {};
}

QString cutHeading(const QHeaderView &header)
{
    if (header.orientation() != Qt::Horizontal || header.model() == nullptr)
        return {};
    for (int section = 0; section < header.count(); ++section) {
        const int at = header.sectionViewportPosition(section);
        if (header.isSectionHidden(section) || at < 0
            || at + header.sectionSize(section) > header.viewport()->width() + 1)
            continue;
        const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
        const int needs = header.fontMetrics().horizontalAdvance(text);
        if (needs > header.sectionSize(section) - 4)
            return u"heading \u201c%1\u201d has %2 px, needs %3"_s.arg(text)
                .arg(header.sectionSize(section) - 4)
                .arg(needs);
    }
    return {};
}

bool isNumber(const QString &text)
{
    static const QRegularExpression number(u"^[≈+\\-−]?\\s?\\d[\\d.,]*(\\s?(%|B|KB|MB|GB|ms|µs|s|min|h|d|/s))?$"_s);
    return number.match(text).hasMatch();
}

/// Rows that can be seen, at most thirty.
QModelIndexList seenCells(const QAbstractItemView &view, int column)
{
    QModelIndexList cells;
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model != nullptr && row < std::min(model->rowCount(), 30); ++row) {
        const QModelIndex cell = model->index(row, column);
        if (view.viewport()->rect().intersects(view.visualRect(cell)))
            cells.append(cell);
    }
    return cells;
}

QString cutNumber(const QAbstractItemView &view)
{
    for (int column = 0; view.model() != nullptr && column < view.model()->columnCount(); ++column) {
        for (const QModelIndex &cell : seenCells(view, column)) {
            const QString text = cell.data().toString();
            const int has = view.visualRect(cell).width();
            const int needs = view.fontMetrics().horizontalAdvance(text) + 2;
            if (isNumber(text) && needs > has && view.viewport()->rect().contains(view.visualRect(cell)))
                return u"number \u201c%1\u201d has %2 px, needs %3"_s.arg(text).arg(has).arg(needs);
        }
    }
    return {};
}

QString cutIn(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return cutLabel(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return cutButton(*button);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return cutChoice(*box);
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        return cutField(*field);
    if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
        return cutTab(*bar);
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return cutHeading(*header);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        return cutNumber(*view);
    return {};
}

/// The column holds numbers and nothing else.
bool isOfNumbers(const QAbstractItemView &view, int column)
{
    int numbers = 0;
    for (const QModelIndex &cell : seenCells(view, column)) {
        const QString text = cell.data().toString();
        if (text.isEmpty() || text == "–"_L1)
            continue;
        if (!isNumber(text))
            return false;
        ++numbers;
    }
    return numbers > 0;
}

QString heading(const QAbstractItemView &view, int column)
{
    return view.model()->headerData(column, Qt::Horizontal).toString();
}

QString unaligned(const QAbstractItemView &view, int column)
{
    for (const QModelIndex &cell : seenCells(view, column)) {
        const int alignment = cell.data(Qt::TextAlignmentRole).toInt();
        if (!cell.data().toString().isEmpty() && (alignment & Qt::AlignRight) == 0)
            return u"the numbers of \u201c%1\u201d stand at the left"_s.arg(heading(view, column));
    }
    const QVariant alignment = view.model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
    return (alignment.toInt() & Qt::AlignRight) != 0 || heading(view, column).isEmpty()
        ? QString()
        : u"the heading \u201c%1\u201d stands at the left of its numbers"_s.arg(heading(view, column));
}

} // namespace

namespace rules {

Findings inside(const QWidget &root)
{
    Findings found;
    for (const QWidget *widget : visibleWidgets(root)) {
        if (widget == &root || widget->isWindow() || isMadeByQt(*widget) || isScrolled(*widget))
            continue;
        if (!widget->parentWidget()->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            found.append({u"inside"_s, placeOf(*widget), u"reaches out of what it stands in"_s});
    }
    return found;
}

Findings complete(const QWidget &root)
{
    Findings found;
    for (const QWidget *widget : visibleWidgets(root)) {
        if (const QString what = cutIn(*widget); !what.isEmpty())
            found.append({u"complete"_s, placeOf(*widget), what});
    }
    return found;
}

Findings apart(const QWidget &root)
{
    Findings found;
    const QList<QWidget *> all = visibleWidgets(root);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QWidget *a = all[i];
        if (a == &root || a->isWindow() || isMadeByQt(*a))
            continue;
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            const QWidget *b = all[j];
            if (a->parentWidget() != b->parentWidget() || b->isWindow() || isMadeByQt(*b))
                continue;
            const QRect both = a->geometry().intersected(b->geometry());
            if (both.width() > 1 && both.height() > 1)
                found.append({u"apart"_s, placeOf(*a), QString(u"lies on "_s + placeOf(*b))});
        }
    }
    return found;
}

Findings aligned(const QWidget &root)
{
    Findings found;
    for (const QWidget *widget : visibleWidgets(root)) {
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (view == nullptr || qobject_cast<const QHeaderView *>(view) != nullptr || view->model() == nullptr)
            continue;
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QString what = isOfNumbers(*view, column) ? unaligned(*view, column) : QString();
            if (!what.isEmpty())
                found.append({u"aligned"_s, placeOf(*view), what});
        }
    }
    return found;
}

Findings fits(const QWidget &root)
{
    const auto *dialog = qobject_cast<const QDialog *>(&root);
    if (dialog == nullptr)
        return {};
    const QSize size = dialog->size();
    if (size.width() <= smallestWindow.width() && size.height() <= smallestWindow.height())
        return {};
    return {{u"fits"_s, placeOf(root), sizes(smallestWindow, size)}};
}

Findings ofShape(const QWidget &root)
{
    return inside(root) + complete(root) + apart(root) + aligned(root) + fits(root);
}

} // namespace rules
