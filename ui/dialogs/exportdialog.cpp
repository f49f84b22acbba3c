// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include "ui/exchange/columns.h"
#include "ui/settings.h"
#include "ui/widgets/fitdialog.h"
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
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using exchange::Format;

constexpr QLatin1String formatKey{"export.format"};
constexpr QLatin1String folderKey{"export.folder"};
constexpr QLatin1String columnsKey{"export.columns"};
constexpr QLatin1String separatorKey{"export.separator"};
constexpr QLatin1String markKey{"export.mark"};
constexpr QLatin1String orderKey{"export.order"};

struct FormatRow
{
    Format format;
    QLatin1String ending; ///< a folder has none
    const char *name;
    const char *note;
};
constexpr FormatRow formats[]{
    {Format::JsonLines, ".jsonl"_L1, QT_TRANSLATE_NOOP("ui::ExportDialog", "JSON Lines: everything that is known"),
     QT_TRANSLATE_NOOP("ui::ExportDialog",
                       "One line a message, with all that is known of it. An import gives back bodies and attributes "
                       "byte by byte.")},
    {Format::Csv, ".csv"_L1, QT_TRANSLATE_NOOP("ui::ExportDialog", "CSV: for spreadsheets"),
     QT_TRANSLATE_NOOP("ui::ExportDialog",
                       "Only the columns that you name. Cells that a spreadsheet would run as a formula get an "
                       "apostrophe in front; an import takes it away again.")},
    {Format::Folder, ""_L1, QT_TRANSLATE_NOOP("ui::ExportDialog", "Folder: one file for each body"),
     QT_TRANSLATE_NOOP("ui::ExportDialog",
                       "A new folder with the bodies as they are, named by message ID, and index.jsonl with all the "
                       "rest.")},
};

const FormatRow &rowOf(Format format)
{
    return *std::ranges::find(formats, format, &FormatRow::format);
}

} // namespace

ExportDialog::ExportDialog(Scope scope, Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_scope(std::move(scope))
    , m_settings(settings)
{
    setWindowTitle(tr("Export messages from %1").arg(m_scope.queue.name));
    build();
    restore();
    formatChanged();
    for (QComboBox *box : {m_what, m_order, m_separator})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::check);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChanged);
    for (QLineEdit *edit : {m_path, m_columns})
        connect(edit, &QLineEdit::textChanged, this, &ExportDialog::check);
    m_what->setFocus();
}

void ExportDialog::build()
{
    auto *consequence = new PlainLabel(
        m_scope.isPlain
            ? tr("This connection shows only what was received here: that is what is written. The queue may "
                 "hold more.")
            : tr("The messages stay in the queue. They are looked at, not received: nothing counts up and "
                 "nothing is hidden from consumers."),
        this);
    consequence->setWordWrap(true);
    m_note = new PlainLabel(this);
    m_note->setWordWrap(true);
    m_problem = new PlainLabel(this);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    m_export->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        check(); // somebody may have taken the name meanwhile
        if (!m_export->isEnabled())
            return;
        remember();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(consequence);
    layout->addLayout(buildForm());
    layout->addWidget(m_csvBox);
    layout->addWidget(m_note);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
}

QFormLayout *ExportDialog::buildForm()
{
    m_what = new QComboBox(this);
    for (const Choice &choice : std::as_const(m_scope.choices))
        m_what->addItem(choice.label);
    m_format = new QComboBox(this);
    for (const FormatRow &row : formats)
        m_format->addItem(tr(row.name), static_cast<int>(row.format));
    m_order = new QComboBox(this);
    m_order->addItem(tr("Oldest first, as an import needs them"), false);
    m_order->addItem(tr("Newest first"), true);
    m_path = new QLineEdit(this);
    auto *browse = new QPushButton(tr("&Browse…"), this);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
    auto *place = new QHBoxLayout;
    place->addWidget(m_path, 1);
    place->addWidget(browse);
    auto *form = new QFormLayout;
    form->addRow(tr("&Messages"), m_what);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Order"), m_order);
    form->addRow(tr("&To"), place);
    qobject_cast<QLabel *>(form->labelForField(place))->setBuddy(m_path);
    m_path->setAccessibleName(tr("To"));
    m_csvBox = new QWidget(this);
    auto *csv = new QFormLayout(m_csvBox);
    csv->setContentsMargins(0, 0, 0, 0);
    m_columns = new QLineEdit(m_csvBox);
    m_columns->setToolTip(
        tr("Names of the query language with commas between: id, sent, body, attributes, attr.region, "
           "body.order.total"));
    m_separator = new QComboBox(m_csvBox);
    m_separator->addItem(tr("Comma"), QChar(u','));
    m_separator->addItem(tr("Semicolon"), QChar(u';'));
    m_separator->addItem(tr("Tab"), QChar(u'\t'));
    m_mark = new QCheckBox(tr("With a byte order mark, which some spreadsheets &need"), m_csvBox);
    csv->addRow(tr("&Columns"), m_columns);
    csv->addRow(tr("&Separator"), m_separator);
    csv->addRow(m_mark);
    return form;
}

