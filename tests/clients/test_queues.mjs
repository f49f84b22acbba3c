// SPDX-License-Identifier: GPL-3.0-or-later
// Queues as the AWS SDK for JavaScript sees them: attributes, tags, permissions, lists, accounts and regions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brokerForEachTest, invalid, missing, numbers, refusal } from "./broker.mjs";

const broker = brokerForEachTest();
const byAttributeName = (name, text) => refusal("InvalidAttributeName", "InvalidAttributeName", 400, text);

/** All of a list, page by page: [names of each page]. */
async function pages(call, field, MaxResults) {
    const found = [];
    let NextToken;
    do {
        const reply = await call({ MaxResults, NextToken });
        found.push((reply[field] ?? []).map((url) => url.split("/").pop()));
        NextToken = reply.NextToken;
    } while (NextToken !== undefined);
    return found;
}

test("a fresh standard queue shows exactly its twelve attributes", async () => {
    const shown = await broker.attributes(await broker.queue());

    const { CreatedTimestamp, LastModifiedTimestamp, ...rest } = shown;
    assert.match(CreatedTimestamp, /^\d{10}$/);
    assert.equal(LastModifiedTimestamp, CreatedTimestamp);
    assert.deepEqual(rest, {
        ApproximateNumberOfMessages: "0",
        ApproximateNumberOfMessagesDelayed: "0",
        ApproximateNumberOfMessagesNotVisible: "0",
        DelaySeconds: "0",
        MaximumMessageSize: "1048576",
        MessageRetentionPeriod: "345600",
        QueueArn: "arn:aws:sqs:us-east-1:000000000000:orders",
        ReceiveMessageWaitTimeSeconds: "0",
        SqsManagedSseEnabled: "true",
        VisibilityTimeout: "30",
    });
});

test("a FIFO queue shows four more", async () => {
    const standard = Object.keys(await broker.attributes(await broker.queue()));
    const fifo = Object.keys(await broker.attributes(await broker.fifo()));

    assert.deepEqual(fifo.filter((name) => !standard.includes(name)).sort(), [
        "ContentBasedDeduplication",
        "DeduplicationScope",
        "FifoQueue",
        "FifoThroughputLimit",
    ]);
});

test("every attribute that can be set is shown as it was set", async () => {
    const dead = await broker.queue("dead");
    const given = {
        DelaySeconds: "900",
        MaximumMessageSize: "1024",
        MessageRetentionPeriod: "1209600",
        ReceiveMessageWaitTimeSeconds: "20",
        VisibilityTimeout: "43200",
        Policy: '{"Version":"2012-10-17","Statement":[{"Sid":"a","Effect":"Allow","Principal":"*","Action":"sqs:*","Resource":"*"}]}',
        RedrivePolicy: JSON.stringify({ deadLetterTargetArn: await broker.arn(dead), maxReceiveCount: "7" }),
        RedriveAllowPolicy:
            '{"redrivePermission":"byQueue","sourceQueueArns":["arn:aws:sqs:us-east-1:000000000000:other"]}',
        KmsMasterKeyId: "alias/aws/sqs",
        KmsDataKeyReusePeriodSeconds: "86400",
    };

    const created = await broker.attributes(await broker.queue("created", given), ...Object.keys(given));
    const url = await broker.queue("changed");
    await broker.set(url, given);

    assert.deepEqual(created, given);
    assert.deepEqual(await broker.attributes(url, ...Object.keys(given)), given);
    assert.deepEqual(await broker.attributes(url, "SqsManagedSseEnabled"), { SqsManagedSseEnabled: "false" });
});

test("policies and the key go when they are set to nothing", async () => {
    const dead = await broker.queue("dead");
    const url = await broker.queue("orders", {
        Policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:*","Resource":"*"}]}',
        RedrivePolicy: JSON.stringify({ deadLetterTargetArn: await broker.arn(dead), maxReceiveCount: 3 }),
        KmsMasterKeyId: "alias/mine",
    });

    await broker.set(url, { Policy: "", RedrivePolicy: "", KmsMasterKeyId: "" });

    const names = Object.keys(await broker.attributes(url));
    assert.equal(names.length, 12, names.join());
    assert.deepEqual(await broker.attributes(url, "SqsManagedSseEnabled"), { SqsManagedSseEnabled: "false" });
});

