// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jsontree.h"

#include "ui/models/jsonmodel.h"
#include "ui/theme.h"
#include "ui/widgets/bodytext.h"
#include "ui/widgets/fontrole.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Type = decoders::Json::Type;

constexpr int mostOpen = 200; // rows that are unfolded at first

class Delegate : public VisibleTextDelegate
{
public:
    using VisibleTextDelegate::VisibleTextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        VisibleTextDelegate::initStyleOption(option, index);
        const auto type = static_cast<Type>(index.data(JsonModel::TypeRole).toInt());
        const Token token = index.column() == JsonModel::Name ? Token::Link : tokenOf(type);
        option->palette.setColor(QPalette::Text, themeOf(option->palette).color(token));
    }

private:
    static Token tokenOf(Type type)
    {
        switch (type) {
        case Type::String:
            return Token::Ok;
        case Type::Number:
            return Token::Warning;
        case Type::True:
        case Type::False:
        case Type::Null:
            return Token::Delayed;
        default:
            return Token::Muted;
        }
    }
};

} // namespace

QString VisibleTextDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return bodytext::oneLine(value.toString());
}

bool isLink(const QString &text)
{
    return text.startsWith("arn:aws"_L1) || text.startsWith("redrive://"_L1)
        || (text.startsWith("http"_L1) && text.count(u'/') == 4 && text.section(u'/', 3, 3).size() == 12);
}

JsonTree::JsonTree(QWidget *parent)
    : QTreeView(parent)
    , m_model(new JsonModel(this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setAccessibleName(tr("Message body as a tree"));
    FontRole::keep(this, {.isFixedPitch = true});
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::StyledPanel);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    fit();
}

void JsonTree::setDocument(std::shared_ptr<const decoders::Json> document, const QString &root)
{
    m_root = root;
    m_model->setDocument(std::move(document));
    if (m_model->document() == nullptr)
        return;
    expand(m_model->indexOf(0));
    if (m_model->document()->count() <= mostOpen)
        expandAll();
    setCurrentIndex(m_model->indexOf(0));
    resizeColumnToContents(JsonModel::Name);
    // A tree that was never seen does not know its width yet.
    const int most = std::max(viewport()->width() / 2, fontMetrics().averageCharWidth() * 20);
    if (columnWidth(JsonModel::Name) > most)
        setColumnWidth(JsonModel::Name, most);
}

bool JsonTree::find(const QString &text, bool forward, bool isTyping)
{
    if (text.isEmpty() || m_model->document() == nullptr)
        return false;
    const int at = std::max(m_model->node(currentIndex()), 0);
    const int found = m_model->find(text, isTyping ? at - 1 : at, forward);
    if (found < 0)
        return false;
    setCurrentIndex(m_model->indexOf(found));
    scrollTo(currentIndex());
    return true;
}

QString JsonTree::currentPath() const
{
    const int node = m_model->node(currentIndex());
    return node < 0 ? QString() : QString(m_root + m_model->document()->path(node));
}

QString JsonTree::currentValue() const
{
    const int node = m_model->node(currentIndex());
    return node < 0 ? QString() : m_model->document()->text(node);
}

void JsonTree::copyPath() const
{
    QGuiApplication::clipboard()->setText(currentPath());
}

void JsonTree::copyValue() const
{
    QGuiApplication::clipboard()->setText(currentValue());
}

void JsonTree::follow()
{
    emit linkWanted(currentValue());
}

void JsonTree::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    QMenu menu;
    menu.addAction(tr("Copy &value"), this, &JsonTree::copyValue);
    menu.addAction(tr("Copy &path %1").arg(bodytext::oneLine(currentPath()).replace(u'&', u"&&"_s)), this,
                   &JsonTree::copyPath);
    if (isLink(currentValue()))
        menu.addAction(tr("&Go to %1").arg(currentValue().section(u':', -1).replace(u'&', u"&&"_s)), this,
                       &JsonTree::follow);
    menu.addSeparator();
    menu.addAction(tr("&Unfold all below"), this, [this] { expandRecursively(currentIndex()); });
    menu.addAction(tr("&Fold all"), this, &QTreeView::collapseAll);
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    menu.exec(isKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

void JsonTree::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::Copy)
        copyValue();
    else if (event->key() == Qt::Key_Return && isLink(currentValue()))
        follow();
    else
        QTreeView::keyPressEvent(event);
}

void JsonTree::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_model != nullptr)
        fit();
}

void JsonTree::fit()
{
    setIndentation(fontMetrics().averageCharWidth() * 2);
    setColumnWidth(JsonModel::Name, fontMetrics().averageCharWidth() * 18);
}

} // namespace ui
