// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/broker/broker.h"
#include "ui/backend/httptransport.h"
