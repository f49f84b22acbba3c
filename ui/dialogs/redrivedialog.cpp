// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/redrivedialog.h"

#include "ui/backend/redrives.h"
#include "ui/text.h"
#include "ui/widgets/fitdialog.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int fastest = 100'000; // messages a second, the broker's bound
constexpr std::chrono::milliseconds rest{300}; // after the last change
constexpr int recipeLines = 3;

/// A spin box asks for room for eighteen characters at most; what stands around the number is longer.
void giveRoom(QSpinBox &box)
{
    const QString widest = box.prefix() + box.locale().toString(box.maximum()) + box.suffix();
    box.setMinimumWidth(box.fontMetrics().horizontalAdvance(widest) + box.fontMetrics().height() * 3);
}

} // namespace

RedriveDialog::RedriveDialog(Backend &backend, const QueueInfo &queue, RedriveWish base, const QString &what,
                             QWidget *parent)
    : QDialog(parent)
    , m_backend(backend)
    , m_queue(queue)
    , m_base(std::move(base))
{
    setWindowTitle(tr("Redrive from %1 with care").arg(queue.name));
    m_timer.setSingleShot(true);
    m_timer.setInterval(rest);
    connect(&m_timer, &QTimer::timeout, this, &RedriveDialog::ask);
    auto *title = new PlainLabel(what, this);
    title->setWordWrap(true);
    auto *consequence = new PlainLabel(
        tr("Each message goes to the end of the queue and is handled again. The broker does the work: "
           "it goes on when this window is closed, and can be paused, stepped and stopped under Redrives."),
        this);
    consequence->setWordWrap(true);
    QFormLayout *form = buildForm();
    m_forecast = new PlainLabel(tr("Counting…"), this);
    m_forecast->setWordWrap(true);
    m_forecast->setAccessibleName(tr("Forecast"));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_act = buttons->addButton(tr("&Redrive"), QDialogButtonBox::AcceptRole);
    m_act->setAutoDefault(false);
    m_act->setEnabled(false);
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(consequence);
    layout->addLayout(form);
    layout->addWidget(m_forecast);
    layout->addStretch(1);
    layout->addWidget(buttons);
    m_to->setFocus();
    for (QSpinBox *box : findChildren<QSpinBox *>())
        giveRoom(*box);
    showPace();
    changed();
}

RedriveDialog::~RedriveDialog() = default;

QFormLayout *RedriveDialog::buildForm()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_to = destinations();
    connect(m_to, &QComboBox::currentIndexChanged, this, &RedriveDialog::changed);
    form->addRow(tr("&To"), m_to);
    if (m_backend.can(capability::recipes)) {
        m_recipe = new QPlainTextEdit(this);
        m_recipe->setAccessibleName(tr("Fix"));
        m_recipe->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_recipe->setTabChangesFocus(true);
        m_recipe->setPlaceholderText(
            tr("Nothing is changed. A recipe, one step a line: set body.status = \"PENDING\""));
        m_recipe->setFixedHeight(m_recipe->fontMetrics().lineSpacing() * (recipeLines + 1));
        connect(m_recipe, &QPlainTextEdit::textChanged, this, &RedriveDialog::changed);
        form->addRow(tr("&Fix"), m_recipe);
    }
    m_pace = new QComboBox(this);
    m_pace->addItems({tr("as fast as it goes"), tr("at a constant rate"), tr("step by step faster: 1, 2, 5, 10 …")});
    m_pace->setCurrentIndex(Ramp);
    connect(m_pace, &QComboBox::currentIndexChanged, this, &RedriveDialog::showPace);
    form->addRow(tr("&How fast"), m_pace);
    m_rate = number(tr("Messages a second"), 1, fastest, 10, tr(" messages a second"));
    m_from = number(tr("First rate"), 1, fastest, 1, tr(" a second at first"));
    m_most = number(tr("Last rate"), 1, fastest, 100, tr(" a second at most"));
    m_step = number(tr("Seconds a step"), 1, 3'600, 10, tr(" s a step"));
    form->addRow(QString(), line({m_rate, m_from, m_most, m_step}));
    m_stops = new QCheckBox(tr("&Stop by itself when messages come back"), this);
    m_stops->setChecked(true);
    connect(m_stops, &QCheckBox::toggled, this, &RedriveDialog::showPace);
    form->addRow(QString(), m_stops);
    m_percent = number(tr("Percent that come back"), 0, 100, 10, tr(" % come back"));
    m_percent->setPrefix(tr("more than "));
    m_within = number(tr("Within seconds"), 1, 86'400, 60, tr(" s"));
    m_within->setPrefix(tr("within "));
    m_atLeast = number(tr("Messages before it counts"), 1, 1'000'000, 10, tr(" moved"));
    m_atLeast->setPrefix(tr("of at least "));
    form->addRow(QString(), line({m_percent, m_within, m_atLeast}));
    m_keepsIds = new QCheckBox(tr("&Keep the message IDs"), this);
    m_keepsIds->setToolTip(tr("Otherwise each message gets a new ID, as a move task of the service gives it"));
    connect(m_keepsIds, &QCheckBox::toggled, this, &RedriveDialog::changed);
    form->addRow(QString(), m_keepsIds);
    return form;
}

QComboBox *RedriveDialog::destinations()
{
    auto *box = new QComboBox(this);
    box->addItem(tr("Where each came from: %1").arg(text::arnNames(m_queue.deadLetterSourceArns)), QString());
    for (const QueueInfo &other : m_backend.queues()) {
        if (other.url != m_queue.url && other.isFifo() == m_queue.isFifo())
            box->addItem(other.name, other.url);
    }
    return box;
}

QSpinBox *RedriveDialog::number(const QString &name, int least, int most, int value, const QString &suffix)
{
    auto *box = new QSpinBox(this);
    box->setAccessibleName(name);
    box->setRange(least, most);
    box->setValue(value);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    connect(box, &QSpinBox::valueChanged, this, &RedriveDialog::changed);
    return box;
}

QWidget *RedriveDialog::line(const QList<QWidget *> &widgets)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return row;
}

