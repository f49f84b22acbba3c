// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/acts.h"
#include "ui/backend/backend.h"
#include "ui/router.h"

#include <QWidget>

namespace ui {

namespace compose {
class Shelf;
}

class HomePage;
class Navigator;
class Page;
class QueuePage;
class Recents;
class SinceLeft;
class TabArea;
class TaskRunner;

/// Everything of one connection: its pages in tabs, the way to them, and the acts on them.
class Workbench : public QWidget
{
    Q_OBJECT
public:
    Workbench(Backend &backend, TaskRunner &tasks, Navigator &navigator, const QString &connection,
              compose::Shelf &shelf, QWidget *parent = nullptr);

    /// Lines that point an app at this broker.
    void setEndpointSettings(const QString &settings);

    Router *router() const { return m_router; }
    TabArea *tabs() const { return m_tabs; }
    Acts *acts() const { return m_acts; }
    Page *current() const;
    QueuePage *page() const; ///< the current one if it is a queue's
    HomePage *home() const { return m_home; }
    const QueueInfo *queue() const; ///< of the current page; null: none
    QList<QueueInfo>
    chosen() const; ///< what acts on queues are about: of the current page, or the rows selected at home
    Acts::Messages selection() const; ///< only when queue()

    /// As soon as the broker lists it.
    void openQueue(const QString &url, Router::Mode mode = Router::Mode::Keep);
    void refresh();
    void copyBody() const;
    /// The next place where F6 stops; the navigator is the first.
    void cyclePanes(bool forward);

signals:
    void pageMade(ui::Page *page);
    void pageChanged(); ///< another page shows
    void choiceChanged(); ///< queue, selection or loaded rows

private:
    Page *makePage(const Address &address);
    void prepare(HomePage *home);
    void go(const Address &address, Router::Mode mode);
    void openComposer(const compose::Draft &draft);
    void showQueues();
    void showPage();
    void closePagesOf(const QueueInfo &queue);

    Backend &m_backend;
    Navigator &m_navigator;
    compose::Shelf &m_shelf;
    QString m_endpointSettings;
    QString m_wanted; ///< opened as soon as the broker lists it
    Acts *m_acts = nullptr;
    Router *m_router = nullptr;
    Recents *m_recents = nullptr;
    SinceLeft *m_sinceLeft = nullptr;
    HomePage *m_home = nullptr;
    TabArea *m_tabs = nullptr;
};

} // namespace ui
