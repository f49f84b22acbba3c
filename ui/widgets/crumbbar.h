// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/decoders/chain.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace ui {

class PlainLabel;

/// How a body is read, step by step: `base64 ▸ gzip ▸ JSON`. Each step can be taken away and others be added at the
/// end; whether somebody chose them or they were guessed stands beside them.
class CrumbBar : public QWidget
{
    Q_OBJECT
public:
    explicit CrumbBar(QWidget *parent = nullptr);

    void setSteps(const decoders::Chain &chain, const decoders::Decoded &decoded, bool isGuess);
    const decoders::Chain &chain() const { return m_chain; }
    QString text() const; ///< as it reads: "base64 ▸ gzip ▸ JSON"
    bool isGuess() const { return m_isGuess; }
    void remove(int step);
    void add(decoders::Kind kind);
    QMenu *menu() const { return m_menu; } ///< of what can be added

signals:
    void chainEdited(const ui::decoders::Chain &chain);
    void guessWanted();

private:
    void rebuild(const decoders::Decoded &decoded);
    void addCrumb(int step, const QString &problem);

    decoders::Chain m_chain;
    bool m_isGuess = true;
    QList<QWidget *> m_crumbs;
    QPushButton *m_add = nullptr;
    QMenu *m_menu = nullptr;
    PlainLabel *m_how = nullptr;
    QPushButton *m_guess = nullptr;
};

} // namespace ui
