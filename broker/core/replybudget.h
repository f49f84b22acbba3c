// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <utility>

namespace broker::core {

/// Bytes of message bodies that are on their way to clients: read, rendered, and not yet taken by the other side. A
/// reply is charged before its bodies are read; what does not fit waits where it is a few hundred bytes. Any thread but
/// for the functions that say otherwise.
class ReplyBudget : public std::enable_shared_from_this<ReplyBudget>
{
public:
    /// A reply of so little may go ahead of bigger ones that wait, as long as the budget is not used up.
    static constexpr std::size_t smallReply = 64U << 10U;

    explicit ReplyBudget(std::size_t most)
        : m_most(most)
    {
    }

    std::size_t most() const { return m_most; }
    std::size_t used() const { return m_used; }
    std::size_t peak() const { return m_peak; } ///< the most that was ever used at once
    bool isOver() const { return m_used > m_most; }
    /// Others use none of it.
    bool isAlone(std::size_t bytes) const { return m_used <= bytes; }
    /// A reply that is bigger than all of the budget goes alone.
    bool fits(std::size_t bytes) const;
    void charge(std::size_t bytes);
    void release(std::size_t bytes);

    /// Given back when the last copy goes.
    using Charge = std::shared_ptr<void>;
    Charge hold(std::size_t bytes);

    /// `freed` is called on any thread at the next release after askForRoom(), once. Core thread, nobody else running.
    void whenFreed(std::function<void()> freed) { m_freed = std::move(freed); }
    void askForRoom() { m_isAsked = true; }

private:
    const std::size_t m_most;
    std::atomic<std::size_t> m_used{0};
    std::atomic<std::size_t> m_peak{0};
    std::atomic<bool> m_isAsked{false};
    std::function<void()> m_freed;
};

} // namespace broker::core
