// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/docktitle.h"

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace ui {

DockTitle::DockTitle(QDockWidget *dock)
    : QWidget(dock)
{
    auto *name = new PlainLabel(dock->windowTitle(), this);
    FontRole::keep(name, {.weight = QFont::DemiBold});
    auto *close = new QToolButton(this);
    close->setIcon(icon(QLatin1String("close")));
    close->setProperty("quiet", true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setAccessibleName(tr("Close %1").arg(dock->windowTitle()));
    close->setToolTip(tr("Closes this pane; the View menu brings it back"));
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 4, 2);
    row->addWidget(name, 1);
    row->addWidget(close);
}

void DockTitle::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.fillRect(rect(), themeOf(palette()).color(Token::Window));
}

} // namespace ui
