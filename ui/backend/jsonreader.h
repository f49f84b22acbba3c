// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QByteArray>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace ui {

/// Reads answers away from the GUI thread (a page of bodies is megabytes), one at a time and so in order.
/// read() from any thread while this lives; `done` runs on the thread that made this, or never when this died.
class JsonReader : public QObject
{
public:
    using Done = std::function<void(Outcome<QJsonObject>)>;

    explicit JsonReader(QObject *parent = nullptr);
    ~JsonReader() override;

    void read(QByteArray text, Done done);

private:
    QThreadPool m_worker;
};

} // namespace ui
