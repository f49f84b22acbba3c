// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attributes/changes.h"
#include "ui/attributes/editors.h"

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;
class QPushButton;

namespace ui {
class PlainLabel;
}

namespace ui::attributes {

/// The attributes of a queue as a form in sections: each with its editor, range, what its value does, and what is wrong
/// with it. It knows what is stored, what was typed, and what somebody else stored meanwhile.
class AttributeForm : public QWidget
{
    Q_OBJECT
public:
    enum class Purpose { Create, Change };

    /// `isWanted`: which rows of the table.
    AttributeForm(Purpose purpose, const std::function<bool(const Row &)> &isWanted, QWidget *parent = nullptr);

    /// The queue and all there are; values stay.
    void setQueues(const QueueInfo &queue, const QList<QueueInfo> &queues);
    /// Forgets what was typed.
    void reset(const Values &stored);
    /// What is stored now. A field that was not touched follows; a touched one shows the conflict.
    void follow(const Values &stored);
    /// A sentence: the row cannot be edited for a reason outside of the queue; empty: it can.
    void block(const QString &name, const QString &why);
    /// A sentence: nothing can be sent now, so nothing can be edited; what was typed stays. Empty: all as usual.
    void setReadOnly(const QString &why);
    void setValue(const QString &name, const QString &value);
    void revertAll();

    const Values &stored() const { return m_stored; }
    Values values() const; ///< stored, with what was typed over it
    QList<Change> changes() const;
    bool hasConflict() const;
    /// Nothing wrong, nothing in conflict.
    bool isReady() const;
    QString problem() const; ///< the first; also one that is no field's
    /// The service refused: said at the field that it names. False: it names none.
    bool tell(const Error &error);

    ValueEditor *editor(const QString &name) const; ///< null: no such row here
    QPushButton *revertButton(const QString &name) const;
    QString note(const QString &name) const; ///< what stands below the field: effect, or why not
    QString problemOf(const QString &name) const;

signals:
    void changed();
    void createTargetWanted();

private:
    struct Field
    {
        const Row *row;
        ValueEditor *editor;
        PlainLabel *mark;
        PlainLabel *name;
        QPushButton *revert;
        PlainLabel *note;
        PlainLabel *problem;
        QWidget *conflict;
        PlainLabel *conflictText;
        std::optional<QString> theirs; ///< stored by another while this one was typed
        QString blocked; ///< from outside
        QString refusal; ///< of the service, until the field changes
        bool isPossible = true; ///< the queue has such an attribute, whoever may edit it now
    };

    void build(const std::function<bool(const Row &)> &isWanted);
    void addSection(Section section, QGridLayout *grid);
    void addField(const Row &row, QGridLayout *grid);
    QWidget *makeConflict(const Row &row, Field &field);
    Field *find(const QString &name);
    const Field *find(const QString &name) const;
    QString typed(const Field &field) const;
    bool isChanged(const Field &field) const;
    void edited(const QString &name);
    void settle(const QString &name, bool keepsMine);
    void revert(Field &field);
    void showState();
    void showField(Field &field, const Scene &scene);
    void showProblems(const Scene &scene);
    std::optional<Error> ruleProblem(const Scene &scene) const;

    Purpose m_purpose;
    QueueInfo m_queue;
    QList<QueueInfo> m_queues;
    Values m_stored;
    std::vector<Field> m_fields;
    QString m_readOnly; ///< why; empty: it is not
    QString m_general; ///< a problem that is no field's
};

} // namespace ui::attributes
