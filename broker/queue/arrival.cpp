// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/queue/arrival.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace broker::queue {

/// The first with a higher order.
Arrival::Piece::const_iterator Arrival::behind(const Piece &piece, model::OrderNo order)
{
    return std::upper_bound(piece.begin(), piece.end(), order,
                            [](model::OrderNo wanted, const Entry &entry) { return wanted < entry.order; });
}

/// Where it is, if it is anywhere; the end when all come later.
Arrival::Pieces::const_iterator Arrival::pieceOf(model::OrderNo order) const
{
    const auto later = m_pieces.upper_bound(order);
    return later == m_pieces.begin() ? m_pieces.end() : std::prev(later);
}

/// Where it is to be put.
Arrival::Pieces::iterator Arrival::pieceFor(model::OrderNo order)
{
    const auto later = m_pieces.upper_bound(order);
    if (later == m_pieces.begin())
        return inFront(order);
    const auto piece = std::prev(later);
    return piece->second.size() < pieceSize ? piece : split(piece, order);
}

/// A piece that begins with `order`, which is lower than all: the first one, if it has room.
Arrival::Pieces::iterator Arrival::inFront(model::OrderNo order)
{
    if (m_pieces.empty() || m_pieces.begin()->second.size() == pieceSize)
        return m_pieces.try_emplace(m_pieces.begin(), order);
    auto first = m_pieces.extract(m_pieces.begin());
    first.key() = order;
    return m_pieces.insert(m_pieces.begin(), std::move(first));
}

/// Orders usually grow: then the full one stays whole. Answers the half that takes `order`.
Arrival::Pieces::iterator Arrival::split(Pieces::iterator full, model::OrderNo order)
{
    Piece &piece = full->second;
    if (piece.back().order < order)
        return m_pieces.try_emplace(std::next(full), order);
    const auto half = piece.begin() + pieceSize / 2;
    Piece upper(std::make_move_iterator(half), std::make_move_iterator(piece.end()));
    const model::OrderNo first = upper.front().order;
    const auto made = m_pieces.try_emplace(std::next(full), first, std::move(upper));
    piece.erase(half, piece.end());
    return order < first ? full : made;
}

Message &Arrival::add(std::unique_ptr<Message> message)
{
    const model::OrderNo order = message->order();
    Piece &piece = pieceFor(order)->second;
    assert(find(order) == nullptr);
    return *piece.insert(behind(piece, order), Entry{order, std::move(message)})->message;
}

void Arrival::remove(Message &message)
{
    const model::OrderNo order = message.order();
    const auto at = std::prev(m_pieces.upper_bound(order));
    at->second.erase(std::prev(behind(at->second, order)));
    if (at->second.empty()) {
        m_pieces.erase(at);
        return;
    }
    joinNext(at);
    if (at != m_pieces.begin())
        joinNext(std::prev(at));
}

/// If the two together are small: what is thinned out must not cost a piece for each message.
void Arrival::joinNext(Pieces::iterator piece)
{
    const auto next = std::next(piece);
    if (next == m_pieces.end() || piece->second.size() + next->second.size() > pieceSize / 2)
        return;
    std::move(next->second.begin(), next->second.end(), std::back_inserter(piece->second));
    m_pieces.erase(next);
}

Message *Arrival::find(model::OrderNo order) const
{
    const auto piece = pieceOf(order);
    if (piece == m_pieces.end())
        return nullptr;
    const auto at = behind(piece->second, order);
    if (at == piece->second.begin() || std::prev(at)->order != order)
        return nullptr;
    return std::prev(at)->message.get();
}

void Arrival::visit(model::OrderNo after, const std::function<bool(const Message &)> &visit) const
{
    auto piece = pieceOf(after);
    if (piece == m_pieces.end())
        piece = m_pieces.begin();
    for (; piece != m_pieces.end(); ++piece) {
        for (auto at = behind(piece->second, after); at != piece->second.end(); ++at) {
            if (!visit(*at->message))
                return;
        }
    }
}

bool Arrival::visitBack(model::OrderNo before, std::size_t most,
                        const std::function<void(const Message &)> &visit) const
{
    for (auto piece = m_pieces.lower_bound(before); piece != m_pieces.begin();) {
        --piece;
        const auto first = piece->second.begin();
        auto at = std::lower_bound(first, piece->second.end(), before,
                                   [](const Entry &entry, model::OrderNo wanted) { return entry.order < wanted; });
        for (; at != first; --most) {
            if (most == 0)
                return true;
            --at;
            visit(*at->message);
        }
    }
    return false;
}

std::size_t Arrival::drop(std::size_t most)
{
    std::size_t dropped = 0;
    while (dropped < most && !m_pieces.empty()) {
        dropped += m_pieces.begin()->second.size();
        m_pieces.erase(m_pieces.begin());
    }
    return dropped;
}

} // namespace broker::queue
