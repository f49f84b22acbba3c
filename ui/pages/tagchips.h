// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attributes/tags.h"
#include "ui/backend/backend.h"

#include <QWidget>

class QPushButton;

namespace ui {

class Chip;

/// The tags of a queue in a line; the first few of them, and how many more there are. Hidden without tags.
class TagChips : public QWidget
{
    Q_OBJECT
public:
    explicit TagChips(Backend &backend, QWidget *parent = nullptr);

    /// Reads those of another queue at once.
    void setQueue(const QString &url);
    void refresh();
    const attributes::Tags &tags() const { return m_tags; }

signals:
    void editWanted();

private:
    void showTags(const attributes::Tags &tags);

    Backend &m_backend;
    QString m_url;
    attributes::Tags m_tags;
    QList<Chip *> m_chips;
    QPushButton *m_edit = nullptr;
};

} // namespace ui
