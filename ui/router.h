// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history.h"

#include <QObject>

namespace ui {

/// The one way to a page of a connection: links, palette, history, restored tabs and tests all come through here.
class Router : public QObject
{
    Q_OBJECT
public:
    enum class Mode {
        Preview, ///< in the tab that the next preview reuses
        Keep, ///< in a tab of its own
    };

    explicit Router(QString connection, QObject *parent = nullptr);

    const QString &connection() const { return m_connection; }
    void open(const Address &address, Mode mode = Mode::Keep);
    /// False, and refused(): not an address of a page here.
    bool open(const QString &address, Mode mode = Mode::Keep);
    /// The window is there now, however it came there.
    void visited(const Address &address);
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    void back();
    void forward();

signals:
    void wanted(const ui::Address &address, ui::Router::Mode mode);
    void refused(const QString &address);
    void historyChanged();

private:
    QString m_connection;
    History m_history;
};

} // namespace ui
