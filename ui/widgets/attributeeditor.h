// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace ui {

/// Message attributes as rows of name, type, label of the type and value.
class AttributeEditor : public QWidget
{
    Q_OBJECT
public:
    explicit AttributeEditor(int most, QWidget *parent = nullptr);

    QList<MessageAttribute> attributes() const;
    void add(const MessageAttribute &attribute);
    void set(const QList<MessageAttribute> &attributes); ///< instead of those that are there

signals:
    void changed();

private:
    struct Row
    {
        QLineEdit *name;
        QComboBox *type;
        QLineEdit *label;
        QLineEdit *value;
        QPushButton *remove;
    };

    Row makeRow(const MessageAttribute &attribute);
    static QList<QWidget *> widgets(const Row &row);
    void remove(QLineEdit *name);
    void drop(const Row &row);
    void arrange();
    void label();

    int m_most;
    QGridLayout *m_grid = nullptr;
    QPushButton *m_add = nullptr;
    QList<Row> m_rows;
};

} // namespace ui
