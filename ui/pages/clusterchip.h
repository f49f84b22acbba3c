// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>

namespace ui {

/// A group of dead letters as a chip: the mark of its origin, its name, when they came, and how many they are. It is
/// checked by the band that it belongs to, not by itself.
class ClusterChip : public QAbstractButton
{
    Q_OBJECT
public:
    struct Look
    {
        QString name{};
        QString mark{}; ///< one letter; empty: none
        QString meaning{}; ///< of the mark, in words
        qint64 count = 0;
        QList<qint64> series{};

        friend bool operator==(const Look &, const Look &) = default;
    };

    explicit ClusterChip(QWidget *parent = nullptr);

    void setLook(const Look &look);
    const Look &look() const { return m_look; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void stepWanted(int by); ///< the keyboard goes to a neighbour; the first or last: far beyond it
    void menuWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void nextCheckState() override { }
    void changeEvent(QEvent *event) override;

private:
    void paintBox(QPainter &painter) const;
    void paintWords(QPainter &painter) const;
    QString shownName() const;
    int markWidth() const;
    int sparkWidth() const;
    int gap() const;

    Look m_look;
};

} // namespace ui
