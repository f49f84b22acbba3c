// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pagetable.h"

#include "ui/pages/composerpage.h"
#include "ui/pages/homepage.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/redrivespage.h"
#include "ui/pages/simulatorspage.h"
#include "ui/pages/singlemessagepage.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {

namespace {

template <class P>
Page *make(const PageContext &context, QWidget *parent)
{
    return new P(context, parent);
}

constexpr std::array kinds{
    PageKind{QLatin1String("home"), QLatin1String("go.home"), QT_TRANSLATE_NOOP("ui::pages", "Home"),
             QLatin1String("home"), false, make<HomePage>},
    PageKind{QLatin1String("queue"), QLatin1String(), QT_TRANSLATE_NOOP("ui::pages", "Queue"), QLatin1String("queue"),
             true, make<QueuePage>},
    PageKind{QLatin1String("redrives"), QLatin1String("go.redrives"), QT_TRANSLATE_NOOP("ui::pages", "Redrives"),
             QLatin1String("redrive"), false, make<RedrivesPage>},
    PageKind{QLatin1String("simulators"), QLatin1String("go.simulators"), QT_TRANSLATE_NOOP("ui::pages", "Simulators"),
             QLatin1String("simulators"), false, make<SimulatorsPage>},
    PageKind{QLatin1String("message"), QLatin1String(), QT_TRANSLATE_NOOP("ui::pages", "Message"),
             QLatin1String("message"), true, make<SingleMessagePage>},
    PageKind{QLatin1String("composer"), QLatin1String(), QT_TRANSLATE_NOOP("ui::pages", "Composer"),
             QLatin1String("send"), true, make<ComposerPage>},
};

} // namespace

std::span<const PageKind> pageKinds()
{
    return kinds;
}

const PageKind *pageKind(const QString &kind)
{
    const auto found = std::ranges::find_if(kinds, [&kind](const PageKind &row) { return kind == row.kind; });
    return found == kinds.end() ? nullptr : &*found;
}

QString pageTitle(const PageKind &kind)
{
    return QCoreApplication::translate("ui::pages", kind.title);
}

} // namespace ui
