// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour.h"

#include "ui/settings.h"
#include "ui/widgets/banner.h"

#include <QCoreApplication>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// One stop: a page of the demo, and what to see there. Texts are translated when they are shown.
struct Step
{
    QLatin1String kind;
    QLatin1String name;
    QLatin1String tab;
    const char *text;
};

constexpr std::array steps{
    Step{"home"_L1, ""_L1, ""_L1,
         QT_TRANSLATE_NOOP("ui::tour",
                           "Home lists every queue with its numbers and last five minutes. On top stands what "
                           "needs you: dead letters, queues that are full or about to lose messages.")},
    Step{"queue"_L1, "orders"_L1, ""_L1,
         QT_TRANSLATE_NOOP("ui::tour",
                           "A queue and all its messages, without receiving one. Choose a row: its body, "
                           "attributes and life stand beside it. The field above finds by body, too.")},
    Step{"queue"_L1, "orders-dlq"_L1, ""_L1,
         QT_TRANSLATE_NOOP("ui::tour",
                           "What could not be processed ends here. Press W on a message to read why it is "
                           "here, E to mend and resend it; “Redrive all…” sends all of them back.")},
    Step{"queue"_L1, "payments.fifo"_L1, "groups"_L1,
         QT_TRANSLATE_NOOP("ui::tour",
                           "In a FIFO queue one message can block its group. Here each group says by what, "
                           "and for how long.")},
    Step{"queue"_L1, "orders"_L1, "settings"_L1,
         QT_TRANSLATE_NOOP("ui::tour",
                           "Each setting says what its value does. Nothing is sent before you reviewed it.")},
    Step{"simulators"_L1, ""_L1, ""_L1,
         QT_TRANSLATE_NOOP("ui::tour",
                           "These clients make the traffic of the demo: slow one down, let it fail or crash, and "
                           "watch the queues. Ctrl+K finds everything; F1 lists all keys.")},
};

} // namespace

Tour::Tour(Settings &settings, Banner &banner, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_banner(banner)
{
}

int Tour::stepCount()
{
    return static_cast<int>(steps.size());
}

bool Tour::wasSeen() const
{
    return m_settings.isOn(setting::tourSeen);
}

void Tour::start()
{
    show(0);
    emit changed();
}

void Tour::end()
{
    if (!isRunning())
        return;
    m_step = -1;
    m_settings.setValue(setting::tourSeen, 1);
    m_banner.withdraw();
    emit changed();
}

void Tour::show(int step)
{
    const bool hasFocus = m_banner.isAncestorOf(m_banner.window()->focusWidget());
    m_step = step;
    const Step &stop = steps.at(static_cast<std::size_t>(step));
    emit placeWanted(stop.kind, stop.name, stop.tab);
    const QString words = QCoreApplication::translate("ui::tour", stop.text);
    QList<Banner::Choice> choices;
    if (step > 0)
        choices.append({tr("&Back"), [this, step] { show(step - 1); }});
    if (step + 1 < stepCount())
        choices.append({tr("&Next"), [this, step] { show(step + 1); }});
    choices.append({step + 1 < stepCount() ? tr("&Leave the tour") : tr("&End the tour"), [this] { end(); }});
    m_banner.say(Banner::Kind::Info, tr("%1 of %2: %3", "step, steps, text").arg(step + 1).arg(stepCount()).arg(words),
                 choices);
    if (hasFocus) // its buttons are others now
        m_banner.focusChoice(step > 0 ? 1 : 0);
}

} // namespace ui
