// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "ui/backend/queuecalls.h"
#include "ui/backend/wire.h"
#include "ui/dialogs/csvmapping.h"
#include "ui/dialogs/validation.h"
#include "ui/settings.h"
#include "ui/text.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Deduplication = exchange::SendChoice::Deduplication;

constexpr QLatin1String folderKey{"import.folder"};
constexpr QLatin1String rateKey{"import.rate"};
constexpr QLatin1String keepKey{"import.keep"};

} // namespace

ImportDialog::ImportDialog(Backend &backend, const QString &queueUrl, Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_backend(&backend)
    , m_settings(settings)
    , m_queues(backend.queues())
{
    setWindowTitle(tr("Import messages"));
    build();
    for (const QueueInfo &one : std::as_const(m_queues))
        m_queue->addItem(one.name, one.url);
    m_queue->setCurrentIndex(std::max(0, m_queue->findData(queueUrl)));
    restore();
    connectAll();
    queueChanged();
    m_path->setFocus();
}

void ImportDialog::build()
{
    auto *consequence = new PlainLabel(
        tr("Each line becomes a new message with a new ID, sent now, behind what is in the queue. Consumers handle it "
           "like any other. Receive counts and times of the file are not brought back."),
        this);
    consequence->setWordWrap(true);
    m_summary = new PlainLabel(this);
    m_summary->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (!problem().isEmpty())
            return;
        remember();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(consequence);
    layout->addWidget(buildPlace());
    layout->addWidget(buildTabs(), 1);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 90);
}

QWidget *ImportDialog::buildPlace()
{
    auto *box = new QWidget(this);
    m_path = new QLineEdit(box);
    m_path->setAccessibleName(tr("File"));
    m_path->setToolTip(tr("JSON Lines, CSV, or the index.jsonl of a folder of bodies"));
    auto *browse = new QPushButton(tr("&Browse…"), box);
    connect(browse, &QPushButton::clicked, this, &ImportDialog::browse);
    auto *file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(browse);
    m_queue = new QComboBox(box);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&File"), file);
    qobject_cast<QLabel *>(form->labelForField(file))->setBuddy(m_path);
    form->addRow(tr("&To"), m_queue);
    return box;
}

QWidget *ImportDialog::buildSending()
{
    auto *page = new QWidget(this);
    m_groups = new QCheckBox(tr("&Keep the message group IDs of the file"), page);
    m_groups->setChecked(true);
    m_group = new QLineEdit(page);
    m_deduplication = new QComboBox(page);
    m_deduplication->addItem(tr("New ones"), static_cast<int>(Deduplication::New));
    m_deduplication->addItem(tr("Those of the file"), static_cast<int>(Deduplication::Keep));
    m_deduplication->addItem(tr("None: the queue makes them of the content"), static_cast<int>(Deduplication::None));
    m_delay = new QSpinBox(page);
    m_delay->setRange(-1, validation::delaySeconds);
    m_delay->setValue(-1);
    m_delay->setSpecialValueText(tr("That of the queue"));
    m_delay->setSuffix(tr(" s"));
    m_rate = new QSpinBox(page);
    m_rate->setRange(0, ImportTask::mostPerSecond);
    m_rate->setSpecialValueText(tr("As fast as it goes"));
    m_rate->setSuffix(tr(" a second"));
    m_rate->setGroupSeparatorShown(true);
    m_onFailure = new QComboBox(page);
    m_onFailure->addItem(tr("Go on with the next"), false);
    m_onFailure->addItem(tr("Stop"), true);
    m_keep = new QCheckBox(tr("Write &what fails to a file beside it, to be tried again"), page);
    m_keep->setChecked(true);
    auto *form = new QFormLayout(page);
    form->addRow(m_groups);
    form->addRow(tr("&Group of those without one"), m_group);
    form->addRow(tr("De&duplication IDs"), m_deduplication);
    form->addRow(tr("De&lay"), m_delay);
    form->addRow(tr("&Rate"), m_rate);
    form->addRow(tr("When a line f&ails"), m_onFailure);
    form->addRow(m_keep);
    return page;
}

QTabWidget *ImportDialog::buildTabs()
{
    m_messages =
        new FactsTable({tr("Line"), tr("Body"), tr("Attributes"), tr("Group"), tr("Size")}, tr("First messages"), this);
    m_problems = new FactsTable({tr("Line"), tr("Problem")}, tr("Problems"), this);
    m_messages->setNumbers({0, 4});
    m_problems->setNumbers({0});
    m_mapping = new CsvMapping(this);
    m_tabs = new QTabWidget(this);
    m_tabs->addTab(m_messages, tr("First messages"));
    m_tabs->addTab(m_problems, tr("Problems"));
    m_tabs->addTab(buildSending(), tr("Sending"));
    m_tabs->addTab(m_mapping, tr("Columns"));
    m_tabs->setTabVisible(m_tabs->indexOf(m_mapping), false);
    return m_tabs;
}

