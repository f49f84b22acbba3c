// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/errortext.h"

#include "broker/insight/normalise.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>

namespace broker::insight {

namespace json = boost::json;

namespace {

enum class Part { Code, Message, Both };

struct KnownName
{
    std::string_view name; ///< lower case, letters and digits only
    Part part;
};

/// One table for attributes and the top of bodies, best first. Sources: Lambda and SNS dead letters (ErrorCode,
/// ErrorMessage), EventBridge (ERROR_CODE, ERROR_MESSAGE), Lambda destinations (errorType, errorMessage), Spring
/// (x-exception-…, spring_dlt…, kafka_dlt-exception-…), RabbitMQ (x-death-reason), MassTransit (MT-Fault-…, MT-Reason),
/// NServiceBus (NServiceBus.ExceptionInfo.…), Service Bus (DeadLetterReason, DeadLetterErrorDescription), Celery and
/// Sidekiq (error_class, exc_type), Rebus (rbs2-error-details).
constexpr std::array knownNames{
    KnownName{"errormessage", Part::Message},
    KnownName{"errordescription", Part::Message},
    KnownName{"errortext", Part::Message},
    KnownName{"errordetails", Part::Message},
    KnownName{"errordetail", Part::Message},
    KnownName{"exceptionmessage", Part::Message},
    KnownName{"xexceptionmessage", Part::Message},
    KnownName{"kafkadltexceptionmessage", Part::Message},
    KnownName{"springdltexceptionmessage", Part::Message},
    KnownName{"mtfaultmessage", Part::Message},
    KnownName{"nservicebusexceptioninfomessage", Part::Message},
    KnownName{"deadlettererrordescription", Part::Message},
    KnownName{"rbs2errordetails", Part::Message},
    KnownName{"excmessage", Part::Message},
    KnownName{"failuremessage", Part::Message},
    KnownName{"failurereason", Part::Message},
    KnownName{"faultstring", Part::Message},
    KnownName{"lasterror", Part::Message},
    KnownName{"rejectreason", Part::Message},
    KnownName{"dlqreason", Part::Message},
    KnownName{"deadletterreason", Part::Message},
    KnownName{"xdeathreason", Part::Message},
    KnownName{"xfirstdeathreason", Part::Message},
    KnownName{"mtreason", Part::Message},
    KnownName{"xexceptionstacktrace", Part::Message},
    KnownName{"mtfaultstacktrace", Part::Message},
    KnownName{"stacktrace", Part::Message},
    KnownName{"error", Part::Both},
    KnownName{"exception", Part::Both},
    KnownName{"errors", Part::Both},
    KnownName{"fault", Part::Both},
    KnownName{"failure", Part::Both},
    KnownName{"responsepayload", Part::Both},
    KnownName{"errorcode", Part::Code},
    KnownName{"errortype", Part::Code},
    KnownName{"errorclass", Part::Code},
    KnownName{"errorname", Part::Code},
    KnownName{"exceptiontype", Part::Code},
    KnownName{"exceptionclass", Part::Code},
    KnownName{"exctype", Part::Code},
    KnownName{"xexceptionfqcn", Part::Code},
    KnownName{"xexceptiontype", Part::Code},
    KnownName{"kafkadltexceptionfqcn", Part::Code},
    KnownName{"springdltexceptionfqcn", Part::Code},
    KnownName{"mtfaultexceptiontype", Part::Code},
    KnownName{"nservicebusexceptioninfoexceptiontype", Part::Code},
    KnownName{"faultcode", Part::Code},
    KnownName{"failurecode", Part::Code},
};

/// Inside an object that is an error.
constexpr std::array innerNames{
    KnownName{"message", Part::Message},     KnownName{"errormessage", Part::Message},
    KnownName{"msg", Part::Message},         KnownName{"detail", Part::Message},
    KnownName{"description", Part::Message}, KnownName{"reason", Part::Message},
    KnownName{"code", Part::Code},           KnownName{"errorcode", Part::Code},
    KnownName{"type", Part::Code},           KnownName{"errortype", Part::Code},
    KnownName{"name", Part::Code},           KnownName{"class", Part::Code},
};

std::string plainName(std::string_view name)
{
    std::string made;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            made += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            made += c;
    }
    return made;
}

template <std::size_t Size>
std::size_t rankOf(const std::array<KnownName, Size> &names, std::string_view name)
{
    if (name.size() > 48)
        return Size;
    const std::string plain = plainName(name);
    return static_cast<std::size_t>(
        std::find_if(names.begin(), names.end(), [&plain](const KnownName &one) { return one.name == plain; })
        - names.begin());
}

/// A text that says nothing of an error.
bool isNothing(std::string_view text)
{
    constexpr std::array<std::string_view, 9> nothings{"", "0", "null", "none", "None", "false", "{}", "[]", "-"};
    return std::find(nothings.begin(), nothings.end(), text) != nothings.end();
}

/// The best of each part that was met.
class Best
{
public:
    void offer(Part part, std::size_t rank, std::string_view where, std::string_view text)
    {
        if (isNothing(text))
            return;
        Found &best = part == Part::Code ? m_code : m_message;
        if (rank < best.rank)
            best = {rank, std::string{where}, std::string{text.substr(0, 4'096)}};
    }
    std::optional<ErrorText> take(bool isInBody) const
    {
        if (m_code.text.empty() && m_message.text.empty())
            return std::nullopt;
        ErrorText made{m_message.text.empty() ? m_code.where : m_message.where, code(), isInBody};
        const std::string message = normalised(m_message.text);
        if (!message.empty() && !made.text.empty() && message.find(made.text) == std::string::npos)
            made.text += ": " + message;
        else if (!message.empty())
            made.text = message;
        return made;
    }

private:
    struct Found
    {
        std::size_t rank = ~std::size_t{0};
        std::string where;
        std::string text;
    };
    /// A code is a name, and its digits are part of it.
    std::string code() const
    {
        const bool isName = m_code.text.size() <= 80 && m_code.text.find(' ') == std::string::npos;
        return isName ? m_code.text : normalised(m_code.text);
    }

    Found m_code;
    Found m_message;
};

std::string scalarText(const json::value &value)
{
    if (value.is_string())
        return std::string{std::string_view{value.get_string()}};
    return value.is_int64() || value.is_uint64() ? json::serialize(value) : std::string{};
}

void offerInner(Best &best, std::size_t rank, const std::string &path, const json::object &object)
{
    for (const auto &member : object) {
        const std::size_t inner = rankOf(innerNames, member.key());
        if (inner < innerNames.size())
            best.offer(innerNames[inner].part, rank * innerNames.size() + inner, path + '.' + std::string{member.key()},
                       scalarText(member.value()));
    }
}

void offerBody(Best &best, const json::object &body)
{
    for (const auto &member : body) {
        const std::size_t rank = rankOf(knownNames, member.key());
        if (rank == knownNames.size())
            continue;
        const std::string path{member.key()};
        const json::value *value = &member.value();
        if (value->is_array() && !value->get_array().empty())
            value = &value->get_array().front();
        if (value->is_object())
            offerInner(best, rank, path, value->get_object());
        else
            best.offer(knownNames[rank].part, rank * innerNames.size(), path, scalarText(*value));
    }
}

} // namespace

std::optional<ErrorText> errorTextOf(std::span<const model::MessageAttribute> attributes, const json::value *body)
{
    Best best;
    for (const model::MessageAttribute &one : attributes) {
        const std::size_t rank = rankOf(knownNames, one.name);
        if (rank < knownNames.size() && !one.dataType.starts_with("Binary"))
            best.offer(knownNames[rank].part, rank, one.name, one.value);
    }
    if (auto found = best.take(false))
        return found;
    if (body == nullptr || !body->is_object())
        return std::nullopt;
    Best inBody;
    offerBody(inBody, body->get_object());
    return inBody.take(true);
}

} // namespace broker::insight
