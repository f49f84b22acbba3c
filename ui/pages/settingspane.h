// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attributes/rules.h"
#include "ui/backend/backend.h"

#include <QWidget>

class QPushButton;
class QScrollArea;

namespace ui {

class AttributeWatch;
class Banner;
class PlainLabel;
class ReviewDialog;

namespace attributes {
class AttributeForm;
}

/// The settings of a queue: a form, what each value does, and the difference before it is sent. While it is seen it
/// follows what others change; what both changed is a conflict, and nothing is sent over it.
class SettingsPane : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPane(Backend &backend, QWidget *parent = nullptr);

    /// Another queue forgets what was typed.
    void setQueue(const QueueInfo &queue);
    void refresh();
    bool hasDraft() const;
    void review();
    QString summary() const;
    attributes::AttributeForm *form() const { return m_form; }
    AttributeWatch *watch() const { return m_watch; }
    Banner *banner() const { return m_banner; }
    QPushButton *reviewButton() const { return m_review; }
    QPushButton *revertButton() const { return m_revert; }

signals:
    void draftChanged();
    void edited(); ///< the user works here

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void take(const attributes::Values &read);
    attributes::Values withOptions(attributes::Values read) const;
    void showState();
    void createTarget();
    void readAgain(const std::function<void()> &then);
    void openReview();
    void apply();
    void sendOptions(int changes);
    void applied(int changes);
    void refused(const Error &error);

    Backend &m_backend;
    QueueInfo m_queue;
    bool m_isRead = false;
    bool m_isBusy = false;
    Time m_readAt{0}; ///< what is stored, as it is shown; 0: nothing
    bool m_hasFailed = false; ///< the banner tells of a reading that failed
    bool m_hadDraft = false;
    QString m_applied; ///< what was applied last, until something is typed
    AttributeWatch *m_watch = nullptr;
    attributes::AttributeForm *m_form = nullptr;
    Banner *m_banner = nullptr;
    PlainLabel *m_summary = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_review = nullptr;
    QScrollArea *m_scroll = nullptr;
};

} // namespace ui