void ImportDialog::connectAll()
{
    connect(&m_check, &ImportCheck::changed, this, &ImportDialog::show);
    connect(m_path, &QLineEdit::textChanged, this, &ImportDialog::pathChanged);
    connect(m_queue, &QComboBox::currentIndexChanged, this, &ImportDialog::queueChanged);
    connect(m_mapping, &CsvMapping::changed, this, [this] {
        m_origin.uses = m_mapping->uses();
        restart();
    });
    connect(m_groups, &QCheckBox::toggled, this, &ImportDialog::restart);
    connect(m_group, &QLineEdit::textChanged, this, &ImportDialog::restart);
    connect(m_deduplication, &QComboBox::currentIndexChanged, this, &ImportDialog::restart);
    if (m_backend)
        connect(m_backend, &Backend::abilitiesChanged, this, &ImportDialog::show);
}

void ImportDialog::restore()
{
    m_rate->setValue(m_settings.word(rateKey).toInt());
    m_keep->setChecked(m_settings.word(keepKey) != "0"_L1);
}

void ImportDialog::remember()
{
    m_settings.setWord(folderKey, QFileInfo(m_origin.path).absolutePath());
    m_settings.setWord(rateKey, QString::number(m_rate->value()));
    m_settings.setWord(keepKey, m_keep->isChecked() ? u"1"_s : u"0"_s);
}

