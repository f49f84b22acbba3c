// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attributes/tags.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace ui::attributes {

/// Tags as rows of key and value.
class TagEditor : public QWidget
{
    Q_OBJECT
public:
    explicit TagEditor(QWidget *parent = nullptr);

    void setTags(const Tags &tags);
    QList<Tag> rows() const;
    Tags tags() const; ///< of two with one key the last
    QString problem() const { return tagsProblem(rows()); }
    void addRow(); ///< and goes there

signals:
    void changed();

private:
    struct Line
    {
        QLineEdit *key;
        QLineEdit *value;
        QPushButton *remove;
    };

    void add(const Tag &tag);
    void remove(const QLineEdit *key);
    void drop(const Line &line);
    void arrange();

    QGridLayout *m_grid = nullptr;
    QPushButton *m_add = nullptr;
    QList<Line> m_lines;
};

} // namespace ui::attributes
