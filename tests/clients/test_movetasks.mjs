// SPDX-License-Identifier: GPL-3.0-or-later
// Message move tasks as the AWS SDK for JavaScript sees them: their whole life. Where a rate matters the clock is paused.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { bodies, brokerForEachTest, invalid, numbers, refusal } from "./broker.mjs";

const broker = brokerForEachTest();
const handleOf = (taskId, sourceArn) => Buffer.from(JSON.stringify({ taskId, sourceArn })).toString("base64");
const notFound = (text) => refusal("ResourceNotFoundException", "ResourceNotFoundException", 404, text);
const noResource = (name) => notFound(`The resource that you specified for the ${name} parameter doesn't exist.`);

let url;
let dead;
let deadArn;

beforeEach(async () => {
    ({ url, dead } = await broker.withDeadLetters());
    deadArn = await broker.arn(dead);
});

/** Sends messages to `url` that end in its dead-letter queue, in order. */
async function die(...texts) {
    for (const text of texts) {
        await broker.send(url, text, { MessageAttributes: { kind: { DataType: "String", StringValue: text } } });
    }
    for (let left = texts.length; left > 0;) {
        left -= (await broker.receive(url, { VisibilityTimeout: 0 })).length;
    }
    assert.equal(await broker.received(url), "");
}

const start = (more = {}) => broker.sqs.startMessageMoveTask({ SourceArn: deadArn, ...more });

async function list(SourceArn = deadArn) {
    return (await broker.sqs.listMessageMoveTasks({ SourceArn, MaxResults: 10 })).Results ?? [];
}

/** The newest task once it has ended. */
const ended = () =>
    broker.daemon.until(
        async () => (await list())[0],
        (task) => !["RUNNING", "CANCELLING"].includes(task.Status),
    );

test("dead letters go back to where they died, as new messages", async () => {
    await die("one", "two");
    const sent = await broker.daemon.redrive("Peek", { QueueUrl: dead });
    await broker.jump(100);

    const { TaskHandle } = await start();
    assert.ok(TaskHandle);
    const task = await ended();

    assert.equal(task.Status, "COMPLETED");
    assert.equal(task.SourceArn, deadArn);
    assert.equal(task.DestinationArn, undefined);
    assert.equal(task.MaxNumberOfMessagesPerSecond, undefined);
    assert.equal(task.ApproximateNumberOfMessagesMoved, 2);
    assert.equal(task.ApproximateNumberOfMessagesToMove, 2);
    assert.equal(task.TaskHandle, undefined);
    assert.equal(task.FailureReason, undefined);
    assert.equal(await broker.received(dead), "");
    const got = await broker.receive(url);
    assert.deepEqual(bodies(got), ["one", "two"]);
    for (const [n, message] of got.entries()) {
        const before = sent.Messages[n];
        assert.notEqual(message.MessageId, before.MessageId);
        assert.ok(Number(message.Attributes.SentTimestamp) >= before.SentTimestamp + 100_000);
        assert.equal(Number(message.Attributes.SentTimestamp) >= task.StartedTimestamp, true);
        assert.equal(message.Attributes.ApproximateReceiveCount, "1");
        assert.equal(message.Attributes.DeadLetterQueueSourceArn, undefined);
        assert.equal(message.MessageAttributes.kind.StringValue, message.Body);
    }
});

test("messages of two sources each go home", async () => {
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: deadArn, maxReceiveCount: 1 });
    const other = await broker.queue("other", { RedrivePolicy });
    await die("ours");
    await broker.send(other, "theirs");
    await broker.receive(other, { VisibilityTimeout: 0 });
    await broker.receive(other);

    await start();
    assert.equal((await ended()).Status, "COMPLETED");

    assert.equal(await broker.received(url), "ours");
    assert.equal(await broker.received(other), "theirs");
});

test("a destination takes everything, what was sent to the dead-letter queue too", async () => {
    const target = await broker.queue("target");
    await die("died");
    await broker.send(dead, "sent here");

    await start({ DestinationArn: await broker.arn(target) });
    const task = await ended();

    assert.equal(task.Status, "COMPLETED");
    assert.equal(task.DestinationArn, await broker.arn(target));
    assert.equal(await broker.received(target), "died sent here");
    assert.equal(await broker.received(url), "");
});

