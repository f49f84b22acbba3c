// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/address.h"

#include <QLatin1String>

#include <span>

class QWidget;

namespace ui {

namespace compose {
class Shelf;
}

class Acts;
class Backend;
class Page;

/// What every page is made with. All of it outlives the page.
struct PageContext
{
    Backend &backend;
    Acts &acts;
    QString connection; ///< of addresses
    compose::Shelf &shelf;
};

/// One kind of page. Router, palette, restored tabs and tests read this table.
struct PageKind
{
    QLatin1String kind; ///< as it stands in addresses
    QLatin1String command; ///< that opens it; empty when it has a name
    const char *title; ///< translated with pageTitle()
    QLatin1String icon;
    bool hasName; ///< false: there is one, and the palette lists it
    Page *(*make)(const PageContext &context, QWidget *parent);
};

std::span<const PageKind> pageKinds();
const PageKind *pageKind(const QString &kind); ///< null: no such page
QString pageTitle(const PageKind &kind);

} // namespace ui
