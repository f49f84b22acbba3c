// SPDX-License-Identifier: GPL-3.0-or-later
// The templates that the window brings along: shapes of the services' documentation, with places to fill in.
#include "ui/compose/library.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::compose {

namespace {

struct Sample
{
    const char *name;
    const char16_t *body;
};

constexpr Sample samples[]{
    {QT_TRANSLATE_NOOP("ui::compose", "JSON order"), uR"({
  "orderId": {{counter 1000}},
  "customer": "{{pick ana ben chidi dara}}",
  "sku": "SKU-{{random 4000 4999}}",
  "quantity": {{random 1 5}},
  "placedAt": "{{now}}"
})"},
    {QT_TRANSLATE_NOOP("ui::compose", "S3 event: object created"), uR"({
  "Records": [
    {
      "eventVersion": "2.1",
      "eventSource": "aws:s3",
      "awsRegion": "us-east-1",
      "eventTime": "{{now}}",
      "eventName": "ObjectCreated:Put",
      "s3": {
        "s3SchemaVersion": "1.0",
        "bucket": { "name": "uploads", "arn": "arn:aws:s3:::uploads" },
        "object": { "key": "invoices/{{uuid}}.pdf", "size": {{random 1000 900000}}, "eTag": "d41d8cd98f00b204e9800998ecf8427e" }
      }
    }
  ]
})"},
    {QT_TRANSLATE_NOOP("ui::compose", "SNS envelope"), uR"({
  "Type": "Notification",
  "MessageId": "{{uuid}}",
  "TopicArn": "arn:aws:sns:us-east-1:000000000000:order-events",
  "Message": "{\"orderId\":{{counter 1000}}}",
  "Timestamp": "{{now}}",
  "SignatureVersion": "1",
  "MessageAttributes": {
    "type": { "Type": "String", "Value": "OrderPlaced" }
  }
})"},
    {QT_TRANSLATE_NOOP("ui::compose", "EventBridge event"), uR"({
  "version": "0",
  "id": "{{uuid}}",
  "detail-type": "Order placed",
  "source": "shop.orders",
  "account": "000000000000",
  "time": "{{now}}",
  "region": "us-east-1",
  "resources": [],
  "detail": { "orderId": {{counter 1000}}, "total": {{random 10 500}} }
})"},
    {QT_TRANSLATE_NOOP("ui::compose", "Plain text"), u"Message {{counter}} of {{now}}"},
};

} // namespace

QList<SavedMessage> builtInTemplates()
{
    QList<SavedMessage> out;
    for (const Sample &sample : samples)
        out.append({.id = QLatin1String(sample.name),
                    .name = QCoreApplication::translate("ui::compose", sample.name),
                    .draft = {.body = QString::fromUtf16(sample.body)}});
    return out;
}

} // namespace ui::compose
