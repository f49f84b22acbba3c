// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QPushButton;

namespace ui {

class ElidedLabel;
class Inspector;
class MessagesPane;

/// The messages of a queue and the chosen one: side by side, one above the other, or, in a window too small for both,
/// one in the place of the other. There a line below the table names the chosen message; Enter or its button reads it,
/// Escape or the button above it goes back to the table.
class ReadingPanes : public QSplitter
{
    Q_OBJECT
public:
    enum class Arrangement { Beside, Below, Instead };

    ReadingPanes(MessagesPane *messages, Inspector *inspector, QWidget *parent = nullptr);

    /// By the size of the page that they are a part of.
    void arrange(const QSize &page);
    Arrangement arrangement() const { return m_arrangement; }
    /// The message stands in the place of the table.
    bool isReading() const { return m_isReading; }
    /// Brings the message into sight, the keyboard with it; nothing where it is in sight, or none is chosen.
    void read();
    void leave(); ///< back to the table

signals:
    void readingChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildList();
    void buildTitle();
    void setArrangement(Arrangement arrangement);
    void setReading(bool isReading);
    void showChosen();
    void step(int by);
    void fit();

    MessagesPane *m_messages;
    Inspector *m_inspector;
    Arrangement m_arrangement = Arrangement::Beside;
    bool m_isReading = false;
    QWidget *m_list = nullptr; ///< the messages, and the line below them
    QWidget *m_line = nullptr;
    ElidedLabel *m_chosen = nullptr;
    QWidget *m_way = nullptr; ///< back, and to the neighbours; in the title of the inspector
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace ui
