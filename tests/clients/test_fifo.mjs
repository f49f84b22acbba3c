// SPDX-License-Identifier: GPL-3.0-or-later
// FIFO queues as the AWS SDK for JavaScript sees them: order, groups, deduplication, attempts.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { bodies, brokerForEachTest, invalid, missing, numbers, refusal } from "./broker.mjs";

const broker = brokerForEachTest();
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const byBody = (messages) => Object.fromEntries(messages.map((message) => [message.Body, message]));

test("a group keeps its order and its messages carry their numbers", async () => {
    const url = await broker.fifo();

    const sent = await broker.sendInGroups(url, "a1 a2 a3");

    const got = await broker.receive(url);
    assert.deepEqual(bodies(got), ["a1", "a2", "a3"]);
    const sequence = got.map((message) => message.Attributes.SequenceNumber);
    assert.deepEqual(sequence, [...sequence].sort());
    assert.equal(new Set(sequence).size, 3);
    for (const message of got) {
        assert.match(message.Attributes.SequenceNumber, /^\d{20}$/);
        assert.equal(message.Attributes.SequenceNumber, sent[message.Body].SequenceNumber);
        assert.equal(message.MessageId, sent[message.Body].MessageId);
        assert.equal(message.Attributes.MessageGroupId, "a");
        assert.equal(message.Attributes.MessageDeduplicationId, message.Body);
    }
});

test("standard queues have no sequence numbers", async () => {
    const url = await broker.queue();

    const sent = await broker.send(url, "x", { MessageGroupId: "tenant" });

    const [message] = await broker.receive(url);
    assert.equal(sent.SequenceNumber, undefined);
    assert.equal(message.Attributes.SequenceNumber, undefined);
    assert.equal(message.Attributes.MessageGroupId, "tenant");
});

test("a group in flight is closed until all that was received is deleted", async () => {
    const url = await broker.fifo();
    await broker.sendInGroups(url, "a1 a2 a3 a4 b1");
    const [first, second] = await broker.receive(url, { MaxNumberOfMessages: 2 });
    assert.deepEqual(bodies([first, second]), ["a1", "a2"]);

    const [other] = await broker.receive(url);
    assert.equal(other.Body, "b1");
    await broker.delete(url, first);
    assert.equal(await broker.received(url), "");
    await broker.delete(url, second);

    assert.equal(await broker.received(url), "a3 a4");
});

test("one receive prefers many messages of one group", async () => {
    const url = await broker.fifo();
    await broker.sendInGroups(url, "a1 b1 a2 b2 a3");

    assert.equal(await broker.received(url, { MaxNumberOfMessages: 4 }), "a1 a2 a3 b1");
});

for (const [extended, expected] of [
    ["a1", ""],
    ["a2", "a1"],
    ["a3", "a1 a2"],
]) {
    test(`with ${extended} held longer than its group the prefix "${expected}" comes again`, async () => {
        const url = await broker.fifo();
        await broker.sendInGroups(url, "a1 a2 a3");
        const held = byBody(await broker.receive(url, { VisibilityTimeout: 30 }));

        await broker.hide(url, held[extended], 300);
        await broker.jump(31);

        assert.equal(await broker.received(url), expected);
    });
}

test("a message given back comes alone while its successor is in flight, after the other group", async () => {
    const url = await broker.fifo();
    await broker.sendInGroups(url, "a1 a2 b1");
    const [first] = await broker.receive(url, { MaxNumberOfMessages: 2 });

    await broker.hide(url, first, 0);

    assert.equal(await broker.received(url), "b1 a1");
});

test("receives without a timeout rotate the groups", async () => {
    const url = await broker.fifo();
    await broker.sendInGroups(url, "a1 b1 b2 c1 a2");

    assert.equal(await broker.received(url, { MaxNumberOfMessages: 3, VisibilityTimeout: 0 }), "a1 a2 b1");
    assert.equal(await broker.received(url, { VisibilityTimeout: 0 }), "c1 a1 a2 b1 b2");
});

