// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QMap>
#include <QString>

#include <optional>

namespace ui {

/// Where something is in the window: `redrive://local/queue/orders?tab=messages`.
///
///     address    = "redrive://" connection "/" kind [ "/" name ] [ "?" option *( "&" option ) ]
///     option     = key "=" value
///
/// `connection` is "local" or host and port, `kind` a row of the page table; name, keys and values are percent-encoded,
/// options sorted by key, so that one place has one spelling.
struct Address
{
    QString connection;
    QString kind;
    QString name{}; ///< empty for kinds of which there is one
    QMap<QString, QString> options{};

    static std::optional<Address> parse(const QString &text);
    QString toString() const;

    /// The same object; what is shown of it (tab, filter) may differ.
    bool isSamePlace(const Address &other) const;
    Address with(const QString &key, const QString &value) const; ///< an empty value drops the option

    friend bool operator==(const Address &, const Address &) = default;
};

/// Account and region stand in the address of a queue only where they are not the usual ones.
Address queueAddress(const QString &connection, const QueueInfo &queue);
/// `redrive://local/message/ID?queue=orders`.
Address messageAddress(const QString &connection, const QueueInfo &queue, const QString &messageId);
/// Of the queue that a message's address names; without a name when it names none.
Address queueOf(const Address &message);
/// Null: none of the queues has this address.
const QueueInfo *queueAt(const Address &address, const QList<QueueInfo> &queues);

} // namespace ui
