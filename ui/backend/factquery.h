// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/clustertypes.h"

/// Facts and clusters as questions in the query language. Empty: it cannot be asked for.
namespace ui::querytext {

/// True of the messages that the fact is true of.
QString ofFact(const SeparatingFact &fact);
/// A first draft for a rule: about what the cluster is.
QString ofCluster(const ClusterInfo &cluster);

} // namespace ui::querytext
