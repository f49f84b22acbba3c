// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagesheader.h"

#include "ui/backend/querytext.h"
#include "ui/models/messagesmodel.h"
#include "ui/pages/messagestable.h"
#include "ui/settings.h"
#include "ui/widgets/factstable.h"

#include <QHash>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QChar separator = u'\t'; // between an expression and its width
constexpr int leastOfBody = 36; // characters

/// Those that go first where the body has no room; the rest stay.
constexpr std::array givingWay{"trace"_L1, "sender"_L1, "dedup"_L1, "first"_L1, "size"_L1,  "id"_L1,
                               "recv"_L1,  "left"_L1,   "age"_L1,   "group"_L1, "source"_L1};

} // namespace

MessagesHeader::MessagesHeader(MessagesTable &table, MessagesModel &model)
    : QObject(&table)
    , m_table(table)
    , m_model(model)
{
    QHeaderView *header = m_table.horizontalHeader();
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setAccessibleName(tr("Columns"));
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint &at) {
        auto *menu = new QMenu(header);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu);
        menu->popup(header->mapToGlobal(at));
    });
    connect(header, &QHeaderView::sectionClicked, this, [this](int section) {
        const MessageColumn &column = m_model.columns()[static_cast<std::size_t>(section)];
        if (!column.sortBy.isEmpty())
            sort(column.sortBy);
        showSort();
    });
    connect(header, &QHeaderView::sectionResized, this, &MessagesHeader::save);
    connect(header, &QHeaderView::sectionMoved, this, &MessagesHeader::save);
    m_table.installEventFilter(this);
    m_table.viewport()->installEventFilter(this);
    fit();
    showSort();
}

void MessagesHeader::setSettings(Settings &settings, const QString &connection)
{
    m_settings = &settings;
    m_connection = connection;
}

void MessagesHeader::setQueue(const QString &queue)
{
    m_queue = queue;
    QStringList kept;
    if (m_settings != nullptr) {
        kept = m_settings->list(QString("columns/"_L1 + m_connection + u'/' + queue));
        if (kept.isEmpty())
            kept = m_settings->list(QString("columns/"_L1 + m_connection));
    }
    take(kept);
}

/// The sort, then each column with its width; nothing: as it comes.
void MessagesHeader::take(const QStringList &kept)
{
    m_isTaking = true;
    const QStringList sort = kept.value(0).split(separator);
    m_sortBy = sort.value(0);
    m_isDescending = sort.value(1) != "up"_L1;
    if ((!m_sortBy.isEmpty() && querytext::columnProblem(m_sortBy)) || kept.isEmpty())
        m_sortBy.clear();
    QStringList expressions;
    for (const QString &line : kept.mid(1)) {
        const QString expression = line.section(separator, 0, 0);
        if (!querytext::columnProblem(expression))
            expressions.append(expression);
    }
    setExpressions(expressions.isEmpty() ? columns::standard() : expressions);
    for (const QString &line : kept.mid(1)) {
        const int column = m_model.columnOf(line.section(separator, 0, 0));
        const int width = line.section(separator, 1, 1).toInt();
        if (column >= 0 && width > 0 && column + 1 < m_model.columnCount())
            m_table.setColumnWidth(column, width);
    }
    giveWay();
    m_isTaking = false;
    showSort();
}

QStringList MessagesHeader::kept() const
{
    QStringList lines{QString(m_sortBy + separator + (m_isDescending ? "down"_L1 : "up"_L1))};
    const QHeaderView *header = m_table.horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const QString &expression = m_model.columns()[static_cast<std::size_t>(column)].expression;
        const int width = m_gaveWay.value(expression, header->sectionSize(column));
        lines.append(QString(expression + separator + QString::number(width)));
    }
    return lines;
}

void MessagesHeader::save()
{
    if (m_settings != nullptr && !m_isTaking && !m_queue.isEmpty())
        m_settings->setList(QString("columns/"_L1 + m_connection + u'/' + m_queue), kept());
}

void MessagesHeader::saveAsTemplate()
{
    if (m_settings != nullptr)
        m_settings->setList(QString("columns/"_L1 + m_connection), kept());
}

void MessagesHeader::reset()
{
    take({});
    save();
    emit columnsChanged();
    emit sortChanged();
}

void MessagesHeader::setExpressions(const QStringList &expressions)
{
    const bool wasTaking = std::exchange(m_isTaking, true);
    showAll();
    QHash<QString, int> widths;
    for (int column = 0; column + 1 < m_model.columnCount(); ++column)
        widths.insert(m_model.columns()[static_cast<std::size_t>(column)].expression, m_table.columnWidth(column));
    m_model.setColumns(expressions);
    fit();
    for (int column = 0; column + 1 < m_model.columnCount(); ++column) {
        const int width = widths.value(m_model.columns()[static_cast<std::size_t>(column)].expression);
        if (width > 0 && !wasTaking)
            m_table.setColumnWidth(column, width);
    }
    m_isTaking = wasTaking;
    giveWay();
    save();
    showSort();
}

