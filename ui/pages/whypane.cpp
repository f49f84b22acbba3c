// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/whypane.h"

#include "ui/icons.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum EvidenceColumn { OriginColumn, TextColumn, WayColumn };

Token tokenOf(why::Origin origin)
{
    switch (origin) {
    case why::Origin::Journal:
        return Token::Link;
    case why::Origin::Message:
        return Token::Ok;
    case why::Origin::Attribute:
        return Token::Warning;
    case why::Origin::Setting:
        return Token::Delayed;
    case why::Origin::Unknown:
        break;
    }
    return Token::Muted;
}

QString way(const why::Evidence &evidence)
{
    if (evidence.event != 0)
        return WhyPane::tr("Life ›");
    return evidence.queueArn.isEmpty() ? QString() : WhyPane::tr("Settings ›");
}

/// Rows of several lines need a gap to be told apart.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, option.fontMetrics.height() / 2);
    }
};

} // namespace

WhyPane::WhyPane(QWidget *parent)
    : QWidget(parent)
{
    m_conclusion = new PlainLabel(this);
    m_conclusion->setWordWrap(true);
    m_conclusion->setTextInteractionFlags(Qt::TextSelectableByMouse);
    FontRole::keep(m_conclusion, {.size = 1.1, .weight = QFont::DemiBold});
    m_origin = new Chip(this);
    auto *copy = new QPushButton(icon("copy"_L1), {}, this);
    copy->setProperty("quiet", true);
    copy->setAccessibleName(tr("Copy the conclusion with its evidence"));
    copy->setToolTip(tr("Copy the conclusion with its evidence"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    m_evidence = new QTableWidget(0, 3, this);
    m_evidence->setHorizontalHeaderLabels({tr("From"), tr("Evidence"), QString()});
    m_evidence->setAccessibleName(tr("Evidence"));
    m_evidence->setSelectionMode(QAbstractItemView::SingleSelection);
    m_evidence->setItemDelegate(new RoomyDelegate(m_evidence));
    connect(m_evidence, &QTableWidget::activated, this, [this](const QModelIndex &index) { follow(index.row()); });
    connect(m_evidence, &QTableWidget::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == WayColumn)
            follow(index.row());
    });
    auto *line = new QHBoxLayout;
    line->addWidget(m_origin);
    line->addStretch(1);
    line->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_conclusion);
    layout->addLayout(line);
    layout->addWidget(m_evidence, 1);
    fit();
}

void WhyPane::setQuestion(const why::Question &question)
{
    show(why::answer(question));
}

void WhyPane::setWaiting()
{
    clear();
    m_conclusion->setText(tr("Reading what happened…"));
}

void WhyPane::clear()
{
    show({});
}

void WhyPane::show(const why::Answer &answer)
{
    if (answer.conclusion == m_conclusion->text() && answer.evidence == m_answer.evidence)
        return; // the chosen row stays
    m_answer = answer;
    m_conclusion->setText(answer.conclusion);
    m_origin->setText(answer.conclusion.isEmpty() ? QString() : why::originName(answer.origin), tokenOf(answer.origin));
    m_evidence->setRowCount(static_cast<int>(answer.evidence.size()));
    for (int row = 0; row < answer.evidence.size(); ++row)
        addRow(row, answer.evidence[row]);
    fit();
}

void WhyPane::addRow(int row, const why::Evidence &evidence)
{
    const Theme &theme = themeOf(palette());
    const auto cell = [this, row](EvidenceColumn column, const QString &text, const QColor &color) {
        auto *item = new QTableWidgetItem(text);
        item->setForeground(color);
        item->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        m_evidence->setItem(row, column, item);
    };
    cell(OriginColumn, why::originName(evidence.origin), theme.color(tokenOf(evidence.origin)));
    cell(TextColumn, evidence.text, theme.color(Token::Text));
    cell(WayColumn, way(evidence), theme.color(Token::Link));
}

void WhyPane::follow(int row)
{
    const why::Evidence evidence = m_answer.evidence.value(row);
    if (evidence.event != 0)
        emit eventWanted(evidence.event);
    else if (!evidence.queueArn.isEmpty())
        emit settingWanted(evidence.queueArn);
}

QString WhyPane::conclusion() const
{
    return m_conclusion->text();
}

QString WhyPane::asText() const
{
    QStringList lines{m_answer.conclusion};
    for (const why::Evidence &evidence : m_answer.evidence)
        lines.append(tr("- %1 (%2)").arg(evidence.text, why::originName(evidence.origin)));
    return lines.join(u'\n');
}

/// Sentences take as many lines as they need.
void WhyPane::fit()
{
    prepareTable(m_evidence);
    m_evidence->setWordWrap(true);
    m_evidence->resizeColumnToContents(OriginColumn);
    m_evidence->resizeColumnToContents(WayColumn);
    m_evidence->horizontalHeader()->setSectionResizeMode(TextColumn, QHeaderView::Stretch);
    m_evidence->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void WhyPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_evidence == nullptr)
        return;
    if (event->type() == QEvent::FontChange)
        fit();
    if (event->type() == QEvent::PaletteChange) {
        for (int row = 0; row < m_answer.evidence.size(); ++row)
            addRow(row, m_answer.evidence[row]);
    }
}

} // namespace ui