test("messages behind one in flight count as visible", async () => {
    const url = await broker.fifo();
    await broker.sendInGroups(url, "a1 a2 a3");
    await broker.receive(url, { MaxNumberOfMessages: 1 });

    const counts = await broker.attributes(url, "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible");

    assert.deepEqual(counts, { ApproximateNumberOfMessages: "2", ApproximateNumberOfMessagesNotVisible: "1" });
});

test("an emptied group starts again", async () => {
    const url = await broker.fifo();
    for (const body of ["a1", "a2", "a3"]) {
        await broker.sendInGroups(url, body);
        const [message] = await broker.receive(url);
        assert.equal(message.Body, body);
        await broker.delete(url, message);
    }
    assert.equal(await broker.received(url), "");
});

test("an arrival does not open a group, a delete does, for those who wait too", async () => {
    const url = await broker.fifo();
    await broker.sendInGroups(url, "a1");
    const [first] = await broker.receive(url);
    const poll = broker.received(url, { WaitTimeSeconds: 20 });

    await broker.sendInGroups(url, "a2");
    await broker.sendInGroups(url, "b1");
    assert.equal(await poll, "b1");
    const next = broker.received(url, { WaitTimeSeconds: 20 });
    await broker.delete(url, first);

    assert.equal(await next, "a2");
});

test("a handle dies with its lease and lives longer with an extension", async () => {
    const url = await broker.fifo();
    await broker.sendInGroups(url, "a1 b1");
    const held = byBody(await broker.receive(url, { VisibilityTimeout: 10 }));
    await broker.hide(url, held.b1, 60);
    await broker.jump(11);

    await assert.rejects(
        broker.delete(url, held.a1),
        invalid(
            `Value ${held.a1.ReceiptHandle} for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.`,
        ),
    );
    await broker.delete(url, held.b1);

    await broker.jump(61);
    assert.equal(await broker.received(url), "a1");
});

test("a duplicate is answered with the first message for five minutes, deleted or not", async () => {
    const url = await broker.fifo();
    const again = () => broker.send(url, "other", { MessageGroupId: "b", MessageDeduplicationId: "a1" });
    const { a1: first } = await broker.sendInGroups(url, "a1");
    const duplicate = await again();
    assert.equal(duplicate.MessageId, first.MessageId);
    assert.match(duplicate.SequenceNumber, /^\d{20}$/);
    const [message] = await broker.receive(url);
    assert.equal(message.Body, "a1");
    await broker.delete(url, message);
    await broker.jump(290);
    assert.equal((await again()).MessageId, first.MessageId);
    assert.equal(await broker.received(url), "");

    await broker.jump(11);

    assert.notEqual((await again()).MessageId, first.MessageId);
    assert.equal(await broker.received(url), "other");
});

test("content makes the id where the queue says so, an id given goes before it", async () => {
    const url = await broker.fifo("orders.fifo", { ContentBasedDeduplication: "true" });
    const send = (body, more) => broker.send(url, body, { MessageGroupId: "a", ...more });

    const first = await send("same", { MessageAttributes: { kind: { DataType: "String", StringValue: "one" } } });
    const second = await send("same", { MessageAttributes: { kind: { DataType: "String", StringValue: "two" } } });
    const third = await send("same", { MessageDeduplicationId: "given" });
    const fourth = await send("not the same", { MessageDeduplicationId: sha256("same") });

    assert.equal(second.MessageId, first.MessageId);
    assert.notEqual(third.MessageId, first.MessageId);
    assert.equal(fourth.MessageId, first.MessageId);
    const got = await broker.receive(url);
    assert.deepEqual(
        got.map((message) => [message.Body, message.Attributes.MessageDeduplicationId]),
        [
            ["same", sha256("same")],
            ["same", "given"],
        ],
    );
    assert.equal(got[0].MessageAttributes.kind.StringValue, "one");
});