test("names, ranges and combinations of attributes are guarded", async () => {
    const url = await broker.queue();
    const valueOf = (name) =>
        refusal(
            "InvalidAttributeValue",
            "InvalidAttributeValue",
            400,
            new RegExp(`^Invalid value for the parameter ${name}\\.`),
        );

    await assert.rejects(broker.set(url, { Fly: "1" }), byAttributeName("Unknown Attribute Fly."));
    await assert.rejects(
        broker.set(url, { ContentBasedDeduplication: "true" }),
        byAttributeName("Unknown Attribute ContentBasedDeduplication."),
    );
    await assert.rejects(broker.set(url, { QueueArn: "x" }), { name: "InvalidAttributeName" });
    await assert.rejects(
        broker.set(url, { KmsMasterKeyId: "alias/mine", SqsManagedSseEnabled: "true" }),
        byAttributeName(
            "You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or SQS SSE.",
        ),
    );
    const outside = {
        DelaySeconds: ["-1", "901", "x"],
        MaximumMessageSize: ["1023", "1048577"],
        MessageRetentionPeriod: ["59", "1209601"],
        ReceiveMessageWaitTimeSeconds: ["21"],
        VisibilityTimeout: ["43201"],
        KmsDataKeyReusePeriodSeconds: ["59", "86401"],
        SqsManagedSseEnabled: ["maybe"],
        Policy: ["{", "[]"],
    };
    for (const [name, values] of Object.entries(outside)) {
        for (const value of values) {
            await assert.rejects(broker.set(url, { [name]: value }), valueOf(name), `${name} ${value}`);
        }
    }
});

test("a redrive policy names a queue that is there, of the same kind, and lets it", async () => {
    const arn = (name) => `arn:aws:sqs:us-east-1:000000000000:${name}`;
    const url = await broker.queue();
    await broker.fifo("dead.fifo");
    await broker.queue("closed", { RedriveAllowPolicy: '{"redrivePermission":"denyAll"}' });
    const policy = (value) => broker.set(url, { RedrivePolicy: JSON.stringify(value) });

    await assert.rejects(
        policy({ maxReceiveCount: 1 }),
        invalid(/Redrive policy does not contain mandatory attribute: deadLetterTargetArn\.$/),
    );
    await assert.rejects(
        policy({ deadLetterTargetArn: arn("gone"), maxReceiveCount: 1 }),
        invalid(/Dead letter target does not exist\.$/),
    );
    await assert.rejects(
        policy({ deadLetterTargetArn: arn("dead.fifo"), maxReceiveCount: 1 }),
        invalid(/Dead-letter queue must be same type of queue as the source\.$/),
    );
    await assert.rejects(policy({ deadLetterTargetArn: arn("closed"), maxReceiveCount: 1 }), invalid());
    for (const maxReceiveCount of [0, 1001, "x"]) {
        await assert.rejects(
            policy({ deadLetterTargetArn: arn("closed"), maxReceiveCount }),
            invalid(/Invalid value for maxReceiveCount: .*, valid values are from 1 to 1000 both inclusive\.$/),
        );
    }
});

test("creating twice is fine with the same values and refused with others", async () => {
    const url = await broker.queue("orders", { DelaySeconds: "5" }, { team: "a" });

    assert.equal(await broker.queue("orders", { DelaySeconds: "5" }), url);
    assert.equal(await broker.queue("orders", {}, { team: "b" }), url);
    await assert.rejects(
        broker.queue("orders", { DelaySeconds: "6" }),
        refusal(
            "QueueNameExists",
            "QueueAlreadyExists",
            400,
            "A queue already exists with the same name and a different value for attribute DelaySeconds",
        ),
    );
});

test("tags are given at creation, changed, taken away and kept over a restart", async () => {
    const url = await broker.queue("orders", {}, { team: "a", "cost centre": "żółć 1" });
    const tags = async () => (await broker.sqs.listQueueTags({ QueueUrl: url })).Tags;
    assert.deepEqual(await tags(), { team: "a", "cost centre": "żółć 1" });

    await broker.sqs.tagQueue({ QueueUrl: url, Tags: { team: "b", Team: "c", empty: "" } });
    await broker.sqs.untagQueue({ QueueUrl: url, TagKeys: ["cost centre", "never there"] });
    await broker.restart();

    assert.deepEqual(await tags(), { team: "b", Team: "c", empty: "" });
    await broker.sqs.untagQueue({ QueueUrl: url, TagKeys: ["team", "Team", "empty"] });
    assert.equal(await tags(), undefined);
});

test("tags have their limits", async () => {
    const url = await broker.queue();
    const some = (count, prefix = "t") => Object.fromEntries(numbers(count, (n) => [`${prefix}${n}`, "x"]));
    const tag = (Tags) => broker.sqs.tagQueue({ QueueUrl: url, Tags });

    await tag(some(50));
    await tag(some(50));
    await assert.rejects(tag({ more: "x" }), invalid("Too many tags added for queue orders."));
    await broker.sqs.untagQueue({ QueueUrl: url, TagKeys: Object.keys(some(50)) });
    await assert.rejects(tag(some(51)), invalid("Too many tags added for queue orders."));
    await assert.rejects(tag({}), missing("Tags"));
    await assert.rejects(
        broker.sqs.untagQueue({ QueueUrl: url, TagKeys: [] }),
        invalid("Tag keys must be between 1 and 128 characters in length."),
    );
    await tag({ ["k".repeat(128)]: "v".repeat(256) });
    await assert.rejects(tag({ ["k".repeat(129)]: "v" }), invalid());
    await assert.rejects(tag({ k: "v".repeat(257) }), invalid());
    await assert.rejects(tag({ "aws:k": "v" }), invalid());
    await assert.rejects(broker.queue("other", {}, some(51)), invalid("Too many tags added for queue other."));
});

