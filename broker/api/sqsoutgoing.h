// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/handler.h"

#include <span>
#include <string>

/// A send's way from its document to the engine, alone or as an entry of a batch.
namespace broker::api {

/// A message that passed every check that needs no queue, and the digests its reply names.
struct Prepared
{
    core::Outgoing message;
    std::string attributesMd5;
    std::string systemAttributesMd5;
};

/// Takes the texts out of `entry`: the parameters of SendMessage, or one entry of a batch. The MD5 of the body is left
/// to digestBodies(), which does several for little more than one.
Result<Prepared> prepareMessage(const Context &context, const model::QueueAddress &queue, Value &entry);

void digestBodies(std::span<Prepared *const> messages);

/// Adds what the service says of a sent message.
void addSent(const Prepared &prepared, const core::Engine::Sent &sent, Value &reply);

/// As the service writes it: twenty digits.
std::string sequenceNumber(model::OrderNo order);

} // namespace broker::api
