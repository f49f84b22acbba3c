// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QTabWidget>

class QComboBox;

namespace ui {

class CodeView;
class FactsTable;
class Settings;

/// What would be sent: filled in, as the request on the wire, and as code.
class ComposerPreview : public QTabWidget
{
    Q_OBJECT
public:
    /// The language is remembered in the settings.
    explicit ComposerPreview(Settings &settings, QWidget *parent = nullptr);

    enum Tab { Result, Wire, Code };

    /// `target` null: nowhere yet.
    void show(const SendRequest &request, const QueueInfo *target);
    CodeView *result() const { return m_result; }
    CodeView *wire() const { return m_wire; }
    CodeView *code() const { return m_code; }
    QComboBox *language() const { return m_language; }

private:
    void showCurrent();
    void showResult();
    void showWire();
    void showCode();

    Settings &m_settings;
    SendRequest m_request;
    QueueInfo m_target;
    CodeView *m_result = nullptr;
    FactsTable *m_facts = nullptr;
    CodeView *m_wire = nullptr;
    CodeView *m_code = nullptr;
    QComboBox *m_language = nullptr;
};

} // namespace ui
