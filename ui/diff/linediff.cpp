// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/linediff.h"

#include <algorithm>
#include <vector>

namespace ui::diff {

namespace {

using Kind = LineEdit::Kind;

/// Shortest way through the grid of both texts. m_trace[d] holds, for every diagonal k of -d..d, how far d edits come.
class Search
{
public:
    Search(const QStringList &before, const QStringList &after, qsizetype from, qsizetype endBefore, qsizetype endAfter)
        : m_before(before)
        , m_after(after)
        , m_from(from)
        , m_rows(endBefore - from)
        , m_columns(endAfter - from)
    {
    }

    bool run(int mostEdits)
    {
        std::vector<qsizetype> reach(static_cast<std::size_t>(2 * mostEdits + 3), 0);
        const qsizetype middle = mostEdits + 1;
        for (qsizetype d = 0; d <= mostEdits; ++d) {
            for (qsizetype k = -d; k <= d; k += 2) {
                const auto at = [&](qsizetype diagonal) { return reach[static_cast<std::size_t>(middle + diagonal)]; };
                const bool isDown = k == -d || (k != d && at(k - 1) < at(k + 1));
                const qsizetype x = slide(isDown ? at(k + 1) : at(k - 1) + 1, k);
                reach[static_cast<std::size_t>(middle + k)] = x;
                if (x >= m_rows && x - k >= m_columns) {
                    m_trace.push_back(part(reach, middle, d));
                    return true;
                }
            }
            m_trace.push_back(part(reach, middle, d));
        }
        return false;
    }

    QList<LineEdit> edits() const
    {
        QList<LineEdit> out;
        qsizetype x = m_rows;
        qsizetype y = m_columns;
        for (qsizetype d = static_cast<qsizetype>(m_trace.size()) - 1; d > 0; --d) {
            const qsizetype k = x - y;
            const bool isDown = k == -d || (k != d && reached(d - 1, k - 1) < reached(d - 1, k + 1));
            const qsizetype previous = isDown ? k + 1 : k - 1;
            const qsizetype fromX = reached(d - 1, previous);
            const qsizetype fromY = fromX - previous;
            const qsizetype stepX = isDown ? fromX : fromX + 1;
            while (x > stepX)
                out.append({Kind::Same, m_from + --x, m_from + --y});
            if (isDown)
                out.append({Kind::Added, -1, m_from + fromY});
            else
                out.append({Kind::Removed, m_from + fromX, -1});
            x = fromX;
            y = fromY;
        }
        while (x > 0)
            out.append({Kind::Same, m_from + --x, m_from + --y});
        std::reverse(out.begin(), out.end());
        return out;
    }

private:
    qsizetype slide(qsizetype x, qsizetype k) const
    {
        while (x < m_rows && x - k < m_columns && m_before[m_from + x] == m_after[m_from + x - k])
            ++x;
        return x;
    }
    static std::vector<qsizetype> part(const std::vector<qsizetype> &reach, qsizetype middle, qsizetype d)
    {
        return {reach.begin() + middle - d, reach.begin() + middle + d + 1};
    }
    qsizetype reached(qsizetype d, qsizetype k) const
    {
        return k < -d || k > d ? -1 : m_trace[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + d)];
    }

    const QStringList &m_before;
    const QStringList &m_after;
    qsizetype m_from;
    qsizetype m_rows;
    qsizetype m_columns;
    std::vector<std::vector<qsizetype>> m_trace;
};

QList<LineEdit> replaced(qsizetype from, qsizetype endBefore, qsizetype endAfter)
{
    QList<LineEdit> out;
    for (qsizetype line = from; line < endBefore; ++line)
        out.append({Kind::Removed, line, -1});
    for (qsizetype line = from; line < endAfter; ++line)
        out.append({Kind::Added, -1, line});
    return out;
}

} // namespace

LineEdits compareLines(const QStringList &before, const QStringList &after, int mostEdits)
{
    LineEdits out;
    qsizetype from = 0;
    while (from < std::min(before.size(), after.size()) && before[from] == after[from]) {
        out.edits.append({Kind::Same, from, from});
        ++from;
    }
    qsizetype endBefore = before.size();
    qsizetype endAfter = after.size();
    while (endBefore > from && endAfter > from && before[endBefore - 1] == after[endAfter - 1]) {
        --endBefore;
        --endAfter;
    }
    Search search{before, after, from, endBefore, endAfter};
    out.isLeast = search.run(mostEdits);
    out.edits.append(out.isLeast ? search.edits() : replaced(from, endBefore, endAfter));
    for (; endBefore < before.size(); ++endBefore, ++endAfter)
        out.edits.append({Kind::Same, endBefore, endAfter});
    return out;
}

} // namespace ui::diff
