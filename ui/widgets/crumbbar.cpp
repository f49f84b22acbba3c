// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/crumbbar.h"

#include "ui/icons.h"
#include "ui/text.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wraplayout.h"

#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

using decoders::Kind;

CrumbBar::CrumbBar(QWidget *parent)
    : QWidget(parent)
{
    m_menu = new QMenu(this);
    for (const decoders::Decoder &row : decoders::decoders())
        m_menu->addAction(decoders::title(row.kind), this, [this, kind = row.kind] { add(kind); });
    m_add = new QPushButton(icon("add"_L1), tr("&Decode"), this);
    m_add->setProperty("quiet", true);
    m_add->setMenu(m_menu);
    m_add->setAccessibleName(tr("Add a decoder"));
    m_add->setToolTip(tr("Reads what stands here in one more way: base64, gzip, JSON and others"));
    m_how = new PlainLabel(this);
    m_how->setForegroundRole(QPalette::PlaceholderText);
    m_guess = new QPushButton(tr("&Guess again"), this);
    m_guess->setProperty("quiet", true);
    m_guess->setToolTip(tr("Forgets your choice and reads the body as it proves to be packed"));
    connect(m_guess, &QPushButton::clicked, this, &CrumbBar::guessWanted);
    auto *layout = new WrapLayout(this);
    layout->addWidget(m_add);
    layout->addWidget(m_how);
    layout->addWidget(m_guess);
    QSizePolicy policy{QSizePolicy::Preferred, QSizePolicy::Preferred};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setSteps({}, {}, true);
}

void CrumbBar::setSteps(const decoders::Chain &chain, const decoders::Decoded &decoded, bool isGuess)
{
    m_chain = chain;
    m_isGuess = isGuess;
    rebuild(decoded);
    m_how->setText(isGuess && !chain.isEmpty() ? tr("recognised") : QString());
    m_how->setToolTip(tr("The body itself proves how it is packed. Take a step away if that is wrong."));
    m_how->setVisible(!m_how->text().isEmpty());
    m_guess->setVisible(!isGuess);
    updateGeometry();
}

void CrumbBar::rebuild(const decoders::Decoded &decoded)
{
    const bool hadFocus =
        std::any_of(m_crumbs.begin(), m_crumbs.end(), [](QWidget *crumb) { return crumb->hasFocus(); });
    auto *wrap = static_cast<WrapLayout *>(layout());
    for (QWidget *crumb : std::as_const(m_crumbs)) {
        wrap->removeWidget(crumb);
        crumb->hide();
        crumb->deleteLater(); // this may run inside its click
    }
    m_crumbs.clear();
    for (QWidget *rest :
         {static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_how), static_cast<QWidget *>(m_guess)})
        wrap->removeWidget(rest);
    for (int step = 0; step < m_chain.size(); ++step)
        addCrumb(step, decoded.steps.value(step, {m_chain[step]}).problem);
    wrap->addWidget(m_add);
    wrap->addWidget(m_how);
    wrap->addWidget(m_guess);
    QWidget *last = nullptr;
    for (QWidget *crumb : std::as_const(m_crumbs)) {
        if (last != nullptr)
            setTabOrder(last, crumb);
        last = crumb;
    }
    if (last != nullptr)
        setTabOrder(last, m_add);
    if (hadFocus)
        (m_crumbs.isEmpty() ? m_add : m_crumbs.last())->setFocus();
}

void CrumbBar::addCrumb(int step, const QString &problem)
{
    if (step > 0) {
        auto *arrow = new PlainLabel(u"▸"_s, this);
        arrow->setForegroundRole(QPalette::PlaceholderText);
        layout()->addWidget(arrow);
        m_crumbs.append(arrow);
        arrow->show();
    }
    const QString name = decoders::title(m_chain[step]);
    auto *crumb = new QPushButton(icon("close"_L1), problem.isEmpty() ? name : QString(u"▲ "_s + name), this);
    crumb->setProperty("crumb", true);
    crumb->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the mark to close it comes last
    crumb->setAccessibleName(tr("Take away the decoder %1").arg(name));
    crumb->setToolTip(text::plainToolTip(problem.isEmpty()
                                             ? tr("Read as %1. Click to take this step away.").arg(name)
                                             : tr("%1: %2. Click to take this step away.").arg(name, problem)));
    connect(crumb, &QPushButton::clicked, this, [this, step] { remove(step); });
    layout()->addWidget(crumb);
    m_crumbs.append(crumb);
    crumb->show();
}

QString CrumbBar::text() const
{
    return decoders::titles(m_chain);
}

void CrumbBar::remove(int step)
{
    if (step >= m_chain.size())
        return; // what was pressed is from before the last change
    decoders::Chain chain = m_chain;
    chain.removeAt(step);
    emit chainEdited(chain);
}

void CrumbBar::add(Kind kind)
{
    decoders::Chain chain = m_chain;
    chain.append(kind);
    emit chainEdited(chain);
}

} // namespace ui
