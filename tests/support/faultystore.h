// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/memorystore.h"

#include <atomic>
#include <memory>
#include <optional>

namespace tests {

/// What readers of a FaultyStore are told, and what they tell.
struct ReaderNotes
{
    std::atomic<std::uint64_t> damagedBody{0}; ///< they find it damaged
    std::atomic<bool> isImmediate{false};
    std::atomic<int> bodiesAsked{0}; ///< by payloads()
    std::atomic<int> passesAhead{0};
    std::atomic<int> bodiesAhead{0};
};

/// Reads what is there, but for one body that it finds damaged.
class DamagedReader final : public broker::storage::StoreReader
{
public:
    using Payloads = std::vector<broker::model::PayloadRef>;

    DamagedReader(std::unique_ptr<broker::storage::StoreReader> real, ReaderNotes &notes)
        : m_real(std::move(real))
        , m_notes(notes)
    {
    }
    broker::model::Result<Payloads> payloads(std::span<const broker::model::BodyId> bodies) override
    {
        m_notes.bodiesAsked += static_cast<int>(bodies.size());
        auto found = m_real->payloads(bodies);
        if (found.has_value())
            damage(bodies, found.value());
        return found;
    }
    Payloads payloadsAhead(std::span<const broker::model::BodyId> bodies) override
    {
        ++m_notes.passesAhead;
        m_notes.bodiesAhead += static_cast<int>(bodies.size());
        Payloads found = m_real->payloadsAhead(bodies);
        damage(bodies, found);
        return found;
    }
    bool isImmediate() const override { return m_notes.isImmediate; }
    broker::model::Result<std::string> journalEvents(broker::model::EventNo first) override
    {
        return m_real->journalEvents(first);
    }

private:
    void damage(std::span<const broker::model::BodyId> bodies, Payloads &found) const
    {
        for (std::size_t at = 0; at < bodies.size(); ++at) {
            if (bodies[at].value == m_notes.damagedBody)
                found[at].reset();
        }
    }

    std::unique_ptr<broker::storage::StoreReader> m_real;
    ReaderNotes &m_notes;
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
    ReaderNotes readers;

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
        return std::make_unique<DamagedReader>(m_real->reader(), readers);
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
