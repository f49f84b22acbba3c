// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectionstrip.h"

#include "ui/backend/backend.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chipbutton.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString clockText(const ClockInfo &clock)
{
    if (clock.paused)
        return ConnectionStrip::tr("‖ time paused");
    if (!clock.real)
        return ConnectionStrip::tr("time ×%1").arg(QLocale().toString(clock.speed, 'g', 4));
    return {};
}

} // namespace

ConnectionStrip::ConnectionStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_state = new Chip(this);
    m_name = new QToolButton(this);
    FontRole::keep(m_name, {.weight = QFont::DemiBold});
    m_name->setPopupMode(QToolButton::InstantPopup);
    m_name->setFocusPolicy(Qt::TabFocus);
    m_name->setProperty("quiet", true);
    m_name->setToolTip(tr("Shows another broker"));
    m_safety = new ChipButton(this);
    connect(m_safety, &QAbstractButton::clicked, this, &ConnectionStrip::safetyWanted);
    m_endpoint = new ElidedLabel(this);
    FontRole::keep(m_endpoint, {.isFixedPitch = true});
    m_endpoint->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_durability = new Chip(this);
    m_clock = new Chip(this);
    m_simulation = new Chip(this);
    m_simulation->setText({});
    m_buttons = new QWidget(this);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(4);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(8);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_name, m_safety, m_state, m_endpoint, m_durability, m_clock, m_simulation})
        layout->addWidget(widget);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
}

void ConnectionStrip::setActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(m_buttons);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("quiet", true);
        m_buttons->layout()->addWidget(button);
    }
}

void ConnectionStrip::setName(const QString &name)
{
    m_name->setText(m_name->fontMetrics()
                        .elidedText(name, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 30)
                        .replace(u'&', u"&&"_s));
    m_name->setAccessibleName(tr("Connection: %1").arg(name));
}

void ConnectionStrip::setSwitcher(QMenu *menu)
{
    m_name->setMenu(menu);
}

void ConnectionStrip::openSwitcher()
{
    m_name->showMenu();
}

void ConnectionStrip::setSafety(const QString &text, Token token, const QString &toolTip)
{
    m_safety->setChip(text, token);
    m_safety->setToolTip(text::plainToolTip(toolTip));
    m_safety->setAccessibleDescription(toolTip);
}

QString ConnectionStrip::safetyText() const
{
    return m_safety->text();
}

void ConnectionStrip::setSimulation(const QString &state)
{
    m_simulation->setText(state, Token::Warning);
}

void ConnectionStrip::setEndpoint(const QString &endpoint)
{
    m_endpoint->setFullText(endpoint.isEmpty() ? tr("no listener") : endpoint);
}

void ConnectionStrip::show(const Backend *backend)
{
    showState(backend);
    if (backend == nullptr) {
        m_durability->setText({});
        m_clock->setText({});
        return;
    }
    showDurability(backend->description());
    m_clock->setText(clockText(backend->clock()), Token::Warning);
}

void ConnectionStrip::showState(const Backend *backend)
{
    if (backend == nullptr || backend->state() == Backend::State::Connecting)
        m_state->setText(tr("○ starting"), Token::Muted);
    else if (backend->state() == Backend::State::Lost)
        m_state->setText(tr("✖ connection lost"), Token::Error);
    else if (backend->isPaused())
        m_state->setText(tr("‖ view paused"), Token::Warning);
    else
        m_state->setText(tr("● live"), Token::Ok);
}

void ConnectionStrip::showDurability(const Description &description)
{
    if (description.durability == "durable"_L1) {
        m_durability->setText(tr("durable"), Token::Muted);
        m_durability->setToolTip(tr("What was acknowledged survives a power cut."));
    } else if (description.durability == "relaxed"_L1) {
        m_durability->setText(tr("relaxed"), Token::Warning);
        m_durability->setToolTip(tr("What was acknowledged survives the end of the program, not a power cut."));
    } else if (description.durability == "memory"_L1) {
        m_durability->setText(tr("in memory"), Token::Warning);
        m_durability->setToolTip(tr("Everything is gone when the broker ends."));
    } else {
        m_durability->setText({});
    }
}

void ConnectionStrip::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setPen(themeOf(palette()).color(Token::Hairline));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace ui