test("permissions are statements of the policy until the last is removed", async () => {
    const url = await broker.queue();
    const arn = await broker.arn(url);
    const policy = async () => {
        const shown = await broker.attributes(url, "Policy");
        return shown?.Policy === undefined ? undefined : JSON.parse(shown.Policy);
    };
    const one = {
        Sid: "one",
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::111122223333:root" },
        Action: "SQS:SendMessage",
        Resource: arn,
    };
    const two = {
        Sid: "two",
        Effect: "Allow",
        Principal: { AWS: ["arn:aws:iam::111122223333:root", "arn:aws:iam::444455556666:root"] },
        Action: ["SQS:SendMessage", "SQS:ReceiveMessage"],
        Resource: arn,
    };
    const frame = { Version: "2008-10-17", Id: `${arn}/SQSDefaultPolicy` };

    await broker.sqs.addPermission({
        QueueUrl: url,
        Label: "one",
        AWSAccountIds: ["111122223333"],
        Actions: ["SendMessage"],
    });
    assert.deepEqual(await policy(), { ...frame, Statement: [one] });
    await broker.sqs.addPermission({
        QueueUrl: url,
        Label: "two",
        AWSAccountIds: ["111122223333", "444455556666"],
        Actions: ["SendMessage", "ReceiveMessage"],
    });
    assert.deepEqual(await policy(), { ...frame, Statement: [one, two] });
    await broker.sqs.addPermission({ QueueUrl: url, Label: "all", AWSAccountIds: ["111122223333"], Actions: ["*"] });
    assert.equal((await policy()).Statement[2].Action, "SQS:*");
    await broker.restart();
    for (const Label of ["one", "all", "two"]) {
        await broker.sqs.removePermission({ QueueUrl: url, Label });
    }

    assert.equal(await policy(), undefined);
});

test("permissions that make no sense are refused", async () => {
    const url = await broker.queue();
    const good = { QueueUrl: url, Label: "one", AWSAccountIds: ["111122223333"], Actions: ["SendMessage"] };
    const add = (change) => broker.sqs.addPermission({ ...good, ...change });
    await add({});

    await assert.rejects(add({}), invalid("Value one for parameter Label is invalid. Reason: Already exists."));
    await assert.rejects(
        add({ Label: "two", Actions: ["RemovePermission"] }),
        invalid(
            "Value SQS:RemovePermission for parameter ActionName is invalid. Reason: Only the queue owner is allowed to invoke this action.",
        ),
    );
    await assert.rejects(add({ Label: "two", Actions: [] }), missing("Actions"));
    await assert.rejects(
        add({ Label: "two", AWSAccountIds: [] }),
        invalid("Value [] for parameter PrincipalId is invalid. Reason: Unable to verify."),
    );
    const eight = [
        "SendMessage",
        "ReceiveMessage",
        "DeleteMessage",
        "ChangeMessageVisibility",
        "GetQueueAttributes",
        "GetQueueUrl",
        "ListDeadLetterSourceQueues",
        "PurgeQueue",
    ];
    await assert.rejects(
        add({ Label: "two", Actions: eight }),
        refusal("OverLimit", "OverLimit", 403, "8 Actions were found, maximum allowed is 7."),
    );
    await assert.rejects(
        broker.sqs.removePermission({ QueueUrl: url, Label: "two" }),
        invalid("Value two for parameter Label is invalid. Reason: can't find label."),
    );
});

test("queues are listed in pages, by prefix", async () => {
    const names = numbers(7, (n) => `orders-${n}`);
    for (const name of ["a", ...names, "z"]) {
        await broker.queue(name);
    }
    const call = (page) => broker.sqs.listQueues({ QueueNamePrefix: "orders", ...page });

    assert.deepEqual(await pages(call, "QueueUrls", 3), [names.slice(0, 3), names.slice(3, 6), names.slice(6)]);
    assert.deepEqual(await pages(call, "QueueUrls", undefined), [names]);
    assert.deepEqual(await pages(() => broker.sqs.listQueues({ QueueNamePrefix: "nothing" }), "QueueUrls"), [[]]);
});

