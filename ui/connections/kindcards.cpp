// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/kindcards.h"

#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

namespace ui {

namespace {

constexpr int noKind = 100; // the card that cannot be chosen yet

struct Card
{
    int kind;
    const char *title;
    const char *text;
};

constexpr std::array cards{
    Card{static_cast<int>(SavedConnection::Kind::Local), QT_TRANSLATE_NOOP("ui::KindCards", "&Local broker"),
         QT_TRANSLATE_NOOP("ui::KindCards", "The broker inside this window.")},
    Card{static_cast<int>(SavedConnection::Kind::Redrive),
         QT_TRANSLATE_NOOP("ui::KindCards", "&Redrive broker elsewhere"),
         QT_TRANSLATE_NOOP("ui::KindCards", "A running redrived, with all that the local one has.")},
    Card{static_cast<int>(SavedConnection::Kind::Other), QT_TRANSLATE_NOOP("ui::KindCards", "&Other endpoint"),
         QT_TRANSLATE_NOOP("ui::KindCards", "ElasticMQ, LocalStack: what SQS itself can do.")},
    Card{noKind, QT_TRANSLATE_NOOP("ui::KindCards", "AWS"),
         QT_TRANSLATE_NOOP("ui::KindCards", "Not yet: signing in to AWS comes in a later version.")},
};

/// A card: the button with a sentence below it, the whole of it a place to click.
class CardFrame : public QFrame
{
public:
    CardFrame(QRadioButton *button, const QString &text, QWidget *parent)
        : QFrame(parent)
        , m_button(button)
    {
        setFrameShape(QFrame::StyledPanel);
        auto *words = new PlainLabel(text, this);
        words->setWordWrap(true);
        words->setForegroundRole(QPalette::PlaceholderText);
        words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(12, 8, 12, 8);
        column->setSpacing(4);
        column->addWidget(button);
        column->addWidget(words, 1);
    }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QFrame::mouseReleaseEvent(event);
        if (m_button->isEnabled())
            m_button->click();
    }

private:
    QRadioButton *m_button;
};

} // namespace

KindCards::KindCards(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const Card &card : cards) {
        auto *button = new QRadioButton(tr(card.title), this);
        const QString text = tr(card.text);
        button->setAccessibleDescription(text);
        button->setToolTip(text);
        button->setEnabled(card.kind != noKind);
        m_group->addButton(button, card.kind);
        row->addWidget(new CardFrame(button, text, this), 1);
    }
    setKind(SavedConnection::Kind::Redrive);
    connect(m_group, &QButtonGroup::idClicked, this, &KindCards::kindChosen);
}

SavedConnection::Kind KindCards::kind() const
{
    return static_cast<SavedConnection::Kind>(m_group->checkedId());
}

void KindCards::setKind(SavedConnection::Kind kind)
{
    m_group->button(static_cast<int>(kind))->setChecked(true);
}

} // namespace ui
