// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/safetydialog.h"

#include "ui/connections/savedconnection.h"
#include "ui/text.h"
#include "ui/widgets/fitdialog.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SafetyDialog::SafetyDialog(Safety &safety, QWidget *parent)
    : QDialog(parent)
    , m_safety(safety)
{
    setWindowTitle(tr("Safety of %1").arg(safety.connection()));
    auto *own =
        new PlainLabel(tr("%1 is %2 by itself. A lower level lasts %3 and then ends by itself.")
                           .arg(safety.connection(), levelName(safety.ownLevel()), text::duration(Safety::loweredFor)),
                       this);
    own->setWordWrap(true);
    m_hint = new PlainLabel(tr("&Type %1 to lower it:").arg(safety.connection()), this);
    m_name = new QLineEdit(this);
    m_name->setAccessibleName(tr("Name of the connection"));
    m_hint->setBuddy(m_name);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_lower = buttons->addButton(tr("&Lower for 15 minutes"), QDialogButtonBox::AcceptRole);
    m_restore = buttons->addButton(tr("&Back to its own level"), QDialogButtonBox::ResetRole);
    m_lower->setAutoDefault(false);
    m_restore->setAutoDefault(false);
    cancel->setDefault(true);
    connect(m_lower, &QPushButton::clicked, this, [this] {
        if (m_safety.lower(chosen(), m_name->text()))
            accept();
    });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        m_safety.restore();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{own, buildLevels(), m_hint, m_name, buttons})
        layout->addWidget(widget);
    connect(m_name, &QLineEdit::textChanged, this, &SafetyDialog::check);
    check();
    fitDialog(this, fontMetrics().averageCharWidth() * 84);
}

QWidget *SafetyDialog::buildLevels()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_levels = new QButtonGroup(box);
    for (int level = 0; level < safetyLevels; ++level) {
        const auto value = static_cast<SafetyLevel>(level);
        auto *button = new QRadioButton(QString(levelShape(value) + u' ' + levelName(value)), box);
        button->setAccessibleDescription(levelSentence(value));
        auto *sentence = new PlainLabel(levelSentence(value), box);
        sentence->setForegroundRole(QPalette::PlaceholderText);
        sentence->setWordWrap(true);
        sentence->setIndent(fontMetrics().height() * 2);
        button->setEnabled(value <= m_safety.ownLevel());
        button->setToolTip(button->isEnabled() ? levelSentence(value)
                                               : tr("For a stricter level change the connection: it stays."));
        button->setChecked(value == m_safety.level());
        m_levels->addButton(button, level);
        column->addWidget(button);
        column->addWidget(sentence);
    }
    connect(m_levels, &QButtonGroup::idClicked, this, &SafetyDialog::check);
    return box;
}

SafetyLevel SafetyDialog::chosen() const
{
    return static_cast<SafetyLevel>(m_levels->checkedId());
}

void SafetyDialog::setLevel(SafetyLevel level)
{
    m_levels->button(static_cast<int>(level))->setChecked(true);
    check();
}

void SafetyDialog::check()
{
    const bool isLower = chosen() < m_safety.ownLevel();
    m_hint->setEnabled(isLower);
    m_name->setEnabled(isLower);
    m_lower->setEnabled(isLower && m_name->text() == m_safety.connection());
    m_lower->setToolTip(!isLower                   ? tr("Choose a level below its own")
                            : m_lower->isEnabled() ? tr("From now on, for 15 minutes")
                                                   : tr("Type the name of the connection first"));
    m_restore->setEnabled(m_safety.isLowered());
    m_restore->setToolTip(m_restore->isEnabled() ? tr("Ends the lowering now") : tr("It is not lowered"));
}

} // namespace ui