test("a task keeps to its rate and says how far it is", async () => {
    await die(...numbers(5, (n) => `${n}`));
    await broker.daemon.pause();

    const { TaskHandle } = await start({ MaxNumberOfMessagesPerSecond: 1 });

    const [task] = await list();
    assert.equal(task.Status, "RUNNING");
    assert.equal(task.TaskHandle, TaskHandle);
    assert.equal(task.MaxNumberOfMessagesPerSecond, 1);
    assert.equal(task.ApproximateNumberOfMessagesToMove, 5);
    assert.ok((task.ApproximateNumberOfMessagesMoved ?? 0) <= 1);
    await broker.jump(2);
    const later = await broker.daemon.until(list, ([now]) => now.ApproximateNumberOfMessagesMoved >= 2);
    assert.equal(later[0].Status, "RUNNING");
    assert.ok(later[0].ApproximateNumberOfMessagesMoved <= 3);
    await broker.jump(10);
    const done = await ended();
    assert.equal(done.Status, "COMPLETED");
    assert.equal(done.ApproximateNumberOfMessagesMoved, 5);
    assert.equal((await broker.receive(url)).length, 5);
});

test("a cancelled task leaves the rest where it was", async () => {
    await die(...numbers(5, (n) => `${n}`));
    await broker.daemon.pause();
    const { TaskHandle } = await start({ MaxNumberOfMessagesPerSecond: 1 });
    await broker.jump(2);
    await broker.daemon.until(list, ([now]) => now.ApproximateNumberOfMessagesMoved >= 2);

    const { ApproximateNumberOfMessagesMoved: moved } = await broker.sqs.cancelMessageMoveTask({ TaskHandle });

    await broker.jump(10);
    const task = await ended();
    assert.equal(task.Status, "CANCELLED");
    assert.equal(task.TaskHandle, undefined);
    assert.equal(task.ApproximateNumberOfMessagesMoved, moved);
    assert.equal((await broker.receive(url)).length, moved);
    assert.equal((await broker.receive(dead)).length, 5 - moved);
    await assert.rejects(broker.sqs.cancelMessageMoveTask({ TaskHandle }), { $fault: "client" });
});

test("one task a source at a time, and the next when it has ended", async () => {
    await die("one", "two", "three");
    await broker.daemon.pause();
    const first = await start({ MaxNumberOfMessagesPerSecond: 1 });

    await assert.rejects(
        start(),
        invalid(
            "There is already a task running. Only one active task is allowed for a source queue arn at a given time.",
        ),
    );
    await broker.sqs.cancelMessageMoveTask(first);
    await broker.jump(2);
    await ended();
    await start();

    await broker.jump(2);
    assert.equal((await ended()).Status, "COMPLETED");
    assert.deepEqual(
        (await list()).map((task) => task.Status),
        ["COMPLETED", "CANCELLED"],
    );
});

test("without a source to go back to a task fails", async () => {
    await broker.send(dead, "from nowhere");

    await start();
    const task = await ended();

    assert.equal(task.Status, "FAILED");
    assert.equal(task.FailureReason, "CouldNotDetermineMessageSource");
    assert.equal(await broker.received(dead), "from nowhere");
});

test("a destination deleted meanwhile fails the task", async () => {
    const target = await broker.queue("target");
    await die("one", "two", "three");
    await broker.daemon.pause();
    await start({ DestinationArn: await broker.arn(target), MaxNumberOfMessagesPerSecond: 1 });

    await broker.sqs.deleteQueue({ QueueUrl: target });
    await broker.jump(5);

    const task = await ended();
    assert.equal(task.Status, "FAILED");
    assert.equal(task.FailureReason, "AWS.SimpleQueueService.NonExistentQueue");
    assert.ok((await broker.receive(dead)).length >= 2);
});

