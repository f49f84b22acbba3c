// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/queue/deliveryorder.h"

#include "broker/queue/fifoorder.h"
#include "broker/queue/standardorder.h"

namespace broker::queue {

std::unique_ptr<DeliveryOrder> makeDeliveryOrder(const model::QueueConfig &config)
{
    if (config.isFifo)
        return std::make_unique<FifoOrder>();
    return std::make_unique<StandardOrder>();
}

} // namespace broker::queue
