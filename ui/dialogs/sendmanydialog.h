// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QSpinBox;

namespace ui {

class PlainLabel;

/// How many copies are to be sent.
class SendManyDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SendManyDialog(const QString &target, QWidget *parent = nullptr);

    void warn(const QString &text);
    qint64 copies() const;

private:
    PlainLabel *m_warning = nullptr;
    QSpinBox *m_copies = nullptr;
};

} // namespace ui
