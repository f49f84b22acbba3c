// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/pages/page.h"

#include <optional>

class QPushButton;
class QStackedWidget;

namespace ui {

class ElidedLabel;
class EmptyState;
class Inspector;
struct PageContext;

/// One message in a tab of its own: `redrive://local/message/ID?queue=orders&part=life&read=base64,json`. Without a
/// queue in the address the journal is asked where the message was last; `read` are the decoders that somebody chose.
class SingleMessagePage : public Page
{
    Q_OBJECT
public:
    explicit SingleMessagePage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override { return m_address; }
    QString title() const override;
    QLatin1String iconName() const override { return QLatin1String("message"); }
    void refresh() override;
    void focusFilter() override;
    void showTimes() override;
    QList<QWidget *> panes() const override;

    Inspector *inspector() const { return m_inspector; }
    EmptyState *absence() const { return m_absence; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void resolve();
    void ask(const QueueInfo &queue);
    void readAsAddressed();
    void seek();
    void say(const QString &title, const QString &text);

    Backend &m_backend;
    Address m_address;
    quint64 m_pass = 0;
    bool m_hasAsked = false; ///< for the message of the address
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_absence = nullptr;
    QWidget *m_content = nullptr;
    ElidedLabel *m_name = nullptr;
    QPushButton *m_queue = nullptr;
    Inspector *m_inspector = nullptr;
};

} // namespace ui
