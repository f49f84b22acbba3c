// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace ui {

/// The query language on one page. Not modal: it stays beside the field while one types.
class QueryHelpDialog : public QDialog
{
    Q_OBJECT
public:
    explicit QueryHelpDialog(QWidget *parent = nullptr);
};

} // namespace ui
