// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/groupcolumn.h"

#include "broker/storage/readrows.h"
#include "broker/storage/rows.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace broker::storage {

namespace {

constexpr int rowsAtOnce = 1'000;

/// The next rows that have something to fill, after `key`, which is moved on.
Outcome readPage(Statement &select, std::int64_t &key, std::vector<model::MessageRow> &page)
{
    page.clear();
    GroupTexts groups;
    select.bind(1, key);
    select.bind(2, rowsAtOnce);
    Outcome outcome = select.step();
    for (; outcome == Outcome::Row; outcome = select.step()) {
        key = select.number(0);
        auto row = readMessage(select, groups);
        if (!row)
            continue;
        row->group = groups.shared(rows::groupOfExtra(select.bytes(messageColumnCount)));
        row->leased = row->firstReceived; // exact for one receive; of the later ones nothing is known
        page.push_back(*row);
    }
    select.reset();
    return outcome;
}

} // namespace

Outcome fillGroupColumn(Connection &connection)
{
    Statement select = connection.prepare("SELECT " + std::string{messageColumns}
                                          + ", (SELECT extra FROM body"
                                            " WHERE id = message.body) AS extra FROM message WHERE key > ?"
                                            " AND (receives > 0 OR substr(extra, 1, 1) = x'01') ORDER BY key LIMIT ?");
    Statement update =
        connection.prepare("UPDATE message SET grp = ?, leased = ?, placeSum = ?, countSum = ? WHERE key = ?");
    std::int64_t key = std::numeric_limits<std::int64_t>::min();
    std::vector<model::MessageRow> page;
    for (std::int64_t before = key;; before = key) {
        if (const Outcome outcome = readPage(select, key, page); outcome != Outcome::Ok)
            return outcome;
        for (const model::MessageRow &row : page) {
            const Outcome outcome =
                update.run(groupColumn(row.group), row.leased, rows::placeChecksum(row),
                           rows::countChecksum(row.key, row.firstReceived, row.receives, row.leased), row.key);
            if (outcome != Outcome::Ok)
                return outcome;
        }
        if (key == before)
            return Outcome::Ok;
    }
}

} // namespace broker::storage
