// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/draft.h"

#include <QObject>

namespace ui::compose {

/// A message kept under a name.
struct SavedMessage
{
    QString id; ///< of this file only
    QString name;
    QString folder{}; ///< the connection that it belongs to; empty: shared by all
    Draft draft{};

    friend bool operator==(const SavedMessage &, const SavedMessage &) = default;
};

/// The messages that the user keeps, in one file. Each change is written at once, and only then made: a failure says
/// why and leaves all as it was. GUI thread only.
class Library : public QObject
{
    Q_OBJECT
public:
    explicit Library(QString file, QObject *parent = nullptr);

    const QList<SavedMessage> &all() const { return m_all; }
    const SavedMessage *find(const QString &id) const;
    QString add(const QString &name, const QString &folder, const Draft &draft);
    QString rename(const QString &id, const QString &name);
    QString remove(const QString &id);

    /// The file that importFrom() reads, of all messages or of one.
    QJsonObject exported(const QString &id = {}) const;
    /// Adds what the file holds beside what is there: how many. A file of another kind is refused as a whole.
    Outcome<int> importFrom(const QJsonObject &document);

signals:
    void changed();

private:
    QString write(const QList<SavedMessage> &all);

    QString m_file;
    QList<SavedMessage> m_all;
};

/// What the window brings along: a name to be translated, and a draft.
QList<SavedMessage> builtInTemplates();

} // namespace ui::compose
