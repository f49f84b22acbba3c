// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"
#include "ui/theme.h"

#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace ui {

class Backend;
class Chip;
class ChipButton;
class ElidedLabel;

/// The line at the top: which broker, where apps reach it, how safe its data is, and what time it has.
class ConnectionStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionStrip(QWidget *parent = nullptr);

    void setActions(const QList<QAction *> &actions);
    void setName(const QString &name);
    void setSimulation(const QString &state); ///< of simulated clients; empty: nothing to say
    /// Opens below the name.
    void setSwitcher(QMenu *menu);
    void openSwitcher();
    /// "■ PROD read-only"; a click opens what changes it.
    void setSafety(const QString &text, Token token, const QString &toolTip);
    QString safetyText() const;
    void setEndpoint(const QString &endpoint); ///< empty: nobody can connect
    /// Null: no connection yet.
    void show(const Backend *backend);

signals:
    void safetyWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showState(const Backend *backend);
    void showDurability(const Description &description);

    Chip *m_state = nullptr;
    QToolButton *m_name = nullptr;
    ChipButton *m_safety = nullptr;
    ElidedLabel *m_endpoint = nullptr;
    Chip *m_durability = nullptr;
    Chip *m_clock = nullptr;
    Chip *m_simulation = nullptr;
    QWidget *m_buttons = nullptr;
};

} // namespace ui
