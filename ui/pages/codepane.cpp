// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/codepane.h"

#include "ui/codegen/languages.h"
#include "ui/settings.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/codeview.h"

#include <QComboBox>
#include <QJsonArray>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QLatin1String languageWord{"queue/language"};

} // namespace

CodePane::CodePane(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
{
    m_banner = new Banner(this);
    m_view = new CodeView(tr("Code that creates this queue"), this);
    m_view->setNote(
        tr("Creates this queue anew: what differs from a new queue's settings, its dead-letter queue by name, and "
           "its tags."));
    m_language = new QComboBox(m_view);
    m_language->setAccessibleName(tr("Language"));
    for (const codegen::LanguageRow &row : codegen::languages()) {
        if (row.queue != nullptr)
            m_language->addItem(row.title, static_cast<int>(row.language));
    }
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        if (m_settings != nullptr)
            m_settings->setWord(languageWord, m_language->currentText());
        showCode();
    });
    m_view->addControl(m_language);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    column->addWidget(m_view, 1);
}

void CodePane::remember(Settings &settings)
{
    m_settings = nullptr;
    m_language->setCurrentText(settings.word(languageWord));
    m_settings = &settings;
}

void CodePane::setQueue(const QueueInfo &queue)
{
    const bool isOther = queue.url != m_queue.url;
    const bool isChanged = isOther || queue.visibilityTimeout != m_queue.visibilityTimeout
        || queue.delay != m_queue.delay || queue.deadLetterTargetArn != m_queue.deadLetterTargetArn
        || queue.maxReceiveCount != m_queue.maxReceiveCount;
    m_queue = queue;
    if (isOther) {
        m_isRead = false;
        m_view->setCode({});
        m_banner->withdraw();
    }
    if (isChanged && isVisible())
        refresh();
}

void CodePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void CodePane::refresh()
{
    if (m_queue.url.isEmpty())
        return;
    m_backend.ask({.service = u"sqs"_s,
                   .operation = u"GetQueueAttributes"_s,
                   .document = {{u"QueueUrl"_s, m_queue.url}, {u"AttributeNames"_s, QJsonArray{u"All"_s}}},
                   .note = Backend::Note::No},
                  this, [this, url = m_queue.url](const Outcome<QJsonObject> &answer) {
                      if (url != m_queue.url)
                          return;
                      if (answer)
                          readTags(url, answer->value("Attributes"_L1).toObject());
                      else
                          fail(answer.error());
                  });
}

void CodePane::readTags(const QString &url, const QJsonObject &attributes)
{
    m_backend.ask({.service = u"sqs"_s,
                   .operation = u"ListQueueTags"_s,
                   .document = {{u"QueueUrl"_s, url}},
                   .note = Backend::Note::No},
                  this, [this, url, attributes](const Outcome<QJsonObject> &answer) {
                      if (url != m_queue.url)
                          return;
                      if (!answer) {
                          fail(answer.error());
                          return;
                      }
                      m_banner->withdraw();
                      m_code = codegen::queueOf(m_queue, attributes, answer->value("Tags"_L1).toObject());
                      m_isRead = true;
                      showCode();
                  });
}

void CodePane::fail(const Error &error)
{
    m_banner->say(Banner::Kind::Error, tr("The settings could not be read. %1").arg(text::sentence(error)),
                  {{tr("&Retry"), [this] { refresh(); }}});
}

void CodePane::showCode()
{
    if (m_isRead)
        m_view->setCode(codegen::code(static_cast<codegen::Language>(m_language->currentData().toInt()), m_code));
}

} // namespace ui
