// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/importcheck.h"

#include "ui/backend/wire.h"

namespace ui {

namespace {

constexpr int linesAtOnce = 500;

} // namespace

/// Its members but the last are used on the other thread only, which goes first.
struct ImportCheck::Run
{
    std::unique_ptr<exchange::Source> source;
    exchange::SendChoice choice;
    Judge judge;
    Result result{};
    bool isOpen = false;
    Background background{};

    void piece();
    void add(const exchange::Entry &entry);
    void problem(qint64 line, const QString &text)
    {
        if (result.problems.size() < mostProblems)
            result.problems.append({line, text});
    }
};

ImportCheck::ImportCheck(QObject *parent)
    : QObject(parent)
{
}

ImportCheck::~ImportCheck() = default;

void ImportCheck::Run::add(const exchange::Entry &entry)
{
    if (!entry.message) {
        ++result.unreadable;
        problem(entry.line, entry.problem);
        return;
    }
    const SendRequest request = exchange::requestOf(*entry.message, choice);
    if (result.first.size() < mostShown)
        result.first.append({entry.line, request});
    if (const QString why = judge ? judge(request) : QString(); !why.isEmpty()) {
        ++result.refused;
        problem(entry.line, why);
        return;
    }
    ++result.messages;
    result.bytes += wire::messageSize(request.body, request.attributes);
}

void ImportCheck::Run::piece()
{
    if (!isOpen) {
        isOpen = true;
        result.failure = source->open();
        result.isComplete = !result.failure.isEmpty();
        result.titles = source->titles();
        result.firstRow = source->firstRow();
        if (result.isComplete)
            return;
    }
    const QList<exchange::Entry> entries = source->read(linesAtOnce);
    for (const exchange::Entry &entry : entries)
        add(entry);
    result.header = source->header();
    result.part = source->part();
    result.isComplete = entries.isEmpty();
}

void ImportCheck::start(const exchange::Origin &origin, const exchange::SendChoice &choice, Judge judge)
{
    m_result = {};
    m_run = std::make_unique<Run>();
    m_run->source = exchange::makeSource(origin);
    m_run->choice = choice;
    m_run->judge = std::move(judge);
    next();
}

void ImportCheck::stop()
{
    m_run.reset();
    m_result = {};
}

void ImportCheck::next()
{
    Run *run = m_run.get();
    run->background.run<Result>(
        [run] {
            run->piece();
            return run->result;
        },
        [this](const Result &result) {
            m_result = result;
            if (!m_result.isComplete)
                next();
            emit changed();
        });
}

} // namespace ui
