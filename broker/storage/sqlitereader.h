// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/health.h"
#include "broker/storage/sqlite.h"
#include "broker/storage/store.h"

#include <memory>
#include <string>

namespace broker::storage {

/// A read-only connection of its own, opened at the first read. Every statement ends before a call returns, so that no
/// reader keeps the log from being checkpointed.
class SqliteReader final : public StoreReader
{
public:
    SqliteReader(std::string file, std::shared_ptr<Health> health);

    model::Result<std::vector<model::PayloadRef>> payloads(std::span<const model::BodyId> bodies) override;
    std::vector<model::PayloadRef> payloadsAhead(std::span<const model::BodyId> bodies) override;
    model::Result<std::string> journalEvents(model::EventNo first) override;

private:
    bool open();
    model::Error unreadable() const;
    static model::PayloadRef payload(const Statement &row);

    std::string m_file;
    std::shared_ptr<Health> m_health;
    Connection m_connection;
    Statement m_body;
    Statement m_bodies;
    Statement m_chunk;
};

} // namespace broker::storage
