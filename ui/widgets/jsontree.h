// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/decoders/json.h"

#include <QStyledItemDelegate>
#include <QTreeView>

#include <memory>

namespace ui {

class JsonModel;

/// Foreign text in cells: hidden and harmful characters as tokens, on one line.
class VisibleTextDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QString displayText(const QVariant &value, const QLocale &locale) const override;
};

/// A JSON document to unfold, with ways to copy a value or its path and to follow what is an address.
class JsonTree : public QTreeView
{
    Q_OBJECT
public:
    explicit JsonTree(QWidget *parent = nullptr);

    /// Paths begin with `root`: "body" where the query language can take them.
    void setDocument(std::shared_ptr<const decoders::Json> document, const QString &root);
    bool find(const QString &text, bool forward, bool isTyping);
    QString currentPath() const;
    QString currentValue() const; ///< containers as written
    void copyPath() const;
    void copyValue() const;

signals:
    void linkWanted(const QString &target); ///< an ARN, a queue's URL or an address of the window

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();
    void follow();

    JsonModel *m_model = nullptr;
    QString m_root;
};

/// Whether the text names something that may have a page.
bool isLink(const QString &text);

} // namespace ui
