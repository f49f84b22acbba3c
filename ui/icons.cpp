// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// Resources of a static library are not linked unless something names them; must stand outside any namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(app);
}

namespace ui {

namespace {

QColor iconColor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    return palette.color(QPalette::Active, mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
}

class GlyphEngine : public QIconEngine
{
public:
    explicit GlyphEngine(QByteArray svg)
        : m_svg(std::move(svg))
    {
    }

    QIconEngine *clone() const override { return new GlyphEngine(*this); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray colored = m_svg;
        colored.replace("currentColor", iconColor(mode).name().toLatin1());
        QSvgRenderer renderer{colored};
        renderer.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap{size};
        pixmap.fill(Qt::transparent);
        QPainter painter{&pixmap};
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

private:
    QByteArray m_svg;
};

} // namespace

QIcon icon(QLatin1String name)
{
    loadResources();
    QFile file{QString(":/icons/"_L1 + name + ".svg"_L1)};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon{new GlyphEngine(file.readAll())};
}

} // namespace ui
