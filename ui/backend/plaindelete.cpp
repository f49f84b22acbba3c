// SPDX-License-Identifier: GPL-3.0-or-later
// Deleting by the handles of what this window received.
#include "ui/backend/plainsqs.h"
#include "ui/text.h"

#include <QJsonArray>
#include <QPointer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype entriesOfBatch = 10;

} // namespace

struct PlainSqs::Deletion
{
    QString queueUrl;
    QStringList waiting;
    BatchOutcome outcome{};
    QPointer<QObject> context;
    Backend::Handler<BatchOutcome> done;
    bool isConsented = false; ///< asked for before the first batch: the others are the same act
};

void PlainSqs::deleteMessages(const QString &queueUrl, const QStringList &ids, QObject *context,
                              Backend::Handler<BatchOutcome> done)
{
    const auto deletion = std::make_shared<Deletion>(Deletion{.queueUrl = queueUrl,
                                                              .waiting = {},
                                                              .context = context,
                                                              .done = std::move(done),
                                                              .isConsented = m_backend.safety().hasConsent()});
    const QList<Held> &held = m_held[queueUrl];
    for (const QString &id : ids) {
        const bool isHeld = std::ranges::any_of(held, [&](const Held &one) { return one.message.id == id; });
        if (isHeld)
            deletion->waiting.append(id);
        else
            deletion->outcome.failed.append({id, whyNotHeld(queueUrl, id)});
    }
    deleteNext(deletion);
}

Error PlainSqs::whyNotHeld(const QString &queueUrl, const QString &id) const
{
    for (const Held &held : m_held.value(queueUrl)) {
        if (held.message.id != id || held.until > m_backend.wireLog().now())
            continue;
        Error error{u"ReceiptHandleIsInvalid"_s, {}};
        error.detail = tr("Its lease ended %1.").arg(text::age(held.until, m_backend.wireLog().now()));
        return error;
    }
    return {u"MessageNotFound"_s, tr("It was not received in this window.")};
}

void PlainSqs::deleteNext(const std::shared_ptr<Deletion> &deletion)
{
    if (deletion->context.isNull())
        return;
    if (deletion->waiting.isEmpty()) {
        QMetaObject::invokeMethod(
            deletion->context.data(), [deletion] { deletion->done(deletion->outcome); }, Qt::QueuedConnection);
        return;
    }
    const QStringList ids = deletion->waiting.first(std::min(entriesOfBatch, deletion->waiting.size()));
    deletion->waiting.remove(0, ids.size());
    QJsonArray entries;
    for (qsizetype at = 0; at < ids.size(); ++at) {
        const QList<Held> &held = m_held[deletion->queueUrl];
        const auto found = std::ranges::find_if(held, [&](const Held &one) { return one.message.id == ids[at]; });
        entries.append(QJsonObject{{u"Id"_s, QString::number(at)},
                                   {u"ReceiptHandle"_s, found == held.end() ? QString() : found->handle}});
    }
    const Safety::Consent consent{deletion->isConsented ? &m_backend.safety() : nullptr};
    m_backend.ask({.service = u"sqs"_s,
                   .operation = u"DeleteMessageBatch"_s,
                   .document = {{u"QueueUrl"_s, deletion->queueUrl}, {u"Entries"_s, entries}}},
                  deletion->context.data(), [this, deletion, ids](const Outcome<QJsonObject> &answer) {
                      if (answer) {
                          deleted(deletion, ids, *answer);
                          return;
                      }
                      if (deletion->outcome.succeeded == 0 && deletion->outcome.failed.isEmpty()) {
                          deletion->done(answer.error());
                          return;
                      }
                      for (const QString &id : ids)
                          deletion->outcome.failed.append({id, answer.error()});
                      deleteNext(deletion);
                  });
}

void PlainSqs::deleted(const std::shared_ptr<Deletion> &deletion, const QStringList &ids, const QJsonObject &answer)
{
    QList<Held> &held = m_held[deletion->queueUrl];
    for (const QJsonValue &entry : answer.value("Successful"_L1).toArray()) {
        const QString id = ids.value(entry.toObject().value("Id"_L1).toString().toInt());
        held.removeIf([&](const Held &one) { return one.message.id == id; });
        ++deletion->outcome.succeeded;
    }
    for (const QJsonValue &entry : answer.value("Failed"_L1).toArray()) {
        const QJsonObject failure = entry.toObject();
        const QString id = ids.value(failure.value("Id"_L1).toString().toInt());
        const Error known = whyNotHeld(deletion->queueUrl, id);
        deletion->outcome.failed.append({id,
                                         {.code = failure.value("Code"_L1).toString(),
                                          .message = failure.value("Message"_L1).toString(),
                                          .detail = known.detail}});
    }
    emit heldChanged();
    deleteNext(deletion);
}

} // namespace ui
