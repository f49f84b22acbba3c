// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QFrame>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace ui {

class ElidedLabel;
class PlainLabel;

/// A titled box of a few lines, each a text with buttons for what helps. Lines are filled in place, so that a button
/// keeps the keyboard while what it stands beside changes.
class Card : public QFrame
{
    Q_OBJECT
public:
    struct Act
    {
        QString text;
        QString name; ///< for screen readers: with its object
        std::function<void()> act{};
        QString toolTip{};
        QString whyNot{}; ///< a sentence: not possible now
    };
    struct Line
    {
        QString text;
        Token token = Token::Text;
        QList<Act> acts{}; ///< at most two
    };

    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setLines(const QList<Line> &lines);
    /// Below the lines, quietly; empty: nothing.
    void setNote(const QString &note);
    void addWidget(QWidget *widget); ///< between title and note
    QStringList texts() const; ///< of the lines, for tests
    QString note() const;
    QPushButton *button(int line, int act) const; ///< null: there is none

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int mostActs = 2;

    struct Row
    {
        QWidget *box;
        ElidedLabel *label;
        std::array<QPushButton *, mostActs> buttons;
    };

    void addRow();
    void show(Row &row, const Line &line);
    void colour();
    void colourLinks();

    std::vector<Row> m_rows;
    QList<Line> m_lines;
    QVBoxLayout *m_layout = nullptr;
    QVBoxLayout *m_body = nullptr;
    PlainLabel *m_note = nullptr;
};

} // namespace ui
