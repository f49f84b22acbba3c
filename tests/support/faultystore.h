// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/memorystore.h"

#include <memory>
#include <optional>

namespace tests {

/// A memory store whose next commit fails as told. A failed commit may still have taken effect, as on a real disk.
class FaultyStore final : public broker::storage::Store
{
public:
    struct Fault
    {
        broker::model::ErrorCode code = broker::model::ErrorCode::OutcomeUnknown;
        bool takesEffect = false;
    };

    std::optional<Fault> nextCommit;
    int failingReopens = 0;
    bool drainOnly = false;
    int commits = 0;

    broker::model::Result<broker::storage::Loaded> load(broker::storage::LoadVisitor &visitor) override
    {
        return m_real->load(visitor);
    }
    broker::model::Result<void> commit(const broker::storage::Batch &batch) override
    {
        ++commits;
        if (!nextCommit)
            return m_real->commit(batch);
        const Fault fault = *nextCommit;
        nextCommit.reset();
        if (fault.takesEffect && m_real->commit(batch).has_error())
            return broker::model::fail(broker::model::ErrorCode::InternalError, "the store below failed");
        return broker::model::fail(fault.code, "told to fail");
    }
    broker::model::Result<void> reopen() override
    {
        if (failingReopens > 0) {
            --failingReopens;
            return broker::model::fail(broker::model::ErrorCode::OutcomeUnknown, "told not to reopen");
        }
        return m_real->reopen();
    }
    void maintain(bool idle) override { m_real->maintain(idle); }
    void close() override { m_real->close(); }
    std::unique_ptr<broker::storage::StoreReader> reader() override { return m_real->reader(); }
    broker::storage::StoreStatus status() const override
    {
        broker::storage::StoreStatus status = m_real->status();
        status.drainOnly = drainOnly;
        return status;
    }

private:
    std::unique_ptr<broker::storage::Store> m_real = broker::storage::makeMemoryStore(0x5eed);
};

} // namespace tests