void RedriveDialog::showPace()
{
    const int pace = m_pace->currentIndex();
    m_rate->setVisible(pace == Constant);
    for (QSpinBox *box : {m_from, m_most, m_step})
        box->setVisible(pace == Ramp);
    for (QSpinBox *box : {m_percent, m_within, m_atLeast})
        box->setEnabled(m_stops->isChecked());
    changed();
}

RedriveWish RedriveDialog::wish() const
{
    RedriveWish wish = m_base;
    wish.queueUrl = m_queue.url;
    wish.destinationUrl = m_to->currentData().toString();
    wish.recipe = m_recipe == nullptr ? QString() : m_recipe->toPlainText().trimmed();
    wish.keepsIds = m_keepsIds->isChecked();
    if (m_pace->currentIndex() == Constant)
        wish.ratePerSecond = m_rate->value();
    else if (m_pace->currentIndex() == Ramp)
        wish.ramp = RedriveRamp{.start = m_from->value(), .most = m_most->value(), .stepSeconds = m_step->value()};
    if (m_stops->isChecked())
        wish.breaker = RedriveBreaker{
            .percent = m_percent->value(), .withinSeconds = m_within->value(), .atLeast = m_atLeast->value()};
    return wish;
}

QString RedriveDialog::forecastText() const
{
    return m_forecast->text();
}

void RedriveDialog::changed()
{
    if (m_act == nullptr)
        return;
    m_call.reset();
    m_act->setEnabled(false);
    say(tr("Counting…"));
    m_timer.start();
}

void RedriveDialog::say(const QString &text)
{
    m_forecast->setText(text);
    const int before = height();
    fitDialog(this, fontMetrics().averageCharWidth() * 92);
    if (height() < before)
        resize(width(), before); // it grows, and does not jump back
}

void RedriveDialog::ask()
{
    m_call = std::make_unique<QObject>();
    redrives::forecast(m_backend, wish(), m_call.get(),
                       [this](const Outcome<RedriveForecast> &forecast) { take(forecast); });
}

void RedriveDialog::take(const Outcome<RedriveForecast> &forecast)
{
    if (!forecast) {
        say(QString(text::sentence(forecast.error()) + u'\n' + forecast.error().message));
        return;
    }
    QStringList lines;
    for (const QString &fact : facts(*forecast))
        lines.append(u"•  "_s + fact);
    say(lines.join(u'\n'));
    m_act->setText(forecast->messages == 0 ? tr("&Redrive") : tr("&Redrive %1").arg(text::number(forecast->messages)));
    m_act->setEnabled(forecast->messages > 0);
}

QStringList RedriveDialog::facts(const RedriveForecast &forecast) const
{
    QStringList facts;
    const int count = static_cast<int>(forecast.messages);
    if (forecast.messages == 0)
        facts.append(tr("Nothing would be moved."));
    for (const auto &[arn, messages] : forecast.destinations)
        facts.append(tr("%1 would go to %2").arg(text::number(messages), text::arnName(arn)));
    if (count > 0 && forecast.least)
        facts.append(
            tr("%1 in all; it takes at least %2").arg(text::bytes(forecast.bytes), text::duration(*forecast.least)));
    else if (count > 0)
        facts.append(tr("%1 in all").arg(text::bytes(forecast.bytes)));
    const auto stays = [&facts](qint64 messages, const QString &why) {
        if (messages > 0)
            facts.append(tr("%1 would stay: %2").arg(text::number(messages), why));
    };
    stays(forecast.withoutOrigin, tr("nobody knows where they died; choose a queue above"));
    stays(forecast.passedOver, tr("in flight, delayed or behind one that is"));
    stays(forecast.untouched, tr("the recipe has nothing to do with them"));
    stays(forecast.gone, tr("they have gone"));
    for (const auto &[reason, messages] : forecast.failures)
        stays(messages, reason);
    if (!forecast.isComplete)
        facts.append(tr("Only the oldest were counted: there is more."));
    return facts;
}

} // namespace ui
