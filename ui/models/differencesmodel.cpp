// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/differencesmodel.h"

#include "ui/text.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Kind = diff::MessageDifference::Kind;

QString sign(Kind kind)
{
    switch (kind) {
    case Kind::Removed:
        return u"−"_s;
    case Kind::Added:
        return u"+"_s;
    case Kind::Changed:
        break;
    }
    return u"≠"_s;
}

QString word(Kind kind)
{
    switch (kind) {
    case Kind::Removed:
        return DifferencesModel::tr("only on the left");
    case Kind::Added:
        return DifferencesModel::tr("only on the right");
    case Kind::Changed:
        break;
    }
    return DifferencesModel::tr("different");
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
        {.title = {},
         .value = [](const DifferenceRow &row) { return sign(row.difference.kind); },
         .toolTip = [](const DifferenceRow &row) { return word(row.difference.kind); }},
        {.title = tr("Where"), .value = line(&Difference::place), .toolTip = whole(&Difference::place)},
        {.title = tr("Left"), .value = line(&Difference::before), .toolTip = whole(&Difference::before)},
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
    if (role == Qt::AccessibleDescriptionRole)
        return word(row.difference.kind);
    return role == KindRole ? QVariant(static_cast<int>(row.difference.kind)) : QVariant();
}

} // namespace ui
