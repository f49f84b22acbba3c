// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QStackedWidget;
class QTabWidget;
class QTableView;

namespace ui {

class BodyView;
class ElidedLabel;
class FactsTable;
class LifeModel;
class PlainLabel;
class WhyLine;

/// One message from all sides. Follows the table after a short rest, so that running over rows costs nothing.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    enum Tab { BodyTab, AttributesTab, SystemTab, LifeTab };

    explicit Inspector(Backend &backend, QWidget *parent = nullptr);

    void setMessage(const QueueInfo &queue, const MessageInfo *message);
    void setNow(Time now);
    void showTimes() { showSystem(); } ///< the way to write times changed
    const QString &messageId() const { return m_message.id; }
    BodyView *bodyView() const { return m_body; }
    QTabWidget *tabs() const { return m_tabs; }
    WhyLine *why() const { return m_why; }

signals:
    void filled(); ///< the whole message stands
    void messageWanted(const QString &id); ///< the one that is in the way of this one

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildLife();
    void load();
    void show(const MessageInfo &message, bool isNewBody);
    void showSystem();
    void loadLife();
    void noteLife(const QString &note);
    void lifeArrived(const QString &id, const Outcome<Life> &life);

    Backend &m_backend;
    QString m_queueUrl;
    MessageInfo m_message;
    Time m_now{0};
    QTimer m_rest;
    QStackedWidget *m_stack = nullptr;
    ElidedLabel *m_title = nullptr;
    WhyLine *m_why = nullptr;
    QTabWidget *m_tabs = nullptr;
    BodyView *m_body = nullptr;
    FactsTable *m_attributes = nullptr;
    FactsTable *m_system = nullptr;
    QTableView *m_lifeTable = nullptr;
    LifeModel *m_life = nullptr;
    PlainLabel *m_lifeNote = nullptr;
};

} // namespace ui
