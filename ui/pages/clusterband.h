// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/clusterchip.h"

#include <QHash>
#include <QWidget>

class QMenu;
class QPushButton;

namespace ui {

class PlainLabel;
class WrapLayout;

/// The groups of dead letters as chips in a few rows, or in one. What has no room stands in a menu; the chosen group
/// and the last one (what nothing sets apart) are always there. The keyboard stops at one chip: left and right go to
/// the others, Enter chooses.
class ClusterBand : public QWidget
{
    Q_OBJECT
public:
    struct Group
    {
        QString id; ///< empty: all messages
        ClusterChip::Look look;
    };

    explicit ClusterBand(QWidget *parent = nullptr);

    /// In the order of the chips.
    void setGroups(const QList<Group> &groups);
    void setCurrent(const QString &id); ///< tells nobody
    const QString &current() const { return m_current; }
    /// While they are being looked for; empty: they are complete.
    void setProgress(const QString &text);
    QString progress() const;
    void setCollapsed(bool isCollapsed);
    bool isCollapsed() const { return m_isCollapsed; }

    ClusterChip *chip(const QString &id) const { return m_chips.value(id); } ///< null: no such group
    QPushButton *moreButton() const { return m_more; }
    QPushButton *foldButton() const { return m_fold; }
    /// The chip that the keyboard comes to.
    QWidget *focusChip() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void chosen(const QString &id);
    void menuWanted(const QString &id);
    void folded(bool isCollapsed); ///< by the user

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ClusterChip *make(const QString &id);
    void choose(const QString &id);
    void step(const QString &from, int by);
    void arrange();
    void fillMore(const QStringList &hidden);
    void setStop(const QString &id);
    QStringList fitting() const;

    QStringList m_order;
    QHash<QString, ClusterChip *> m_chips;
    QString m_current;
    QString m_stop; ///< where Tab comes to
    bool m_isCollapsed = false;
    bool m_isArranging = false;
    WrapLayout *m_layout = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_fold = nullptr;
    QMenu *m_menu = nullptr;
    PlainLabel *m_progress = nullptr;
};

} // namespace ui
