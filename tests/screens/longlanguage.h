// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

/// A language that nobody speaks: each text as it is, and two fifths more, in words that wrap.
class LongLanguage : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        const bool isText = text.size() > 1 && text.at(0).isLetterOrNumber() == text.at(0).isLetter();
        return isText ? QString(text + padding(text.size())) : text;
    }

private:
    static QString padding(qsizetype length)
    {
        static const QString words = QStringLiteral("sten delar nova imer salt ");
        QString more;
        while (more.size() < length * 2 / 5)
            more += words;
        const QString padded = more.left((length * 2 + 4) / 5).trimmed();
        return length < 8 ? padded : QString(QChar(u' ') + padded);
    }
};
