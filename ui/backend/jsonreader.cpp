// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/jsonreader.h"

#include "ui/backend/jsonmarks.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

Outcome<QJsonObject> parse(const QByteArray &text)
{
    if (text.isEmpty())
        return QJsonObject{};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(withMarksEscaped(text), &problem);
    if (problem.error == QJsonParseError::NoError && document.isObject())
        return document.object();
    return Error{u"UnreadableAnswer"_s, problem.errorString()};
}

} // namespace

JsonReader::JsonReader(QObject *parent)
    : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
    m_worker.setObjectName("json"_L1);
}

JsonReader::~JsonReader()
{
    m_worker.clear();
    m_worker.waitForDone();
}

void JsonReader::read(QByteArray text, Done done)
{
    m_worker.start([this, text = std::move(text), done = std::move(done)] {
        QMetaObject::invokeMethod(
            this, [outcome = parse(text), done] { done(outcome); }, Qt::QueuedConnection);
    });
}

} // namespace ui
