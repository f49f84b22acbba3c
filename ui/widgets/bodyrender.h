// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/decoders/chain.h"
#include "ui/decoders/json.h"
#include "ui/widgets/bodyedit.h"

#include <memory>
#include <optional>

namespace ui {

enum class BodyForm { Tree, Pretty, Raw, Hex };

/// A body made ready to be shown, away from the GUI thread. Pure.
namespace bodyrender {

struct Wish
{
    QString body;
    std::optional<decoders::Chain> chain; ///< nothing: as the body proves to be packed
    BodyForm form = BodyForm::Pretty; ///< if it can be had
    bool wantsAll = false; ///< not only the first 256 Ki characters
    int bytesPerLine = 8; ///< of the hexadecimal form
};

struct Rendered
{
    decoders::Chain chain;
    bool isGuess = true;
    decoders::Decoded decoded;
    bool isAsSent = true; ///< the chain names a format at most: text and paths are those of the body itself
    bool isText = true;
    bool isJson = false;
    bool isXml = false;
    BodyForm form = BodyForm::Raw;
    QString text{}; ///< empty in a tree
    std::shared_ptr<const decoders::Json> json{}; ///< of a tree
    BodyEdit::Language language = BodyEdit::Language::None;
    bool isComplete = true;

    bool has(BodyForm wanted) const;
};

Rendered render(const Wish &wish);

} // namespace bodyrender

} // namespace ui
