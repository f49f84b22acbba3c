// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDir;

/// Connections, safety and the wire log as PNG files, light and dark.
void drawConnections(const QDir &folder);
