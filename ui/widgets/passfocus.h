// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// Whatever gives the focus to `whole` gives it to `part`, which stands in it; a later call names another part. Instead
/// of a focus proxy: Qt 6.4 makes of a widget with a proxy a stop of the Tab key of its own, which leads to the proxy
/// from wherever it stands in the ring. Where that is not right before the proxy, Tab goes round in a part of the ring
/// and never reaches the rest.
void passFocus(QWidget *whole, QWidget *part);

} // namespace ui
