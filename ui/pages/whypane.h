// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/why/why.h"

#include <QWidget>

class QTableWidget;

namespace ui {

class Chip;
class PlainLabel;

/// Why a message is where it is: the conclusion, where it is from, and the evidence with ways to it.
class WhyPane : public QWidget
{
    Q_OBJECT
public:
    explicit WhyPane(QWidget *parent = nullptr);

    void setQuestion(const why::Question &question);
    void setWaiting(); ///< the life is on its way
    void clear();
    QString conclusion() const;
    QTableWidget *evidence() const { return m_evidence; }
    QString asText() const; ///< to be passed on

signals:
    void eventWanted(qint64 number);
    void settingWanted(const QString &queueArn);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const why::Answer &answer);
    void addRow(int row, const why::Evidence &evidence);
    void follow(int row);
    void fit();

    why::Answer m_answer;
    PlainLabel *m_conclusion = nullptr;
    Chip *m_origin = nullptr;
    QTableWidget *m_evidence = nullptr;
};

} // namespace ui
