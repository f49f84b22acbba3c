// SPDX-License-Identifier: GPL-3.0-or-later
// What comes to `analytics`: events as they are, packed, and in the wrappings of AWS services.
#include "broker/security/digest.h"
#include "broker/simulation/demobodies.h"
#include "broker/simulation/packing.h"

namespace broker::simulation::demo {

namespace {

constexpr const char *pages[]{"/", "/tea/green", "/tea/black", "/mugs", "/checkout", "/account/orders", "/gifts"};

std::string digits(Pen &pen, int count)
{
    constexpr const char hex[]{"0123456789abcdef"};
    std::string text;
    for (int at = 0; at < count; ++at)
        text += hex[pen.chance.below(16)];
    return text;
}

std::string identifier(Pen &pen)
{
    return digits(pen, 8) + '-' + digits(pen, 4) + "-4" + digits(pen, 3) + "-a" + digits(pen, 3) + '-'
        + digits(pen, 12);
}

std::string viewJson(Pen &pen)
{
    return R"({"event":"page_view","session":")" + digits(pen, 12) + R"(","page":")" + pen.chance.oneOf(pages)
        + R"(","ms":)" + std::to_string(pen.chance.between(20, 1'900)) + R"(,"at":")" + isoTime(pen.now)
        + R"(","device":{"kind":")" + (pen.chance.happens(0.6) ? "phone" : "desktop") + R"(","width":)"
        + std::to_string(pen.chance.between(360, 2'560)) + "}}";
}

std::string packedSession(Pen &pen)
{
    std::string views;
    for (std::int64_t left = pen.chance.between(3, 8); left > 0; --left)
        views += (views.empty() ? "" : ",") + viewJson(pen);
    return security::toBase64(gzip(R"({"events":[)" + views + "]}"));
}

/// As SNS wraps a message for a queue without raw delivery.
std::string snsEnvelope(Pen &pen)
{
    return R"({"Type":"Notification","MessageId":")" + identifier(pen)
        + R"(","TopicArn":"arn:aws:sns:us-east-1:000000000000:order-events","Subject":"order.paid","Message":)"
        + quoted(R"({"orderId":"ord-)" + std::to_string(100'000 + pen.serial) + R"(-w","event":"order.paid","total":)"
                 + money(pen.chance.between(900, 22'000)) + '}')
        + R"(,"Timestamp":")" + isoTime(pen.now)
        + R"(","SignatureVersion":"1","MessageAttributes":{"event":{"Type":"String","Value":"order.paid"}}})";
}

std::string bucketEvent(Pen &pen)
{
    return R"({"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-central-1","eventTime":")"
        + isoTime(pen.now)
        + R"(","eventName":"ObjectCreated:Put","s3":{"s3SchemaVersion":"1.0","bucket":{"name":"teashop-exports","arn":)"
        + R"("arn:aws:s3:::teashop-exports"},"object":{"key":"clicks/part-)" + std::to_string(pen.serial)
        + R"(.json.gz","size":)" + std::to_string(pen.chance.between(12'000, 900'000)) + R"(,"eTag":")"
        + digits(pen, 32) + R"("}}}]})";
}

std::string busEvent(Pen &pen)
{
    return R"({"version":"0","id":")" + identifier(pen)
        + R"(","detail-type":"Basket Abandoned","source":"teashop.web","account":"000000000000","time":")"
        + isoTime(pen.now) + R"(","region":"eu-central-1","resources":[],"detail":{"basketId":"b-)" + digits(pen, 6)
        + R"(","items":)" + std::to_string(pen.chance.between(1, 9)) + R"(,"value":)"
        + money(pen.chance.between(300, 15'000)) + "}}";
}

struct Kind
{
    int percent;
    const char *name;
    std::string (*write)(Pen &pen);
};
constexpr Kind kinds[]{{12, "session", packedSession},
                       {8, "order.paid", snsEnvelope},
                       {5, "export", bucketEvent},
                       {5, "basket", busEvent},
                       {100, "page_view", viewJson}};

} // namespace

Written analyticsEvent(Pen &pen)
{
    auto drawn = static_cast<int>(pen.chance.below(100));
    const Kind *kind = kinds;
    while (drawn >= kind->percent) {
        drawn -= kind->percent;
        ++kind;
    }
    // One tenant sends most: with groups, the others wait no longer for it (fair queues).
    const std::string tenant =
        pen.chance.happens(0.7) ? "marketplace" : "shop-" + std::to_string(pen.chance.between(1, 6));
    Written written{kind->write(pen)};
    written.attributes = {{"event", "String", kind->name}, {"tenant", "String", tenant}};
    if (written.body.front() != '{')
        written.attributes.push_back({"content-encoding", "String", "gzip+base64"});
    written.group = tenant;
    return written;
}

} // namespace broker::simulation::demo
