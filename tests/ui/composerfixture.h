// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/windowfixture.h"

#include "ui/compose/shelf.h"
#include "ui/models/sendsmodel.h"
#include "ui/pages/composerform.h"
#include "ui/pages/composerhistory.h"
#include "ui/pages/composerpage.h"
#include "ui/pages/composerpreview.h"
#include "ui/widgets/attributeeditor.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/codeview.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QCryptographicHash>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

/// A window over a fake broker with four queues, and the composer that shows.
class ComposerFixture
{
protected:
    using Draft = ui::compose::Draft;

    void begin()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m = std::make_unique<WindowFixture>();
        fill(*m);
    }
    static void fill(WindowFixture &fixture)
    {
        fixture.broker->addQueue(QStringLiteral("orders"), QStringLiteral("orders-dlq"));
        fixture.broker->addQueue(QStringLiteral("orders-dlq"));
        fixture.broker->addQueue(QStringLiteral("email"));
        fixture.broker->addQueue(QStringLiteral("pay.fifo"));
    }
    static QString namelessWidgets(const QWidget &root)
    {
        QStringList out;
        for (const QWidget *widget : root.findChildren<QWidget *>()) {
            const bool isStop = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible();
            QAccessibleInterface *face =
                isStop ? QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)) : nullptr;
            const bool isInner = qobject_cast<const QLineEdit *>(widget) != nullptr
                && (qobject_cast<const QComboBox *>(widget->parentWidget()) != nullptr
                    || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) != nullptr);
            if (face != nullptr && !isInner && face->text(QAccessible::Name).isEmpty())
                out.append(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName());
        }
        return out.join(QStringLiteral(", "));
    }
    static QString md5(const QString &text)
    {
        return QLatin1String(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex());
    }
    static Draft to(const QString &queue) { return {.queueUrl = FakeBroker::url(queue), .queueName = queue}; }

    void compose(const Draft &draft)
    {
        if (m->window.workbench() == nullptr) {
            m->start();
            QTRY_COMPARE(m->backend->queues().size(), 4);
        }
        m->bench().acts()->openComposer(draft);
        QVERIFY(page() != nullptr);
    }
    ui::ComposerPage *page() { return qobject_cast<ui::ComposerPage *>(m->bench().current()); }
    void write(const QString &body) { page()->form()->body()->setPlainText(body); }
    /// As the pause after the last key does.
    bool settled()
    {
        page()->hide();
        page()->show();
        return true;
    }
    ui::compose::Shelf &shelf() { return m->window.shelf(); }
    QList<FakeTransport::Call> sent() const { return m->transport->calls(QStringLiteral("SendMessage")); }
    QList<FakeTransport::Call> batches() const { return m->transport->calls(QStringLiteral("SendMessageBatch")); }
    const QList<ui::SendRow> &history() { return page()->history()->model()->rows(); }
    QString noteText() { return page()->form()->bodyNote(); }
    void settings(const QJsonObject &attributes)
    {
        m->transport->script(QStringLiteral("GetQueueAttributes"), [attributes](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{QStringLiteral("Attributes"), attributes}}};
        });
    }
    /// An entry of the library's menu or of one below it.
    bool trigger(const QString &text)
    {
        for (QMenu *menu : page()->findChildren<QMenu *>()) {
            if (menu->parentWidget() == WindowFixture::button(*page(), QStringLiteral("Library")))
                emit menu->aboutToShow();
        }
        for (QAction *action : page()->findChildren<QAction *>()) {
            if (QString(action->text()).remove(QLatin1Char('&')) == text) {
                action->trigger();
                return true;
            }
        }
        return false;
    }

    std::unique_ptr<WindowFixture> m;
};
