// SPDX-License-Identifier: GPL-3.0-or-later
// Errors as the AWS SDK for JavaScript throws them: its classes, and the codes of the Query protocol beside them.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as sdk from "@aws-sdk/client-sqs";
import { bodies, brokerForEachTest, invalid, numbers, refusal } from "./broker.mjs";

const broker = brokerForEachTest(["--profile", "strict"]);
const legacy = (name) => `AWS.SimpleQueueService.${name}`;

/** Rejects with the SDK's class of that name, not just with its name. */
async function rejects(promise, name, code, status, text) {
    await assert.rejects(promise, (error) => {
        assert.ok(error instanceof sdk[name], `${error.name}: ${error.message}`);
        return refusal(name, code, status, text)(error);
    });
}

const entries = (count, more = {}) => numbers(count, (n) => ({ Id: `id_${n}`, MessageBody: "x", ...more }));

test("a missing queue", async () => {
    const gone = `${broker.daemon.url}/000000000000/gone`;
    const text = "The specified queue does not exist.";
    for (const call of [
        broker.sqs.getQueueUrl({ QueueName: "gone" }),
        broker.sqs.deleteQueue({ QueueUrl: gone }),
        broker.sqs.receiveMessage({ QueueUrl: gone }),
        broker.sqs.changeMessageVisibilityBatch({
            QueueUrl: gone,
            Entries: [{ Id: "a", ReceiptHandle: "x", VisibilityTimeout: 1 }],
        }),
        broker.sqs.tagQueue({ QueueUrl: gone, Tags: { a: "b" } }),
        broker.sqs.untagQueue({ QueueUrl: gone, TagKeys: ["a"] }),
        broker.sqs.listQueueTags({ QueueUrl: gone }),
        broker.sqs.addPermission({ QueueUrl: gone, Label: "a", AWSAccountIds: ["111122223333"], Actions: ["*"] }),
        broker.sqs.removePermission({ QueueUrl: gone, Label: "a" }),
        broker.sqs.listDeadLetterSourceQueues({ QueueUrl: gone }),
    ]) {
        await rejects(call, "QueueDoesNotExist", legacy("NonExistentQueue"), 400, text);
    }
});

test("a second purge within a minute, by the strict profile", async () => {
    const url = await broker.queue();
    await broker.sqs.purgeQueue({ QueueUrl: url });

    await rejects(
        broker.sqs.purgeQueue({ QueueUrl: url }),
        "PurgeQueueInProgress",
        legacy("PurgeQueueInProgress"),
        403,
        "Only one PurgeQueue operation on orders is allowed every 60 seconds.",
    );
    await broker.jump(61);
    await broker.sqs.purgeQueue({ QueueUrl: url });
});

test("a name deleted within a minute, by the strict profile", async () => {
    const url = await broker.queue();
    await broker.sqs.deleteQueue({ QueueUrl: url });

    await rejects(
        broker.queue(),
        "QueueDeletedRecently",
        legacy("QueueDeletedRecently"),
        400,
        "You must wait 60 seconds after deleting a queue before you can create another with the same name.",
    );
    await broker.jump(61);
    assert.equal(await broker.queue(), url);
});

test("a handle that was never given out", async () => {
    const url = await broker.queue();
    const other = await broker.queue("other");
    await broker.send(other, "x");
    const [{ ReceiptHandle }] = await broker.receive(other);
    const failed = (handle) => [
        "ReceiptHandleIsInvalid",
        "ReceiptHandleIsInvalid",
        404,
        `The input receipt handle "${handle}" is not a valid receipt handle.`,
    ];

    for (const handle of ["garbage", ReceiptHandle]) {
        await rejects(broker.sqs.deleteMessage({ QueueUrl: url, ReceiptHandle: handle }), ...failed(handle));
        await rejects(
            broker.sqs.changeMessageVisibility({ QueueUrl: url, ReceiptHandle: handle, VisibilityTimeout: 1 }),
            ...failed(handle),
        );
    }
});

test("batches that are refused whole", async () => {
    const url = await broker.queue();
    const send = (Entries) => broker.sqs.sendMessageBatch({ QueueUrl: url, Entries });
    const half = "x".repeat(1 << 19);

    await rejects(
        send([]),
        "EmptyBatchRequest",
        legacy("EmptyBatchRequest"),
        400,
        "There should be at least one SendMessageBatchRequestEntry in the request.",
    );
    await rejects(
        send(entries(20)),
        "TooManyEntriesInBatchRequest",
        legacy("TooManyEntriesInBatchRequest"),
        400,
        "Maximum number of entries per request are 10. You have sent 20.",
    );
    await rejects(
        send([...entries(3), ...entries(3).slice(2)]),
        "BatchEntryIdsNotDistinct",
        legacy("BatchEntryIdsNotDistinct"),
        400,
        "Id id_2 repeated.",
    );
    await rejects(
        send([{ Id: "a b", MessageBody: "x" }]),
        "InvalidBatchEntryId",
        legacy("InvalidBatchEntryId"),
        400,
        "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.",
    );
    await rejects(
        send([
            { Id: "a", MessageBody: half },
            { Id: "b", MessageBody: `${half}x` },
        ]),
        "BatchRequestTooLong",
        legacy("BatchRequestTooLong"),
        400,
        "Batch requests cannot be longer than 1048576 bytes. You have sent 1048577 bytes.",
    );
    await rejects(
        broker.sqs.changeMessageVisibilityBatch({ QueueUrl: url, Entries: [] }),
        "EmptyBatchRequest",
        legacy("EmptyBatchRequest"),
        400,
        "There should be at least one ChangeMessageVisibilityBatchRequestEntry in the request.",
    );
    assert.equal(await broker.received(url), "");
});

