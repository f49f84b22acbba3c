// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/dispatcher.h"

#include "broker/api/errors.h"
#include "broker/api/json.h"
#include "broker/api/query.h"
#include "broker/api/validate.h"
#include "broker/api/xml.h"
#include "broker/platform/mutex.h"

#include <algorithm>
#include <new>
#include <unordered_map>

namespace broker::api {

namespace {

using model::fail;

constexpr std::size_t usualReplyBytes = 512; // growing from nothing copies most replies five times

/// What a reply needs besides its document.
struct Form
{
    const Service *service = nullptr; ///< null: not known yet
    const Operation *operation = nullptr;
    Protocol protocol = Protocol::Json;
    bool queryMode = false;
};

bool isQueueUrl(std::string_view path)
{
    return !path.empty() && path != "/";
}

const FieldSpec *findField(std::span<const FieldSpec> fields, std::string_view name)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [name](const FieldSpec &field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

/// Target names come from strangers: they are repeated only when they can stand in any log and reply.
std::string quotable(std::string_view name)
{
    const bool isPlain = name.size() <= 100
        && std::all_of(name.begin(), name.end(), [](char character) { return character > ' ' && character <= '~'; });
    return isPlain && !name.empty() ? ' ' + std::string(name) : std::string{};
}

Error unknownOperation(std::string_view target)
{
    return fail(ErrorCode::UnknownOperation, "The operation" + quotable(target) + " is not supported by this broker.");
}

Error invalidAction(std::string_view action)
{
    return fail(ErrorCode::InvalidAction, "The action " + std::string(action) + " is not valid for this endpoint.");
}

Result<void> findByTarget(std::string_view target, Form &form)
{
    const std::size_t dot = target.rfind('.');
    form.service = findServiceByTarget(target.substr(0, dot));
    if (form.service != nullptr && dot != std::string_view::npos)
        form.operation = findOperation(*form.service, target.substr(dot + 1));
    if (form.operation == nullptr)
        return unknownOperation(target);
    return {};
}

bool speaksQuery(const Service &service)
{
    return !service.version.empty();
}

/// The version names the service; clients that leave it out are known by their credential scope.
const Service *findQueryService(const std::string *version, std::string_view scope)
{
    const Service *otherwise = nullptr;
    for (const Service *service : services()) {
        if (!speaksQuery(*service))
            continue;
        if (version != nullptr ? service->version == *version : service->name == scope)
            return service;
        if (otherwise == nullptr || service->name == scope)
            otherwise = service;
    }
    return otherwise;
}

Result<void> findByAction(const Request &request, const QueryParameters &parameters, Form &form)
{
    const std::string *action = parameters.find("Action");
    if (action == nullptr)
        return fail(ErrorCode::UnknownOperation, "The request names no action.");
    form.service = findQueryService(parameters.find("Version"), request.service);
    form.operation = findOperation(*form.service, *action);
    if (form.operation == nullptr || (form.operation->rootOnly && isQueueUrl(request.path)))
        return invalidAction(*action);
    return {};
}

/// A page of another origin can send a form, but no header that only clients set (rule N3).
Result<void> checkSender(const Request &request, const Operation &operation)
{
    if (operation.access == Access::Write && !request.signedCall)
        return fail(ErrorCode::MissingAuthenticationToken, "Request is missing Authentication Token");
    return {};
}

Result<Value> decodeForm(const Request &request, Form &form)
{
    auto parameters = QueryParameters::parse(request.body, request.query);
    if (parameters.has_error())
        return parameters.error();
    if (auto found = findByAction(request, *parameters, form); found.has_error())
        return found.error();
    if (auto checked = checkSender(request, *form.operation); checked.has_error())
        return checked.error();
    auto params = parameters->document(form.operation->input);
    if (params.has_value() && isQueueUrl(request.path) && params->find("QueueUrl") == nullptr
        && findField(form.operation->input, "QueueUrl") != nullptr)
        params->add("QueueUrl", Value{request.path});
    return params;
}

Result<Value> decodeDocument(const Request &request, Form &form)
{
    if (auto found = findByTarget(request.target, form); found.has_error())
        return found.error();
    auto params = parseJson(request.body);
    if (params.has_error())
        return params;
    if (auto checked = checkTypes(form.operation->input, *params); checked.has_error())
        return checked.error();
    return params;
}

/// Sets the form as far as the request was understood, also on an error.
Result<Value> decode(const Request &request, Form &form)
{
    auto params = request.protocol == Protocol::Query ? decodeForm(request, form) : decodeDocument(request, form);
    if (params.has_error())
        return params;
    if (auto checked = checkValues(form.operation->input, *params); checked.has_error())
        return checked.error();
    return params;
}

Response successResponse(const Form &form, const Value &reply)
{
    Response response;
    response.requestId = makeRequestId();
    if (form.protocol == Protocol::Query) {
        response.contentType = "text/xml";
        response.body = xmlReply(*form.service, *form.operation, reply, response.requestId);
        return response;
    }
    response.contentType = "application/x-amz-json-" + std::string(form.service->jsonVersion);
    if (reply.isNull()) {
        response.body = "{}";
    } else {
        response.body.reserve(usualReplyBytes);
        writeJson(reply, response.body);
    }
    return response;
}

Response render(const Form &form, const Result<Value> &outcome)
{
    if (outcome.has_error())
        return errorResponse(form.service, form.protocol, form.queryMode, outcome.error(), makeRequestId());
    return successResponse(form, *outcome);
}

/// The row's fields tell which queues the call looks at.
core::Touches touchesOf(const Operation &operation, const Value &params)
{
    if (operation.looksAtNoMessage)
        return {core::Touches::Which::None};
    const std::string_view queue = params.text("QueueUrl");
    if (queue.empty())
        return {};
    return {core::Touches::Which::Named, std::string{queue}, std::string{params.text("DestinationQueueUrl")}};
}

/// An error of a step leaves like any reply, after the commit: it may rest on a change that is not committed yet.
void releaseError(core::Step &step, const Answer &answer, const Error &error)
{
    step.release([answer, error](const Result<std::vector<core::Delivered>> &committed) {
        answer(committed.has_error() ? committed.error() : error);
    });
}

core::Task taskOf(core::Core &core, Action action, Answer answer)
{
    return [&core, action = std::move(action), answer = std::move(answer)](const core::Access &access,
                                                                           core::Step &step) mutable {
        try {
            if (const auto acted = action(core, access, step); acted.has_error())
                releaseError(step, answer, acted.error());
        } catch (const std::exception &) {
            // The core throws the step away and reloads; the caller must hear of it all the same.
            releaseError(step, answer, fail(ErrorCode::InternalError, "The call failed inside the broker."));
            throw;
        }
    };
}

} // namespace

/// The calls that have no answer yet. Whoever takes a call out alone may answer it.
class Dispatcher::Calls
{
public:
    struct Call
    {
        Form form;
        model::UniqueFunction<void(Response)> done;
    };

