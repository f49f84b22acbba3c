// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/links.h"

#include "ui/pages/pagetable.h"
#include "ui/text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Service
{
    QLatin1String inArn;
    QLatin1String kind; ///< of the page table; there may be none yet
};

constexpr std::array services{Service{"sns"_L1, "topic"_L1}, Service{"kinesis"_L1, "stream"_L1}};

} // namespace

std::optional<Address> linkTarget(const QString &text, const Backend &backend, const QString &connection)
{
    if (const std::optional<Address> address = Address::parse(text))
        return pageKind(address->kind) != nullptr ? address : std::nullopt;
    const QueueInfo *queue = backend.queueByArn(text);
    if (queue == nullptr)
        queue = backend.queue(text);
    if (queue != nullptr)
        return queueAddress(connection, *queue);
    for (const Service &service : services) {
        if (text.section(u':', 2, 2) == service.inArn && pageKind(QString(service.kind)) != nullptr)
            return Address{
                .connection = connection, .kind = QString(service.kind), .name = text::arnName(text).section(u'/', -1)};
    }
    return std::nullopt;
}

} // namespace ui
