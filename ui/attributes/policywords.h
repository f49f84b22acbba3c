// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <optional>

/// Access policies in words. Pure.
namespace ui::attributes {

struct Statement
{
    QString label; ///< Sid; empty: it has none
    QString effect; ///< "May" or "May not"
    QString who;
    QString what;
    QString when; ///< empty: always
};
/// Of a legal policy; nothing of a text that is none.
QList<Statement> statementsOf(const QString &policy);

/// What the service would refuse of it, in its words; nothing: it takes it. Empty text removes the policy.
std::optional<Error> policyProblem(const QString &policy);

/// The operations that a queue's owner may grant.
QStringList grantableActions();
/// Of AddPermission, in the service's words.
std::optional<Error> permissionProblem(const QString &label, const QStringList &accounts, const QStringList &actions);

} // namespace ui::attributes
