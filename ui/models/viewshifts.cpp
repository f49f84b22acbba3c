// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/viewshifts.h"

#include <algorithm>
#include <vector>

namespace ui {

namespace {

/// A run of places that were there before, or that came.
struct Piece
{
    int first = 0; ///< before; -1: they came
    int count = 0;
};
using Pieces = std::vector<Piece>;

/// The piece that starts at `place`, made if need be.
Pieces::iterator split(Pieces &pieces, int place)
{
    auto at = pieces.begin();
    for (; at != pieces.end() && place >= at->count; ++at)
        place -= at->count;
    if (place == 0 || at == pieces.end())
        return at;
    const Piece rest{at->first < 0 ? -1 : at->first + place, at->count - place};
    at->count = place;
    return pieces.insert(at + 1, rest);
}

} // namespace

QList<ViewShift> merged(const QList<ViewShift> &shifts, int rows)
{
    if (shifts.size() < 2)
        return shifts;
    Pieces pieces{{0, rows}};
    for (const ViewShift &shift : shifts) {
        if (shift.removed > 0) {
            split(pieces, shift.offset + shift.removed);
            const auto from = split(pieces, shift.offset);
            auto to = from;
            for (int left = shift.removed; left > 0 && to != pieces.end(); ++to)
                left -= to->count;
            pieces.erase(from, to);
        }
        if (shift.inserted > 0)
            pieces.insert(split(pieces, shift.offset), {-1, shift.inserted});
    }
    QList<ViewShift> removals;
    QList<ViewShift> insertions;
    int before = 0; // places that were there, up to here
    int now = 0;
    for (const Piece &piece : pieces) {
        if (piece.first < 0) {
            const bool joins = !insertions.isEmpty() && insertions.last().offset + insertions.last().inserted == now;
            if (joins)
                insertions.last().inserted += piece.count;
            else
                insertions.append({.offset = now, .inserted = piece.count});
        } else {
            if (piece.first > before)
                removals.prepend({.offset = before, .removed = piece.first - before});
            before = piece.first + piece.count;
        }
        now += piece.count;
    }
    if (before < rows)
        removals.prepend({.offset = before, .removed = rows - before});
    return removals + insertions;
}

} // namespace ui