void ExportDialog::restore()
{
    const auto choose = [](QComboBox *box, const QString &index) {
        box->setCurrentIndex(std::clamp(index.toInt(), 0, box->count() - 1));
    };
    choose(m_format, m_settings.word(formatKey));
    choose(m_order, m_settings.word(orderKey));
    choose(m_separator, m_settings.word(separatorKey));
    m_mark->setChecked(m_settings.word(markKey) == "1"_L1);
    const QString columns = m_settings.word(columnsKey);
    m_columns->setText(columns.isEmpty() ? u"id, sent, body, attributes, group"_s : columns);
    QString folder = m_settings.word(folderKey);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    m_path->setText(QDir::toNativeSeparators(QDir(folder).filePath(exchange::safeName(m_scope.queue.name))));
}

void ExportDialog::remember()
{
    m_settings.setWord(formatKey, QString::number(m_format->currentIndex()));
    m_settings.setWord(orderKey, QString::number(m_order->currentIndex()));
    m_settings.setWord(separatorKey, QString::number(m_separator->currentIndex()));
    m_settings.setWord(markKey, m_mark->isChecked() ? u"1"_s : u"0"_s);
    m_settings.setWord(columnsKey, m_columns->text());
    m_settings.setWord(folderKey, QFileInfo(target().path).absolutePath());
}

exchange::Format ExportDialog::format() const
{
    return static_cast<Format>(m_format->currentData().toInt());
}

/// The ending follows, unless it is one of the user's own; the name is one that nobody has.
void ExportDialog::formatChanged()
{
    QString path = QDir::fromNativeSeparators(m_path->text());
    for (const FormatRow &row : formats) {
        if (!row.ending.isEmpty() && path.endsWith(row.ending))
            path.chop(row.ending.size());
    }
    m_path->setText(QDir::toNativeSeparators(exchange::freePath(QString(path + rowOf(format()).ending))));
    m_csvBox->setVisible(format() == Format::Csv);
    m_note->setText(tr(rowOf(format()).note));
    check();
    fitDialog(this, fontMetrics().averageCharWidth() * 84);
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, windowTitle(), QFileInfo(target().path).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever written over
    dialog->selectFile(QFileInfo(target().path).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::setPath);
    dialog->open();
}

void ExportDialog::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
}

void ExportDialog::setFormat(exchange::Format format)
{
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

void ExportDialog::setColumns(const QString &columns)
{
    m_columns->setText(columns);
}

QString ExportDialog::problem() const
{
    if (format() == Format::Csv) {
        if (const auto columns = exchange::columnsOf(m_columns->text(), m_scope.now); !columns)
            return columns.error().message;
    }
    return exchange::targetProblem(target().path);
}

void ExportDialog::check()
{
    const bool isOrdered = m_scope.choices.value(m_what->currentIndex()).plan.ids.isEmpty();
    setWhyNot(m_order, isOrdered ? QString() : tr("What is selected is written in the order of the table."),
              tr("By when the messages came to the queue"));
    const QString why = problem();
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
    setWhyNot(m_export, why, tr("Starts a task that can be paused and stopped"));
}

exchange::Target ExportDialog::target() const
{
    exchange::Target target{.format = format(), .path = QDir::fromNativeSeparators(m_path->text().trimmed())};
    target.csv.separator = m_separator->currentData().toChar();
    target.csv.hasMark = m_mark->isChecked();
    return target;
}

ExportTask::Plan ExportDialog::plan() const
{
    ExportTask::Plan plan = m_scope.choices.value(m_what->currentIndex()).plan;
    plan.queue = m_scope.queue;
    plan.wish.isDescending = m_order->currentData().toBool();
    plan.target = target();
    plan.target.header = {.queue = m_scope.queue.name, .arn = m_scope.queue.arn, .exported = m_scope.now};
    plan.target.header.query = plan.wish.query.isEmpty() ? plan.wish.text : plan.wish.query;
    if (auto columns = exchange::columnsOf(m_columns->text(), m_scope.now); columns && format() == Format::Csv)
        plan.target.columns = *columns;
    return plan;
}

} // namespace ui
