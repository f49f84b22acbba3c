// SPDX-License-Identifier: GPL-3.0-or-later
// What applications use: sqs-producer and sqs-consumer, over the AWS SDK for JavaScript.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterEach, test } from "node:test";
import { Consumer } from "sqs-consumer";
import { Producer } from "sqs-producer";
import { bodies, brokerForEachTest, numbers } from "./broker.mjs";

const broker = brokerForEachTest();
const consumers = [];
afterEach(() => consumers.splice(0).forEach((consumer) => consumer.stop({ abort: true })));

const producerOf = (queueUrl, more = {}) => Producer.create({ queueUrl, sqs: broker.sqs, ...more });

/**
 * Runs a consumer until `isDone` of all messages that its handler finished. `handle` gets each message, or each list of
 * them when `inBatches`; what it throws fails them. Errors in talking to the broker fail the test, or go to `onError`.
 */
async function consume(queueUrl, handle, isDone, { inBatches = false, onError = undefined, ...options } = {}) {
    const done = [];
    const handler = async (received) => {
        const result = (await handle(received)) ?? received;
        done.push(...[received].flat());
        return result;
    };
    const consumer = Consumer.create({
        queueUrl,
        sqs: broker.sqs,
        batchSize: 10,
        suppressFifoWarning: true,
        messageSystemAttributeNames: ["All"],
        messageAttributeNames: ["All"],
        strictReturn: true,
        [inBatches ? "handleMessageBatch" : "handleMessage"]: handler,
        ...options,
    });
    consumers.push(consumer);
    consumer.on("processing_error", () => {});
    await new Promise((resolve, reject) => {
        consumer.on("error", onError ?? reject);
        consumer.on("response_processed", () => isDone(done) && resolve());
        consumer.start();
    }).finally(() => consumer.stop({ abort: true }));
    return done;
}

const consumeAll = (queueUrl, count, options = {}) =>
    consume(
        queueUrl,
        () => undefined,
        (done) => done.length >= count,
        options,
    );

/** Resolves when `client` was answered to `count` more calls of that name. */
function answered(client, operation, count = 1) {
    return new Promise((resolve) => {
        client.middlewareStack.add(
            (next, context) => async (args) => {
                const result = await next(args);
                if (context.commandName === `${operation}Command` && --count === 0) {
                    resolve();
                }
                return result;
            },
            { step: "initialize" },
        );
    });
}

test("a producer sends one message, many, and messages with attributes", async () => {
    const url = await broker.queue();
    const producer = producerOf(url);

    const [one] = await producer.send("one");
    const many = await producer.send(numbers(25, (n) => `many-${n}`));
    await producer.send({
        id: "id",
        body: "with attributes",
        messageAttributes: {
            text: { DataType: "String", StringValue: "żółć" },
            bytes: { DataType: "Binary", BinaryValue: new Uint8Array([0, 255]) },
        },
    });

    assert.equal(many.length, 25);
    assert.equal(await producer.queueSize(), 27);
    const got = await consumeAll(url, 27);
    assert.deepEqual(bodies(got).sort(), ["one", "with attributes", ...numbers(25, (n) => `many-${n}`)].sort());
    assert.equal(got.find((message) => message.Body === "one").MessageId, one.MessageId);
    const { text, bytes } = got.find((message) => message.Body === "with attributes").MessageAttributes;
    assert.equal(text.StringValue, "żółć");
    assert.deepEqual([...bytes.BinaryValue], [0, 255]);
    assert.equal(await producer.queueSize(), 0);
});

test("a producer is told which messages of a batch failed", async () => {
    const url = await broker.queue("orders", { MaximumMessageSize: "1024" });

    const sending = producerOf(url).send([
        { id: "short", body: "x" },
        { id: "long", body: "x".repeat(1025) },
    ]);

    await assert.rejects(sending, { failedMessages: ["long"] });
    assert.deepEqual(bodies(await consumeAll(url, 1)), ["x"]);
});

test("a delayed message is consumed after its delay", async () => {
    const url = await broker.queue();
    await producerOf(url).send({ id: "later", body: "later", delaySeconds: 10 });
    assert.equal(await broker.received(url), "");

    await broker.jump(11);

    assert.deepEqual(bodies(await consumeAll(url, 1)), ["later"]);
});

