// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

// Clang's thread-safety analysis needs annotated types; libstdc++'s are not. g++ compiles these as plain code.
#if defined(__clang__)
#define REDRIVE_CAPABILITY(x) __attribute__((capability(x)))
#define REDRIVE_SCOPED_CAPABILITY __attribute__((scoped_lockable))
#define REDRIVE_GUARDED_BY(x) __attribute__((guarded_by(x)))
#define REDRIVE_REQUIRES(x) __attribute__((requires_capability(x)))
#define REDRIVE_ACQUIRE(...) __attribute__((acquire_capability(__VA_ARGS__)))
#define REDRIVE_RELEASE(...) __attribute__((release_capability(__VA_ARGS__)))
#else
#define REDRIVE_CAPABILITY(x)
#define REDRIVE_SCOPED_CAPABILITY
#define REDRIVE_GUARDED_BY(x)
#define REDRIVE_REQUIRES(x)
#define REDRIVE_ACQUIRE(...)
#define REDRIVE_RELEASE(...)
#endif

namespace broker::platform {

class REDRIVE_CAPABILITY("mutex") Mutex
{
public:
    void lock() REDRIVE_ACQUIRE() { m_mutex.lock(); }
    void unlock() REDRIVE_RELEASE() { m_mutex.unlock(); }

private:
    std::mutex m_mutex;
};

class REDRIVE_SCOPED_CAPABILITY Lock
{
public:
    explicit Lock(Mutex &mutex) REDRIVE_ACQUIRE(mutex)
        : m_mutex(mutex)
    {
        m_mutex.lock();
    }
    ~Lock() REDRIVE_RELEASE() { m_mutex.unlock(); }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;

private:
    Mutex &m_mutex;
};

} // namespace broker::platform
