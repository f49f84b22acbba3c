// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/arn.h"
#include "broker/storage/store.h"
#include "neighbour.h"

#include <QString>
#include <sqlite3.h>
#include <vector>
