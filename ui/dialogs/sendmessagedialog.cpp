// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sendmessagedialog.h"

#include "ui/backend/insight.h"
#include "ui/dialogs/validation.h"
#include "ui/icons.h"
#include "ui/text.h"
#include "ui/widgets/attributeeditor.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SendMessageDialog::SendMessageDialog(Backend &backend, QueueInfo queue, QWidget *parent)
    : QDialog(parent)
    , m_backend(backend)
    , m_queue(std::move(queue))
{
    setWindowTitle(tr("Send message to %1").arg(m_queue.name));
    build();
    check();
    if (m_queue.isFifo())
        askQueue();
    m_body->setFocus();
}

void SendMessageDialog::build()
{
    m_body = new QPlainTextEdit(this);
    m_body->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_body->setPlaceholderText(tr("{\"orderId\": 103}"));
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(fontMetrics().lineSpacing() * 8);
    connect(m_body, &QPlainTextEdit::textChanged, this, &SendMessageDialog::check);
    auto *label = new PlainLabel(tr("&Body"), this);
    label->setBuddy(m_body);
    m_body->setAccessibleName(tr("Body"));
    m_size = new PlainLabel(this);
    m_size->setForegroundRole(QPalette::PlaceholderText);
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addStretch();
    top->addWidget(m_size);
    m_banner = new Banner(this);
    m_problem = new PlainLabel(this);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_banner);
    layout->addLayout(top);
    layout->addWidget(m_body, 3);
    layout->addWidget(buildForm(), 2);
    layout->addWidget(m_problem);
    layout->addWidget(buildFooter());
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 96, fontMetrics().lineSpacing() * 32);
}

QWidget *SendMessageDialog::buildForm()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 8, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_attributes = new AttributeEditor(validation::messageAttributes, page);
    connect(m_attributes, &AttributeEditor::changed, this, &SendMessageDialog::check);
    auto *scroll = new QScrollArea(page);
    scroll->setWidget(m_attributes);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    form->addRow(tr("Attributes"), scroll);
    buildIds(form);
    if (!m_queue.isFifo()) {
        m_delay = new QSpinBox(page);
        m_delay->setRange(-1, validation::delaySeconds);
        m_delay->setValue(-1);
        m_delay->setSpecialValueText(tr("as the queue says (%1)").arg(text::duration(m_queue.delay)));
        m_delay->setSuffix(tr(" s"));
        form->addRow(tr("&Delay"), m_delay);
    }
    return page;
}

void SendMessageDialog::buildIds(QFormLayout *form)
{
    m_group = new QLineEdit(this);
    form->addRow(tr("Message &group ID"), m_group);
    connect(m_group, &QLineEdit::textChanged, this, &SendMessageDialog::check);
    if (!m_queue.isFifo()) {
        m_group->setPlaceholderText(tr("none; gives tenants a fair share of the queue"));
        return;
    }
    m_group->setPlaceholderText(tr("messages of one group keep their order"));
    m_deduplication = new QLineEdit(this);
    m_deduplication->setPlaceholderText(tr("needed unless the queue deduplicates by content"));
    m_deduplication->setToolTip(tr("A second send with the same ID within five minutes is answered, but not added."));
    form->addRow(tr("Deduplication &ID"), m_deduplication);
    connect(m_deduplication, &QLineEdit::textChanged, this, &SendMessageDialog::check);
}

void SendMessageDialog::askQueue()
{
    insight::deduplicatesByContent(m_backend, m_queue.url, this, [this](const Outcome<bool> &answer) {
        if (!answer)
            return;
        m_deduplicatesByContent = *answer;
        m_deduplication->setPlaceholderText(*answer ? tr("from the body unless you give one")
                                                    : tr("needed: this queue does not deduplicate by content"));
        check();
    });
}

QWidget *SendMessageDialog::buildFooter()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_send = buttons->addButton(tr("&Send message"), QDialogButtonBox::AcceptRole);
    m_send->setProperty("primary", true);
    m_send->setToolTip(tr("Ctrl+Enter"));
    connect(m_send, &QPushButton::clicked, this, &SendMessageDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, &SendMessageDialog::send);
    }
    return buttons;
}

SendRequest SendMessageDialog::request() const
{
    SendRequest request{
        .queueUrl = m_queue.url, .body = m_body->toPlainText(), .attributes = m_attributes->attributes()};
    if (m_delay != nullptr && m_delay->value() >= 0)
        request.delay = std::chrono::seconds{m_delay->value()};
    request.groupId = m_group->text();
    if (m_deduplication != nullptr)
        request.deduplicationId = m_deduplication->text();
    return request;
}

void SendMessageDialog::setDraft(const QString &body, const QList<MessageAttribute> &attributes)
{
    m_body->setPlainText(body);
    for (const MessageAttribute &attribute : attributes)
        m_attributes->add(attribute);
}

void SendMessageDialog::check()
{
    const SendRequest draft = request();
    const qint64 size = validation::messageSize(draft.body, draft.attributes);
    m_size->setText(tr("%1 of %2").arg(text::bytes(size), text::bytes(validation::messageBytes)));
    QString problem = validation::messageProblem(draft, m_queue.isFifo());
    if (problem.isEmpty())
        problem = validation::fifoProblem(draft, m_queue.isFifo(), m_deduplicatesByContent);
    m_problem->setText(draft.body.isEmpty() && draft.attributes.isEmpty() ? QString() : problem);
    m_send->setEnabled(problem.isEmpty() && !m_isSending);
}

void SendMessageDialog::send()
{
    if (!m_send->isEnabled())
        return;
    m_isSending = true;
    check();
    m_send->setText(tr("Sending…"));
    m_backend.send(request(), this, [this](const Outcome<QString> &answer) { answered(answer); });
}

void SendMessageDialog::answered(const Outcome<QString> &answer)
{
    m_isSending = false;
    m_send->setText(tr("&Send message"));
    check();
    if (!answer) {
        m_banner->say(Banner::Kind::Error, tr("Not sent. %1").arg(text::sentence(answer.error())));
        return;
    }
    emit sent(m_queue.name, *answer);
    accept();
}

} // namespace ui
