// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window, on a window with a demo, on an empty one, on one that lost its broker, on one that never
// had any.
#include "tests/screens/stage.h"

#include "ui/commands.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSet>
#include <QTest>
#include <QToolButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace {

enum class Place { Demo, Empty, Cut, Nobody };

World worldOf(Place place)
{
    return place == Place::Demo ? World::Demo : place == Place::Nobody ? World::Nobody : World::Empty;
}

void addPlaces()
{
    QTest::addColumn<int>("place");
    QTest::newRow("demo") << int(Place::Demo);
    QTest::newRow("empty") << int(Place::Empty);
    QTest::newRow("disconnected") << int(Place::Cut);
    QTest::newRow("nobody there") << int(Place::Nobody);
}

std::unique_ptr<Stage> stageFor(Place place)
{
    auto stage = std::make_unique<Stage>(worldOf(place));
    if (place == Place::Demo) {
        stage->queue(u"orders-dlq"_s);
        stage->choose(0);
    } else if (place == Place::Cut) {
        stage->setCut(true);
        stage->backend->reconnect();
        stage->until("a lost line", [&stage] { return stage->backend->state() == ui::Backend::State::Lost; });
    }
    return stage;
}

/// What a shortcut works in.
QString contextOf(const QAction &action)
{
    if (action.shortcutContext() == Qt::WindowShortcut || action.shortcutContext() == Qt::ApplicationShortcut)
        return u"window"_s;
    QStringList owners;
    for (const QObject *object : action.associatedObjects()) {
        if (qobject_cast<const QMenu *>(object) == nullptr)
            owners.append(QString::number(quintptr(object), 16));
    }
    owners.sort();
    return owners.join(u',');
}

QList<QAction *> actionsOf(const Stage &stage)
{
    QList<QAction *> found;
    for (QAction *action : stage.window->findChildren<QAction *>()) {
        // Those that Qt makes for its own controls are not ours to name.
        if (!action->isSeparator() && qobject_cast<const QWidgetAction *>(action) == nullptr
            && !action->objectName().startsWith("_q_"_L1))
            found.append(action);
    }
    return found;
}

QString nameOf(const QAction &action)
{
    const QString name = action.objectName().isEmpty() ? action.text() : action.objectName();
    return name.isEmpty() ? QString(u"one of "_s + QString::fromLatin1(action.parent()->metaObject()->className()))
                          : name;
}

} // namespace

class ActionsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyActionSaysWhatItIs_data() { addPlaces(); }
    void everyActionSaysWhatItIs()
    {
        QFETCH(const int, place);
        const auto stage = stageFor(static_cast<Place>(place));
        const QList<QAction *> all = actionsOf(*stage);
        QVERIFY(all.size() > 60);
        QStringList problems;
        for (const QAction *action : all) {
            if (action->text().trimmed().isEmpty() && !action->menu())
                problems.append(nameOf(*action) + u": no text"_s);
            if (action->menu() == nullptr && action->toolTip().trimmed().isEmpty())
                problems.append(nameOf(*action) + u": no tooltip"_s);
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void aShortcutMeansOneThing()
    {
        const auto stage = stageFor(Place::Demo);
        QHash<QString, QString> taken;
        QStringList problems;
        for (const QAction *action : actionsOf(*stage)) {
            for (const QKeySequence &keys : action->shortcuts()) {
                const QString key = QString(keys.toString() + u" in "_s + contextOf(*action));
                if (taken.contains(key))
                    problems.append(key + u": "_s + taken[key] + u" and "_s + nameOf(*action));
                taken.insert(key, nameOf(*action));
            }
        }
        QVERIFY(taken.size() > 30);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void aButtonThatIsOnlyAnIconHasAName()
    {
        const auto stage = stageFor(Place::Demo);
        QStringList problems;
        int icons = 0;
        for (const QAbstractButton *button : stage->window->findChildren<QAbstractButton *>()) {
            const auto *tool = qobject_cast<const QToolButton *>(button);
            const bool isIcon = !button->icon().isNull()
                && (button->text().isEmpty() || (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly));
            if (!isIcon || button->objectName().startsWith("qt_"_L1) || button->focusPolicy() == Qt::NoFocus)
                continue;
            ++icons;
            if (button->accessibleName().isEmpty())
                problems.append(QString(QString::fromLatin1(button->metaObject()->className()) + u" in "_s
                                        + QString::fromLatin1(button->parent()->metaObject()->className())));
        }
        QVERIFY(icons > 5);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void everyActionCanBeTriggered_data() { addPlaces(); }
    void everyActionCanBeTriggered()
    {
        QFETCH(const int, place);
        const auto stage = stageFor(static_cast<Place>(place));
        QStringList ids;
        for (const ui::Command &command : stage->window->commands()->all())
            ids.append(command.id);
        int triggered = 0;
        for (const QString &id : ids) {
            QAction *action = stage->window->commands()->action(QLatin1String(id.toLatin1()));
            if (!action->isEnabled())
                continue;
            ++triggered;
            action->trigger();
            leaveAll(*stage, id);
            prepare(*stage, static_cast<Place>(place));
        }
        QVERIFY(triggered > 15);
    }

private:
    /// Escape gets out of whatever opened, and no task stays.
    static void leaveAll(Stage &stage, const QString &id)
    {
        stage.settle();
        for (int level = 0; level < 5; ++level) {
            QWidget *open = QApplication::activePopupWidget();
            if (open == nullptr)
                open = QApplication::activeModalWidget();
            if (open == nullptr)
                open = stage.openDialog();
            if (open == nullptr)
                break;
            QTest::keyClick(open, Qt::Key_Escape);
            stage.settle();
        }
        QVERIFY2(stage.openDialog() == nullptr && QApplication::activeModalWidget() == nullptr
                     && QApplication::activePopupWidget() == nullptr,
                 qPrintable(id + u" leaves something open"_s));
        QVERIFY2(stage.until("no task", [&stage] { return stage.window->tasks()->runningCount() == 0; }),
                 qPrintable(id));
    }

    /// The next action finds what the first one found.
    static void prepare(Stage &stage, Place place)
    {
        stage.window->show();
        if (place != Place::Demo)
            return;
        stage.backend->setPaused(false);
        stage.window->layouts()->use(ui::Layouts::Kind::Browse);
        stage.queue(u"orders-dlq"_s);
        stage.choose(0);
    }
};

QTEST_MAIN(ActionsTest)
#include "tst_actions.moc"
