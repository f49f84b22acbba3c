// SPDX-License-Identifier: GPL-3.0-or-later
// The AWS SDK for JavaScript, which speaks the JSON protocol to SQS, against a real redrived. It checks every MD5 itself.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import {
    ChangeMessageVisibilityCommand,
    CreateQueueCommand,
    DeleteMessageBatchCommand,
    DeleteMessageCommand,
    DeleteQueueCommand,
    GetQueueAttributesCommand,
    GetQueueUrlCommand,
    ListQueuesCommand,
    QueueDoesNotExist,
    ReceiveMessageCommand,
    SendMessageBatchCommand,
    SendMessageCommand,
    SQSClient,
    TooManyEntriesInBatchRequest,
} from "@aws-sdk/client-sqs";
import { Daemon } from "./daemon.mjs";

const oddText = "żółć 日本語 😀 <a href=\"x\">&amp;</a>\ttab\nline\r\nreturn '\"\\";
let daemon;
let client;

function connect() {
    return new SQSClient({
        endpoint: daemon.url,
        region: "us-east-1",
        credentials: { accessKeyId: "test", secretAccessKey: "test" },
        maxAttempts: 1,
    });
}

beforeEach(async () => {
    daemon = new Daemon();
    await daemon.start();
    client = connect();
});

afterEach(async () => {
    client.destroy();
    await daemon.remove();
});

const send = (command) => client.send(command);

async function queue(name = "orders", attributes = {}) {
    return (await send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }))).QueueUrl;
}

async function arn(url) {
    return (await send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["QueueArn"] }))).Attributes.QueueArn;
}

async function receive(url, wait = 0, most = 10) {
    const reply = await send(
        new ReceiveMessageCommand({
            QueueUrl: url,
            WaitTimeSeconds: wait,
            MaxNumberOfMessages: most,
            MessageSystemAttributeNames: ["All"],
            MessageAttributeNames: ["All"],
        }),
    );
    return reply.Messages ?? [];
}

async function withDeadLetters() {
    const dead = await queue("orders-dead");
    const policy = JSON.stringify({ deadLetterTargetArn: await arn(dead), maxReceiveCount: 3 });
    return { url: await queue("orders", { VisibilityTimeout: "30", RedrivePolicy: policy }), dead };
}

const bodies = (messages) => messages.map((message) => message.Body).sort();

test("requests are JSON and every answer says so", async () => {
    const seen = [];
    client.middlewareStack.add(
        (next) => async (args) => {
            const result = await next(args);
            seen.push([args.request.headers["content-type"], args.request.headers["x-amz-target"], result.response.headers["content-type"]]);
            return result;
        },
        { step: "finalizeRequest", priority: "low" },
    );

    await send(new ListQueuesCommand({}));

    assert.deepEqual(seen, [["application/x-amz-json-1.0", "AmazonSQS.ListQueues", "application/x-amz-json-1.0"]]);
});

test("a queue is found by name and listed", async () => {
    const url = await queue();

    assert.equal((await send(new GetQueueUrlCommand({ QueueName: "orders" }))).QueueUrl, url);
    assert.deepEqual((await send(new ListQueuesCommand({}))).QueueUrls, [url]);
});

test("a message that fails three times is dead", async () => {
    const { url, dead } = await withDeadLetters();
    const sent = await send(new SendMessageCommand({ QueueUrl: url, MessageBody: "poison" }));

    for (const attempt of ["1", "2", "3"]) {
        const [message] = await receive(url, 5);
        assert.equal(message.MessageId, sent.MessageId);
        assert.equal(message.Attributes.ApproximateReceiveCount, attempt);
        assert.deepEqual(await receive(url), [], "hidden while in flight");
        await daemon.jump(31);
    }

    assert.deepEqual(await receive(url), []);
    const [message] = await receive(dead, 5);
    assert.equal(message.MessageId, sent.MessageId);
    assert.equal(message.Attributes.DeadLetterQueueSourceArn, await arn(url));
});

test("a long poll ends when a message comes", async () => {
    const url = await queue();

    const poll = receive(url, 20);
    await send(new SendMessageCommand({ QueueUrl: url, MessageBody: "wake up" }));

    assert.deepEqual(bodies(await poll), ["wake up"]);
});

test("an abandoned long poll takes no message", async () => {
    const url = await queue();
    const abort = new AbortController();
    const poll = client.send(new ReceiveMessageCommand({ QueueUrl: url, WaitTimeSeconds: 20 }), { abortSignal: abort.signal });
    await send(new ListQueuesCommand({}));
    abort.abort();
    await assert.rejects(poll);

    await send(new SendMessageCommand({ QueueUrl: url, MessageBody: "for the living" }));

    // The broker may learn of the closed socket after the send: then the message is leased once and comes back.
    let got = await receive(url, 1);
    if (got.length === 0) {
        await daemon.jump(31);
        got = await receive(url, 5);
    }
    assert.deepEqual(bodies(got), ["for the living"]);
});

