// SPDX-License-Identifier: GPL-3.0-or-later
// The rule of contrast, measured on the picture: thin strokes never reach their own colour, so where a palette says
// what that is, its word counts against the ground that was measured.
#include "tests/screens/rules.h"

#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QStyleOptionButton>
#include <QTabBar>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr double leastOfText = 4.5;
constexpr double leastOfLargeText = 3;

/// One piece of text on the screen.
struct Piece
{
    QString text;
    QRect rect; ///< in the coordinates of its widget
    QFont font;
    std::optional<QColor> color{}; ///< that it is meant to have
};

struct Measured
{
    QColor ground;
    double contrast = 21;
};

QRect textRect(const QRect &within, int alignment, const QFont &font, const QString &text)
{
    return QFontMetrics(font).boundingRect(within, alignment | Qt::TextSingleLine, text).intersected(within);
}

bool isMarked(const QAbstractButton &button)
{
    return qobject_cast<const QCheckBox *>(&button) != nullptr
        || qobject_cast<const QRadioButton *>(&button) != nullptr;
}

QRect textBesideMark(const QAbstractButton &button)
{
    QStyleOptionButton option;
    option.initFrom(&button);
    const auto element = button.inherits("QRadioButton") ? QStyle::SE_RadioButtonContents : QStyle::SE_CheckBoxContents;
    const QRect contents = button.style()->subElementRect(element, &option, &button);
    const Qt::Alignment before = QStyle::visualAlignment(button.layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    return textRect(contents, static_cast<int>(before), button.font(), withoutMark(button.text()));
}

QList<Piece> cellsOf(const QAbstractItemView &view)
{
    QList<Piece> pieces;
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model != nullptr && row < std::min(model->rowCount(), 12); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex cell = model->index(row, column);
            const QRect rect = view.visualRect(cell).adjusted(2, 1, -2, -1);
            const QString text = cell.data().toString();
            const bool isNothing = text.isEmpty() || text == u"–"; // a stroke of a pixel that says: none
            if (!isNothing && (cell.flags() & Qt::ItemIsEnabled) != 0 && view.viewport()->rect().contains(rect)
                && rect.width() > 12)
                pieces.append({cell.data().toString(), rect, view.font()});
        }
    }
    return pieces;
}

QList<Piece> tabsOf(const QTabBar &bar)
{
    QList<Piece> pieces;
    for (int tab = 0; tab < bar.count(); ++tab) {
        if (bar.isTabVisible(tab) && bar.isTabEnabled(tab))
            pieces.append({bar.tabText(tab), bar.tabRect(tab).adjusted(3, 4, -3, -4), bar.font()});
    }
    return pieces;
}

QList<Piece> headingsOf(const QHeaderView &header)
{
    QList<Piece> pieces;
    if (header.orientation() != Qt::Horizontal)
        return pieces;
    for (int section = 0; header.model() != nullptr && section < header.count(); ++section) {
        const QRect rect(header.sectionViewportPosition(section), 0, header.sectionSize(section), header.height());
        if (!header.isSectionHidden(section))
            pieces.append({header.model()->headerData(section, Qt::Horizontal).toString(), rect.adjusted(3, 3, -3, -3),
                           header.font()});
    }
    return pieces;
}

QList<Piece> piecesOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty() || label->textFormat() == Qt::RichText)
            return {};
        return {{label->text(), label->contentsRect(), label->font(), label->palette().color(label->foregroundRole())}};
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); button != nullptr && isMarked(*button))
        return {{withoutMark(button->text()), textBesideMark(*button), button->font()}};
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return {{withoutMark(button->text()),
                 textRect(button->rect(), Qt::AlignCenter, button->font(), withoutMark(button->text())),
                 button->font()}};
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget)) {
        const bool isEmpty = field->text().isEmpty();
        return {{isEmpty ? field->placeholderText() : field->text(), field->rect().adjusted(4, 3, -4, -3),
                 field->font(), field->palette().color(isEmpty ? QPalette::PlaceholderText : QPalette::Text)}};
    }
    if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
        return tabsOf(*bar);
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return headingsOf(*header);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        return cellsOf(*view);
    return {};
}

/// The ground is the colour that most pixels have; the text is what differs most from it.
std::optional<Measured> measure(const QImage &picture, const QRect &pixels)
{
    QHash<QRgb, int> colors;
    const QRect within = pixels.intersected(picture.rect());
    for (int y = within.top(); y <= within.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = within.left(); x <= within.right(); ++x)
            ++colors[line[x] | 0xff000000U];
    }
    if (colors.isEmpty())
        return {};
    const auto most = std::max_element(colors.cbegin(), colors.cend());
    Measured measured{QColor::fromRgb(most.key()), 1};
    for (auto at = colors.cbegin(); at != colors.cend(); ++at)
        measured.contrast = std::max(measured.contrast, ui::contrast(QColor::fromRgb(at.key()), measured.ground));
    return measured;
}

double leastFor(const QFont &font, double share)
{
    const double points = font.pointSizeF();
    const bool isLarge = points >= 18 || (points >= 14 && font.weight() >= QFont::DemiBold);
    return (isLarge ? leastOfLargeText : leastOfText) * share;
}

QRect scaled(const QRect &rect, double ratio)
{
    return {QPoint(qRound(rect.x() * ratio), qRound(rect.y() * ratio)), rect.size() * ratio};
}

} // namespace

namespace rules {

Findings legible(const QWidget &root, const QImage &image)
{
    Findings found;
    const bool isHigh = &ui::themeOf(root.palette()) == &ui::highContrastTheme();
    const double share = isHigh ? 7 / 4.5 : 1; // AAA, with 4.5 for large text
    const QImage picture = image.convertToFormat(QImage::Format_RGB32);
    for (const QWidget *widget : visibleWidgets(root)) {
        if (!widget->isEnabled())
            continue;
        const auto *view = qobject_cast<const QAbstractScrollArea *>(widget);
        const QWidget *canvas = view != nullptr ? view->viewport() : widget;
        for (const Piece &piece : piecesOf(*widget)) {
            const QRect seen = piece.rect.intersected(seenRect(*canvas));
            // A part of a text may be a part without ink; that it is cut is for complete() to say.
            if (piece.text.isEmpty() || seen.isEmpty() || seen.width() < 4 || seen.size() != piece.rect.size())
                continue;
            const auto measured = measure(picture, scaled(rectIn(root, *canvas, seen), image.devicePixelRatio()));
            if (!measured)
                continue;
            const double meant = piece.color ? ui::contrast(*piece.color, measured->ground) : 0;
            const double contrast = std::max(meant, measured->contrast);
            if (contrast < leastFor(piece.font, share))
                found.append(
                    {u"legible"_s, placeOf(*widget),
                     u"\u201c%1\u201d has a contrast of %2"_s.arg(piece.text.left(40)).arg(contrast, 0, 'f', 2)});
        }
    }
    return found;
}

} // namespace rules
