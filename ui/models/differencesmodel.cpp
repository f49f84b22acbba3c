// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/differencesmodel.h"

#include "ui/text.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Kind = diff::MessageDifference::Kind;

QString mark(Kind kind)
{
    switch (kind) {
    case Kind::Removed:
        return DifferencesModel::tr("− removed");
    case Kind::Added:
        return DifferencesModel::tr("+ added");
    case Kind::Changed:
        break;
    }
    return DifferencesModel::tr("≠ changed");
}

std::function<QVariant(const DifferenceRow &)> line(QString diff::MessageDifference::*member)
{
    return [member](const DifferenceRow &row) { return (row.difference.*member).left(400); };
}

std::function<QVariant(const DifferenceRow &)> whole(QString diff::MessageDifference::*member)
{
    return [member](const DifferenceRow &row) { return text::plainToolTip((row.difference.*member).left(2000)); };
}

} // namespace

DifferencesModel::DifferencesModel(QObject *parent)
    : TableModel(parent)
{
    using Difference = diff::MessageDifference;
    setColumns({
        {.title = tr("What"),
         .sample = mark(Kind::Removed),
         .value = [](const DifferenceRow &row) { return mark(row.difference.kind); }},
        {.title = tr("Where"),
         .sample = u"body.items[0].quantity"_s,
         .value = line(&Difference::place),
         .toolTip = whole(&Difference::place)},
        {.title = tr("Left"),
         .sample = u"\"pending confirm\""_s,
         .value = line(&Difference::before),
         .toolTip = whole(&Difference::before)},
        {.title = tr("Right"), .value = line(&Difference::after), .toolTip = whole(&Difference::after)},
    });
}

void DifferencesModel::setDifferences(const QList<diff::MessageDifference> &differences)
{
    QList<DifferenceRow> rows;
    for (const diff::MessageDifference &difference : differences)
        rows.append({static_cast<int>(rows.size()), difference});
    setRows(std::move(rows));
}

QVariant DifferencesModel::extra(const DifferenceRow &row, int role) const
{
    return role == KindRole ? QVariant(static_cast<int>(row.difference.kind)) : QVariant();
}

} // namespace ui