    void add(core::CallId id, Call call)
    {
        const platform::Lock lock{m_mutex};
        m_calls.emplace(id, std::move(call));
    }
    Call take(core::CallId id)
    {
        const platform::Lock lock{m_mutex};
        auto node = m_calls.extract(id);
        return node.empty() ? Call{} : std::move(node.mapped());
    }
    void answer(core::CallId id, const Result<Value> &outcome)
    {
        Call call = take(id);
        if (!call.done)
            return;
        try {
            call.done(render(call.form, outcome));
        } catch (const std::bad_alloc &) {
            const Error error = fail(ErrorCode::InternalError, "The reply does not fit into memory.");
            call.done(render(call.form, error));
        }
    }

private:
    platform::Mutex m_mutex;
    std::unordered_map<core::CallId, Call> m_calls REDRIVE_GUARDED_BY(m_mutex);
};

Dispatcher::Dispatcher(core::Core &core)
    : m_core(core)
    , m_calls(std::make_shared<Calls>())
{
}

Dispatcher::~Dispatcher() = default;

core::CallId Dispatcher::call(Request request, model::UniqueFunction<void(Response)> done)
{
    Form form{nullptr, nullptr, request.protocol, request.queryMode};
    auto params = decode(request, form);
    if (params.has_error()) {
        done(render(form, params.error()));
        return 0;
    }
    const core::CallId id = m_core.newCall();
    const Answer answer = [calls = m_calls, id](const Result<Value> &outcome) { calls->answer(id, outcome); };
    const core::CallerRef caller = request.caller != nullptr ? request.caller : std::make_shared<const core::Caller>();
    const Context context{*form.operation, caller, request.path, request.traceId};
    core::Touches touches = touchesOf(*form.operation, *params);
    auto action = form.operation->prepare(context, std::move(*params), answer);
    if (action.has_error()) {
        done(render(form, action.error()));
        return 0;
    }
    m_calls->add(id, {form, std::move(done)});
    if (m_core.submit(caller, id, taskOf(m_core, std::move(*action), answer), std::move(touches)))
        return id;
    answer(
        fail(ErrorCode::ServiceUnavailable, "The broker is overloaded or stopping. Nothing was changed; try again."));
    return 0;
}

void Dispatcher::cancel(core::CallId call)
{
    m_calls->take(call);
    m_core.cancel(call);
}

void Dispatcher::countUnwritten(std::int64_t bytes)
{
    if (bytes >= 0)
        m_core.replies().charge(static_cast<std::size_t>(bytes));
    else
        m_core.replies().release(static_cast<std::size_t>(-bytes));
}

} // namespace broker::api
