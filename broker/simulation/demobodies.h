// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/simulation/scenario.h"

/// What the demo shop's producers write. Everybody in it is invented.
namespace broker::simulation::demo {

Written webOrder(Pen &pen);
Written mobileOrder(Pen &pen);
Written orderWithoutSku(Pen &pen); ///< the old app: a line has no sku
Written orderOfSlowProvider(Pen &pen); ///< its payment provider does not answer
Written orderCutOff(Pen &pen); ///< no JSON: the end is missing
Written orderBelowZero(Pen &pen); ///< oddity
Written orderOfStrangeCurrency(Pen &pen); ///< oddity
Written payment(Pen &pen);
Written paymentOfBlockedCustomer(Pen &pen); ///< its group never gets past it
Written mail(Pen &pen);
Written stockChange(Pen &pen);
Written analyticsEvent(Pen &pen); ///< demoevents.cpp: plain, packed, and as AWS services wrap them

// How a consumer notices what it cannot process.
bool hasNoSku(std::string_view body);
bool hasSlowProvider(std::string_view body);
bool isCutOff(std::string_view body);
bool isBelowZero(std::string_view body);
bool hasStrangeCurrency(std::string_view body);
bool isOfBlockedCustomer(std::string_view body);

} // namespace broker::simulation::demo
