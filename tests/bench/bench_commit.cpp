// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/memorystore.h"
#include "broker/storage/sqlitestore.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <string>

using namespace broker;
using storage::Durability;

namespace {

constexpr const char *file = "bench_commit.workspace";

void removeFiles()
{
    for (const char *end : {"", "-wal", "-shm", ".lock", ".ballast"})
        std::remove((std::string{file} + end).c_str());
}

std::unique_ptr<storage::Store> open(Durability durability)
{
    if (durability == Durability::Memory)
        return storage::makeMemoryStore(1);
    removeFiles();
    storage::SqliteOptions options;
    options.file = file;
    options.durability = durability;
    auto opened = storage::openSqliteStore(options);
    return opened.has_value() ? std::move(opened.value()) : nullptr;
}

model::Change send(std::uint64_t key, const model::PayloadRef &payload)
{
    model::MessageRow row;
    row.key = {key};
    row.queue = {1};
    row.body = {key};
    row.lineage = {key};
    row.order = {key};
    row.sent = model::fromMilliseconds(1'750'000'000'000);
    row.due = row.sent;
    row.size = 1'024;
    return model::change::MessageSent{row, payload, false};
}

model::Change remove(std::uint64_t key)
{
    return model::change::MessageDeleted{{key}, {1}, {key}, {key}, model::change::Cause::Client};
}

/// Commits of `range(0)` new messages of 1 KiB each, checkpoints included. With `deletes`, the ones before go.
void commit(benchmark::State &state, Durability durability, bool deletes)
{
    const auto store = open(durability);
    if (!store) {
        state.SkipWithError("cannot open a workspace here");
        return;
    }
    auto payload = std::make_shared<model::Payload>();
    payload->body.assign(1'024, 'x');
    payload->senderId = "000000000000";
    const auto count = static_cast<std::uint64_t>(state.range(0));
    storage::Batch batch;
    std::uint64_t next = 1;
    for (auto _ : state) {
        batch.changes.clear();
        for (std::uint64_t at = 0; at < count; ++at) {
            batch.changes.push_back(send(next, payload));
            if (deletes && next > count)
                batch.changes.push_back(remove(next - count));
            ++next;
        }
        batch.counters.nextKey = next;
        if (store->commit(batch).has_error())
            state.SkipWithError("a commit failed");
        if (store->isMaintenanceDue())
            store->maintain(false);
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(next - 1));
    store->close();
    removeFiles();
}

} // namespace

BENCHMARK_CAPTURE(commit, durable, Durability::Durable, false)->Arg(1)->Arg(8)->Arg(64)->Arg(256)->UseRealTime();
BENCHMARK_CAPTURE(commit, relaxed, Durability::Relaxed, false)->Arg(1)->Arg(8)->Arg(64)->Arg(256)->UseRealTime();
BENCHMARK_CAPTURE(commit, memory, Durability::Memory, false)->Arg(1)->Arg(64)->UseRealTime();
BENCHMARK_CAPTURE(commit, durableWithDeletes, Durability::Durable, true)->Arg(1)->Arg(64)->UseRealTime();

BENCHMARK_MAIN();
