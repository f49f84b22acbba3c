// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace ui {

/// A thread of its own that does one thing after the other: for files, which may be slow. The owner's thread gives the
/// work and gets what came of it. Going waits for the piece under way, so pieces are small; what waits behind it is not
/// done any more.
class Background : public QObject
{
    Q_OBJECT
public:
    explicit Background(QObject *parent = nullptr);
    ~Background() override;

    /// `work` runs there, then `done` here, or never when this is gone.
    template <class T>
    void run(std::function<T()> work, std::function<void(const T &)> done)
    {
        post([this, work = std::move(work), done = std::move(done)] {
            auto result = std::make_shared<T>(work());
            QMetaObject::invokeMethod(
                this, [result, done] { done(*result); }, Qt::QueuedConnection);
        });
    }

private:
    void post(std::function<void()> piece);

    QThread m_thread;
    std::unique_ptr<QObject> m_worker; ///< lives on the thread
};

} // namespace ui
