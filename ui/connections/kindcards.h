// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/savedconnection.h"

#include <QWidget>

class QButtonGroup;

namespace ui {

/// The kinds of connection as cards, of which one is chosen; arrow keys move between them. What does not exist yet
/// stands there, too, and says so.
class KindCards : public QWidget
{
    Q_OBJECT
public:
    explicit KindCards(QWidget *parent = nullptr);

    SavedConnection::Kind kind() const;
    void setKind(SavedConnection::Kind kind);

signals:
    void kindChosen();

private:
    QButtonGroup *m_group = nullptr;
};

} // namespace ui
