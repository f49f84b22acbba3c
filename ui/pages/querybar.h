// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/querytext.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QCompleter;
class QLineEdit;
class QPushButton;
class QStringListModel;

namespace ui {

class PlainLabel;

/// The field that filters messages. It speaks the query language where the broker knows it: what is wrong is said below
/// the field and marked in it, field names are completed. Elsewhere it looks for the text in bodies.
class QueryBar : public QWidget
{
    Q_OBJECT
public:
    explicit QueryBar(Backend &backend, QWidget *parent = nullptr);

    QLineEdit *field() const { return m_field; }
    /// To stand below the row of the field: shows itself when there is something to say.
    QWidget *problemLine() const { return m_problemLine; }
    QString problemText() const;
    bool knowsQueries() const;
    bool hasProblem() const { return m_problem.has_value(); }
    /// Puts what is typed where it belongs.
    void fill(PeekRequest &request) const;
    /// Attributes and members of bodies that were seen are completed too.
    void learn(const QList<MessageInfo> &messages);
    QStringList seen() const; ///< those, in order
    void help();
    void check(); ///< after the text was changed without a signal
    /// What was typed last without a problem.
    const QString &applied() const { return m_applied; }

signals:
    void languageChanged(); ///< what stands here means something else now

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildProblemLine();
    void buildCompleter();
    void capabilitiesChanged();
    void showPlaceholder();
    void showProblem();
    void mark();
    void complete();
    void insertCompletion(const QString &word);
    int wordStart() const;

    Backend &m_backend;
    std::optional<querytext::Problem> m_problem;
    QString m_applied;
    bool m_knowsQueries = false;
    QTimer m_soon; ///< a sentence half typed is not called wrong at each key
    QSet<QString> m_seen;
    QLineEdit *m_field = nullptr;
    QPushButton *m_help = nullptr;
    QCompleter *m_completer = nullptr;
    QStringListModel *m_words = nullptr;
    QWidget *m_problemLine = nullptr;
    PlainLabel *m_problemText = nullptr;
};

} // namespace ui
