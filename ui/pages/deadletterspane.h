// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/acts.h"
#include "ui/backend/clusterview.h"
#include "ui/clusterstore.h"

#include <QWidget>

#include <optional>

class QMenu;
class QPushButton;
class QStackedWidget;

namespace ui {

class Banner;
class ClusterBand;
class ClusterMenu;
class ComparePane;
class Inspector;
class MessagesPane;
class PlainLabel;
class ReadingPanes;
class Settings;

/// The workbench of a dead-letter queue: what the dead letters died of as groups, the messages of the chosen group, the
/// chosen message and why it is here, and what can be done with them. A connection without clusters has none.
class DeadLettersPane : public QWidget
{
    Q_OBJECT
public:
    struct Context
    {
        Backend &backend;
        Acts &acts;
        QString connection; ///< of addresses
        Settings &settings; ///< keeps what the user made of the groups
    };
    explicit DeadLettersPane(const Context &context, QWidget *parent = nullptr);
    ~DeadLettersPane() override;

    /// Another queue starts with all of its messages.
    void setQueue(const QueueInfo &queue);
    void setNow(Time now);
    void refresh();

    /// Shows the messages of a group; empty: all.
    void choose(const QString &cluster);
    const QString &cluster() const { return m_cluster; }
    QList<ClusterInfo> groups() const; ///< as the broker told them last
    bool isComplete() const { return m_page && m_page->isComplete; } ///< all dead letters were looked at
    void showMessage(const QString &id);
    /// What an act would be about: what is selected, else all that is shown.
    Acts::Messages choice() const;

    MessagesPane *messages() const { return m_messages; }
    Inspector *inspector() const { return m_inspector; }
    ReadingPanes *readingPanes() const { return m_panes; }
    ClusterBand *band() const { return m_band; }
    ComparePane *comparison() const { return m_comparison; }
    Banner *banner() const { return m_banner; }
    ClusterView &clusters() { return m_view; }
    bool isComparing() const;
    QList<QWidget *> panes() const; ///< as Page::panes()
    QPushButton *redriveButton() const { return m_redrive; }
    QPushButton *fixButton() const { return m_fix; }
    QPushButton *deleteButton() const { return m_delete; }
    QPushButton *compareButton() const { return m_compare; }
    QPushButton *exportButton() const { return m_export; }
    QPushButton *groupButton() const { return m_group; }
    /// What is said of the chosen group, line by line.
    QString about() const;
    void fillMenu(QMenu &menu, const QString &cluster);

signals:
    void exportWanted(); ///< of what is shown or selected

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(const QString &connection);
    QWidget *buildTop();
    QWidget *buildAbout();
    QWidget *buildFooter();
    void connectParts();
    void take(const ClustersPage &page);
    void failed(const Error &error);
    void regroup(const Regrouping &regrouping);
    void applyCluster();
    void showGroups();
    void showParts();
    void showAbout();
    void showFooter();
    void compare();
    void setComparing(bool isComparing);
    void readWhenSeen();
    const ClusterInfo *chosen() const;
    QString chosenName() const;
    QString whyNotAll() const;

    Backend &m_backend;
    Acts &m_acts;
    ClusterStore m_store;
    ClusterView m_view;
    QueueInfo m_queue;
    Time m_now{0};
    QString m_cluster;
    Regrouping m_regrouping;
    std::optional<ClustersPage> m_page; ///< nothing: not read yet
    bool m_hasFolded = false; ///< the user did: the height of the window does not
    ClusterMenu *m_menu = nullptr;
    Banner *m_banner = nullptr;
    QWidget *m_top = nullptr;
    ClusterBand *m_band = nullptr;
    PlainLabel *m_what = nullptr;
    PlainLabel *m_next = nullptr;
    QPushButton *m_group = nullptr;
    ReadingPanes *m_panes = nullptr;
    QStackedWidget *m_stack = nullptr; ///< the messages with the inspector, or the comparison
    MessagesPane *m_messages = nullptr;
    ComparePane *m_comparison = nullptr;
    Inspector *m_inspector = nullptr;
    QWidget *m_footer = nullptr;
    QPushButton *m_redrive = nullptr;
    QPushButton *m_fix = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_delete = nullptr;
};

} // namespace ui
