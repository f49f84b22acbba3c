// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <functional>
#include <span>

class QMenu;
class QWidget;

/// "Copy as": what can be copied of a message.
namespace ui::copyas {

struct Form
{
    const char *title; ///< translated with title()
    QString (*text)(const QueueInfo &queue, const MessageInfo &message); ///< of a message with its whole body
};

std::span<const Form> forms();
QString title(const Form &form);

struct Chosen
{
    QueueInfo queue;
    MessageInfo message; ///< perhaps with the beginning of its body: the rest is read before anything is copied
};

/// A menu that copies from what `chosen` says when it opens; nothing chosen: its entries are off. `failed` is told when
/// the rest of a body could not be read. The backend must outlive the menu or be null by then.
QMenu *makeMenu(Backend &backend, std::function<std::optional<Chosen>()> chosen,
                std::function<void(const Error &)> failed, QWidget *parent);

} // namespace ui::copyas
