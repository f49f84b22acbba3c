// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whynot.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace ui {

namespace {

Token tokenOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info:
        return Token::Link;
    case Banner::Kind::Warning:
        return Token::Warning;
    case Banner::Kind::Error:
        return Token::Error;
    }
    return Token::Text;
}

QString markOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info:
        return QStringLiteral("ℹ");
    case Banner::Kind::Warning:
        return QStringLiteral("▲");
    case Banner::Kind::Error:
        return QStringLiteral("✖");
    }
    return {};
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
{
    m_icon = new PlainLabel(this);
    m_text = new PlainLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(12, 6, 12, 6);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_text, 1);
    hide();
}

void Banner::say(Kind kind, const QString &text, const QList<Choice> &choices)
{
    if (isVisibleTo(parentWidget()) && m_kind == kind && m_text->text() == text && choices.size() == m_buttons.size()) {
        for (qsizetype at = 0; at < choices.size(); ++at)
            setWhyNot(m_buttons[at], choices[at].whyNot, {});
        return;
    }
    m_kind = kind;
    m_icon->setText(markOf(kind));
    m_text->setText(text);
    for (QPushButton *button : std::as_const(m_buttons))
        button->deleteLater();
    m_buttons.clear();
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        connect(button, &QPushButton::clicked, this, choice.act);
        setWhyNot(button, choice.whyNot, {});
        m_layout->addWidget(button);
        m_buttons.append(button);
    }
    setAccessibleName(text);
    show();
    update();
    QAccessibleEvent alert{this, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void Banner::withdraw()
{
    hide();
}

QString Banner::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void Banner::focusChoice(int choice)
{
    if (choice < m_buttons.size())
        m_buttons[choice]->setFocus(Qt::OtherFocusReason);
}

void Banner::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter{this};
    painter.fillRect(rect(), theme.wash(tokenOf(m_kind)));
    painter.fillRect(QRect(0, 0, 4, height()), theme.color(tokenOf(m_kind)));
}

} // namespace ui
