// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/drafts.h"
#include "ui/compose/environments.h"
#include "ui/compose/library.h"
#include "ui/settings.h"

namespace ui::compose {

/// What is written and kept outside the broker: drafts, named messages, sets of variables. One for the window.
class Shelf
{
public:
    explicit Shelf(Settings &settings)
        : m_settings(settings)
        , m_drafts(QString(settings.dataFolder() + QLatin1String("/drafts")))
        , m_library(QString(settings.dataFolder() + QLatin1String("/messages.json")))
        , m_environments(QString(settings.configFolder() + QLatin1String("/environments.json")))
    {
    }

    Settings &settings() { return m_settings; }
    Drafts &drafts() { return m_drafts; }
    Library &library() { return m_library; }
    Environments &environments() { return m_environments; }

private:
    Settings &m_settings;
    Drafts m_drafts;
    Library m_library;
    Environments m_environments;
};

} // namespace ui::compose
