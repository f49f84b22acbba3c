// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/screens.h"

const std::vector<Screen> &screens()
{
    static const std::vector<Screen> all = [] {
        std::vector<Screen> rows;
        for (const std::span<const Screen> part : {pageScreens(), dialogScreens()})
            rows.insert(rows.end(), part.begin(), part.end());
        return rows;
    }();
    return all;
}

void walk(const std::function<void(Stage &, const Screen &, QWidget &)> &look)
{
    for (const World world : {World::Demo, World::Empty, World::Plain, World::Production, World::Nobody}) {
        Stage stage{world};
        for (const Screen &screen : screens()) {
            if (screen.world != world)
                continue;
            QWidget *part = screen.open(stage);
            if (part == nullptr)
                qFatal("the screen %s did not open", screen.name);
            look(stage, screen, *part);
            stage.reset();
        }
    }
}
