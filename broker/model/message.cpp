// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/message.h"

namespace broker::model {

std::size_t billableSize(const Payload &payload)
{
    std::size_t size = payload.body.size();
    for (const MessageAttribute &attribute : payload.attributes)
        size += attribute.name.size() + attribute.dataType.size() + attribute.value.size();
    return size;
}

} // namespace broker::model
