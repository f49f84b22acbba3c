// SPDX-License-Identifier: GPL-3.0-or-later
// The main window and its connections: switching, safety, the wire log, and the questions before the end.
#include "ui/mainwindow.h"

#include "ui/backend/httptransport.h"
#include "ui/connections/connectdialog.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/connections/connectionstore.h"
#include "ui/connections/safetydialog.h"
#include "ui/connectionstrip.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/models/activitymodel.h"
#include "ui/pages/page.h"
#include "ui/pages/workbench.h"
#include "ui/tabs/tabarea.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/colorframe.h"
#include "ui/wire/wirepanel.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

QString besideSettings(const Settings &settings)
{
    return QFileInfo(settings.file()).dir().filePath(u"connections.json"_s);
}

Token tokenOf(SafetyLevel level)
{
    switch (level) {
    case SafetyLevel::Free:
        return Token::Muted;
    case SafetyLevel::ConfirmDestructive:
        return Token::Link;
    case SafetyLevel::ConfirmWrites:
        return Token::Warning;
    case SafetyLevel::ReadOnly:
        return Token::Error;
    }
    return Token::Muted;
}

} // namespace

void MainWindow::buildConnections()
{
    m_connections = std::make_unique<ConnectionStore>(besideSettings(m_settings));
    m_transports = [](const QString &url, const QString &region, const QString &accessKey) {
        return accessKey.isEmpty() ? std::make_unique<HttpTransport>(QUrl(url), region)
                                   : std::make_unique<HttpTransport>(QUrl(url), region, accessKey);
    };
    m_switcher = new QMenu(this);
    m_switcher->setToolTipsVisible(true);
    connect(m_switcher, &QMenu::aboutToShow, this, &MainWindow::fillSwitcher);
    m_strip->setSwitcher(m_switcher);
    m_strip->setName(tr("No connection"));
    connect(m_strip, &ConnectionStrip::safetyWanted, this, &MainWindow::openSafety);
    m_wirePanel = new WirePanel(this);
    connect(m_wirePanel, &WirePanel::reported, this, [this](const QString &text) { report(text, false); });
    m_everySecond.setInterval(1s);
    connect(&m_everySecond, &QTimer::timeout, this, &MainWindow::showSafety);
    connect(&m_settings, &Settings::changed, this, [this](QLatin1String key) {
        if (m_backend && key == QLatin1String(setting::wireCalls.key))
            m_backend->wireLog().setSize(m_settings.value(setting::wireCalls));
    });
    if (!m_connections->problem().isEmpty())
        m_warningBanner->say(Banner::Kind::Warning, m_connections->problem());
}

void MainWindow::addConnectionCommands()
{
    m_commands->add({.id = "file.connect"_L1,
                     .menu = MenuId::File,
                     .text = tr("&Connect…"),
                     .toolTip = tr("Describes another broker or endpoint, tests it and shows it"),
                     .keys = QKeySequence::Open,
                     .act = [this] { openConnectDialog({}); },
                     .beginsGroup = true});
    m_commands->add({.id = "file.switch"_L1,
                     .menu = MenuId::File,
                     .text = tr("S&witch connection"),
                     .toolTip = tr("Opens the list of connections at the top; digits choose one"),
                     .keys = Qt::CTRL | Qt::ALT | Qt::Key_O,
                     .act = [this] {
                         fillSwitcher();
                         m_switcher->popup(m_strip->mapToGlobal(m_strip->rect().bottomLeft()));
                     }});
    m_commands->add({.id = "file.connections"_L1,
                     .menu = MenuId::File,
                     .text = tr("Saved co&nnections…"),
                     .toolTip = tr("Changes, copies and removes what is saved"),
                     .act = [this] { openConnections(); }});
    m_commands->add({.id = "file.safety"_L1,
                     .menu = MenuId::File,
                     .text = tr("Safety &level…"),
                     .toolTip = tr("Lowers the safety level of this connection for 15 minutes"),
                     .act = [this] { openSafety(); },
                     .whyNot = [this]() -> QString {
                         if (const QString why = needsConnection()(); !why.isEmpty())
                             return why;
                         return m_backend->safety().ownLevel() == SafetyLevel::Free
                             ? tr("This connection is free already: there is nothing to lower.")
                             : QString();
                     }});
}

