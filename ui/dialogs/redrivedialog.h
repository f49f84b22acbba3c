// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/redrivetypes.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class PlainLabel;

/// A careful redrive: where to, with which fix, how fast, when it stops by itself, and what would come of it. The
/// forecast is the broker's, counted anew after each change; only once it stands can the redrive begin.
class RedriveDialog : public QDialog
{
    Q_OBJECT
public:
    /// `base`: the queue, and which of its messages; `what` says them in words.
    RedriveDialog(Backend &backend, const QueueInfo &queue, RedriveWish base, const QString &what,
                  QWidget *parent = nullptr);
    ~RedriveDialog() override;

    RedriveWish wish() const;
    QString forecastText() const;
    /// Least time between a change and the question; a test sets 0.
    void setTick(std::chrono::milliseconds tick) { m_timer.setInterval(tick); }

private:
    enum Pace { Unlimited, Constant, Ramp };

    QFormLayout *buildForm();
    QComboBox *destinations();
    QSpinBox *number(const QString &name, int least, int most, int value, const QString &suffix);
    QWidget *line(const QList<QWidget *> &widgets);
    void changed();
    void say(const QString &text);
    void showPace();
    void ask();
    void take(const Outcome<RedriveForecast> &forecast);
    QStringList facts(const RedriveForecast &forecast) const;

    Backend &m_backend;
    QueueInfo m_queue;
    RedriveWish m_base;
    QTimer m_timer;
    std::unique_ptr<QObject> m_call; ///< context of the question under way
    QComboBox *m_to = nullptr;
    QPlainTextEdit *m_recipe = nullptr; ///< null: the broker cannot fix
    QComboBox *m_pace = nullptr;
    QSpinBox *m_rate = nullptr;
    QSpinBox *m_from = nullptr;
    QSpinBox *m_most = nullptr;
    QSpinBox *m_step = nullptr;
    QCheckBox *m_stops = nullptr;
    QSpinBox *m_percent = nullptr;
    QSpinBox *m_within = nullptr;
    QSpinBox *m_atLeast = nullptr;
    QCheckBox *m_keepsIds = nullptr;
    PlainLabel *m_forecast = nullptr;
    QPushButton *m_act = nullptr;
};

} // namespace ui
