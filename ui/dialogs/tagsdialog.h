// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attributes/tags.h"
#include "ui/backend/backend.h"

#include <QDialog>

class QPushButton;

namespace ui {

class Banner;
class PlainLabel;

namespace attributes {
class TagEditor;
}

/// The tags of a queue: read, changed, and sent as what differs. Closes when the broker has them.
class TagsDialog : public QDialog
{
    Q_OBJECT
public:
    TagsDialog(Backend &backend, const QueueInfo &queue, QWidget *parent = nullptr);

    attributes::TagEditor *editor() const { return m_editor; }

signals:
    void saved();

private:
    void build();
    void take(const attributes::Tags &stored);
    void check();
    void save();
    void untag(const QStringList &keys);
    void ended(const Outcome<Done> &answer);

    Backend &m_backend;
    QueueInfo m_queue;
    attributes::Tags m_stored;
    bool m_isKnown = false; ///< the stored ones were read
    bool m_isSaving = false;
    Banner *m_banner = nullptr;
    attributes::TagEditor *m_editor = nullptr;
    PlainLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace ui