void MainWindow::fillSwitcher()
{
    m_switcher->clear();
    int number = 0;
    const auto offer = [&](const SavedConnection &connection, const QString &name) {
        const QString key = ++number < 10 ? u"&%1  "_s.arg(number) : QString();
        const QString level = connection.level == SafetyLevel::Free
            ? QString()
            : QString(u"  "_s + levelShape(connection.level) + u' ' + levelName(connection.level));
        QAction *action = m_switcher->addAction(QString(key + QString(name).replace(u'&', u"&&"_s) + level));
        action->setToolTip(
            text::plainToolTip(connection.isLocal() ? tr("The broker inside this window") : connection.url));
        action->setCheckable(true);
        action->setChecked(m_backend && connection.address() == m_connection.address);
        connect(action, &QAction::triggered, this, [this, connection] { switchTo(connection); });
    };
    offer({.kind = SavedConnection::Kind::Local}, tr("Local broker"));
    for (const SavedConnection &connection : m_connections->all())
        offer(connection, connection.name);
    m_switcher->addSeparator();
    m_switcher->addAction(m_commands->action("file.connect"_L1));
    m_switcher->addAction(m_commands->action("file.connections"_L1));
    m_switcher->addAction(m_commands->action("file.safety"_L1));
}

/// Tabs are kept with their connection. Something half typed is not thrown away by a look elsewhere.
void MainWindow::switchTo(const SavedConnection &connection)
{
    if (m_backend && connection.address() == m_connection.address && connection == m_connection.saved)
        return;
    leave(leavingConnection(), [this, connection] { emit connectionWanted(connection); });
}

