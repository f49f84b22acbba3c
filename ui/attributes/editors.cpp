// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attributes/editors.h"

#include "ui/attributes/jsontext.h"
#include "ui/attributes/quantity.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/passfocus.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::attributes {

namespace {

class NumberEditor : public ValueEditor
{
public:
    NumberEditor(const Row &row, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;
    QString problem() const override;

private:
    std::optional<qint64> number() const;

    QLineEdit *m_text = nullptr;
};

class SwitchEditor : public ValueEditor
{
public:
    SwitchEditor(const Row &row, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;

private:
    QCheckBox *m_box = nullptr;
};

class ChoiceEditor : public ValueEditor
{
public:
    ChoiceEditor(const Row &row, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;

private:
    QComboBox *m_box = nullptr;
};

class KeyEditor : public ValueEditor
{
public:
    KeyEditor(const Row &row, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;

private:
    QLineEdit *m_text = nullptr;
};

class DocumentEditor : public ValueEditor
{
public:
    DocumentEditor(const Row &row, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;
    QString problem() const override;

private:
    QPlainTextEdit *m_text = nullptr;
};

} // namespace

ValueEditor::ValueEditor(const Row &row, QWidget *parent)
    : QWidget(parent)
    , m_row(row)
    , m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(8);
}

void ValueEditor::adopt(QWidget *widget, const QString &name)
{
    widget->setAccessibleName(name.isEmpty() ? label(m_row) : name);
    widget->setAccessibleDescription(help(m_row));
    if (m_stop == nullptr)
        m_stop = widget;
    passFocus(this, m_stop);
}

void ValueEditor::setHint(const QString &hint)
{
    if (hint.isEmpty())
        return;
    auto *label = new PlainLabel(hint, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_line->insertWidget(1, label);
}

ValueEditor *makeEditor(const Row &row, QWidget *parent)
{
    switch (row.kind) {
    case Kind::Seconds:
    case Kind::Bytes:
        return new NumberEditor(row, parent);
    case Kind::Switch:
        return new SwitchEditor(row, parent);
    case Kind::Choice:
        return new ChoiceEditor(row, parent);
    case Kind::Key:
        return new KeyEditor(row, parent);
    case Kind::DeadLetters:
        return new DeadLettersEditor(row, parent);
    case Kind::Allowed:
        return new AllowedEditor(row, parent);
    case Kind::Document:
        return new DocumentEditor(row, parent);
    }
    return nullptr;
}

NumberEditor::NumberEditor(const Row &row, QWidget *parent)
    : ValueEditor(row, parent)
    , m_text(new QLineEdit(this))
{
    adopt(m_text);
    m_text->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    line()->addWidget(m_text);
    line()->addStretch();
    connect(m_text, &QLineEdit::textChanged, this, &ValueEditor::changed);
}

std::optional<qint64> NumberEditor::number() const
{
    return row().kind == Kind::Seconds ? parseSeconds(m_text->text()) : parseBytes(m_text->text());
}

QString NumberEditor::value() const
{
    const std::optional<qint64> read = number();
    return read ? QString::number(*read) : m_text->text();
}

void NumberEditor::setValue(const QString &value)
{
    const QString shown = value.isEmpty() ? standardValue(row()) : value;
    const qint64 wanted = shown.toLongLong();
    const QSignalBlocker quiet{m_text};
    m_text->setText(row().kind == Kind::Seconds ? secondsText(wanted) : bytesText(wanted));
}

QString NumberEditor::problem() const
{
    return rangeProblem(row(), number());
}

SwitchEditor::SwitchEditor(const Row &row, QWidget *parent)
    : ValueEditor(row, parent)
    , m_box(new QCheckBox(tr("On"), this))
{
    adopt(m_box);
    line()->addWidget(m_box);
    line()->addStretch();
    connect(m_box, &QCheckBox::toggled, this, &ValueEditor::changed);
}

QString SwitchEditor::value() const
{
    return m_box->isChecked() ? u"true"_s : u"false"_s;
}

void SwitchEditor::setValue(const QString &value)
{
    const QSignalBlocker quiet{m_box};
    m_box->setChecked((value.isEmpty() ? standardValue(row()) : value) == "true"_L1);
}

ChoiceEditor::ChoiceEditor(const Row &row, QWidget *parent)
    : ValueEditor(row, parent)
    , m_box(new QComboBox(this))
{
    const std::optional<Limits> known = limits(row.name);
    for (const QString &choice : known ? known->choices : optionChoices(row))
        m_box->addItem(choiceText(row, choice), choice);
    adopt(m_box);
    line()->addWidget(m_box);
    line()->addStretch();
    connect(m_box, &QComboBox::currentIndexChanged, this, &ValueEditor::changed);
}

QString ChoiceEditor::value() const
{
    return m_box->currentData().toString();
}

void ChoiceEditor::setValue(const QString &value)
{
    const QSignalBlocker quiet{m_box};
    const QString wanted = value.isEmpty() ? standardValue(row()) : value;
    if (m_box->findData(wanted) < 0 && !wanted.isEmpty()) // somebody set what is not offered here
        m_box->addItem(wanted, wanted);
    m_box->setCurrentIndex(std::max(0, m_box->findData(wanted)));
}

KeyEditor::KeyEditor(const Row &row, QWidget *parent)
    : ValueEditor(row, parent)
    , m_text(new QLineEdit(this))
{
    m_text->setPlaceholderText("alias/aws/sqs"_L1);
    adopt(m_text);
    line()->addWidget(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &ValueEditor::changed);
}

QString KeyEditor::value() const
{
    return m_text->text().trimmed();
}

void KeyEditor::setValue(const QString &value)
{
    const QSignalBlocker quiet{m_text};
    m_text->setText(value);
}

DocumentEditor::DocumentEditor(const Row &row, QWidget *parent)
    : ValueEditor(row, parent)
    , m_text(new QPlainTextEdit(this))
{
    FontRole::keep(m_text, {.isFixedPitch = true});
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * 6);
    adopt(m_text);
    line()->addWidget(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ValueEditor::changed);
}

QString DocumentEditor::value() const
{
    return m_text->toPlainText().trimmed();
}

void DocumentEditor::setValue(const QString &value)
{
    const QSignalBlocker quiet{m_text};
    m_text->setPlainText(value);
}

QString DocumentEditor::problem() const
{
    return value().isEmpty() ? QString() : jsonProblem(value()).text;
}

} // namespace ui::attributes
