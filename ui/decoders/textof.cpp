// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoders/textof.h"

#include <QStringDecoder>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::decoders {

namespace {

constexpr qsizetype deepestIndent = 40;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t';
}

QString hexLine(const QByteArray &bytes, qsizetype from, int perLine)
{
    QString line = QString::number(from, 16).rightJustified(6, u'0') + u"  "_s;
    QString letters;
    for (int i = 0; i < perLine; ++i) {
        if (from + i >= bytes.size()) {
            line += u"   "_s;
            continue;
        }
        const auto byte = static_cast<unsigned char>(bytes[from + i]);
        line += QString::number(byte, 16).rightJustified(2, u'0') + u' ';
        letters += byte >= 0x20 && byte < 0x7f ? QChar(char16_t{byte}) : QChar(u'·');
    }
    return QString(line + u' ' + letters);
}

/// Writes the document anew, one element a line; text beside text stays in its line.
class XmlIndenter
{
public:
    XmlIndenter(const QByteArray &bytes, qsizetype most)
        : m_reader(bytes)
        , m_most(most)
    {
        m_reader.setNamespaceProcessing(false);
    }

    std::optional<QString> run()
    {
        while (!m_reader.atEnd()) {
            m_reader.readNext();
            if (m_out.size() < m_most)
                write();
        }
        if (m_reader.hasError())
            return std::nullopt;
        return std::move(m_out);
    }

private:
    void write()
    {
        switch (m_reader.tokenType()) {
        case QXmlStreamReader::StartDocument:
            if (!m_reader.documentVersion().isEmpty())
                m_out += u"<?xml version=\""_s + m_reader.documentVersion() + u"\"?>"_s;
            break;
        case QXmlStreamReader::StartElement:
            open();
            break;
        case QXmlStreamReader::EndElement:
            close();
            break;
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::EntityReference:
            characters();
            break;
        case QXmlStreamReader::Comment:
            newLine();
            m_out += u"<!--"_s + m_reader.text() + u"-->"_s;
            break;
        case QXmlStreamReader::DTD:
            newLine();
            m_out += m_reader.text();
            break;
        case QXmlStreamReader::ProcessingInstruction:
            newLine();
            m_out += u"<?"_s + m_reader.processingInstructionTarget() + u' ' + m_reader.processingInstructionData()
                + u"?>"_s;
            break;
        default:
            break;
        }
    }

    void open()
    {
        newLine();
        m_out += u'<' + m_reader.qualifiedName();
        for (const QXmlStreamAttribute &attribute : m_reader.attributes())
            m_out += u' ' + attribute.qualifiedName() + u"=\""_s + attribute.value().toString().toHtmlEscaped() + u'"';
        m_out += u'>';
        ++m_depth;
        m_isInText = true;
    }

    void close()
    {
        --m_depth;
        if (!m_isInText)
            newLine();
        m_out += u"</"_s + m_reader.qualifiedName() + u'>';
        m_isInText = false;
    }

    void characters()
    {
        if (m_reader.isWhitespace())
            return;
        m_out += m_reader.text().toString().toHtmlEscaped();
        m_isInText = true;
    }

    void newLine()
    {
        if (!m_out.isEmpty())
            m_out += u'\n';
        m_out.resize(m_out.size() + 2 * std::min(m_depth, deepestIndent), u' ');
        m_isInText = false;
    }

    QXmlStreamReader m_reader;
    qsizetype m_most;
    QString m_out;
    qsizetype m_depth = 0;
    bool m_isInText = false;
};

} // namespace

std::optional<QString> utf8(const QByteArray &bytes)
{
    QStringDecoder decoder{QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom};
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

bool isReadable(const QByteArray &bytes)
{
    const std::optional<QString> text = utf8(bytes);
    return text && !text->isEmpty() && std::none_of(text->begin(), text->end(), isControl);
}

QString hexDump(const QByteArray &bytes, int perLine, qsizetype most)
{
    QStringList lines;
    for (qsizetype from = 0; from < std::min(bytes.size(), most); from += perLine)
        lines.append(hexLine(bytes, from, perLine));
    return lines.join(u'\n');
}

bool isXml(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(64).trimmed();
    return start.startsWith('<') && start.size() > 3 && prettyXml(bytes, 0).has_value();
}

std::optional<QString> prettyXml(const QByteArray &bytes, qsizetype most)
{
    return XmlIndenter{bytes, most}.run();
}

} // namespace ui::decoders