test("a batch fails entry by entry", async () => {
    const url = await queue();

    const reply = await send(
        new SendMessageBatchCommand({
            QueueUrl: url,
            Entries: [
                { Id: "good", MessageBody: "one" },
                { Id: "late", MessageBody: "two", DelaySeconds: 901 },
                { Id: "control", MessageBody: "a\u0001b" },
            ],
        }),
    );

    assert.deepEqual(reply.Successful.map((entry) => entry.Id), ["good"]);
    assert.deepEqual(reply.Failed.map((entry) => [entry.Id, entry.Code, entry.SenderFault]), [
        ["late", "InvalidParameterValue", true],
        ["control", "InvalidMessageContents", true],
    ]);
    const [message] = await receive(url, 5);
    const deleted = await send(
        new DeleteMessageBatchCommand({
            QueueUrl: url,
            Entries: [
                { Id: "good", ReceiptHandle: message.ReceiptHandle },
                { Id: "bad", ReceiptHandle: "no such handle" },
            ],
        }),
    );
    assert.deepEqual(deleted.Successful.map((entry) => entry.Id), ["good"]);
    assert.deepEqual(deleted.Failed.map((entry) => [entry.Id, entry.Code]), [["bad", "ReceiptHandleIsInvalid"]]);
});

test("a batch of eleven is refused by name", async () => {
    const url = await queue();
    const Entries = Array.from({ length: 11 }, (_, n) => ({ Id: `${n}`, MessageBody: "x" }));

    await assert.rejects(send(new SendMessageBatchCommand({ QueueUrl: url, Entries })), TooManyEntriesInBatchRequest);
});

test("one mebibyte passes and one byte more does not", async () => {
    const url = await queue();
    const body = "é".repeat(1 << 19);

    await send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));

    const [message] = await receive(url, 5);
    assert.equal(message.Body, body);
    await assert.rejects(send(new SendMessageCommand({ QueueUrl: url, MessageBody: `${body}x` })), (error) => {
        assert.equal(error.$metadata.httpStatusCode, 400);
        assert.match(error.message, /Message must be shorter than 1048576 bytes/);
        return true;
    });
});

test("bodies and attributes come back byte for byte", async () => {
    const url = await queue();
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);

    await send(
        new SendMessageCommand({
            QueueUrl: url,
            MessageBody: oddText,
            MessageAttributes: {
                bytes: { DataType: "Binary", BinaryValue: bytes },
                text: { DataType: "String", StringValue: oddText },
                number: { DataType: "Number.int", StringValue: "42" },
            },
        }),
    );

    const [message] = await receive(url, 5);
    assert.equal(message.Body, oddText);
    assert.deepEqual(Uint8Array.from(message.MessageAttributes.bytes.BinaryValue), bytes);
    assert.equal(message.MessageAttributes.text.StringValue, oddText);
    assert.equal(message.MessageAttributes.number.DataType, "Number.int");
});

test("messages, leases and handles survive a restart", async () => {
    const { url } = await withDeadLetters();
    await send(new SendMessageCommand({ QueueUrl: url, MessageBody: "held" }));
    await send(new SendMessageCommand({ QueueUrl: url, MessageBody: "waiting" }));
    const [held] = await receive(url, 5, 1);

    client.destroy();
    assert.equal(await daemon.stop(), 0);
    await daemon.start();
    client = connect();

    const [waiting] = await receive(url, 5);
    assert.deepEqual(bodies([held, waiting]), ["held", "waiting"]);
    await send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: held.ReceiptHandle }));
    await daemon.jump(31);
    assert.deepEqual(bodies(await receive(url, 5)), [waiting.Body]);
});

test("visibility is changed to now", async () => {
    const url = await queue();
    await send(new SendMessageCommand({ QueueUrl: url, MessageBody: "again" }));
    const [message] = await receive(url, 5);

    await send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle, VisibilityTimeout: 0 }));

    const [again] = await receive(url, 5);
    assert.equal(again.MessageId, message.MessageId);
    assert.notEqual(again.ReceiptHandle, message.ReceiptHandle);
});

test("a missing queue is an error with both of its names", async () => {
    const url = await queue();
    await send(new DeleteQueueCommand({ QueueUrl: url }));

    await assert.rejects(send(new SendMessageCommand({ QueueUrl: url, MessageBody: "x" })), (error) => {
        assert.ok(error instanceof QueueDoesNotExist);
        assert.equal(error.message, "The specified queue does not exist.");
        assert.equal(error.Code, "AWS.SimpleQueueService.NonExistentQueue");
        return true;
    });
});
