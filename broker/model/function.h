// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace broker::model {

template <class Signature>
class UniqueFunction;

/// A callable that need not be copyable (std::move_only_function comes with C++23). Empty when default-made; calling an
/// empty one is a bug.
template <class R, class... Args>
class UniqueFunction<R(Args...)>
{
public:
    UniqueFunction() = default;
    template <
        class F,
        class = std::enable_if_t<
            !std::is_same_v<std::decay_t<F>, UniqueFunction> && std::is_invocable_r_v<R, std::decay_t<F> &, Args...>>>
    UniqueFunction(F &&function) // NOLINT(google-explicit-constructor): a lambda is meant to convert
        : m_callable(std::make_unique<Callable<std::decay_t<F>>>(std::forward<F>(function)))
    {
    }

    R operator()(Args... args) { return m_callable->call(std::forward<Args>(args)...); }
    explicit operator bool() const { return m_callable != nullptr; }

private:
    struct Base
    {
        Base() = default;
        Base(const Base &) = delete;
        Base &operator=(const Base &) = delete;
        virtual ~Base() = default;
        virtual R call(Args... args) = 0;
    };
    template <class F>
    struct Callable final : Base
    {
        template <class G>
        explicit Callable(G &&g)
            : function(std::forward<G>(g))
        {
        }
        R call(Args... args) override { return function(std::forward<Args>(args)...); }
        F function;
    };
    std::unique_ptr<Base> m_callable;
};

} // namespace broker::model