test("contents, attribute names and values", async () => {
    const url = await broker.queue();

    await rejects(
        broker.send(url, "a\u0000b"),
        "InvalidMessageContents",
        "InvalidMessageContents",
        400,
        /^Invalid characters found\./,
    );
    await rejects(
        broker.set(url, { Fly: "1" }),
        "InvalidAttributeName",
        "InvalidAttributeName",
        400,
        "Unknown Attribute Fly.",
    );
    await rejects(broker.set(url, { DelaySeconds: "901" }), "InvalidAttributeValue", "InvalidAttributeValue", 400);
    await rejects(
        broker.sqs.startMessageMoveTask({ SourceArn: "arn:aws:sqs:us-east-1:000000000000:gone" }),
        "ResourceNotFoundException",
        "ResourceNotFoundException",
        404,
    );
});

test("visibility is changed entry by entry", async () => {
    const url = await broker.queue();
    await broker.sqs.sendMessageBatch({ QueueUrl: url, Entries: entries(3) });
    const [first, second, third] = await broker.receive(url, { VisibilityTimeout: 30 });
    await broker.delete(url, third);
    const change = ({ ReceiptHandle }, Id, VisibilityTimeout) => ({ Id, ReceiptHandle, VisibilityTimeout });

    const reply = await broker.sqs.changeMessageVisibilityBatch({
        QueueUrl: url,
        Entries: [
            change(first, "shown", 0),
            change(second, "longer", 300),
            change(third, "deleted", 10),
            change({ ReceiptHandle: "garbage" }, "garbage", 10),
            change(second, "range", 43_201),
        ],
    });

    assert.deepEqual(
        reply.Successful.map((entry) => entry.Id),
        ["shown", "longer"],
    );
    const failed = Object.fromEntries(reply.Failed.map((entry) => [entry.Id, [entry.Code, entry.SenderFault]]));
    assert.deepEqual(failed, {
        deleted: ["InvalidParameterValue", true],
        garbage: ["ReceiptHandleIsInvalid", true],
        range: ["InvalidParameterValue", true],
    });
    const [again] = await broker.receive(url, { VisibilityTimeout: 100 });
    assert.equal(again.MessageId, first.MessageId);
    await broker.jump(101);
    assert.equal(
        (await broker.receive(url, { VisibilityTimeout: 200 })).length,
        1,
        "the other is hidden for five minutes",
    );
    await broker.jump(200);
    assert.equal((await broker.receive(url)).length, 2);
});

test("visibility of a deleted message, and beyond twelve hours in all", async () => {
    const url = await broker.queue();
    await broker.sqs.sendMessageBatch({ QueueUrl: url, Entries: entries(2) });
    const [gone, kept] = await broker.receive(url, { VisibilityTimeout: 100 });
    await broker.delete(url, gone);
    await broker.jump(50);

    await assert.rejects(
        broker.hide(url, gone, 10),
        invalid(
            `Value ${gone.ReceiptHandle} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available ` +
                "for visibility timeout change.",
        ),
    );
    await assert.rejects(
        broker.hide(url, kept, 43_200),
        invalid(
            "Value 43200 for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for the message is beyond the " +
                "limit [43200 seconds]",
        ),
    );
});

test("a long poll ends when a lease does", async () => {
    const url = await broker.queue();
    await broker.send(url, "again");
    await broker.receive(url, { VisibilityTimeout: 10 });
    const poll = broker.receive(url, { WaitTimeSeconds: 20 });

    await broker.jump(11);

    assert.deepEqual(bodies(await poll), ["again"]);
});

test("codes come in both styles, and the status by the style asked for", async () => {
    const url = await broker.queue();
    const call = async (operation, document, headers) => {
        const answer = await fetch(broker.daemon.url, {
            method: "POST",
            headers: {
                "Content-Type": "application/x-amz-json-1.0",
                "X-Amz-Target": `AmazonSQS.${operation}`,
                ...headers,
            },
            body: JSON.stringify(document),
        });
        const { __type, message } = await answer.json();
        return [answer.status, __type, answer.headers.get("x-amzn-query-error"), message];
    };
    const queryMode = { "x-amzn-query-mode": "true" };
    const wrong = ["DeleteMessage", { QueueUrl: url, ReceiptHandle: "x" }];
    const text = 'The input receipt handle "x" is not a valid receipt handle.';

    assert.deepEqual(await call(...wrong, {}), [
        400,
        "com.amazonaws.sqs#ReceiptHandleIsInvalid",
        "ReceiptHandleIsInvalid;Sender",
        text,
    ]);
    assert.deepEqual(await call(...wrong, queryMode), [
        404,
        "com.amazonaws.sqs#ReceiptHandleIsInvalid",
        "ReceiptHandleIsInvalid;Sender",
        text,
    ]);
    assert.deepEqual(await call("GetQueueUrl", { QueueName: "gone" }, {}), [
        400,
        "com.amazonaws.sqs#QueueDoesNotExist",
        "AWS.SimpleQueueService.NonExistentQueue;Sender",
        "The specified queue does not exist.",
    ]);
    assert.deepEqual(await call("ReceiveMessage", {}, queryMode), [
        400,
        "com.amazon.coral.service#MissingRequiredParameterException",
        "MissingParameter;Sender",
        "The request must contain the parameter QueueUrl.",
    ]);
    assert.deepEqual((await call("Nonsense", {}, queryMode)).slice(1, 2), [
        "com.amazon.coral.service#UnknownOperationException",
    ]);
});
