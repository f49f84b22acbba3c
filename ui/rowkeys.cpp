// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rowkeys.h"

#include "ui/settings.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTableView>

namespace ui {

RowKeys::RowKeys(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) { follow(now); });
}

void RowKeys::follow(QWidget *focus)
{
    auto *table = qobject_cast<QTableView *>(focus);
    if (table == nullptr || table == m_table || table->editTriggers() != QAbstractItemView::NoEditTriggers)
        return;
    if (m_table)
        m_table->removeEventFilter(this);
    m_table = table;
    m_table->installEventFilter(this);
    emit tableChanged();
}

bool RowKeys::hasTable() const
{
    return m_table && m_table->isVisible() && m_table->isEnabled();
}

void RowKeys::step(int by)
{
    if (!hasTable())
        return;
    QKeyEvent arrow{QEvent::KeyPress, by > 0 ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier};
    QCoreApplication::sendEvent(m_table, &arrow);
}

bool RowKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_settings.isOn(setting::singleKeys)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = key->key() == Qt::Key_J || key->key() == Qt::Key_K;
        if (isOurs && key->modifiers() == Qt::NoModifier) {
            step(key->key() == Qt::Key_J ? 1 : -1);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
