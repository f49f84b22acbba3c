// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectdialog.h"

#include "ui/connections/connectionstore.h"
#include "ui/connections/kindcards.h"
#include "ui/icons.h"
#include "ui/text.h"
#include "ui/widgets/fitdialog.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString resultText(const ProbeResult &result)
{
    if (result.error)
        return QString(u"✖ "_s + text::sentence(*result.error));
    const double milliseconds = static_cast<double>(result.latency.count()) / 1000;
    const QString took = QLocale().toString(milliseconds, 'f', milliseconds < 10 ? 1 : 0);
    const QString queues = result.queues < 0
        ? ConnectDialog::tr("the queues could not be listed")
        : ConnectDialog::tr("%n queue(s)", nullptr, static_cast<int>(result.queues));
    if (!result.isRedrive)
        return ConnectDialog::tr(
                   "✔ An SQS endpoint · %1 · answered in %2 ms\nIt has no Redrive service: messages can be "
                   "shown only by receiving them, counts are approximate.")
            .arg(queues, took);
    return ConnectDialog::tr("✔ Redrive %1 · %2 · %3 · answered in %4 ms\nIt can: %5")
        .arg(result.version, result.durability, queues, took, result.capabilities.join(u", "_s));
}

} // namespace

ConnectDialog::ConnectDialog(ConnectionStore &store, TransportFactory transports, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_transports(std::move(transports))
{
    setWindowTitle(tr("Connect to a broker"));
    m_kind = new KindCards(this);
    m_problem = new PlainLabel(this);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_kind);
    layout->addWidget(buildForm());
    layout->addWidget(m_problem);
    layout->addWidget(buildTest());
    layout->addStretch(1);
    layout->addWidget(buildButtons());
    connect(m_kind, &KindCards::kindChosen, this, &ConnectDialog::check);
    setConnection({});
    m_name->setFocus();
    fitDialog(this, fontMetrics().averageCharWidth() * 110);
}

QWidget *ConnectDialog::buildForm()
{
    m_form = new QWidget(this);
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    buildName(form);
    buildSafety(form);
    for (QLineEdit *field : {m_name, m_url, m_region, m_key, m_typed})
        connect(field, &QLineEdit::textChanged, this, &ConnectDialog::check);
    for (QComboBox *box : {m_color, m_level})
        connect(box, &QComboBox::currentIndexChanged, this, &ConnectDialog::check);
    return m_form;
}

void ConnectDialog::buildName(QFormLayout *form)
{
    m_name = new QLineEdit(m_form);
    m_name->setPlaceholderText(tr("as it shall be called here, such as Staging"));
    m_url = new QLineEdit(m_form);
    m_url->setPlaceholderText(u"http://127.0.0.1:9324"_s);
    m_region = new QLineEdit(m_form);
    m_key = new QLineEdit(m_form);
    m_key->setToolTip(tr("No secret is asked for or stored."));
    m_key->setPlaceholderText(tr("none; twelve digits choose an account"));
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Address"), m_url);
    form->addRow(tr("Re&gion"), m_region);
    form->addRow(tr("Access &key ID"), m_key);
}

void ConnectDialog::buildSafety(QFormLayout *form)
{
    m_color = new QComboBox(m_form);
    for (const SavedConnection::Color color : connectionColors())
        m_color->addItem(colorName(color), static_cast<int>(color));
    m_level = new QComboBox(m_form);
    for (int level = 0; level < safetyLevels; ++level) {
        const auto value = static_cast<SafetyLevel>(level);
        m_level->addItem(QString(levelShape(value) + u' ' + levelName(value)), level);
    }
    m_levelText = new PlainLabel(m_form);
    m_levelText->setForegroundRole(QPalette::PlaceholderText);
    m_levelText->setWordWrap(true);
    m_levelText->setMinimumHeight(fontMetrics().lineSpacing() * 2); // the longest: the form does not ask again
    m_typed = new QLineEdit(m_form);
    m_typed->setAccessibleName(tr("Name of the connection, to lower its safety for good"));
    form->addRow(tr("&Colour"), m_color);
    form->addRow(tr("Sa&fety"), m_level);
    form->addRow(QString(), m_levelText);
    m_typedRow = new QWidget(m_form);
    auto *row = new QVBoxLayout(m_typedRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(
        new PlainLabel(tr("This lowers its safety for good. Type its name as it was to do so:"), m_typedRow));
    row->addWidget(m_typed);
    form->addRow(QString(), m_typedRow);
}

QWidget *ConnectDialog::buildTest()
{
    auto *box = new QWidget(this);
    m_test = new QPushButton(icon("refresh"_L1), tr("&Test"), box);
    m_test->setAutoDefault(false);
    m_result = new PlainLabel(box);
    m_result->setWordWrap(true);
    m_result->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_result->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (isTesting())
            stopTest(tr("The test was stopped."));
        else
            test();
    });
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_test, 0, Qt::AlignTop);
    row->addWidget(m_result, 1);
    return box;
}

