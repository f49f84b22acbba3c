// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/messagequery.h"
#include "ui/backend/viewtypes.h"

#include <QObject>

namespace ui {

class PlainSqs;

/// The views of docs/console-api.md over what this window received, so that one table serves endpoints that have
/// nothing but SQS too. Few messages: everything is looked through at each read after a change. Sorts are kept. How
/// places shift is not told: what is on the screen is found again by its ids. Answers keep the promise of Backend.
class PlainViews : public QObject
{
    Q_OBJECT
public:
    struct Column
    {
        QString expression;
        int most = 20; ///< values
    };

    PlainViews(PlainSqs &sqs, Backend &backend);
    ~PlainViews() override;

    void open(const ViewWish &wish, QObject *context, Backend::Handler<QString> done);
    /// With a wait and the version that is: when something was received or deleted, or after the wait.
    void read(const QString &name, const ViewRange &range, QObject *context, Backend::Handler<ViewPage> done);
    void close(const QString &name);
    void countValues(const QString &name, const Column &column, QObject *context, Backend::Handler<ValueCounts> done);
    /// By the handles that came with them; each batch is a call of the service.
    void deleteMatching(const MatchingSlice &slice, QObject *context, Backend::Handler<MatchingOutcome> done);

private:
    struct View;

    void look(View &view);
    void sort(View &view) const;
    ViewPage page(const View &view, const ViewRange &range) const;

    PlainSqs &m_sqs;
    Backend &m_backend;
    QHash<QString, std::shared_ptr<View>> m_views;
    qint64 m_opened = 0;
};

} // namespace ui
