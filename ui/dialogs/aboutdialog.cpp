// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/icons.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QList<QStringList> libraries()
{
    return {
        {u"Qt %1"_s.arg(QLatin1String(qVersion())), AboutDialog::tr("window, network, tests"), u"LGPL-3.0 / GPL-3.0"_s},
        {u"Qt Charts"_s, AboutDialog::tr("charts"), u"GPL-3.0"_s},
        {u"Boost (Asio, Beast, JSON)"_s, AboutDialog::tr("sockets, HTTP, JSON"), u"BSL-1.0"_s},
        {u"SQLite"_s, AboutDialog::tr("storage"), AboutDialog::tr("public domain")},
        {u"OpenSSL"_s, AboutDialog::tr("signatures, TLS"), u"Apache-2.0"_s},
        {u"CLI11"_s, AboutDialog::tr("command line"), u"BSD-3-Clause"_s},
        {u"spdlog, fmt"_s, AboutDialog::tr("log"), u"MIT"_s},
        {u"yaml-cpp"_s, AboutDialog::tr("configuration files"), u"MIT"_s},
    };
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Redrive"));
    auto *mark = new QLabel(this);
    const int side = fontMetrics().height() * 4;
    mark->setPixmap(icon("redrive-app"_L1).pixmap(QSize(side, side)));
    auto *name = new PlainLabel(tr("Redrive %1").arg(QStringLiteral(REDRIVE_VERSION)), this);
    FontRole::keep(name, {.size = 14.0 / 9, .weight = QFont::DemiBold});
    auto *what = new PlainLabel(tr("A native console for message queues, with the broker inside."), this);
    auto *licence = new PlainLabel(tr("Free software under the GNU General Public License, version 3 or later, without "
                                      "any warranty."),
                                   this);
    auto *affiliation = new PlainLabel(
        tr("Not affiliated with, endorsed or sponsored by Amazon. Amazon SQS, Amazon SNS, Amazon Kinesis "
           "and AWS are trademarks of Amazon.com, Inc. or its affiliates; they are named to say what "
           "this program is compatible with."),
        this);
    for (PlainLabel *label : {what, licence, affiliation})
        label->setWordWrap(true);
    auto *heading = new PlainLabel(tr("Libraries inside"), this);
    FontRole::keep(heading, {.weight = QFont::DemiBold});
    auto *table = new FactsTable({tr("Library"), tr("For"), tr("Licence")}, tr("Libraries inside"), this);
    table->setFacts(libraries());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *words = new QVBoxLayout;
    words->addWidget(name);
    words->addWidget(what);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(mark);
    top->addLayout(words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(top);
    for (QWidget *widget : std::initializer_list<QWidget *>{licence, affiliation, heading})
        layout->addWidget(widget);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 88, unit * 84);
}

} // namespace ui
