// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/insight/clusterer.h"
#include "broker/model/random.h"

#include <array>
#include <cstdio>
#include <string>
#include <vector>

namespace tests {

/// Dead letters of a shop, its payments and a few sensors, made for these tests: each kind dies of one thing, with
/// everything else (ids, names, amounts, times, optional fields) as it comes. The same seed makes the same letters.
class DeadLetterMaker
{
public:
    static constexpr std::array<const char *, 12> kinds{
        "gateway timeout", "card refused", "null pointer", "lambda key error", "cut off",    "wrong encoding",
        "sku missing",     "qty is text",  "status typo",  "slow consumer",    "given back", "nothing known"};
    static constexpr std::size_t mostKinds = kinds.size();

    explicit DeadLetterMaker(std::uint64_t seed)
        : m_random(seed)
    {
    }

    struct Made
    {
        broker::model::Payload payload;
        broker::insight::LeaseFacts leases{};
        broker::model::Instant died{};
    };

    std::size_t below(std::size_t end) { return static_cast<std::size_t>(m_random.next() % end); }

    /// A body that nothing is wrong with.
    std::string sound() { return below(3) == 0 ? payment() : below(2) == 0 ? order() : reading(); }

    Made make(std::size_t kind)
    {
        Made made;
        made.died = broker::model::fromMilliseconds(1'795'000'000'000 + static_cast<std::int64_t>(below(7'200'000)));
        fill(kind, made);
        return made;
    }

private:
    template <std::size_t Size>
    std::string one(const std::array<const char *, Size> &words)
    {
        return words[below(Size)];
    }
    std::string number(std::size_t end) { return std::to_string(below(end)); }
    std::string hex(int digits)
    {
        std::string text;
        for (int at = 0; at < digits; ++at)
            text += "0123456789abcdef"[below(16)];
        return text;
    }
    std::string uuid() { return hex(8) + '-' + hex(4) + "-4" + hex(3) + "-a" + hex(3) + '-' + hex(12); }
    std::string orderId() { return "ord-" + std::to_string(100'000 + below(900'000)); }
    std::string person()
    {
        return one(std::array{"Ida Brandt", "Noor Haddad", "Luis Ferreira", "Mei Tanaka", "Olu Adeyemi", "Piet de Wit",
                              "Sanna Koski", "Tomás Vega", "Una Byrne", "Vera Novak", "Wim Smeets", "Zoe Laurent",
                              "Arun Iyer", "Bea Klein", "Cem Aydin"});
    }
    std::string mail() { return "user" + number(9'999) + "@mail.example"; }
    std::string time()
    {
        return "2026-11-2" + number(8) + "T1" + number(9) + ":2" + number(9) + ":0" + number(9) + "Z";
    }

    std::string order(const std::string &status = {}, bool hasSku = true, bool isQtyText = false)
    {
        const std::string known = one(std::array{"NEW", "PAID", "PACKED", "SHIPPED"});
        const std::string qty = std::to_string(1 + below(9));
        std::string text = R"({"type":"order","id":")" + orderId() + R"(","status":")"
            + (status.empty() ? known : status) + R"(","customer":{"name":")" + person() + R"(","email":")" + mail()
            + R"("},"placed":")" + time() + R"(","items":[{)"
            + (hasSku ? R"("sku":"SKU-)" + number(5'000) + R"(",)" : "") + R"("qty":)"
            + (isQtyText ? '"' + qty + '"' : qty) + R"(,"price":)" + std::to_string(1 + below(20'000))
            + R"(}],"total":)" + std::to_string(1 + below(90'000));
        if (below(3) == 0)
            text += R"(,"coupon":"C)" + number(400) + '"';
        if (below(4) == 0)
            text += R"(,"note":"please ring twice")";
        return text + '}';
    }
    std::string payment()
    {
        return R"({"type":"payment","payment":")" + uuid() + R"(","order":")" + orderId() + R"(","method":")"
            + one(std::array{"card", "transfer", "wallet"}) + R"(","amount":{"value":)"
            + std::to_string(1 + below(50'000)) + R"(,"currency":")" + one(std::array{"EUR", "SEK", "CHF"})
            + R"("},"payer":")" + person() + R"("})";
    }
    std::string reading()
    {
        return R"({"device":"th-)" + hex(6) + R"(","site":")" + one(std::array{"cold room", "yard", "roof"})
            + R"(","taken":")" + time() + R"(","celsius":)" + std::to_string(1 + below(40)) + R"(,"battery":)"
            + std::to_string(1 + below(100)) + R"(,"online":)" + (below(2) == 0 ? "true" : "false") + '}';
    }
    void attribute(Made &made, const char *name, std::string value)
    {
        made.payload.attributes.push_back({name, "String", std::move(value)});
    }

    void fill(std::size_t kind, Made &made)
    {
        std::string &body = made.payload.body;
        body = sound();
        // Most consumers let the lease run out, whatever they failed of.
        if (below(2) == 0)
            made.leases = {.timeout = 30'000, .ranOut = 3, .holder = 1};
        switch (kind) {
        case 0:
            return attribute(made, "errorMessage",
                             "Payment gateway pay-" + number(9) + ".shop.example did not answer within "
                                 + std::to_string(2'000 + below(4'000)) + " ms for order " + orderId() + " at "
                                 + time());
        case 1:
            attribute(made, "error-code", "CARD_REFUSED");
            return attribute(made, "error-message",
                             "Card ending " + std::to_string(1'000 + below(9'000)) + " of " + mail()
                                 + " was refused: amount \"" + number(9'000) + ".00 EUR\" over limit");
        case 2:
            return attribute(
                made, "exception",
                "java.lang.NullPointerException: Cannot invoke \"Customer.address()\" because \"customer\" is "
                "null\n\tat shop.pack.Labels.print(Labels.java:"
                    + number(300) + ")\n\tat shop.pack.Main.run(Main.java:" + number(90) + ")");
        case 3:
            body = R"({"requestId":")" + uuid() + R"(","errorType":"KeyError","errorMessage":"'warehouse_)" + number(90)
                + R"('","stackTrace":["handler.py line )" + number(200) + R"("]})";
            return;
        case 4:
            body = below(2) == 0 ? order() : payment();
            body.resize(body.size() / 2 + below(body.size() / 3));
            return;
        case 5: {
            const std::string name = R"("Jos)" + std::string{"\xC3\x83\xC2\xA9"} + " " + number(99) + '"';
            body = R"({"type":"payment","payer":)" + name + R"(,"order":")" + orderId() + R"("})";
            return;
        }
        case 6:
            body = order({}, false);
            return;
        case 7:
            body = order({}, true, true);
            return;
        case 8:
            body = order("PENDIN");
            return;
        case 9:
            made.leases = {.timeout = 30'000, .ranOut = 3, .holder = 2};
            return;
        case 10:
            made.leases = {.shortest = 40 + static_cast<std::uint32_t>(below(300)),
                           .longest = 500,
                           .timeout = 30'000,
                           .returned = 3,
                           .holder = 3};
            return;
        default:
            made.leases = {};
        }
    }

    broker::model::SeededRandom m_random;
};

/// Enough sound bodies to compare with.
inline std::shared_ptr<broker::insight::Reference> soundReference(std::uint64_t seed, int count = 200)
{
    auto reference = std::make_shared<broker::insight::Reference>();
    DeadLetterMaker maker{seed};
    for (int at = 0; at < count; ++at)
        reference->add(maker.sound());
    return reference;
}

} // namespace tests
