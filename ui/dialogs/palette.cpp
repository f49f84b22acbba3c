// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/palette.h"

#include "ui/commands.h"
#include "ui/dialogs/palettemodel.h"
#include "ui/settings.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int mostRecent = 20;
constexpr QLatin1String recentList{"palette/recent"};

/// The title, and at the right what it is or which keys do it.
class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const Theme &theme = themeOf(option.palette);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(theme.color(isSelected ? Token::SelectionText : Token::Muted));
        const QRect half = option.rect.adjusted(option.rect.width() * 55 / 100, 0, -8, 0);
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        painter->drawText(half, Qt::AlignRight | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(detail, Qt::ElideMiddle, half.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.fontMetrics.averageCharWidth() * 40, option.fontMetrics.height() + 12};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false);
        if (!index.data(PaletteModel::IsPossibleRole).toBool())
            option->palette.setColor(QPalette::Text, themeOf(option->palette).color(Token::Disabled));
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideMiddle, option->rect.width() / 2);
    }
};

} // namespace

Palette::Palette(Commands &commands, Settings &settings, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_commands(commands)
    , m_settings(settings)
    , m_model(new PaletteModel(this))
{
    setWindowTitle(tr("Go to"));
    build();
    m_model->setRecent(m_settings.list(recentList));
    addCommands();
}

void Palette::build()
{
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Queue, page or command; > for commands only"));
    m_field->setAccessibleName(tr("Go to"));
    m_field->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it; arrows move here
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_note = new PlainLabel(this);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_field, &QLineEdit::returnPressed, this, &Palette::choose);
    connect(m_list, &QListView::clicked, this, &Palette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &Palette::showChosen);
}

void Palette::addCommands()
{
    for (const Command &command : m_commands.all()) {
        const QAction *action = m_commands.action(command.id);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        m_model->add({.key = command.id,
                      .title = m_commands.plainText(command),
                      .detail = keys.isEmpty() ? m_commands.menuTitle(command.menu)
                                               : QString(m_commands.menuTitle(command.menu) + u"   "_s + keys),
                      .icon = command.icon,
                      .whyNot = command.whyNot ? command.whyNot() : QString()});
    }
}

void Palette::addPlace(const Address &address, const QueueInfo &queue)
{
    const QString role = queue.isDeadLetterQueue() ? tr("▼ %1 dead letters").arg(text::number(queue.total()))
                                                   : tr("%1 available").arg(text::number(queue.available));
    m_model->add({.key = address.toString(),
                  .title = queue.name,
                  .detail = role,
                  .icon = queue.isDeadLetterQueue() ? "deadletters"_L1 : "queue"_L1,
                  .address = address});
}

void Palette::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    const int unit = fontMetrics().averageCharWidth();
    resize(std::min(unit * 100, parentWidget()->width() - 32), std::min(unit * 70, parentWidget()->height() - 96));
    const QPoint top = parentWidget()->mapToGlobal(QPoint((parentWidget()->width() - width()) / 2, 64));
    move(top);
    m_field->setFocus();
    search();
}

void Palette::search()
{
    m_model->search(m_field->text());
    m_list->setCurrentIndex(m_model->index(0, 0));
    showChosen();
}

void Palette::showChosen()
{
    const PaletteItem *item = m_model->item(m_list->currentIndex().row());
    if (item == nullptr)
        m_note->setText(tr("Nothing is called that."));
    else
        m_note->setText(item->whyNot.isEmpty() ? tr("Enter opens, Esc closes.") : item->whyNot);
}

void Palette::choose()
{
    const PaletteItem *chosen = m_model->item(m_list->currentIndex().row());
    if (chosen == nullptr || !chosen->whyNot.isEmpty())
        return;
    const PaletteItem item = *chosen;
    remember(item.key);
    accept();
    if (item.isCommand())
        m_commands.run(item.key);
    else
        emit placeChosen(*item.address);
}

void Palette::remember(const QString &key)
{
    QStringList recent = m_settings.list(recentList);
    recent.removeAll(key);
    recent.prepend(key);
    m_settings.setList(recentList, recent.mid(0, mostRecent));
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int rows = m_model->rowCount();
        int row = m_list->currentIndex().row();
        const int page = 8;
        switch (key->key()) {
        case Qt::Key_Down:
            row = row + 1 < rows ? row + 1 : 0;
            break;
        case Qt::Key_Up:
            row = row > 0 ? row - 1 : rows - 1;
            break;
        case Qt::Key_PageDown:
            row = std::min(row + page, rows - 1);
            break;
        case Qt::Key_PageUp:
            row = std::max(row - page, 0);
            break;
        default:
            return QDialog::eventFilter(watched, event);
        }
        m_list->setCurrentIndex(m_model->index(row, 0));
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void Palette::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter{this};
    painter.setPen(themeOf(palette()).color(Token::Outline));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace ui
