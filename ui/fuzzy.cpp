// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fuzzy.h"

namespace ui {

namespace {

constexpr int atStart = 30;
constexpr int atWord = 12;
constexpr int inOnePiece = 8;
constexpr int whole = 200;
constexpr int exactly = 100; // more than any habit: who typed the name means the name
constexpr int found = 2;

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

} // namespace

int fuzzyScore(const QString &typed, const QString &text)
{
    const QString wanted = typed.simplified().remove(QLatin1Char(' '));
    if (wanted.isEmpty())
        return 0;
    // In one piece somewhere: always better than scattered.
    const qsizetype piece = text.indexOf(typed.trimmed(), 0, Qt::CaseInsensitive);
    if (piece >= 0)
        return whole
            + (piece == 0                    ? atStart
                   : beginsWord(text, piece) ? atWord
                                             : 0)
            + (text.compare(typed.trimmed(), Qt::CaseInsensitive) == 0 ? exactly : 0)
            - static_cast<int>(qMin<qsizetype>(text.size() - typed.size(), 60));
    int score = 0;
    qsizetype at = -1;
    for (const QChar c : wanted) {
        const qsizetype next = text.indexOf(c, at + 1, Qt::CaseInsensitive);
        if (next < 0)
            return -1;
        score += found + (next == 0 ? atStart : 0) + (beginsWord(text, next) ? atWord : 0)
            + (next == at + 1 && at >= 0 ? inOnePiece : 0);
        at = next;
    }
    return score;
}

} // namespace ui
