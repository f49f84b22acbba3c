// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace ui {

class PlainLabel;

/// A line across the page that stays until its reason is gone: what happened, and buttons for what to do.
class Banner : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Info, Warning, Error };

    explicit Banner(QWidget *parent = nullptr);

    struct Choice
    {
        QString text;
        std::function<void()> act;
        QString whyNot{}; ///< a sentence: not possible now
    };

    /// Shows itself. Said once more with the same words it does nothing, so that focus stays where it is.
    void say(Kind kind, const QString &text, const QList<Choice> &choices = {});
    void withdraw();
    QString text() const;
    void focusChoice(int choice);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Info;
    PlainLabel *m_icon = nullptr;
    PlainLabel *m_text = nullptr;
    QHBoxLayout *m_layout = nullptr;
    QList<QPushButton *> m_buttons;
};

} // namespace ui