void ImportDialog::browse()
{
    auto *dialog = new QFileDialog(this, windowTitle(), m_settings.word(folderKey),
                                   tr("Messages (*.jsonl *.ndjson *.json *.csv *.tsv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::setPath);
    dialog->open();
}

void ImportDialog::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
}

void ImportDialog::setGroup(const QString &group)
{
    m_group->setText(group);
}

void ImportDialog::setRate(int perSecond)
{
    m_rate->setValue(perSecond);
}

void ImportDialog::pathChanged()
{
    const Outcome<exchange::Origin> origin = exchange::recognise(QDir::fromNativeSeparators(m_path->text().trimmed()));
    m_originProblem = origin ? QString() : origin.error().message;
    m_origin = origin ? *origin : exchange::Origin{};
    m_isMapped = false;
    m_tabs->setTabVisible(m_tabs->indexOf(m_mapping), m_origin.format == exchange::Format::Csv);
    restart();
}

const QueueInfo *ImportDialog::queue() const
{
    const auto found = std::ranges::find(m_queues, m_queue->currentData().toString(), &QueueInfo::url);
    return found == m_queues.end() ? nullptr : &*found;
}

/// What the queue takes is asked for; until it is known the limits of the service count.
void ImportDialog::queueChanged()
{
    const bool isFifo = queue() != nullptr && queue()->isFifo();
    setWhyNot(m_delay, isFifo ? tr("A FIFO queue knows no delay of single messages.") : QString(),
              tr("Until the messages may be received"));
    setWhyNot(m_deduplication, isFifo ? QString() : tr("Only FIFO queues deduplicate."),
              tr("What has the same as another within five minutes is not added"));
    m_onFailure->setCurrentIndex(isFifo ? 1 : 0); // a gap in an order is worse than a halt
    m_deduplicatesByContent = false;
    m_mostBytes = validation::messageBytes;
    restart();
    if (m_backend.isNull() || queue() == nullptr)
        return;
    queuecalls::attributes(*m_backend, queue()->url, Backend::Note::No, this,
                           [this, url = queue()->url](const Outcome<queuecalls::Texts> &texts) {
                               if (!texts || queue() == nullptr || queue()->url != url)
                                   return;
                               m_deduplicatesByContent = texts->value(u"ContentBasedDeduplication"_s) == "true"_L1;
                               if (const qint64 most = texts->value(u"MaximumMessageSize"_s).toLongLong(); most > 0)
                                   m_mostBytes = most;
                               restart();
                           });
}

exchange::SendChoice ImportDialog::choice() const
{
    exchange::SendChoice choice{
        .queueUrl = m_queue->currentData().toString(), .keepsGroups = m_groups->isChecked(), .group = m_group->text()};
    const bool isFifo = queue() != nullptr && queue()->isFifo();
    choice.deduplication =
        isFifo ? static_cast<Deduplication>(m_deduplication->currentData().toInt()) : Deduplication::None;
    if (!isFifo && m_delay->value() >= 0)
        choice.delay = std::chrono::seconds{m_delay->value()};
    return choice;
}

ImportCheck::Judge ImportDialog::judge() const
{
    const bool isFifo = queue() != nullptr && queue()->isFifo();
    return [isFifo, byContent = m_deduplicatesByContent, most = m_mostBytes](const SendRequest &request) {
        const QString problem = validation::messageProblem(request, isFifo, most);
        return problem.isEmpty() ? validation::fifoProblem(request, isFifo, byContent) : problem;
    };
}

void ImportDialog::restart()
{
    if (m_originProblem.isEmpty() && !m_origin.path.isEmpty())
        m_check.start(m_origin, choice(), judge());
    else
        m_check.stop();
    show();
}

QString ImportDialog::problem() const
{
    const ImportCheck::Result &result = m_check.result();
    if (m_backend.isNull() || queue() == nullptr)
        return tr("There is no queue to send to.");
    if (const QString why = m_backend->whyNot(u"sqs"_s, u"SendMessageBatch"_s); !why.isEmpty())
        return why;
    if (m_origin.path.isEmpty())
        return m_originProblem.isEmpty() ? tr("Choose a file.") : m_originProblem;
    if (!result.failure.isEmpty())
        return result.failure;
    if (!result.isComplete)
        return tr("The file is being read: %1 %.").arg(static_cast<int>(result.part * 100));
    return result.messages == 0 ? tr("There is no message in it that could be sent.") : QString();
}

QString ImportDialog::summary() const
{
    const ImportCheck::Result &result = m_check.result();
    if (m_origin.path.isEmpty() || !result.failure.isEmpty())
        return problem();
    QStringList parts{
        tr("%n message(s) to send, %1", nullptr, static_cast<int>(result.messages)).arg(text::bytes(result.bytes))};
    if (result.refused > 0)
        parts.append(tr("%n that the queue would refuse", nullptr, static_cast<int>(result.refused)));
    if (result.unreadable > 0)
        parts.append(tr("%n line(s) that cannot be read", nullptr, static_cast<int>(result.unreadable)));
    QString told = parts.join(u", "_s);
    if (!result.isComplete)
        told = tr("%1 so far. %2").arg(told, problem());
    return told;
}

void ImportDialog::show()
{
    const ImportCheck::Result &result = m_check.result();
    if (!m_isMapped && m_origin.format == exchange::Format::Csv && !result.titles.isEmpty()) {
        m_isMapped = true; // now that the titles are known, the rows mean something
        m_origin.uses = exchange::guessUses(result.titles);
        m_mapping->setColumns(result.titles, result.firstRow, m_origin.uses);
        restart();
        return;
    }
    m_summary->setText(summary());
    const QString why = problem();
    setWhyNot(m_import, why, tr("Starts a task that can be paused and stopped"));
    m_import->setText(result.isComplete && result.messages > 0
                          ? tr("&Import %n message(s)", nullptr, static_cast<int>(result.messages))
                          : tr("&Import"));
    showTables();
}

void ImportDialog::showTables()
{
    const bool isRead = !m_origin.path.isEmpty();
    const ImportCheck::Result result = isRead ? m_check.result() : ImportCheck::Result{};
    QList<QStringList> messages;
    for (const auto &[line, request] : result.first) {
        QStringList names;
        for (const MessageAttribute &attribute : request.attributes)
            names.append(attribute.name);
        messages.append({text::number(line), text::firstLine(request.body.left(200)), names.join(u", "_s),
                         request.groupId, text::bytes(wire::messageSize(request.body, request.attributes))});
    }
    m_messages->setFacts(messages);
    QList<QStringList> problems;
    for (const ImportCheck::Problem &one : result.problems)
        problems.append({text::number(one.line), one.text});
    m_problems->setFacts(problems);
    const qint64 count = result.refused + result.unreadable;
    m_tabs->setTabText(m_tabs->indexOf(m_problems),
                       count == 0 ? tr("Problems") : tr("Problems (%1)").arg(text::number(count)));
}

ImportTask::Plan ImportDialog::plan() const
{
    ImportTask::Plan plan{.queueName = m_queue->currentText(),
                          .origin = m_origin,
                          .choice = choice(),
                          .expected = m_check.result().messages,
                          .perSecond = m_rate->value(),
                          .stopsAtFailure = m_onFailure->currentData().toBool(),
                          .judge = judge()};
    if (m_keep->isChecked()) {
        const QFileInfo info(m_origin.path);
        plan.failedPath = QDir(info.absolutePath()).filePath(QString(info.completeBaseName() + u"-failed.jsonl"));
    }
    return plan;
}

} // namespace ui