test("an id counts in its group where the queue was created so, whatever is set later", async () => {
    const inGroup = await broker.fifo("group.fifo", { DeduplicationScope: "messageGroup" });
    const inQueue = await broker.fifo("queue.fifo");
    await broker.set(inGroup, { DeduplicationScope: "queue" });
    await broker.set(inQueue, { DeduplicationScope: "messageGroup" });
    const sendBoth = async (url) => {
        for (const MessageGroupId of ["a", "b", "a"]) {
            await broker.send(url, MessageGroupId, { MessageGroupId, MessageDeduplicationId: "same" });
        }
    };

    await sendBoth(inGroup);
    await sendBoth(inQueue);

    assert.equal(await broker.received(inGroup), "a b");
    assert.equal(await broker.received(inQueue), "a");
});

test("a purge forgets ids too", async () => {
    const url = await broker.fifo();
    const before = await broker.sendInGroups(url, "a1");

    await broker.sqs.purgeQueue({ QueueUrl: url });

    const after = await broker.sendInGroups(url, "a1");
    assert.notEqual(after.a1.MessageId, before.a1.MessageId);
    assert.equal(await broker.received(url), "a1");
});

test("duplicates inside and across batches succeed with the first message", async () => {
    const url = await broker.fifo();
    const entry = (Id, body, id) => ({ Id, MessageBody: body, MessageGroupId: "a", MessageDeduplicationId: id });

    const reply = await broker.sqs.sendMessageBatch({
        QueueUrl: url,
        Entries: [entry("one", "a1", "x"), entry("two", "a2", "x"), entry("three", "a3", "y")],
    });

    assert.equal(reply.Failed, undefined);
    const [one, two, three] = reply.Successful;
    assert.equal(two.MessageId, one.MessageId);
    assert.notEqual(three.MessageId, one.MessageId);
    assert.ok(reply.Successful.every((done) => /^\d{20}$/.test(done.SequenceNumber)));
    assert.equal(await broker.received(url), "a1 a3");
});

test("an attempt repeated gets the same messages with the same handles, and a new lease", async () => {
    const url = await broker.fifo();
    await broker.sendInGroups(url, "a1 a2 b1");
    const attempt = { ReceiveRequestAttemptId: "attempt-1", MaxNumberOfMessages: 2, VisibilityTimeout: 30 };
    const first = await broker.receive(url, attempt);
    await broker.jump(20);

    const again = await broker.receive(url, attempt);
    assert.deepEqual(bodies(again), ["a1", "a2"]);
    assert.deepEqual(
        again.map((m) => m.ReceiptHandle),
        first.map((m) => m.ReceiptHandle),
    );
    await broker.jump(20);
    assert.equal(await broker.received(url, { VisibilityTimeout: 30 }), "b1", "the lease began anew");

    await broker.delete(url, again[0]);
    assert.equal(await broker.received(url, attempt), "", "no longer the same after a delete");
});

test("an attempt id means nothing to standard queues", async () => {
    const url = await broker.queue();
    await broker.send(url, "x");

    assert.equal(await broker.received(url, { ReceiveRequestAttemptId: "attempt" }), "x");
    assert.equal(await broker.received(url, { ReceiveRequestAttemptId: "attempt" }), "");
});

test("order, groups in flight and ids survive a restart", async () => {
    const url = await broker.fifo();
    const sent = await broker.sendInGroups(url, "a1 a2 a3 b1 b2");
    const [first] = await broker.receive(url, { MaxNumberOfMessages: 1 });
    assert.equal(first.Body, "a1");

    assert.equal(await broker.restart(), 0);

    const again = await broker.sendInGroups(url, "a1");
    assert.equal(again.a1.MessageId, sent.a1.MessageId);
    assert.equal(await broker.received(url), "b1 b2");
    await broker.sendInGroups(url, "a4");
    await broker.delete(url, first);
    assert.equal(await broker.received(url), "a2 a3 a4");
    await broker.jump(301);
    assert.notEqual((await broker.sendInGroups(url, "a1")).a1.MessageId, sent.a1.MessageId);
});

