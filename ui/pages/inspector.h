// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/address.h"
#include "ui/backend/backend.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace ui {

class Banner;
class BodyView;
class Chip;
class DiffPane;
class ElidedLabel;
class FactsTable;
class LifePane;
class WhyLine;
class WhyPane;
class WirePane;

/// One message from all sides. Beside a table it follows the choice after a short rest, so that running over rows costs
/// nothing; pinned, or on a page of its own, it stays with its message and tells when that is gone.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    enum Tab { BodyTab, AttributesTab, SystemTab, LifeTab, WhyTab, DiffTab, WireTab };
    enum class Place { Beside, Page };

    Inspector(Backend &backend, QString connection, Place place, QWidget *parent = nullptr);

    /// Null: none is chosen. While pinned only news of the pinned message are taken.
    void setMessage(const QueueInfo &queue, const MessageInfo *message);
    /// It was there and is no longer; its life may still be known.
    void setGone(const QueueInfo &queue, const MessageInfo &known);
    /// Puts another message of this queue on the left of the comparison.
    void compareWith(const QString &messageId);
    /// Shows the comparison with one that has no id, and is called so.
    void compareWith(const MessageInfo &message, const QString &name);
    void setNow(Time now);
    void showTimes(); ///< the way to write times changed
    void setPart(const QString &part); ///< as it stands in addresses: "life"; empty or not known: the body
    void showTab(Tab tab);
    void find(); ///< in the body
    bool isPinned() const;
    void setPinned(bool isPinned);
    bool isGone() const { return m_isGone; }

    /// False: what shows a message is made in the next turn of the event loop, so that a page is painted before. Who
    /// asks for a part of it has it made at once.
    bool isMade() const { return m_tabs != nullptr; }
    const QString &messageId() const { return m_message.id; }
    Address messageAddress() const; ///< of the page of its own
    /// Goes before the title, where it leads away from; of this widget.
    void setWayBack(QWidget *way);
    BodyView *bodyView() { return made(m_body); }
    QTabWidget *tabs() { return made(m_tabs); }
    WhyLine *why() { return made(m_why); }
    LifePane *lifePane() { return made(m_life); }
    WhyPane *whyPane() { return made(m_whyHere); }
    DiffPane *diffPane() { return made(m_diff); }
    WirePane *wirePane() { return made(m_wire); }
    FactsTable *attributes() { return made(m_attributes); }
    FactsTable *system() { return made(m_system); }

signals:
    void filled(); ///< the whole message stands
    void messageWanted(const QString &id); ///< the one that is in the way of this one
    void linkFollowed(const ui::Address &address);
    void partChosen(const QString &part); ///< by the user; empty: the body
    void released(); ///< no longer pinned: what is chosen in the table may be shown

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void make();
    template <class Widget>
    Widget *made(Widget *const &widget)
    {
        make();
        return widget;
    }
    QWidget *buildTitle();
    void buildTabs();
    void load();
    void reload();
    void reread(const Outcome<MessageInfo> &message);
    void show(const MessageInfo &message, bool isNewBody);
    void showAttributes();
    void showSystem();
    void showGone();
    void tabChosen();
    void loadLife();
    void lifeArrived(const Outcome<Life> &life);
    void answerWhy();
    void follow(const QString &target, const QString &tab = {});
    std::optional<QueueInfo> sourceQueue() const;

    Backend &m_backend;
    QString m_connection;
    Place m_place;
    QueueInfo m_queue;
    MessageInfo m_message;
    std::optional<Life> m_lifeOf; ///< the message; nothing: not read, or this connection keeps none
    bool m_isGone = false;
    bool m_isAsking = false;
    bool m_isApplying = false; ///< a tab is set, not chosen
    Time m_now{0};
    QTimer m_rest;
    QStackedWidget *m_stack = nullptr;
    ElidedLabel *m_title = nullptr;
    QHBoxLayout *m_titleRow = nullptr;
    QWidget *m_way = nullptr; ///< back
    Chip *m_goneChip = nullptr;
    QPushButton *m_pin = nullptr;
    Banner *m_banner = nullptr;
    WhyLine *m_why = nullptr;
    QTabWidget *m_tabs = nullptr;
    BodyView *m_body = nullptr;
    FactsTable *m_attributes = nullptr;
    FactsTable *m_system = nullptr;
    LifePane *m_life = nullptr;
    WhyPane *m_whyHere = nullptr;
    DiffPane *m_diff = nullptr;
    WirePane *m_wire = nullptr;
};

} // namespace ui
