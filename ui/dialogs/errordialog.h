// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QDialog>

namespace ui {

/// All that is known about an error: what was tried, what happened, what to do, and the service's own words.
class ErrorDialog : public QDialog
{
    Q_OBJECT
public:
    ErrorDialog(const QString &what, const Error &error, QWidget *parent = nullptr);

    QString report() const { return m_report; } ///< as it is copied

signals:
    void wireWanted(quint64 call); ///< its row in the wire log

private:
    QString technicalText(const Error &error) const;

    QString m_report;
};

} // namespace ui
