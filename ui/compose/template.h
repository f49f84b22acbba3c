// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QHash>

#include <vector>

class QRandomGenerator;

namespace ui::compose {

/// Where a template cannot be understood; `at` and `length` in UTF-16 units of its text.
struct TemplateProblem
{
    qsizetype at = 0;
    qsizetype length = 0;
    QString text;

    friend bool operator==(const TemplateProblem &, const TemplateProblem &) = default;
};

using Variables = QHash<QString, QString>;

/// What a template is filled with. The same context (and state of `random`) gives the same text.
struct TemplateContext
{
    Variables variables{};
    Time now{0};
    qint64 number = 1; ///< which copy it is, from 1
    QRandomGenerator *random = nullptr; ///< must be set where the text has uuid, random or pick
};

/// Text with places to fill in:
///
///     place   = "{{" ( name | call | string ) "}}"
///     call    = "uuid" | "counter" [ first ] | "random" least most | "pick" word 1*word | moment
///     moment  = ( "now" | "timestamp" ) [ ( "+" | "-" ) amount ( "s" | "m" | "h" | "d" ) ]
///     name    = ( letter | "_" ) *( letter | digit | "_" | "." | "-" )
///
/// "now" is ISO 8601 in UTC, "timestamp" milliseconds since 1970. A string, "{{"{{"}}", stands for itself. What is
/// filled in is not read again. Pure.
class Template
{
public:
    static Template parse(const QString &text);

    /// The first place that cannot be understood; nothing is rendered of such a text.
    const std::optional<TemplateProblem> &problem() const { return m_problem; }
    /// The first name that is none of the variables.
    std::optional<TemplateProblem> missing(const Variables &variables) const;
    bool isPlain() const; ///< nothing to fill in
    QString render(const TemplateContext &context) const; ///< only without problem(); missing names are left out

    /// Whether a variable may be called so: a name, and not one of the calls.
    static bool isName(const QString &name);

private:
    enum class Kind { Text, Name, Uuid, Counter, Random, Pick, Now, Timestamp };
    struct Part
    {
        Kind kind = Kind::Text;
        QString text{}; ///< itself, or the name
        qsizetype at = 0;
        qsizetype length = 0;
        qint64 least = 0; ///< of random; first of counter; offset of a moment in milliseconds
        qint64 most = 0;
        QStringList words{};
    };
    struct Word
    {
        QString text;
        qsizetype at = 0;
        bool isQuoted = false;
    };

    bool readPlace(const QString &text, qsizetype from, qsizetype to);
    bool readCall(Part part, const std::vector<Word> &words);
    bool readMoment(Part &part, const std::vector<Word> &words);
    static std::vector<Word> readWords(const QString &text, qsizetype from, qsizetype to);
    bool fail(qsizetype at, qsizetype length, const QString &text);
    static QString filled(const Part &part, const TemplateContext &context);

    std::vector<Part> m_parts;
    std::optional<TemplateProblem> m_problem;
};

} // namespace ui::compose