test("order, groups in flight and ids survive a kill of the broker", async () => {
    const url = await broker.fifo();
    const sent = await broker.sendInGroups(url, "a1 a2 b1 a3");
    const [first] = await broker.receive(url, { MaxNumberOfMessages: 1 });
    await broker.sendInGroups(url, "b2");

    await broker.daemon.kill();
    await broker.daemon.start();

    assert.equal((await broker.sendInGroups(url, "a3")).a3.MessageId, sent.a3.MessageId);
    assert.equal(await broker.received(url), "b1 b2");
    await broker.delete(url, first);
    const got = await broker.receive(url);
    assert.deepEqual(bodies(got), ["a2", "a3"]);
    assert.deepEqual(
        got.map((message) => message.Attributes.SequenceNumber),
        [sent.a2.SequenceNumber, sent.a3.SequenceNumber],
    );
    const next = await broker.sendInGroups(url, "a4");
    assert.ok(next.a4.SequenceNumber > sent.a3.SequenceNumber);
});

test("a deleted queue leaves no ids behind", async () => {
    const url = await broker.fifo();
    const before = await broker.sendInGroups(url, "a1");
    await broker.sqs.deleteQueue({ QueueUrl: url });
    await broker.fifo();

    const after = await broker.sendInGroups(url, "a1");

    assert.notEqual(after.a1.MessageId, before.a1.MessageId);
    assert.equal(await broker.received(url), "a1");
});

test("a dead letter keeps its group and its place", async () => {
    const { url, dead } = await broker.withDeadLetters(1, "orders.fifo");
    const sent = await broker.sendInGroups(url, "a1 a2 a3");
    await broker.receive(url, { MaxNumberOfMessages: 2, VisibilityTimeout: 10 });
    await broker.jump(11);

    assert.equal(await broker.received(url), "a3");
    const got = await broker.receive(dead);

    assert.deepEqual(bodies(got), ["a1", "a2"]);
    for (const message of got) {
        assert.equal(message.MessageId, sent[message.Body].MessageId);
        assert.equal(message.Attributes.MessageGroupId, "a");
        assert.equal(message.Attributes.MessageDeduplicationId, message.MessageId);
        assert.equal(message.Attributes.ApproximateReceiveCount, "2");
        assert.equal(message.Attributes.DeadLetterQueueSourceArn, await broker.arn(url));
    }
});

test("the delay of the queue holds for messages already there too", async () => {
    const url = await broker.fifo("orders.fifo", { DelaySeconds: "10" });
    await broker.sendInGroups(url, "a1 a2");
    assert.equal(await broker.received(url), "");
    await broker.jump(11);
    assert.equal(await broker.received(url), "a1 a2");

    await broker.sendInGroups(url, "b1");
    await broker.set(url, { DelaySeconds: "0" });

    assert.equal(await broker.received(url), "b1");
});

test("attributes of high throughput are shown, kept and guarded", async () => {
    const url = await broker.fifo("fast.fifo", {
        DeduplicationScope: "messageGroup",
        FifoThroughputLimit: "perMessageGroupId",
    });
    const plain = await broker.fifo();
    const names = ["FifoQueue", "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit"];

    assert.deepEqual(await broker.attributes(url, ...names), {
        FifoQueue: "true",
        ContentBasedDeduplication: "false",
        DeduplicationScope: "messageGroup",
        FifoThroughputLimit: "perMessageGroupId",
    });
    assert.deepEqual(await broker.attributes(plain, ...names), {
        FifoQueue: "true",
        ContentBasedDeduplication: "false",
        DeduplicationScope: "queue",
        FifoThroughputLimit: "perQueue",
    });
    await assert.rejects(broker.set(plain, { FifoThroughputLimit: "perMessageGroupId" }), { $fault: "client" });
    await assert.rejects(
        broker.set(plain, { FifoQueue: "false" }),
        refusal(
            "InvalidAttributeValue",
            "InvalidAttributeValue",
            400,
            "Invalid value for the parameter FifoQueue. Reason: Modifying queue type is not supported.",
        ),
    );
});

for (const name of ["DeduplicationScope", "FifoThroughputLimit"]) {
    test(`${name} is for FIFO queues`, async () => {
        const text = `You can specify the ${name} only when FifoQueue is set to true.`;
        const value = { DeduplicationScope: "messageGroup", FifoThroughputLimit: "perQueue" }[name];
        await assert.rejects(
            broker.queue("orders", { [name]: value }),
            refusal("InvalidAttributeName", "InvalidAttributeName", 400, text),
        );
    });
}

