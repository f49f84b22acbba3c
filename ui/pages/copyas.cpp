// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/copyas.h"

#include "ui/codegen/languages.h"
#include "ui/compose/draft.h"
#include "ui/icons.h"
#include "ui/widgets/bodytext.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>

#include <array>

using namespace Qt::StringLiterals;

namespace ui::copyas {

namespace {

QString body(const QueueInfo &, const MessageInfo &message)
{
    return message.body;
}

QString pretty(const QueueInfo &, const MessageInfo &message)
{
    return bodytext::prettyJson(message.body).value_or(message.body);
}

QString id(const QueueInfo &, const MessageInfo &message)
{
    return message.id;
}

codegen::Call callOf(const QueueInfo &queue, const MessageInfo &message)
{
    return codegen::sendCall({.queueUrl = queue.url,
                              .body = message.body,
                              .attributes = message.attributes,
                              .groupId = message.groupId,
                              .deduplicationId = message.deduplicationId,
                              .traceHeader = message.traceHeader},
                             queue.region);
}

QString attributes(const QueueInfo &queue, const MessageInfo &message)
{
    for (const codegen::Field &field : callOf(queue, message).parameters) {
        if (field.name == "MessageAttributes"_L1)
            return codegen::json(field.value.fields, true);
    }
    return u"{}"_s;
}

template <QString (*Write)(const codegen::Call &)>
QString code(const QueueInfo &queue, const MessageInfo &message)
{
    return Write(callOf(queue, message));
}

constexpr std::array rows{
    Form{QT_TRANSLATE_NOOP("ui::copyas", "Body"), body},
    Form{QT_TRANSLATE_NOOP("ui::copyas", "Body, formatted"), pretty},
    Form{QT_TRANSLATE_NOOP("ui::copyas", "Message ID"), id},
    Form{QT_TRANSLATE_NOOP("ui::copyas", "Attributes (JSON)"), attributes},
    Form{QT_TRANSLATE_NOOP("ui::copyas", "AWS CLI"), code<codegen::cli>},
    Form{QT_TRANSLATE_NOOP("ui::copyas", "Python (boto3)"), code<codegen::python>},
    Form{QT_TRANSLATE_NOOP("ui::copyas", "JavaScript"), code<codegen::javaScript>},
    Form{QT_TRANSLATE_NOOP("ui::copyas", "Java"), code<codegen::java>},
    Form{QT_TRANSLATE_NOOP("ui::copyas", "Go"), code<codegen::go>},
    Form{QT_TRANSLATE_NOOP("ui::copyas", "curl"), code<codegen::curl>},
};

QString tr(const char *source)
{
    return QCoreApplication::translate("ui::copyas", source);
}

void copy(Backend &backend, const Chosen &chosen, const Form &form, QWidget *context,
          const std::function<void(const Error &)> &failed)
{
    if (!chosen.message.bodyTruncated) {
        QGuiApplication::clipboard()->setText(form.text(chosen.queue, chosen.message));
        return;
    }
    backend.message(chosen.queue.url, chosen.message.id, context,
                    [queue = chosen.queue, form, failed](const Outcome<MessageInfo> &whole) {
                        if (whole)
                            QGuiApplication::clipboard()->setText(form.text(queue, *whole));
                        else
                            failed(whole.error());
                    });
}

} // namespace

std::span<const Form> forms()
{
    return rows;
}

QString title(const Form &form)
{
    return tr(form.title);
}

QMenu *makeMenu(Backend &backend, std::function<std::optional<Chosen>()> chosen,
                std::function<void(const Error &)> failed, QWidget *parent)
{
    auto *menu = new QMenu(tr("Copy &as"), parent);
    menu->setIcon(icon("copy"_L1));
    menu->menuAction()->setToolTip(tr("Copies the chosen message in another form"));
    for (const Form &form : rows) {
        QAction *action = menu->addAction(title(form));
        action->setToolTip(tr("Copies it to the clipboard"));
        QObject::connect(action, &QAction::triggered, parent, [at = QPointer(&backend), chosen, form, parent, failed] {
            const std::optional<Chosen> one = chosen();
            if (at && one)
                copy(*at, *one, form, parent, failed);
        });
    }
    QObject::connect(menu, &QMenu::aboutToShow, parent, [menu, chosen] {
        const bool isPossible = chosen().has_value();
        for (QAction *action : menu->actions())
            action->setEnabled(isPossible);
    });
    return menu;
}

} // namespace ui::copyas