test("sources of a dead-letter queue are listed in pages and leave with their policy", async () => {
    const dead = await broker.queue("dead");
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: await broker.arn(dead), maxReceiveCount: 3 });
    const names = numbers(5, (n) => `source-${n}`);
    const urls = [];
    for (const name of names) {
        urls.push(await broker.queue(name, { RedrivePolicy }));
    }
    const call = (page) => broker.sqs.listDeadLetterSourceQueues({ QueueUrl: dead, ...page });

    assert.deepEqual(await pages(call, "queueUrls", 2), [names.slice(0, 2), names.slice(2, 4), names.slice(4)]);
    assert.deepEqual(await pages(call, "queueUrls", undefined), [names]);
    await broker.set(urls[0], { RedrivePolicy: "" });
    await broker.sqs.deleteQueue({ QueueUrl: urls[1] });
    assert.deepEqual(await pages(call, "queueUrls", undefined), [names.slice(2)]);
    assert.deepEqual((await broker.sqs.listDeadLetterSourceQueues({ QueueUrl: urls[2] })).queueUrls ?? [], []);
});

test("accounts and regions do not see each other's queues", async () => {
    const places = [
        { accessKeyId: "111122223333", region: "us-east-1" },
        { accessKeyId: "111122223333", region: "eu-west-1" },
        { accessKeyId: "444455556666", region: "eu-west-1" },
        { accessKeyId: "AKIAIOSFODNN7EXAMPLE", region: "eu-west-1" },
    ];
    const clients = places.map((place) => broker.client(place));
    const urls = [];
    for (const [n, client] of clients.entries()) {
        const { QueueUrl } = await client.createQueue({ QueueName: "orders" });
        urls.push(QueueUrl);
        await client.sendMessage({ QueueUrl, MessageBody: `${n}` });
    }

    await broker.sqs.listQueues({}).then((reply) => assert.equal(reply.QueueUrls, undefined));
    for (const [n, client] of clients.entries()) {
        const { accessKeyId, region } = places[n];
        const account = /^\d{12}$/.test(accessKeyId) ? accessKeyId : "000000000000";
        assert.deepEqual((await client.listQueues({})).QueueUrls, [urls[n]]);
        const shown = await client.getQueueAttributes({ QueueUrl: urls[n], AttributeNames: ["All"] });
        assert.equal(shown.Attributes.QueueArn, `arn:aws:sqs:${region}:${account}:orders`);
        assert.equal(shown.Attributes.ApproximateNumberOfMessages, "1");
        const { Messages } = await client.receiveMessage({ QueueUrl: urls[n] });
        assert.deepEqual(
            Messages.map((message) => message.Body),
            [`${n}`],
        );
    }
    await clients[1].deleteQueue({ QueueUrl: urls[1] });
    assert.equal((await clients[1].listQueues({})).QueueUrls, undefined);
    assert.deepEqual((await clients[2].listQueues({})).QueueUrls, [urls[2]]);
});

test("an ARN has the partition of its region, in policies and move tasks too", async () => {
    for (const [region, partition] of [
        ["cn-north-1", "aws-cn"],
        ["us-gov-west-1", "aws-us-gov"],
    ]) {
        const client = broker.client({ accessKeyId: "111122223333", region });
        const arns = [];
        for (const QueueName of ["orders", "dead"]) {
            const { QueueUrl } = await client.createQueue({ QueueName });
            const { Attributes } = await client.getQueueAttributes({ QueueUrl, AttributeNames: ["QueueArn"] });
            arns.push(Attributes.QueueArn);
        }
        assert.equal(arns[0], `arn:${partition}:sqs:${region}:111122223333:orders`);
        const redrive = (deadLetterTargetArn) =>
            client.setQueueAttributes({
                QueueUrl: "orders",
                Attributes: { RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 1 }) },
            });
        await assert.rejects(redrive(arns[1].replace(partition, "aws")), { message: /Dead letter target does not exist/ });
        await redrive(arns[1]);
        await assert.rejects(client.startMessageMoveTask({ SourceArn: arns[1].replace(partition, "aws") }), {
            name: "ResourceNotFoundException",
        });
        assert.ok((await client.startMessageMoveTask({ SourceArn: arns[1] })).TaskHandle);
    }
});

test("a queue of another account is found by its owner's id", async () => {
    const owner = broker.client({ accessKeyId: "111122223333" });
    const { QueueUrl } = await owner.createQueue({ QueueName: "orders" });

    const found = await broker.sqs.getQueueUrl({ QueueName: "orders", QueueOwnerAWSAccountId: "111122223333" });

    assert.equal(found.QueueUrl, QueueUrl);
    await assert.rejects(broker.sqs.getQueueUrl({ QueueName: "orders" }), { name: "QueueDoesNotExist" });
});

test("the SDK reaches a queue by its URL alone", async () => {
    const url = await broker.queue();
    const client = broker.client({ endpoint: undefined });

    await client.sendMessage({ QueueUrl: url, MessageBody: "by its URL" });

    assert.equal(await broker.received(url), "by its URL");
});