test("a FIFO queue needs its suffix and its attribute", async () => {
    await assert.rejects(broker.queue("orders", { FifoQueue: "true" }), invalid(/must end with \.fifo suffix/));
    await assert.rejects(broker.queue("orders.fifo"), { $fault: "client" });
    assert.deepEqual(await broker.sqs.listQueues({}).then((reply) => reply.QueueUrls), undefined);
});

test("a FIFO message needs its group and an id", async () => {
    const url = await broker.fifo();
    const noId =
        "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly";
    const batch = (entry) =>
        broker.sqs.sendMessageBatch({ QueueUrl: url, Entries: [{ Id: "a", MessageBody: "x", ...entry }] });

    await assert.rejects(broker.send(url, "x", { MessageDeduplicationId: "a" }), missing("MessageGroupId"));
    await assert.rejects(
        batch({ MessageDeduplicationId: "a" }),
        invalid("The request must contain the parameter MessageGroupId."),
    );
    await assert.rejects(broker.send(url, "x", { MessageGroupId: "a" }), invalid(noId));
    await assert.rejects(batch({ MessageGroupId: "a" }), invalid(noId));
    assert.equal(await broker.received(url), "");
});

test("ids and groups are checked letter by letter", async () => {
    const url = await broker.fifo();
    const good = { MessageGroupId: "a", MessageDeduplicationId: "a" };
    const text = (value, name) =>
        `Value ${value} for parameter ${name} is invalid. Reason: ${name} can only include alphanumeric and punctuation ` +
        "characters. 1 to 128 in length.";

    for (const name of ["MessageGroupId", "MessageDeduplicationId"]) {
        for (const value of ["", "a b", "ä", "x".repeat(129)]) {
            await assert.rejects(
                broker.send(url, "x", { ...good, [name]: value }),
                invalid(text(value, name)),
                `${name} ${value}`,
            );
        }
        await broker.send(url, "x", { ...good, [name]: "!~".repeat(64) });
    }
});

test("a delay of its own is for messages of standard queues, an id for those of FIFO queues", async () => {
    const url = await broker.fifo();
    const standard = await broker.queue();
    const good = { MessageGroupId: "a", MessageDeduplicationId: "a" };

    await assert.rejects(
        broker.send(url, "x", { ...good, DelaySeconds: 2 }),
        invalid(
            "Value 2 for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type.",
        ),
    );
    await broker.send(url, "x", { ...good, DelaySeconds: 0 });
    await assert.rejects(
        broker.send(standard, "x", { MessageDeduplicationId: "a" }),
        invalid(
            "Value a for parameter MessageDeduplicationId is invalid. Reason: The request includes a parameter that is not valid " +
                "for this queue type.",
        ),
    );
});

test("a hundred messages of ten groups come in order, ten at a time", async () => {
    const url = await broker.fifo();
    for (let batch = 0; batch < 10; ++batch) {
        const Entries = numbers(10, (n) => ({
            Id: `${n}`,
            MessageBody: `${batch}`,
            MessageGroupId: `group-${n}`,
            MessageDeduplicationId: `${batch}-${n}`,
        }));
        await broker.sqs.sendMessageBatch({ QueueUrl: url, Entries });
    }

    const seen = {};
    for (let got = await broker.receive(url); got.length > 0; got = await broker.receive(url)) {
        for (const message of got) {
            (seen[message.Attributes.MessageGroupId] ??= []).push(Number(message.Body));
        }
        await broker.sqs.deleteMessageBatch({
            QueueUrl: url,
            Entries: got.map((message, n) => ({ Id: `${n}`, ReceiptHandle: message.ReceiptHandle })),
        });
    }

    const inOrder = numbers(10, (n) => n);
    assert.deepEqual(seen, Object.fromEntries(numbers(10, (n) => [`group-${n}`, inOrder])));
});
