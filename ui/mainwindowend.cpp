// SPDX-License-Identifier: GPL-3.0-or-later
// The questions before the window ends: for tasks that run, for clients of its broker, for what is only in memory.
#include "ui/mainwindow.h"

#include "ui/dialogs/confirmdialog.h"
#include "ui/text.h"

#include <QCheckBox>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto answerTime = 1000ms; // a broker that does not say who is connected holds nobody up

} // namespace

void MainWindow::setOwnBroker(Backend *own, bool isThrowaway)
{
    m_ownBroker = own;
    m_isThrowaway = isThrowaway;
}

void MainWindow::closeAtOnce()
{
    m_closes = true;
    close();
}

/// False: a question stands, and its answer closes the window.
bool MainWindow::mayClose()
{
    if (m_closes)
        return true;
    if (!m_dropsUnsaved && !unsaved().isEmpty()) {
        leave({.title = tr("Close Redrive?"), .verb = tr("&Close"), .unsaved = unsaved()}, [this] {
            m_dropsUnsaved = true;
            close();
            m_dropsUnsaved = false; // another question may have been cancelled
        });
        return false;
    }
    if (m_tasks.runningCount() > 0) {
        askBeforeQuit();
        return false;
    }
    if (!m_ownBroker || m_ownBroker->state() != Backend::State::Connected)
        return true;
    askAboutBroker();
    return false;
}

void MainWindow::askBeforeQuit()
{
    auto *dialog = new ConfirmDialog({.title = tr("Stop what is running and quit?"),
                                      .consequence = tr("What was done so far stays done; the rest is not touched."),
                                      .verb = tr("&Stop and quit")},
                                     this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFacts({tr("%n task(s) running", nullptr, m_tasks.runningCount())});
    auto *keepOn = new QCheckBox(tr("&Let them end first, then quit"), dialog);
    keepOn->setAccessibleName(tr("Let the tasks end first"));
    dialog->addField(QString(), keepOn);
    connect(dialog, &QDialog::accepted, this, [this, keepOn] {
        m_quitsWhenDone = true;
        if (!keepOn->isChecked())
            m_tasks.cancelAll();
        else
            report(tr("The window closes when the tasks are done."), false);
    });
    dialog->open();
}

/// Who would lose the broker is measured now, not remembered.
void MainWindow::askAboutBroker()
{
    auto *patience = new QTimer(this); // dies with the answer
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [this, patience] {
        patience->deleteLater();
        closeAtOnce();
    });
    connect(m_ownBroker, &Backend::descriptionChanged, patience, [this, patience] {
        patience->deleteLater();
        patience->stop();
        askAboutBroker(m_ownBroker->description());
    });
    patience->start(answerTime);
    m_ownBroker->describe();
}

QStringList MainWindow::endFacts(const Description &facts) const
{
    QStringList lines;
    if (facts.connections > 0)
        lines.append(
            tr("%n client(s) are connected: they lose the broker", nullptr, static_cast<int>(facts.connections)));
    if (facts.waitingReceives > 0)
        lines.append(tr("%n long poll(s) wait for messages", nullptr, static_cast<int>(facts.waitingReceives)));
    qint64 messages = 0;
    for (const QueueInfo &queue : m_ownBroker->queues())
        messages += queue.total();
    if (facts.durability == "memory"_L1 && messages > 0 && !m_isThrowaway)
        lines.append(tr("%1 messages in %2 queues are only in memory: they are gone when the broker ends")
                         .arg(text::number(messages), text::number(m_ownBroker->queues().size())));
    return lines;
}

void MainWindow::askAboutBroker(const Description &facts)
{
    const QStringList lines = m_ownBroker ? endFacts(facts) : QStringList{};
    if (lines.isEmpty()) {
        closeAtOnce();
        return;
    }
    auto *dialog = new ConfirmDialog({.title = tr("Close Redrive and its broker?"),
                                      .consequence = tr("The broker ends with this window. What is stored on disk is "
                                                        "there again at the next start."),
                                      .verb = tr("&Close")},
                                     this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFacts(lines);
    connect(dialog, &QDialog::accepted, this, &MainWindow::closeAtOnce);
    dialog->open();
}

} // namespace ui