void MessagesHeader::fit()
{
    const bool wasTaking = std::exchange(m_isTaking, true);
    showAll();
    prepareTable(&m_table);
    for (int column = 0; column + 1 < m_model.columnCount(); ++column) {
        const MessageColumn &one = m_model.columns()[static_cast<std::size_t>(column)];
        const QString title = QString(one.title + "  ▼"_L1);
        fitColumn(&m_table, column, one.sample.size() > title.size() ? one.sample : title, one.isFixedPitch);
    }
    m_isTaking = wasTaking;
    giveWay();
}

void MessagesHeader::showAll()
{
    QHeaderView *header = m_table.horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        header->setSectionHidden(column, false);
    m_gaveWay.clear();
}

/// People come for the body: where it has no room others go, and its heading says how many.
void MessagesHeader::giveWay()
{
    const bool wasTaking = std::exchange(m_isTaking, true);
    showAll();
    QHeaderView *header = m_table.horizontalHeader();
    int room = m_table.viewport()->width();
    for (int column = 0; column + 1 < header->count(); ++column)
        room -= header->sectionSize(column);
    const int least = m_table.fontMetrics().averageCharWidth() * leastOfBody;
    QStringList titles;
    for (auto name = givingWay.begin(); name != givingWay.end() && room < least && m_table.isVisible(); ++name) {
        const int column = m_model.columnOf(*name);
        if (column < 0 || m_sortBy == *name)
            continue;
        room += header->sectionSize(column);
        m_gaveWay.insert(*name, header->sectionSize(column));
        titles.append(m_model.columns()[static_cast<std::size_t>(column)].title);
        header->setSectionHidden(column, true);
    }
    m_model.setHidden(titles);
    m_isTaking = wasTaking;
}

bool MessagesHeader::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOfTable = watched == &m_table;
    if ((!isOfTable && event->type() == QEvent::Resize) || (isOfTable && event->type() == QEvent::Show))
        giveWay();
    return QObject::eventFilter(watched, event);
}

void MessagesHeader::addColumn(const QString &expression)
{
    if (m_model.columnOf(expression) >= 0 || querytext::columnProblem(expression))
        return;
    QStringList all = m_model.expressions();
    all.insert(all.size() - 1, expression); // before the body
    setExpressions(all);
    emit columnsChanged();
}

void MessagesHeader::removeColumn(const QString &expression)
{
    QStringList all = m_model.expressions();
    if (expression == columns::body || all.removeAll(expression) == 0)
        return;
    setExpressions(all);
    emit columnsChanged();
}

void MessagesHeader::fillMenu(QMenu &menu)
{
    const auto add = [this](QMenu &to, const QString &expression, const QString &title) {
        QAction *action = to.addAction(title);
        action->setCheckable(true);
        action->setChecked(m_model.columnOf(expression) >= 0);
        action->setEnabled(expression != columns::body);
        connect(action, &QAction::toggled, this, [this, expression](bool isOn) {
            if (isOn)
                addColumn(expression);
            else
                removeColumn(expression);
        });
    };
    for (const QString &expression : columns::builtIn())
        add(menu, expression, columns::make(expression).title);
    menu.addSeparator();
    for (const QString &expression : m_model.asked())
        add(menu, expression, expression);
    QMenu *seen = menu.addMenu(tr("From the &messages"));
    for (const QString &expression : std::as_const(m_seen)) {
        if (m_model.columnOf(expression) < 0)
            add(*seen, expression, expression);
    }
    seen->setEnabled(!seen->isEmpty());
    connect(menu.addAction(tr("&Add column…")), &QAction::triggered, this, &MessagesHeader::askForColumn);
    menu.addSeparator();
    QAction *keep = menu.addAction(tr("Use for &new queues of this connection"));
    keep->setEnabled(m_settings != nullptr);
    connect(keep, &QAction::triggered, this, &MessagesHeader::saveAsTemplate);
    connect(menu.addAction(tr("&Reset columns")), &QAction::triggered, this, &MessagesHeader::reset);
}

void MessagesHeader::askForColumn()
{
    auto *dialog = new QInputDialog(m_table.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add a column"));
    dialog->setLabelText(tr("A field of the message, such as attr.region or body.order.total:"));
    dialog->setTextValue(u"body."_s);
    dialog->setOkButtonText(tr("&Add"));
    connect(dialog, &QInputDialog::textValueSelected, this, &MessagesHeader::addColumn);
    dialog->open();
}

void MessagesHeader::sort(const QString &expression)
{
    const QString wanted = expression == columns::sent ? QString() : expression;
    if (wanted != m_sortBy) {
        m_sortBy = wanted;
        m_isDescending = wanted.isEmpty();
    } else if (m_sortBy.isEmpty()) {
        m_isDescending = !m_isDescending;
    } else if (!m_isDescending) {
        m_isDescending = true;
    } else {
        m_sortBy.clear();
    }
    showSort();
    save();
    emit sortChanged();
}

void MessagesHeader::showSort()
{
    QHeaderView *header = m_table.horizontalHeader();
    // The order of arrival is no column's: what was moved here came later than it was sent.
    const int column = m_sortBy.isEmpty() ? -1 : m_model.columnOf(m_sortBy);
    const QSignalBlocker quiet{header};
    header->setSortIndicator(column, m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace ui
