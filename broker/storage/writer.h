// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/sqlite.h"
#include "broker/storage/store.h"
#include "broker/storage/sweeper.h"
#include "broker/storage/writeset.h"

#include <string>

namespace broker::storage {

/// Turns a batch into rows, inside a transaction that the caller holds. Keeps one prepared statement a kind of write.
class Writer
{
public:
    /// `secret` is sealed into the checksum of the counters. False in isReady() when the schema is not as expected.
    Writer(Connection &connection, std::uint64_t secret, Sweeper &sweeper);
    bool isReady() const;

    /// Stops at the first failure: the caller must roll back.
    Outcome write(const Batch &batch);

private:
    Outcome apply(const model::Change &one);
    Outcome flush();
    Outcome writeMessage(const WriteSet::Message &message);
    Outcome writeRow(const WriteSet::Message &message);
    Outcome writeParts(const WriteSet::Message &message);
    Outcome removeMessage(const WriteSet::Message &message);
    Outcome writeBody(const WriteSet::Body &body);
    Outcome writeQueue(const model::QueueRow &row);
    Outcome setAside(model::MessageKey key);
    Outcome writeNote(const model::change::DeduplicationNoted &note);
    Outcome writeMoveTask(const model::MoveTaskRow &row);
    Outcome writeRedrive(const model::RedriveRow &row);
    Outcome writeProgress(const model::change::RedriveProgressed &progressed);
    Outcome forgetRedrive(model::RedriveId redrive);
    Outcome writeSlice(const model::RedriveSlice &slice);
    Outcome noteSweep(const Sweep &sweep);
    Outcome tellSweeper(const WriteSet::Message &message);
    Outcome removeQueue(const model::change::QueueDeleted &deleted);
    Outcome writeChunk(const model::change::JournalSpilled &spilled);
    Outcome writeCounters(const model::Counters &counters);

    std::uint64_t m_secret;
    Sweeper &m_sweeper;
    Statement m_insertMessage;
    Statement m_replaceMessage;
    Statement m_updateLease;
    Statement m_updateDue;
    Statement m_deleteMessage;
    Statement m_insertBody;
    Statement m_deleteBody;
    Statement m_noteBody;
    Statement m_noteBodyOf;
    Statement m_selectBodyOf;
    Statement m_forgetNote;
    Statement m_writeQueue;
    Statement m_deleteQueue;
    Statement m_writeSweep;
    Statement m_keepMessage;
    Statement m_keepBody;
    Statement m_deleteBodyOf;
    Statement m_insertNote;
    Statement m_trimNotes;
    Statement m_writeMoveTask;
    Statement m_deleteMoveTask;
    Statement m_deleteMoveTasksOf;
    Statement m_writeRedrive;
    Statement m_updateRedrive;
    Statement m_deleteRedrive;
    Statement m_writeSlice;
    Statement m_deleteSlice;
    Statement m_deleteSlicesOf;
    Statement m_writeGoneQueue;
    Statement m_deleteGoneQueue;
    Statement m_writeChunk;
    Statement m_trimChunks;
    Statement m_updateCounters;
    WriteSet m_set;
    std::string m_scratch; ///< encoded bytes of the row at hand
    std::string m_more; ///< of it, a second column
    bool m_hasNotes = true; ///< some body may be noted for erasure; true at first, as nobody has looked
};

} // namespace broker::storage
