// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/simulation/demobodies.h"

#include "broker/simulation/packing.h"

namespace broker::simulation::demo {

namespace {

using namespace std::string_literals;

constexpr int firstCustomer = 1001;
constexpr int customers = 40;
constexpr int blockedCustomer = 1007;

struct Person
{
    const char *name;
    const char *mail;
    const char *country;
    const char *region;
};
constexpr Person people[]{
    {"Ada Novak", "ada.novak", "DE", "eu-central-1"},
    {"Bram de Wit", "bram", "NL", "eu-west-1"},
    {"Chiara Russo", "chiara.russo", "IT", "eu-south-1"},
    {"Dana O'Neill", "dana", "IE", "eu-west-1"},
    {"Emil Lindqvist", "emil.l", "SE", "eu-north-1"},
    {"Fatima Haddad", "fatima", "FR", "eu-west-3"},
    {"Goro Tanaka", "goro.tanaka", "JP", "ap-northeast-1"},
    {"Hana Müller", "hana.mueller", "AT", "eu-central-1"},
    {"Ivy Carter", "ivy", "US", "us-east-1"},
    {"José Álvarez", "jose.alvarez", "ES", "eu-south-2"},
};

struct Article
{
    const char *sku;
    const char *title;
    int cents;
};
constexpr Article articles[]{
    {"TEA-0412", "Green tea, 100 g", 790},    {"TEA-0431", "Earl Grey, 250 g", 1450},
    {"MUG-1100", "Mug, blue", 1290},          {"MUG-1104", "Mug with lid", 1890},
    {"POT-2010", "Teapot, cast iron", 6400},  {"FLT-0300", "Paper filters, 100", 349},
    {"HNY-0077", "Lime honey, 500 g", 899},   {"BIS-0920", "Ginger biscuits", 425},
    {"GFT-5000", "Gift box “Evening”", 3990}, {"KTL-3002", "Kettle, 1.2 l", 5495},
};

struct Customer
{
    int number;
    const Person &person;
};

Customer customerNo(int number)
{
    return {number, people[static_cast<std::size_t>(number) % std::size(people)]};
}

Customer anyCustomer(Pen &pen)
{
    const int number = firstCustomer + static_cast<int>(pen.chance.below(customers));
    return customerNo(number == blockedCustomer ? firstCustomer : number);
}

std::string customerJson(const Customer &customer)
{
    return R"({"id":"c-)" + std::to_string(customer.number) + R"(","name":)" + quoted(customer.person.name)
        + R"(,"email":")" + customer.person.mail + R"(@example.com","country":")" + customer.person.country + R"("})";
}

/// An order with what can be wrong with one.
struct Order
{
    std::string channel = "web";
    std::string currency = "EUR";
    std::string provider = "nordpay";
    bool hasSkus = true;
    std::int64_t discount = 0;
};

std::string orderJson(Pen &pen, const Order &order, const Customer &customer)
{
    const auto count = 1 + pen.chance.below(4);
    const auto withoutSku = order.hasSkus ? count : pen.chance.below(count);
    std::int64_t total = -order.discount;
    std::string lines;
    for (std::uint64_t at = 0; at < count; ++at) {
        const Article &article = pen.chance.oneOf(articles);
        const std::int64_t quantity = pen.chance.between(1, 3);
        total += quantity * article.cents;
        lines += lines.empty() ? "" : ",";
        lines += R"({"sku":)" + (at == withoutSku ? "null"s : quoted(article.sku)) + R"(,"title":)"
            + quoted(article.title) + R"(,"qty":)" + std::to_string(quantity) + R"(,"price":)" + money(article.cents)
            + '}';
    }
    return R"({"orderId":"ord-)" + std::to_string(100'000 + pen.serial) + '-' + order.channel.substr(0, 1)
        + R"(","placedAt":")" + isoTime(pen.now) + R"(","status":"PENDING","channel":")" + order.channel
        + R"(","customer":)" + customerJson(customer) + R"(,"lines":[)" + lines + R"(],"payment":{"provider":")"
        + order.provider + R"(","method":"card"},"currency":")" + order.currency + R"(","total":)" + money(total) + '}';
}

Written orderOf(Pen &pen, const Order &order, const char *schema)
{
    const Customer customer = anyCustomer(pen);
    Written written{orderJson(pen, order, customer)};
    written.attributes = {{"region", "String", customer.person.region},
                          {"tenant", "String", pen.chance.happens(0.8) ? "teashop" : "teashop-b2b"},
                          {"schema", "String", schema}};
    return written;
}