test("a consumer takes each group in its order", async () => {
    const url = await broker.fifo();
    const messages = numbers(24, (n) => ({
        id: `${n}`,
        body: `${Math.floor(n / 3)}`,
        groupId: `group-${n % 3}`,
        deduplicationId: `${n}`,
    }));
    await producerOf(url).send(messages);

    const done = await consumeAll(url, 24, { inBatches: true, batchSize: 5 });
    const groups = Object.groupBy(done, (message) => message.Attributes.MessageGroupId);
    for (const name of ["group-0", "group-1", "group-2"]) {
        assert.deepEqual(
            bodies(groups[name]),
            numbers(8, (n) => `${n}`),
            name,
        );
    }
});

test("two consumers share groups and never run one another's", async () => {
    const url = await broker.fifo();
    await producerOf(url).send(
        numbers(40, (n) => ({
            id: `${n}`,
            body: `${Math.floor(n / 4)}`,
            groupId: `group-${n % 4}`,
            deduplicationId: `${n}`,
        })),
    );
    const running = new Set();
    const seen = {};
    let count = 0;
    const handle = async (message) => {
        const group = message.Attributes.MessageGroupId;
        assert.ok(!running.has(group), `${group} in two hands`);
        running.add(group);
        await new Promise(setImmediate);
        (seen[group] ??= []).push(Number(message.Body));
        ++count;
        running.delete(group);
    };
    const options = { batchSize: 1, waitTimeSeconds: 1 };

    await Promise.any([
        consume(url, handle, () => count >= 40, options),
        consume(url, handle, () => count >= 40, options),
    ]);

    assert.deepEqual(seen, Object.fromEntries(numbers(4, (n) => [`group-${n}`, numbers(10, (i) => i)])));
});

test("what a producer sends twice is consumed once", async () => {
    const url = await broker.fifo("orders.fifo", { ContentBasedDeduplication: "true" });
    const given = { id: "given", body: "given", groupId: "a", deduplicationId: "x" };
    const byContent = { id: "content", body: "content", groupId: "a" };
    const producer = producerOf(url);

    const first = await producer.send([given, byContent]);
    const second = await producer.send([given, byContent]);
    await producer.send({ ...given, id: "last", body: "last", deduplicationId: "y" });

    assert.deepEqual(
        second.map((sent) => sent.MessageId),
        first.map((sent) => sent.MessageId),
    );
    assert.deepEqual(bodies(await consumeAll(url, 3, { inBatches: true })), ["given", "content", "last"]);
    assert.equal(await producer.queueSize(), 0);
});

test("a batch handler acknowledges a part and sees the rest again", async () => {
    const url = await broker.queue();
    await producerOf(url).send(["good", "bad"]);
    await consume(
        url,
        (messages) => messages.filter((message) => message.Body === "good"),
        (done) => done.length === 2,
        { inBatches: true },
    );
    assert.equal(await broker.received(url), "");

    await broker.jump(31);

    const [again] = await consumeAll(url, 1);
    assert.equal(again.Body, "bad");
    assert.equal(again.Attributes.ApproximateReceiveCount, "2");
});

for (const [kind, texts, operation] of [
    ["a message", ["slow"], "ChangeMessageVisibility"],
    ["a batch", ["slow", "slower", "slowest"], "ChangeMessageVisibilityBatch"],
]) {
    test(`a heartbeat keeps ${kind} hidden for as long as its handler works`, async () => {
        const url = await broker.queue();
        await producerOf(url).send(texts);
        const { promise: isWorking, resolve: working } = Promise.withResolvers();
        const finished = consume(
            url,
            () => new Promise((resolve) => working(resolve)),
            (done) => done.length === texts.length,
            { inBatches: texts.length > 1, visibilityTimeout: 10, heartbeatInterval: 0.02 },
        );
        const release = await Promise.race([isWorking, finished]);

        for (let round = 0; round < 3; ++round) {
            await broker.jump(8);
            // The first of the two may have been on its way before the jump.
            await Promise.race([answered(broker.sqs, operation, 2), finished]);
            assert.equal(await broker.received(url), "");
        }
        release();

        assert.ok((await finished).every((message) => message.Attributes.ApproximateReceiveCount === "1"));
        await broker.jump(100);
        assert.equal(await broker.received(url), "");
    });
}

