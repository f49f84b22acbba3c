// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/leasespane.h"

#include "ui/backend/insight.h"
#include "ui/models/leasesmodel.h"
#include "ui/text.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/factstable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

Token leaseToken(const QModelIndex &index)
{
    const bool isLastTry = index.data(LeasesModel::IsLastTryRole).toBool();
    switch (index.column()) {
    case LeasesModel::Left:
        return isLastTry ? Token::Error : Token::Warning;
    case LeasesModel::Attempt:
    case LeasesModel::Fate:
        return isLastTry ? Token::Error : Token::Muted;
    default:
        return Token::Text;
    }
}

} // namespace

LeasesPane::LeasesPane(Backend &backend, QWidget *parent)
    : LivePane(backend, capability::leases, parent)
    , m_model(new LeasesModel(this))
{
    auto *content = new QWidget(this);
    m_show = new QPushButton(tr("Show the m&essage"), content);
    m_table = makeTable(m_model, tr("Messages in flight"));
    m_table->setItemDelegate(new BarDelegate({.barColumn = LeasesModel::Left,
                                              .shareRole = LeasesModel::ShareRole,
                                              .fixedPitchColumns = {LeasesModel::Message},
                                              .token = leaseToken},
                                             m_table));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(summaryLabel(), 1);
    bar->addWidget(m_show);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    setContent(content);
    fitTables();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LeasesPane::showChoice);
    connect(m_table, &QTableView::activated, m_show, &QPushButton::click);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_show->isEnabled())
            emit messageWanted(chosenKey(m_table));
    });
    showChoice();
}

void LeasesPane::fitTables()
{
    prepareTable(m_table);
    fitColumns(m_table, m_model->columns());
}

void LeasesPane::setNow(Time now)
{
    m_model->setNow(now);
}

void LeasesPane::clear()
{
    m_model->setRows({});
}

QString LeasesPane::missing() const
{
    return tr("This broker does not list who holds which message. The number in flight above is all it tells.");
}

void LeasesPane::ask(Pass pass)
{
    insight::leases(backend(), queue().url, this, [this, pass](const Outcome<LeasePage> &page) {
        if (!isCurrent(pass))
            return;
        if (page)
            take(*page);
        else
            failed(page.error());
    });
}

void LeasesPane::take(const LeasePage &page)
{
    m_model->setRows(page.leases);
    const bool hasGroups =
        std::ranges::any_of(page.leases, [](const LeaseInfo &lease) { return !lease.groupId.isEmpty(); });
    m_table->setColumnHidden(LeasesModel::Group, !hasGroups);
    showSummary(page);
    showChoice();
    if (page.leases.isEmpty())
        showEmpty(tr("No message is in flight"),
                  tr("A message is in flight from the moment a consumer receives it until it is deleted or its "
                     "visibility timeout of %1 ends. Consumers of %2 show here while they work.")
                      .arg(text::duration(queue().visibilityTimeout), queue().name));
    else
        showContent();
    answered();
}

void LeasesPane::showSummary(const LeasePage &page)
{
    QString summary = tr("%n message(s) in flight", nullptr, static_cast<int>(page.inFlight));
    if (const auto dying = std::ranges::count_if(page.leases, &LeaseInfo::isLastTry); dying > 0)
        summary += tr(" · ▼ %1 on their last attempt").arg(text::number(dying));
    if (page.inFlight > page.leases.size())
        summary += tr(" · the first %1 are shown").arg(text::number(page.leases.size()));
    setSummary(summary);
}

void LeasesPane::showChoice()
{
    const bool isChosen = m_table->currentIndex().isValid();
    m_show->setEnabled(isChosen);
    m_show->setToolTip(isChosen ? tr("Selects it among the messages") : tr("Select a message first."));
}

} // namespace ui