test("ten tasks are remembered, newest first", async () => {
    for (let n = 0; n < 12; ++n) {
        await broker.jump(1);
        await start();
        await ended();
    }

    const started = (await list()).map((task) => task.StartedTimestamp);

    assert.equal(started.length, 10);
    assert.deepEqual(
        started,
        [...started].sort((a, b) => b - a),
    );
    const { Results } = await broker.sqs.listMessageMoveTasks({ SourceArn: deadArn });
    assert.deepEqual(
        Results.map((task) => task.StartedTimestamp),
        started.slice(0, 1),
        "one unless more are asked for",
    );
});

test("a task outlives a restart", async () => {
    await die(...numbers(5, (n) => `${n}`));
    await broker.daemon.pause();
    const { TaskHandle } = await start({ MaxNumberOfMessagesPerSecond: 1 });
    await broker.jump(2);
    await broker.daemon.until(list, ([now]) => now.ApproximateNumberOfMessagesMoved >= 2);

    assert.equal(await broker.restart(), 0);
    await broker.daemon.pause();
    const [task] = await list();
    assert.equal(task.TaskHandle, TaskHandle);
    assert.equal(task.Status, "RUNNING");
    await broker.jump(10);

    const done = await ended();
    assert.equal(done.Status, "COMPLETED");
    assert.equal(done.ApproximateNumberOfMessagesMoved, 5);
    assert.equal((await broker.receive(url)).length, 5);
    assert.equal((await broker.receive(dead)).length, 0);
});

test("messages of FIFO queues keep groups and order on their way home", async () => {
    const fifo = await broker.withDeadLetters(1, "orders.fifo");
    await broker.sendInGroups(fifo.url, "a1 b1 a2 b2");
    await broker.receive(fifo.url, { VisibilityTimeout: 0 });
    assert.equal(await broker.received(fifo.url), "");
    const SourceArn = await broker.arn(fifo.dead);

    await broker.sqs.startMessageMoveTask({ SourceArn });
    const [task] = await broker.daemon.until(
        () => list(SourceArn),
        ([now]) => now.Status !== "RUNNING",
    );

    assert.equal(task.Status, "COMPLETED");
    assert.equal(task.ApproximateNumberOfMessagesMoved, 4);
    const groups = Object.groupBy(await broker.receive(fifo.url), (message) => message.Attributes.MessageGroupId);
    assert.deepEqual(bodies(groups.a), ["a1", "a2"]);
    assert.deepEqual(bodies(groups.b), ["b1", "b2"]);
});

test("only dead-letter queues have tasks", async () => {
    await assert.rejects(
        broker.sqs.startMessageMoveTask({ SourceArn: await broker.arn(url) }),
        invalid("Source queue must be configured as a Dead Letter Queue."),
    );
});

test("what is not there is not found", async () => {
    const nowhere = "arn:aws:sqs:us-east-1:000000000000:nowhere";

    await assert.rejects(start({ SourceArn: nowhere }), noResource("SourceArn"));
    await assert.rejects(start({ DestinationArn: nowhere }), noResource("DestinationArn"));
    await assert.rejects(list(nowhere), noResource("SourceArn"));
    await assert.rejects(
        broker.sqs.cancelMessageMoveTask({ TaskHandle: handleOf("0b2f5a4e-3f0c-4a6e-8f0e-5f6a7b8c9d0e", deadArn) }),
        notFound("Task does not exist."),
    );
});

test("what makes no sense is refused", async () => {
    const form =
        "You must use this format to specify the SourceArn: arn:<partition>:<service>:<region>:<account-id>:<resource-id>";

    await assert.rejects(start({ SourceArn: "garbage" }), invalid(form));
    await assert.rejects(
        broker.sqs.cancelMessageMoveTask({ TaskHandle: "garbage" }),
        invalid("Value for parameter TaskHandle is invalid."),
    );
    for (const MaxNumberOfMessagesPerSecond of [0, 501]) {
        await assert.rejects(start({ MaxNumberOfMessagesPerSecond }), invalid());
    }
    await assert.rejects(broker.sqs.listMessageMoveTasks({ SourceArn: deadArn, MaxResults: 11 }), invalid());
    const fifo = await broker.fifo();
    await assert.rejects(start({ DestinationArn: await broker.arn(fifo) }), { $fault: "client" });
    assert.deepEqual(await list(), []);
});
