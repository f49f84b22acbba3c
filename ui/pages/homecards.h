// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/address.h"
#include "ui/attributes/attention.h"
#include "ui/backend/backend.h"

#include <QSet>
#include <QWidget>

namespace ui {

class Acts;
class Card;

/// The cards above the table at home: what needs attention, each line with the act that helps, what runs, and what was
/// looked at last.
class HomeCards : public QWidget
{
    Q_OBJECT
public:
    HomeCards(Backend &backend, Acts &acts, const QString &connection, QWidget *parent = nullptr);

    void setRecent(const QList<Address> &places);
    /// Reads everything anew; the owner calls it while it can be seen.
    void refresh();
    Card *attention() const { return m_attention; }
    Card *running() const { return m_running; }
    Card *recent() const { return m_recent; }
    /// How many lines a card has at most.
    void setMostLines(int lines);

signals:
    void linkFollowed(const ui::Address &address);

private:
    void build();
    void readRetentions();
    void showAttention();
    void showRunning();
    void showRecent();
    void open(const QString &queueUrl, const QString &tab = {});

    Backend &m_backend;
    Acts &m_acts;
    QString m_connection;
    QList<Address> m_places;
    attributes::Retentions m_retentions;
    QSet<QString> m_asked; ///< URLs whose retention was asked for since the page was shown
    int m_mostLines = 5;
    Card *m_attention = nullptr;
    Card *m_running = nullptr;
    Card *m_recent = nullptr;
    QWidget *m_links = nullptr;
};

} // namespace ui
