// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/draft.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace ui::compose {

/// The drafts of all composers, each a file of its own, so that a crash loses at most the last moment of typing. GUI
/// thread only.
class Drafts : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostKept = 50; ///< older files go when the next run starts

    explicit Drafts(const QString &folder, QObject *parent = nullptr);
    ~Drafts() override; ///< writes what waits

    static QString newId();
    /// Nothing: none is kept under this id.
    std::optional<Draft> find(const QString &id) const;
    /// Written a moment after the last call; an empty draft is removed.
    void put(const QString &id, const Draft &draft);
    void flush();
    void remove(const QString &id);
    QStringList ids() const; ///< newest first
    void setDelay(std::chrono::milliseconds delay) { m_timer.setInterval(delay); } ///< a test sets 0

signals:
    void saved(const QString &id);
    void failed(const QString &why);

private:
    QString path(const QString &id) const;
    void prune();

    QString m_folder;
    QTimer m_timer;
    QHash<QString, Draft> m_waiting;
};

} // namespace ui::compose
