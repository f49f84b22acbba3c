// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attributes/tags.h"
#include "ui/backend/backend.h"

#include <QWidget>

class QPushButton;

namespace ui {

class AttributeWatch;
class Chip;

/// The tags of a queue in a line; the first few of them, and how many more there are. Hidden without tags, and followed
/// all the same: another client may set the first one.
class TagChips : public QWidget
{
    Q_OBJECT
public:
    explicit TagChips(Backend &backend, QWidget *parent = nullptr);

    /// Reads those of another queue at once.
    void setQueue(const QString &url);
    void refresh();
    /// False: hidden with tags too, where there is no room.
    void setWanted(bool isWanted);
    /// Whether somebody looks: what other clients change is followed then.
    void setActive(bool isActive);
    AttributeWatch *watch() const { return m_watch; }
    QPushButton *editButton() const { return m_edit; }
    const attributes::Tags &tags() const { return m_tags; }

signals:
    void editWanted();

private:
    void showTags(const attributes::Tags &tags);
    void showEdit();
    QStringList tagLines() const;

    Backend &m_backend;
    AttributeWatch *m_watch;
    QString m_url;
    attributes::Tags m_tags;
    bool m_isWanted = true;
    QList<Chip *> m_chips;
    QPushButton *m_edit = nullptr;
};

} // namespace ui
