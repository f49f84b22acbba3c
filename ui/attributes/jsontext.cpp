// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attributes/jsontext.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace ui::attributes {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("ui::attributes", source);
}

QString reason(QJsonParseError::ParseError error)
{
    switch (error) {
    case QJsonParseError::UnterminatedObject:
    case QJsonParseError::UnterminatedArray:
        return tr("a bracket is not closed, or a comma is missing");
    case QJsonParseError::MissingNameSeparator:
        return tr("a colon is missing after a name");
    case QJsonParseError::MissingValueSeparator:
        return tr("a comma is missing between two values");
    case QJsonParseError::UnterminatedString:
    case QJsonParseError::IllegalEscapeSequence:
    case QJsonParseError::IllegalUTF8String:
        return tr("a text is not closed, or holds what no text may");
    case QJsonParseError::IllegalNumber:
    case QJsonParseError::TerminationByNumber:
        return tr("a number is not complete");
    case QJsonParseError::GarbageAtEnd:
        return tr("something stands behind the end");
    case QJsonParseError::DeepNesting:
        return tr("it is nested too deeply");
    default:
        return tr("a value is missing or is none");
    }
}

} // namespace

JsonProblem jsonProblem(const QString &text)
{
    QJsonParseError error;
    const QByteArray bytes = text.toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError) {
        return document.isObject() ? JsonProblem{}
                                   : JsonProblem{tr("Line 1, column 1: the document must be an object: { … }."), 0};
    }
    const QString before = QString::fromUtf8(bytes.left(error.offset));
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf(u'\n');
    return {tr("Line %1, column %2: %3.").arg(QString::number(line), QString::number(column), reason(error.error)),
            before.size()};
}

} // namespace ui::attributes
