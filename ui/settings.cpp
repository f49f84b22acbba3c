// SPDX-License-Identifier: GPL-3.0-or-later
// Here so that its meta-object has a home.
#include "ui/settings.h"