test("a message whose handler fails three times is dead", async () => {
    const { url, dead } = await broker.withDeadLetters(3);
    await producerOf(url).send(["poison", "good"]);
    const attempts = [];
    const handle = (message) => {
        if (message.Body === "poison") {
            attempts.push(message.Attributes.ApproximateReceiveCount);
            throw new Error("cannot stomach it");
        }
    };

    await consume(url, handle, () => attempts.length === 3, { terminateVisibilityTimeout: true });

    assert.deepEqual(attempts, ["1", "2", "3"]);
    assert.equal(await broker.received(url), "");
    const [message] = await consumeAll(dead, 1);
    assert.equal(message.Body, "poison");
    assert.equal(message.Attributes.DeadLetterQueueSourceArn, await broker.arn(url));
    assert.equal(message.Attributes.ApproximateReceiveCount, "4");
});

test("a failing message holds up its group alone, until it is dead", async () => {
    const { url, dead } = await broker.withDeadLetters(2, "orders.fifo");
    await producerOf(url).send(
        ["a-poison", "a-next", "b-one", "b-two"].map((body) => ({
            id: body,
            body,
            groupId: body[0],
            deduplicationId: body,
        })),
    );
    const handled = [];
    const handle = (message) => {
        handled.push(message.Body);
        if (message.Body === "a-poison") {
            throw new Error("cannot stomach it");
        }
    };

    await consume(url, handle, (done) => done.length === 3, { batchSize: 1, terminateVisibilityTimeout: true });

    assert.deepEqual(
        handled.filter((body) => body.startsWith("a")),
        ["a-poison", "a-poison", "a-next"],
    );
    assert.deepEqual(
        handled.filter((body) => body.startsWith("b")),
        ["b-one", "b-two"],
    );
    const [message] = await consumeAll(dead, 1);
    assert.equal(message.Body, "a-poison");
    assert.equal(message.Attributes.MessageGroupId, "a");
});

for (const kind of ["standard", "FIFO"]) {
    test(`what a killed consumer held comes again, ${kind}`, async () => {
        const url = kind === "FIFO" ? await broker.fifo() : await broker.queue();
        const messages = ["one", "two", "three"].map((body) => ({
            id: body,
            body,
            ...(kind === "FIFO" ? { groupId: "a", deduplicationId: body } : {}),
        }));
        await producerOf(url).send(messages);
        const victim = spawn(process.execPath, ["consumerprocess.mjs", broker.daemon.url, url, "3"], {
            stdio: ["ignore", "pipe", "inherit"],
        });
        const ended = once(victim, "exit");
        const [line] = await once(createInterface(victim.stdout), "line");
        assert.match(line, /^holding (one|two|three) /);

        victim.kill("SIGKILL");
        await ended;

        assert.equal(await broker.received(url), "");
        await broker.jump(31);
        const again = await consumeAll(url, 3, { inBatches: true });
        assert.deepEqual(bodies(again).sort(), ["one", "three", "two"]);
        if (kind === "FIFO") {
            assert.deepEqual(bodies(again), ["one", "two", "three"]);
        }
        assert.ok(again.every((message) => message.Attributes.ApproximateReceiveCount === "2"));
    });
}

test("a consumer lives through the end of its broker and finds the next one", async () => {
    const url = await broker.fifo();
    const send = (body) => producerOf(url).send({ id: body, body, groupId: "a", deduplicationId: body });
    await send("before");
    const losses = [];
    const { promise: hasLost, resolve: lose } = Promise.withResolvers();
    const consuming = consumeAll(url, 2, {
        authenticationErrorTimeout: 1,
        onError: (error) => lose(losses.push(error)),
    });
    const left = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"];
    await broker.daemon.until(
        () => broker.attributes(url, ...left),
        (counts) => left.every((name) => counts[name] === "0"),
    );

    await broker.daemon.kill();
    await hasLost;
    await broker.daemon.start();
    await send("after");

    assert.deepEqual(bodies(await consuming), ["before", "after"]);
    assert.ok(losses.length > 0);
});
