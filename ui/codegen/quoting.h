// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// Text and bytes as literals. Each reads back as exactly what was given, whatever it holds; characters that cannot be
/// seen or that turn the direction of writing are escaped where the language can. Pure.
namespace ui::codegen::quote {

/// One word of a POSIX shell. The text must hold no NUL: no argument can.
QString shell(const QString &text);
QString json(const QString &text); ///< also YAML's double-quoted style and JavaScript
QString python(const QString &text);
QString pythonBytes(const QByteArray &bytes); ///< b"…"
/// An expression: a constant of a class holds at most 65,535 bytes, so a long text is joined of several.
QString java(const QString &text);
QString go(const QString &text);
QString goBytes(const QByteArray &bytes); ///< []byte("…")
QString hcl(const QString &text); ///< Terraform: "${" and "%{" stand for themselves

} // namespace ui::codegen::quote
