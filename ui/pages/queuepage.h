// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/pages/page.h"

class QPushButton;
class QStackedWidget;

namespace ui {

class Acts;
class EmptyState;
class Inspector;
class MessagesPane;
class PollBar;
class QueueHeader;
class QueueTabs;
class ReadingPanes;
class TimeChart;
struct PageContext;

/// One queue: what it is, its numbers, their last five minutes, its messages, and the chosen message.
class QueuePage : public Page
{
    Q_OBJECT
public:
    explicit QueuePage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override { return m_address; }
    QString title() const override { return m_address.name; }
    QLatin1String iconName() const override;
    bool hasDraft() const override;
    QStringList unsaved() const override;
    bool isOrphan() const override { return m_wasThere && !m_isThere; }
    void refresh() override;
    void focusFilter() override;
    void showTimes() override;
    QString choiceText() const override;
    QList<QWidget *> panes() const override;

    /// Null: the broker does not list it (yet, or any more).
    const QueueInfo *queue() const { return m_isThere ? &m_queue : nullptr; }
    /// Of the dead letters while they show.
    MessagesPane *messages() const;
    Inspector *inspector() const;
    ReadingPanes *readingPanes() const;
    void read(int part); ///< an Inspector::Tab of the chosen message, brought into sight
    TimeChart *chart() const;
    QueueTabs *tabs() const { return m_tabs; }
    PollBar *pollBar() const { return m_poll; }
    QueueHeader *header() const { return m_header; }

signals:
    void deadLettersMade(ui::MessagesPane *messages); ///< a table of their own
    void exportWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectBackend();
    void resolve();
    void showAbsence();
    void setQueue(const QueueInfo &queue);
    void filterChanged(const QString &text);
    void tabChosen(const QString &place);
    void showMessage(const QString &id);
    void arrange();
    void attach(MessagesPane *messages, Inspector *inspector);
    void follow(MessagesPane &messages, Inspector &inspector);
    void comparePair(const MessagesPane &messages, Inspector &inspector);

    Backend &m_backend;
    Acts &m_acts;
    Address m_address;
    QueueInfo m_queue;
    QString m_shownUrl; ///< the queue that the widgets show; that of the address may be known before it is shown
    bool m_isThere = false;
    bool m_wasThere = false;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_content = nullptr;
    EmptyState *m_absence = nullptr;
    QueueHeader *m_header = nullptr;
    ReadingPanes *m_panes = nullptr;
    QueueTabs *m_tabs = nullptr;
    PollBar *m_poll = nullptr;
    MessagesPane *m_messages = nullptr;
    Inspector *m_inspector = nullptr;
};

} // namespace ui
