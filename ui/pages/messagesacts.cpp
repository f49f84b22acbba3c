// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagesmodel.h"
#include "ui/pages/messagesheader.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/messagestable.h"
#include "ui/pages/querybar.h"
#include "ui/text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>

using namespace Qt::StringLiterals;

// What can be done with the messages of a pane. messagespane.cpp: how they are shown.
namespace ui {

void MessagesPane::buildActions()
{
    const auto add = [this](const QString &text, const QString &toolTip, auto act) {
        auto *action = new QAction(text, m_table);
        action->setToolTip(toolTip);
        connect(action, &QAction::triggered, this, act);
        m_table->addAction(action);
    };
    const auto separate = [this] {
        auto *line = new QAction(m_table);
        line->setSeparator(true);
        m_table->addAction(line);
    };
    add(tr("&Filter by this value"), tr("Only messages that have the value under the cursor"),
        [this] { filterByValue(false); });
    add(tr("E&xclude this value"), tr("Only messages that do not have it"), [this] { filterByValue(true); });
    add(tr("Add as &column"), tr("A column for the first value in the body that has none"), [this] { addAsColumn(); });
    separate();
    add(tr("Copy message &ID"), tr("Of all that are selected"), [this] { copyIds(); });
    add(tr("Copy ro&ws"), tr("The selected rows as they are shown, with tabs between the cells"),
        [this] { copyRows(); });
    add(tr("Select all that &match"), tr("Also what is not loaded, and what comes"), [this] { m_table->selectAll(); });
    separate();
}

QTableView *MessagesPane::table() const
{
    return m_table;
}

Acts::Messages MessagesPane::choice() const
{
    Acts::Messages messages{.queue = m_queue, .ids = selectedIds(), .bytes = selectedBytes()};
    if (m_table->isAllChosen())
        messages.all = Acts::Matching{
            .wish = m_view.wish(), .except = m_table->exceptions(), .count = selectedCount(), .view = m_view.name()};
    return messages;
}

QStringList MessagesPane::selectedIds() const
{
    return m_table->chosenIds();
}

qint64 MessagesPane::selectedBytes() const
{
    return m_table->isAllChosen() ? 0 : m_table->chosenBytes();
}

qint64 MessagesPane::selectedCount() const
{
    if (m_table->isAllChosen())
        return std::max<qint64>(0, m_counters.matched - m_table->exceptions().size());
    return m_table->chosenCount();
}

qint64 MessagesPane::loadedCount() const
{
    return m_model->rowCount();
}

/// What the cell under the cursor says, as a condition; empty when it says nothing that can be asked for.
QString MessagesPane::conditionAtCursor(bool isExcluded) const
{
    const QModelIndex at = m_table->currentIndex();
    const MessageInfo *message = m_model->message(at);
    if (message == nullptr)
        return {};
    const QString expression = at.data(MessagesModel::ExpressionRole).toString();
    const QString sign = isExcluded ? u" != "_s : u" == "_s;
    if (expression == columns::state) {
        static constexpr QLatin1String names[]{"ready"_L1, "delayed"_L1, "inflight"_L1};
        return QString(expression + sign + names[static_cast<int>(message->state)]);
    }
    if (expression == "recv"_L1)
        return QString(expression + sign + QString::number(message->receiveCount));
    if (expression == "size"_L1)
        return QString(expression + sign + QString::number(message->size));
    if (expression == columns::body) // too long to be equal to: a part of it would be meant
        return {};
    const QVariant value = at.data(MessagesModel::ValueRole);
    if (expression == columns::id)
        return QString(expression + sign + querytext::quoted(message->id));
    const bool isTime =
        expression == columns::sent || expression == "age"_L1 || expression == "left"_L1 || expression == "first"_L1;
    if (isTime)
        return {};
    if (!value.isValid() || (value.typeId() == QMetaType::QString && value.toString().isEmpty())) {
        const QString absent = QString("not has "_L1 + expression);
        return isExcluded ? QString("has "_L1 + expression) : absent;
    }
    const QString shown = columns::text(value);
    return QString(expression + sign
                   + (value.typeId() == QMetaType::QString ? querytext::quoted(value.toString()) : shown));
}

void MessagesPane::filterByValue(bool isExcluded)
{
    const QString condition = conditionAtCursor(isExcluded);
    if (!condition.isEmpty() && m_query->knowsQueries())
        setFilterText(querytext::joined(m_query->applied(), condition));
}

/// The first member of the body, then the first attribute, that has no column yet.
void MessagesPane::addAsColumn()
{
    const MessageInfo *message = m_model->message(m_table->currentIndex());
    if (message == nullptr)
        return;
    const QJsonObject body = QJsonDocument::fromJson(message->body.toUtf8()).object();
    QStringList fields;
    for (const QString &member : body.keys())
        fields.append(querytext::memberField(member));
    for (const MessageAttribute &attribute : message->attributes)
        fields.append(querytext::attributeField(attribute.name));
    for (const QString &field : std::as_const(fields)) {
        if (m_model->columnOf(field) < 0) {
            m_header->addColumn(field);
            return;
        }
    }
}

void MessagesPane::copyIds() const
{
    const QStringList ids = selectedIds();
    if (!ids.isEmpty())
        QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

void MessagesPane::copyRows() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QStringList lines;
    const auto line = [&](auto cell) {
        QStringList cells;
        for (int place = 0; place < header->count(); ++place)
            cells.append(cell(header->logicalIndex(place)).toString().replace(u'\t', u' '));
        lines.append(cells.join(u'\t'));
    };
    line([this](int column) -> QVariant { return m_model->columns()[static_cast<std::size_t>(column)].title; });
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && lines.size() <= MessagesModel::mostKept; ++row) {
            if (m_model->row(row) == nullptr)
                continue;
            line([this, row](int column) -> QVariant {
                const QString expression = m_model->columns()[static_cast<std::size_t>(column)].expression;
                const MessageInfo &message = m_model->row(row)->message;
                if (expression == columns::id) // not as short as on the screen
                    return message.id;
                return m_model->index(row, column).data();
            });
        }
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void MessagesPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QString MessagesPane::filterText() const
{
    return m_filter->text();
}

void MessagesPane::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

} // namespace ui
