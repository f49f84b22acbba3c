// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/wirepane.h"

#include "ui/backend/wire.h"
#include "ui/icons.h"
#include "ui/text.h"
#include "ui/widgets/bodyedit.h"
#include "ui/widgets/bodytext.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

wire::Request fetching(const QueueInfo &queue, const QString &messageId, bool canPeek)
{
    wire::Request request{.endpoint = wire::endpointOf(queue.url),
                          .region = queue.region,
                          .service = u"redrive"_s,
                          .operation = u"GetMessage"_s,
                          .document = {{u"QueueUrl"_s, queue.url}, {u"MessageId"_s, messageId}}};
    if (canPeek)
        return request;
    request.service = u"sqs"_s;
    request.operation = u"ReceiveMessage"_s;
    request.document = {{u"QueueUrl"_s, queue.url},
                        {u"MaxNumberOfMessages"_s, 1},
                        {u"VisibilityTimeout"_s, 0},
                        {u"MessageSystemAttributeNames"_s, QJsonArray{u"All"_s}},
                        {u"MessageAttributeNames"_s, QJsonArray{u"All"_s}}};
    return request;
}

} // namespace

WirePane::WirePane(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
{
    m_form = new QComboBox(this);
    m_form->setAccessibleName(tr("Write the request as"));
    m_form->addItems({tr("HTTP and JSON"), tr("curl")});
    connect(m_form, &QComboBox::currentIndexChanged, this, &WirePane::showRequest);
    auto *copy = new QPushButton(icon("copy"_L1), tr("&Copy"), this);
    copy->setAccessibleName(tr("Copy the request"));
    connect(copy, &QPushButton::clicked, this, &WirePane::copyRequest);
    m_call = new BodyEdit(this);
    m_call->setAccessibleName(tr("Request that fetches this message"));
    m_answer = new BodyEdit(this);
    m_answer->setAccessibleName(tr("Answer of the service"));
    m_note = new PlainLabel(this);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_form);
    row->addStretch(1);
    row->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_call, 2);
    layout->addWidget(m_note);
    layout->addWidget(m_answer, 3);
}

void WirePane::setMessage(const QueueInfo &queue, const QString &messageId)
{
    const bool isOther = queue.url != m_queue.url || messageId != m_messageId;
    m_queue = queue;
    m_messageId = messageId;
    m_isOld = m_isOld || isOther;
    if (isOther && isVisible())
        refresh();
}

void WirePane::setForm(Form form)
{
    m_form->setCurrentIndex(form);
}

void WirePane::refresh()
{
    if (!m_isOld || m_messageId.isEmpty())
        return;
    m_isOld = false;
    showRequest();
    ask();
}

void WirePane::showRequest()
{
    if (m_messageId.isEmpty())
        return;
    const wire::Request request = fetching(m_queue, m_messageId, m_backend.can(capability::peek));
    const bool isCurl = m_form->currentIndex() == Curl;
    m_text = isCurl ? wire::curl(request) : wire::httpText(request);
    m_call->setText(bodytext::shown(m_text).text, BodyEdit::Language::None);
}

void WirePane::ask()
{
    const quint64 request = ++m_request;
    m_answer->setText({}, BodyEdit::Language::None);
    const bool canPeek = m_backend.can(capability::peek);
    m_answer->setVisible(canPeek);
    m_note->setText(canPeek ? tr("Asking…")
                            : tr("Here only a receive can fetch a message. It raises its receive count, may bring "
                                 "another message, and is not made from here."));
    if (!canPeek)
        return;
    const wire::Request call = fetching(m_queue, m_messageId, true);
    m_backend.ask(
        {.service = call.service, .operation = call.operation, .document = call.document, .note = Backend::Note::No},
        this, [this, request](const Outcome<QJsonObject> &outcome) {
            if (request == m_request)
                answered(outcome);
        });
}

void WirePane::answered(const Outcome<QJsonObject> &outcome)
{
    if (!outcome) {
        m_note->setText(text::sentence(outcome.error()));
        return;
    }
    m_note->setText(tr("The answer just now. It counts as no receive."));
    m_answer->setText(bodytext::shown(wire::indented(*outcome)).text, BodyEdit::Language::Json);
}

QString WirePane::requestText() const
{
    return m_call->toPlainText();
}

QString WirePane::answerText() const
{
    return m_answer->toPlainText();
}

QString WirePane::note() const
{
    return m_note->text();
}

void WirePane::copyRequest() const
{
    QGuiApplication::clipboard()->setText(m_text);
}

void WirePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace ui
