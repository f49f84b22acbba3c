// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/codegen/call.h"

#include <QWidget>

class QComboBox;

namespace ui {

class Banner;
class CodeView;
class Settings;

/// The queue as code: its settings that differ from a new queue's, its dead-letter queue and its tags, in the language
/// of choice. Read when it is shown, when the queue changes and on F5.
class CodePane : public QWidget
{
    Q_OBJECT
public:
    explicit CodePane(Backend &backend, QWidget *parent = nullptr);

    void remember(Settings &settings); ///< the language, from now on
    void setQueue(const QueueInfo &queue);
    void refresh();
    CodeView *view() const { return m_view; }
    QComboBox *language() const { return m_language; }
    Banner *banner() const { return m_banner; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void readTags(const QString &url, const QJsonObject &attributes);
    void fail(const Error &error);
    void showCode();

    Backend &m_backend;
    Settings *m_settings = nullptr;
    QueueInfo m_queue;
    codegen::Queue m_code;
    bool m_isRead = false;
    Banner *m_banner = nullptr;
    CodeView *m_view = nullptr;
    QComboBox *m_language = nullptr;
};

} // namespace ui