Written paymentOf(Pen &pen, int number)
{
    const Customer customer = customerNo(number);
    const std::string id = "pay-" + std::to_string(number) + '-' + std::to_string(pen.serial);
    Written written{R"({"paymentId":")" + id + R"(","orderId":"ord-)" + std::to_string(100'000 + pen.serial)
                    + R"(-w","customerId":"c-)" + std::to_string(number) + R"(","amount":)"
                    + money(pen.chance.between(500, 18'000)) + R"(,"currency":"EUR","card":{"brand":")"
                    + (pen.chance.happens(0.5) ? "visa" : "mastercard") + R"(","last4":")"
                    + std::to_string(pen.chance.between(1'000, 9'999)) + R"("},"requestedAt":")" + isoTime(pen.now)
                    + R"("})"};
    written.attributes = {{"region", "String", customer.person.region}, {"schema", "String", "payment/2"}};
    written.group = "c-" + std::to_string(number);
    written.deduplicationId = id;
    return written;
}

bool contains(std::string_view body, std::string_view part)
{
    return body.find(part) != std::string_view::npos;
}

} // namespace

Written webOrder(Pen &pen)
{
    return orderOf(pen, {}, "order/3");
}

Written mobileOrder(Pen &pen)
{
    return orderOf(pen, {.channel = "mobile"}, "order/3");
}

Written orderWithoutSku(Pen &pen)
{
    return orderOf(pen, {.channel = "old-app", .hasSkus = false}, "order/1");
}

Written orderOfSlowProvider(Pen &pen)
{
    return orderOf(pen, {.channel = "old-app", .provider = "slowbank"}, "order/2");
}

Written orderCutOff(Pen &pen)
{
    Written written = orderOf(pen, {.channel = "old-app"}, "order/1");
    std::size_t size = written.body.size() - 40 - pen.chance.below(120);
    while (size > 0 && (static_cast<unsigned char>(written.body[size]) & 0xc0U) == 0x80U) // not within a character
        --size;
    written.body.resize(size);
    while (written.body.ends_with('}'))
        written.body.pop_back();
    return written;
}

Written orderBelowZero(Pen &pen)
{
    return orderOf(pen, {.channel = "old-app", .discount = 100'000}, "order/2");
}

Written orderOfStrangeCurrency(Pen &pen)
{
    return orderOf(pen, {.channel = "old-app", .currency = "XBT"}, "order/2");
}

Written payment(Pen &pen)
{
    return paymentOf(pen, anyCustomer(pen).number);
}

Written paymentOfBlockedCustomer(Pen &pen)
{
    return paymentOf(pen, blockedCustomer);
}

Written mail(Pen &pen)
{
    const Customer customer = anyCustomer(pen);
    const char *const templates[]{"order-confirmed", "order-shipped", "invoice", "review-request"};
    const std::string kind = pen.chance.oneOf(templates);
    Written written{R"({"template":")" + kind + R"(","to":")" + customer.person.mail + R"(@example.com","language":")"
                    + (pen.chance.happens(0.6) ? "en" : "de") + R"(","variables":{"name":)"
                    + quoted(customer.person.name) + R"(,"orderId":"ord-)" + std::to_string(100'000 + pen.serial)
                    + R"(-w"}})"};
    written.attributes = {{"tenant", "String", "teashop"}, {"priority", "Number", kind == "invoice" ? "1" : "5"}};
    return written;
}

Written stockChange(Pen &pen)
{
    const Article &article = pen.chance.oneOf(articles);
    const bool isReservation = pen.chance.happens(0.1);
    Written written{R"({"sku":)" + quoted(article.sku) + R"(,"warehouse":")"
                    + (pen.chance.happens(0.7) ? "HAM-1" : "RTM-2") + R"(","change":)"
                    + std::to_string(isReservation ? 0 : pen.chance.between(-5, 12)) + R"(,"reason":")"
                    + (isReservation ? "reservation-expires" : "scan") + R"(","at":")" + isoTime(pen.now) + R"("})"};
    written.attributes = {{"schema", "String", "stock/1"}};
    written.delaySeconds = isReservation ? 45 : 0;
    return written;
}

bool hasNoSku(std::string_view body)
{
    return contains(body, R"("sku":null)");
}

bool hasSlowProvider(std::string_view body)
{
    return contains(body, R"("provider":"slowbank")");
}

bool isCutOff(std::string_view body)
{
    return !body.ends_with('}');
}

bool isBelowZero(std::string_view body)
{
    return contains(body, R"("total":-)");
}

bool hasStrangeCurrency(std::string_view body)
{
    return contains(body, R"("currency":"XBT")");
}

bool isOfBlockedCustomer(std::string_view body)
{
    return contains(body, R"("customerId":"c-1007")");
}

} // namespace broker::simulation::demo