void MainWindow::openConnectDialog(const SavedConnection &connection)
{
    auto *dialog = new ConnectDialog(*m_connections, m_transports, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setConnection(connection);
    connect(dialog, &ConnectDialog::chosen, this, &MainWindow::switchTo);
    dialog->open();
}

void MainWindow::openConnections()
{
    auto *dialog = new ConnectionsDialog(*m_connections, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionsDialog::chosen, this, &MainWindow::switchTo);
    connect(dialog, &ConnectionsDialog::editWanted, this, &MainWindow::openConnectDialog);
    connect(dialog, &ConnectionsDialog::newWanted, this, [this] { openConnectDialog({}); });
    dialog->open();
}

void MainWindow::openSafety()
{
    if (!m_backend || m_backend->safety().ownLevel() == SafetyLevel::Free)
        return;
    auto *dialog = new SafetyDialog(m_backend->safety(), m_workbench); // goes with its connection
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Of the connection that shows from now on.
void MainWindow::takeSafety()
{
    m_wirePanel->setBackend(m_backend);
    m_tasks.setSafety(m_backend ? &m_backend->safety() : nullptr);
    if (m_backend) {
        m_backend->wireLog().setSize(m_settings.value(setting::wireCalls));
        m_backend->safety().setAsker([this](const SafetyQuestion &question, QObject *context,
                                            const Safety::Answer &answer) { askSafety(question, context, answer); });
        // The same connection comes back with what it was lowered to.
        if (m_backend->safety().connection() != m_connection.name
            || m_backend->safety().ownLevel() != m_connection.saved.level)
            m_backend->safety().setConnection(m_connection.name, m_connection.saved.level);
    }
    m_frame->setColor(m_connection.saved.token());
    showSafety();
}

void MainWindow::showSafety()
{
    if (m_workbench != nullptr)
        m_workbench->tabs()->setColor(m_connection.saved.token());
    if (!m_backend) {
        m_strip->setSafety({}, Token::Muted, {});
        m_everySecond.stop();
        return;
    }
    const Safety &safety = m_backend->safety();
    const SafetyLevel level = safety.level();
    const QString name = safety.ownLevel() == SafetyLevel::Free ? QString() : QString(m_connection.name + u' ');
    QString word = QString(levelShape(level) + u' ' + name + levelName(level));
    if (safety.isLowered())
        word += tr(" · %1 left").arg(text::duration(safety.left(), 1));
    m_strip->setSafety(word, tokenOf(level), levelSentence(level));
    const QueueInfo *queue = m_workbench != nullptr ? m_workbench->queue() : nullptr;
    const bool counts = safety.isLowered() || (queue != nullptr && m_backend->purgeWait(queue->url) > 0s);
    if (counts != m_everySecond.isActive())
        counts ? m_everySecond.start() : m_everySecond.stop();
    updateCommands();
}

void MainWindow::askSafety(const SafetyQuestion &question, QObject *context, const Safety::Answer &answer)
{
    const QString act = actName(question.operation);
    auto *dialog = new ConfirmDialog(
        {.title = question.target.isEmpty()
             ? tr("%1 on %2?").arg(act, question.connection)
             : tr("%1: %2 on %3?", "act, queue, connection").arg(act, question.target, question.connection),
         .consequence = question.effect == Effect::Destroy
             ? tr("What is deleted cannot be brought back.")
             : tr("The safety level of this connection asks before anything is changed."),
         .verb = tr("&Do it")},
        QApplication::activeModalWidget() != nullptr ? QApplication::activeModalWidget() : this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QStringList facts{
        tr("Operation: %1").arg(question.operation),
        tr("Connection: %1 (%2)")
            .arg(question.connection, levelName(m_backend ? m_backend->safety().level() : SafetyLevel::Free))};
    if (question.count > 1)
        facts.insert(1, tr("%n entries", nullptr, static_cast<int>(question.count)));
    if (m_backend && m_backend->safety().mustTypeName(question.effect))
        dialog->requireText(question.target.isEmpty() ? question.connection : question.target);
    dialog->setFacts(facts);
    const QPointer<QObject> alive{context};
    connect(dialog, &QDialog::finished, this, [alive, answer](int result) {
        if (alive)
            answer(result == QDialog::Accepted);
    });
    dialog->open();
}

void MainWindow::openWireCall(quint64 number)
{
    auto *dock = findChild<QDockWidget *>(u"dock.wirelog"_s);
    dock->show();
    dock->raise();
    if (!m_wirePanel->showCall(number))
        report(tr("This call is no longer in the wire log."), true);
}

MainWindow::WhyNot MainWindow::needsQueue(const QString &operation) const
{
    return [this, operation] {
        const QString why = needsQueue()();
        return why.isEmpty() ? m_backend->whyNot(u"sqs"_s, operation) : why;
    };
}

QString MainWindow::whyNoPurge() const
{
    if (const QString why = needsChosenQueue(u"PurgeQueue"_s)(); !why.isEmpty())
        return why;
    const std::chrono::seconds wait = m_backend->purgeWait(m_workbench->chosen().first().url);
    return wait > 0s ? tr("It was purged less than a minute ago: the service takes the next purge in %1 at most.")
                           .arg(text::duration(wait))
                     : QString();
}

void MainWindow::openAddress(const QString &address)
{
    const std::optional<Address> wanted = Address::parse(address);
    if (!wanted) {
        report(tr("This is no address of a page: %1").arg(address), true);
        return;
    }
    if (m_workbench != nullptr && wanted->connection == m_connection.address) {
        m_workbench->router()->open(*wanted);
        return;
    }
    if (m_workbench == nullptr) { // the start: the connection is on its way
        m_waitingAddress = address;
        return;
    }
    const SavedConnection local{.kind = SavedConnection::Kind::Local};
    const SavedConnection *saved = m_connections->findByAddress(wanted->connection);
    if (saved == nullptr && wanted->connection != local.address()) {
        report(tr("No saved connection has the address %1.").arg(wanted->connection), true);
        return;
    }
    m_waitingAddress = address;
    switchTo(saved != nullptr ? *saved : local);
}

void MainWindow::openWaiting()
{
    const std::optional<Address> wanted = Address::parse(m_waitingAddress);
    if (!wanted || m_workbench == nullptr || wanted->connection != m_connection.address)
        return;
    m_waitingAddress.clear();
    m_workbench->router()->open(*wanted);
}

} // namespace ui
