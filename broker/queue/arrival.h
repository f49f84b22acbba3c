// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/queue/message.h"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace broker::queue {

/// The messages of a queue in order of arrival, which owns them. No two have the same order. Pieces of a sorted list,
/// 16 bytes a message: finding, adding and removing cost a look among the pieces and one within.
class Arrival
{
public:
    Message &add(std::unique_ptr<Message> message);
    void remove(Message &message);
    /// Null when none has this order.
    Message *find(model::OrderNo order) const;
    bool isEmpty() const { return m_pieces.empty(); }

    /// From the one behind `after` on; `visit` returns false to stop.
    void visit(model::OrderNo after, const std::function<bool(const Message &)> &visit) const;
    /// At most `most` of those in front of `before`, from the newest back. False: there are no more.
    bool visitBack(model::OrderNo before, std::size_t most, const std::function<void(const Message &)> &visit) const;
    /// Drops about `most` of them, whatever else refers to them. Answers how many.
    std::size_t drop(std::size_t most);

private:
    static constexpr std::size_t pieceSize = 64;
    struct Entry
    {
        model::OrderNo order;
        std::unique_ptr<Message> message;
    };
    using Piece = std::vector<Entry>; ///< by order, never empty
    /// By an order that is at most its first one's, but above all in front of it.
    using Pieces = std::map<model::OrderNo, Piece>;

    static Piece::const_iterator behind(const Piece &piece, model::OrderNo order);
    Pieces::iterator pieceFor(model::OrderNo order);
    Pieces::const_iterator pieceOf(model::OrderNo order) const;
    Pieces::iterator inFront(model::OrderNo order);
    Pieces::iterator split(Pieces::iterator full, model::OrderNo order);
    void joinNext(Pieces::iterator piece);

    Pieces m_pieces;
};

} // namespace broker::queue
