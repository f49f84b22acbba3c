// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/simulation/demoshop.h"

#include "broker/simulation/demobodies.h"

namespace broker::simulation {

namespace {

using namespace std::chrono_literals;

std::string redriveTo(const char *queue, int receives)
{
    return R"({"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:)" + std::string(queue)
        + R"(","maxReceiveCount":)" + std::to_string(receives) + '}';
}

Pairs tagged(const char *team, const char *service)
{
    return {{"team", team}, {"service", service}, {"stage", "demo"}};
}

QueueSetup deadLetters(const char *name, const char *team)
{
    return {name, {{"MessageRetentionPeriod", "345600"}}, tagged(team, "dead letters")};
}

std::vector<QueueSetup> queues()
{
    return {
        deadLetters("orders-dlq", "checkout"),
        {"payments-dlq.fifo",
         {{"FifoQueue", "true"}, {"MessageRetentionPeriod", "345600"}},
         tagged("payments", "dead letters")},
        deadLetters("email-dlq", "growth"),
        deadLetters("inventory-dlq", "warehouse"),
        {"orders",
         {{"VisibilityTimeout", "30"},
          {"MessageRetentionPeriod", "86400"},
          {"ReceiveMessageWaitTimeSeconds", "20"},
          {"RedrivePolicy", redriveTo("orders-dlq", 3)}},
         tagged("checkout", "order intake")},
        {"payments.fifo",
         {{"FifoQueue", "true"},
          {"VisibilityTimeout", "30"},
          {"MessageRetentionPeriod", "43200"},
          {"RedrivePolicy", redriveTo("payments-dlq.fifo", 200)}},
         tagged("payments", "card payments")},
        {"email",
         {{"VisibilityTimeout", "10"},
          {"MessageRetentionPeriod", "14400"},
          {"RedrivePolicy", redriveTo("email-dlq", 8)}},
         tagged("growth", "mail sender")},
        {"inventory",
         {{"VisibilityTimeout", "20"},
          {"MessageRetentionPeriod", "86400"},
          {"RedrivePolicy", redriveTo("inventory-dlq", 5)}},
         tagged("warehouse", "stock keeping")},
        {"analytics", {{"VisibilityTimeout", "60"}, {"MessageRetentionPeriod", "3600"}}, tagged("data", "events")},
    };
}

std::vector<ProducerSetup> producers()
{
    return {
        {"web-shop", "orders", "Orders of the web shop", 4.0, demo::webOrder},
        {"mobile-app", "orders", "Orders of the app", 2.0, demo::mobileOrder},
        {"old-app",
         "orders",
         "An app that nobody updates: its orders cannot be processed",
         1.0 / 300.0,
         nullptr,
         {{demo::orderWithoutSku, 23},
          {demo::orderOfSlowProvider, 11},
          {demo::orderCutOff, 5},
          {demo::orderBelowZero, 1},
          {demo::orderOfStrangeCurrency, 1}}},
        {"checkout", "payments.fifo", "Payments, one group for each customer", 4.0, demo::payment},
        {"checkout-c-1007",
         "payments.fifo",
         "A customer whose card always fails",
         1.0 / 240.0,
         nullptr,
         {{demo::paymentOfBlockedCustomer, 6}}},
        {"notifier", "email", "Mails to customers", 1.5, demo::mail},
        {"warehouse", "inventory", "Stock changes; some are delayed", 4.0, demo::stockChange},
        {"tracker", "analytics", "Events: plain, packed, wrapped by SNS, S3 and EventBridge", 4.5,
         demo::analyticsEvent},
    };
}

ConsumerSetup orderWorker(const char *name)
{
    return {.name = name,
            .queue = "orders",
            .about = "Works a minute in three; fails on 8 % of new orders and hands them back",
            .parallel = 10,
            .shortest = 300ms,
            .longest = 1'500ms,
            .failurePercent = 8,
            .traps = {{demo::isCutOff, "SyntaxError", "", GiveUp::LetLapse, false, 40ms},
                      {demo::hasNoSku, "ValidationError", "order line #: sku is missing", GiveUp::HandBack, true, 80ms},
                      {demo::hasSlowProvider, "PaymentTimeout", "slowbank did not answer within 29.# s (attempt #)",
                       GiveUp::LetLapse, true, 29'500ms},
                      {demo::isBelowZero, "ValidationError", "total is negative: refused by rule 1#", GiveUp::HandBack,
                       true, 80ms},
                      {demo::hasStrangeCurrency, "CurrencyError", "no exchange rate for XBT", GiveUp::HandBack, true,
                       80ms}},
            .works = 60s,
            .rests = 120s,
            .startsIn = 12s};
}

std::vector<ConsumerSetup> consumers()
{
    return {
        orderWorker("orders-worker-1"),
        orderWorker("orders-worker-2"),
        {.name = "payments-worker",
         .queue = "payments.fifo",
         .about = "Keeps the order of each customer; one customer's card always fails",
         .parallel = 10,
         .atOnce = 1,
         .shortest = 200ms,
         .longest = 600ms,
         .traps = {{demo::isOfBlockedCustomer, "CardDeclined", "", GiveUp::LetLapse, false, 0ms}}},
        {.name = "email-sender",
         .queue = "email",
         .about = "Too slow: a third of its work takes longer than the visibility timeout of 10 s",
         .parallel = 40,
         .shortest = 6s,
         .longest = 12s},
        {.name = "inventory-worker-1", .queue = "inventory", .about = "Healthy", .parallel = 4},
        {.name = "inventory-worker-2",
         .queue = "inventory",
         .about = "Healthy, but crashes now and then and loses what it has in hand",
         .parallel = 4,
         .shortest = 200ms,
         .longest = 900ms,
         .crashesEvery = 10min},
        {.name = "analytics-loader",
         .queue = "analytics",
         .about = "Loads in one go every five minutes",
         .parallel = 20,
         .works = 45s,
         .rests = 255s,
         .startsIn = 40s},
    };
}

} // namespace

const Scenario &demoShop()
{
    // The past is thin: 20,000 events are to fill two hours. The last minutes are as busy as the present.
    static const Scenario shop{.seed = demoSeed,
                               .queues = queues(),
                               .producers = producers(),
                               .consumers = consumers(),
                               .past = {{demoPast, 0.015}, {5min, 0.015}, {90s, 1.0}, {0s, 1.0}}};
    return shop;
}

} // namespace broker::simulation