QWidget *ConnectDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    m_connect = buttons->addButton(tr("C&onnect"), QDialogButtonBox::AcceptRole);
    m_connect->setProperty("primary", true);
    m_connect->setDefault(true);
    m_save->setToolTip(tr("Keeps it for later and closes this"));
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (save())
            QDialog::accept();
    });
    connect(m_connect, &QPushButton::clicked, this, [this] {
        if (m_kind->kind() != SavedConnection::Kind::Local && !save())
            return;
        const SavedConnection wanted = m_kind->kind() == SavedConnection::Kind::Local
            ? SavedConnection{.kind = SavedConnection::Kind::Local}
            : m_before;
        QDialog::accept();
        emit chosen(wanted);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void ConnectDialog::setConnection(const SavedConnection &connection)
{
    m_before = connection;
    if (!connection.id.isEmpty())
        setWindowTitle(tr("Change the connection %1").arg(connection.name));
    m_kind->setKind(connection.kind);
    m_name->setText(connection.name);
    m_url->setText(connection.url);
    m_region->setText(connection.region);
    m_key->setText(connection.accessKeyId);
    m_color->setCurrentIndex(m_color->findData(static_cast<int>(connection.color)));
    m_level->setCurrentIndex(static_cast<int>(connection.level));
    check();
}

SavedConnection ConnectDialog::connection() const
{
    return {.id = m_before.id,
            .name = m_name->text().trimmed(),
            .kind = m_kind->kind(),
            .url = m_url->text().trimmed(),
            .region = m_region->text().trimmed(),
            .accessKeyId = m_key->text().trimmed(),
            .color = static_cast<SavedConnection::Color>(m_color->currentData().toInt()),
            .level = static_cast<SafetyLevel>(m_level->currentIndex())};
}

bool ConnectDialog::mustTypeName() const
{
    return !m_before.id.isEmpty() && static_cast<SafetyLevel>(m_level->currentIndex()) < m_before.level;
}

QString ConnectDialog::problem() const
{
    if (m_kind->kind() == SavedConnection::Kind::Local)
        return {};
    const QString problem = connectionProblem(connection(), m_store.names(m_before.id));
    if (problem.isEmpty() && mustTypeName() && m_typed->text() != m_before.name)
        return tr("Type %1 to lower the safety of this connection for good.").arg(m_before.name);
    return problem;
}

void ConnectDialog::check()
{
    const bool isLocal = m_kind->kind() == SavedConnection::Kind::Local;
    const QString wrong = problem();
    const bool isUntouched = m_name->text().isEmpty() && m_url->text().isEmpty();
    m_form->setEnabled(!isLocal);
    m_problem->setText(isUntouched ? QString() : wrong);
    m_levelText->setText(levelSentence(static_cast<SafetyLevel>(m_level->currentIndex())));
    m_typedRow->setVisible(mustTypeName());
    m_connect->setEnabled(wrong.isEmpty());
    m_save->setEnabled(wrong.isEmpty() && !isLocal);
    SavedConnection named = connection();
    named.name = u"any"_s; // a name is not needed to ask who is there
    m_test->setEnabled(isTesting() || (!isLocal && connectionProblem(named, {}).isEmpty()));
    m_test->setToolTip(m_test->isEnabled() ? tr("Asks the address who is there; changes nothing")
                                           : tr("Give an address first"));
}

void ConnectDialog::test()
{
    const SavedConnection wanted = connection();
    m_probe = std::make_unique<Probe>(m_transports(wanted.url, wanted.region, wanted.accessKeyId));
    connect(m_probe.get(), &Probe::finished, this, &ConnectDialog::tested);
    m_result->setText(tr("Asking %1…").arg(wanted.url));
    m_test->setText(tr("S&top"));
    m_probe->start();
}

void ConnectDialog::tested(const ProbeResult &result)
{
    const bool isOurs = result.isRedrive && m_kind->kind() == SavedConnection::Kind::Other;
    if (isOurs)
        m_kind->setKind(SavedConnection::Kind::Redrive);
    else if (!result.isRedrive && !result.error && m_kind->kind() == SavedConnection::Kind::Redrive)
        m_kind->setKind(SavedConnection::Kind::Other);
    stopTest(resultText(result));
}

void ConnectDialog::stopTest(const QString &text)
{
    if (m_probe)
        m_probe.release()->deleteLater(); // it may be telling its result
    m_result->setText(text);
    m_test->setText(tr("&Test"));
    check();
}

QString ConnectDialog::testText() const
{
    return m_result->text();
}

bool ConnectDialog::save()
{
    if (!problem().isEmpty())
        return false;
    SavedConnection wanted = connection();
    wanted.id = m_store.save(wanted);
    if (wanted.id.isEmpty()) {
        m_problem->setText(m_store.problem());
        return false;
    }
    m_before = wanted;
    return true;
}

} // namespace ui
