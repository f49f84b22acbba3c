// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>

namespace ui {

/// How much a connection lets the window do. The numbers stand in the file of connections.
enum class SafetyLevel {
    Free = 0, ///< the window asks where it always asks
    ConfirmDestructive = 1, ///< nothing is lost without a question
    ConfirmWrites = 2, ///< nothing changes without a question
    ReadOnly = 3, ///< nothing changes: no such call leaves this program
};
inline constexpr int safetyLevels = 4;

/// What a call does to the other end.
enum class Effect { Read, Write, Destroy };

/// By the table of operations. One that is not in it is a write: a new operation is guarded before anybody thinks of
/// it.
Effect effectOf(const QString &service, const QString &operation);
/// Every operation in the table, as "sqs.SendMessage".
QStringList knownOperations();

/// What a held call would do, for the one who asks the user.
struct SafetyQuestion
{
    Effect effect = Effect::Write;
    QString operation;
    QString target; ///< name of the queue; empty: none is named
    qint64 count = 1; ///< entries of a batch
    QString connection; ///< its name
};

/// The safety level of one connection, and the one judge of what may be sent. GUI thread only.
class Safety : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<std::chrono::milliseconds()>;
    using Answer = std::function<void(bool)>;
    /// Asks the user and answers later; the answer is void when `context` died.
    using Asker = std::function<void(const SafetyQuestion &, QObject *context, Answer)>;

    static constexpr std::chrono::minutes loweredFor{15};

    explicit Safety(QObject *parent = nullptr);

    /// The level that the connection has by itself. Ends a lowering.
    void setConnection(const QString &name, SafetyLevel level);
    const QString &connection() const { return m_connection; }
    SafetyLevel ownLevel() const { return m_own; }
    SafetyLevel level() const; ///< that counts now
    bool isLowered() const { return level() < m_own; }
    std::chrono::seconds left() const; ///< of a lowering

    /// Down to `level` for loweredFor. False, and nothing changes: `typed` is not the name of the connection.
    bool lower(SafetyLevel level, const QString &typed);
    void restore(); ///< to its own level, before the time is over

    enum class Verdict { Pass, Ask, Refuse };
    Verdict verdict(const QString &service, const QString &operation) const;
    /// A dialog that asks anyway need not look; one that would not, does.
    bool mustAsk(Effect effect) const;
    /// The question must have the name of the object typed: on connections that confirm every write by themselves.
    bool mustTypeName(Effect effect) const;
    /// Why the call is not possible at this level, a sentence; empty: it is.
    QString whyNot(const QString &service, const QString &operation) const;

    /// While one lives, what is sent was asked for already: in a handler of a dialog's accepted(), around the calls.
    class Consent
    {
    public:
        explicit Consent(Safety *safety)
            : m_safety(safety)
        {
            if (m_safety != nullptr)
                ++m_safety->m_consents;
        }
        explicit Consent(Safety &safety)
            : Consent(&safety)
        {
        }
        ~Consent()
        {
            if (m_safety != nullptr)
                --m_safety->m_consents;
        }
        Consent(const Consent &) = delete;
        Consent &operator=(const Consent &) = delete;

    private:
        Safety *m_safety;
    };
    bool hasConsent() const { return m_consents > 0; }

    /// Without one, what would be asked is refused.
    void setAsker(Asker asker) { m_asker = std::move(asker); }
    void ask(const SafetyQuestion &question, QObject *context, Answer answer) const;
    /// Time that only goes on; a test gives its own.
    void setClock(Clock clock) { m_clock = std::move(clock); }

signals:
    void changed(); ///< level or name

private:
    void expire();

    QString m_connection;
    SafetyLevel m_own = SafetyLevel::Free;
    SafetyLevel m_lowered = SafetyLevel::Free;
    std::chrono::milliseconds m_loweredUntil{0}; ///< 0: it is not
    Clock m_clock;
    Asker m_asker;
    QTimer m_timer;
    int m_consents = 0;
};

} // namespace ui
