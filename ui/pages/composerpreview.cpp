// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/composerpreview.h"

#include "ui/backend/decode.h"
#include "ui/backend/wire.h"
#include "ui/codegen/languages.h"
#include "ui/settings.h"
#include "ui/text.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QLatin1String languageWord{"composer/language"};

} // namespace

ComposerPreview::ComposerPreview(Settings &settings, QWidget *parent)
    : QTabWidget(parent)
    , m_settings(settings)
{
    setAccessibleName(tr("Preview"));
    tabBar()->setAccessibleName(tr("Preview"));
    setDocumentMode(true);
    auto *page = new QWidget(this);
    m_result = new CodeView(tr("The body as it will be sent"), page);
    m_facts = new FactsTable({tr("Field"), tr("Value")}, tr("Attributes and IDs as they will be sent"), page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_result, 3);
    column->addWidget(m_facts, 2);
    m_wire = new CodeView(tr("The request on the wire"), this);
    m_wire->setNote(tr("As it is sent over HTTP; time and signature are made at that moment."));
    m_code = new CodeView(tr("Code that sends this message"), this);
    m_language = new QComboBox(m_code);
    m_language->setAccessibleName(tr("Language"));
    for (const codegen::LanguageRow &row : codegen::languages()) {
        if (row.call != nullptr)
            m_language->addItem(row.title, static_cast<int>(row.language));
    }
    m_language->setCurrentText(m_settings.word(languageWord));
    m_code->addControl(m_language);
    addTab(page, tr("Result"));
    addTab(m_wire, tr("Wire"));
    addTab(m_code, tr("Code"));
    connect(this, &QTabWidget::currentChanged, this, &ComposerPreview::showCurrent);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.setWord(languageWord, m_language->currentText());
        showCode();
    });
}

void ComposerPreview::show(const SendRequest &request, const QueueInfo *target)
{
    m_request = request;
    m_target = target != nullptr ? *target : QueueInfo{};
    showCurrent();
}

/// Only what can be seen: a body may be large.
void ComposerPreview::showCurrent()
{
    if (currentIndex() == Wire)
        showWire();
    else if (currentIndex() == Code)
        showCode();
    else
        showResult();
}

void ComposerPreview::showResult()
{
    m_result->setCode(m_request.body);
    m_result->setNote(tr("%1 of the body, with what is filled in").arg(text::bytes(m_request.body.toUtf8().size())));
    QList<QStringList> facts;
    for (const MessageAttribute &attribute : m_request.attributes)
        facts.append({tr("%1 (%2)").arg(attribute.name, attribute.dataType), text::firstLine(attribute.value)});
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.append({name, value});
    };
    add(tr("Message group ID"), m_request.groupId);
    add(tr("Deduplication ID"), m_request.deduplicationId);
    add(tr("Trace header"), m_request.traceHeader);
    if (m_request.delay)
        add(tr("Delay"), text::duration(*m_request.delay));
    m_facts->setVisible(!facts.isEmpty());
    m_facts->setFacts(facts);
}

void ComposerPreview::showWire()
{
    const QByteArray body = wire::body(decode::sendDocument(m_request));
    const QString endpoint = codegen::endpointOf(m_request.queueUrl);
    const QString region = m_target.region.isEmpty() ? u"us-east-1"_s : m_target.region;
    const QUrl url{endpoint.isEmpty() ? QString("https://sqs."_L1 + region + ".amazonaws.com"_L1) : endpoint};
    m_wire->setCode(
        QString(wire::head(url, region, u"sqs"_s, u"SendMessage"_s, body.size()) + u'\n' + QString::fromUtf8(body)));
}

void ComposerPreview::showCode()
{
    const auto language = static_cast<codegen::Language>(m_language->currentData().toInt());
    m_code->setCode(codegen::code(language, codegen::sendCall(m_request, m_target.region)));
}

} // namespace ui
