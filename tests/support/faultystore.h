// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/memorystore.h"

#include <atomic>
#include <memory>
#include <optional>

namespace tests {

/// Reads what is there, but for one body that it finds damaged.
class DamagedReader final : public broker::storage::StoreReader
{
public:
    DamagedReader(std::unique_ptr<broker::storage::StoreReader> real, const std::atomic<std::uint64_t> &damaged)
        : m_real(std::move(real))
        , m_damaged(damaged)
    {
    }
    broker::model::Result<std::vector<broker::model::PayloadRef>>
    payloads(std::span<const broker::model::BodyId> bodies) override
    {
        auto found = m_real->payloads(bodies);
        for (std::size_t at = 0; found.has_value() && at < bodies.size(); ++at) {
            if (bodies[at].value == m_damaged)
                found.value()[at].reset();
        }
        return found;
    }
    broker::model::Result<std::string> journalEvents(broker::model::EventNo first) override
    {
        return m_real->journalEvents(first);
    }

private:
    std::unique_ptr<broker::storage::StoreReader> m_real;
    const std::atomic<std::uint64_t> &m_damaged;
};

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
    std::atomic<std::uint64_t> damagedBody{0}; ///< readers find it damaged

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
    std::unique_ptr<broker::storage::StoreReader> reader() override
    {
        return std::make_unique<DamagedReader>(m_real->reader(), damagedBody);
    }
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
