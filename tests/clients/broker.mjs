// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of JavaScript clients share: a broker of its own for each test, and short ways to talk to it.
import { afterEach, beforeEach } from "node:test";
import { SQS } from "@aws-sdk/client-sqs";
import { Daemon } from "./daemon.mjs";

export const bodies = (messages) => messages.map((message) => message.Body);
export const numbers = (count, make) => Array.from({ length: count }, (_, n) => make(n));

class Broker {
    daemon;
    sqs;
    #clients = [];

    async open(options) {
        this.daemon = new Daemon(options);
        await this.daemon.start();
        this.sqs = this.client();
    }

    async close() {
        this.#disconnect();
        await this.daemon.remove();
    }

    /** Stops and starts the broker; `sqs` is a new client. Answers the exit code. */
    async restart() {
        this.#disconnect();
        const code = await this.daemon.stop();
        await this.daemon.start();
        this.sqs = this.client();
        return code;
    }

    client({ accessKeyId = "test", region = "us-east-1", ...more } = {}) {
        const credentials = { accessKeyId, secretAccessKey: "test" };
        const client = new SQS({ endpoint: this.daemon.url, region, credentials, maxAttempts: 1, ...more });
        this.#clients.push(client);
        return client;
    }

    #disconnect() {
        this.#clients.splice(0).forEach((client) => client.destroy());
    }

    async queue(name = "orders", Attributes = {}, tags = undefined) {
        return (await this.sqs.createQueue({ QueueName: name, Attributes, tags })).QueueUrl;
    }

    fifo(name = "orders.fifo", Attributes = {}) {
        return this.queue(name, { FifoQueue: "true", ...Attributes });
    }

    /** A queue and its dead-letter queue, both FIFO when the name says so. */
    async withDeadLetters(maxReceiveCount = 1, name = "orders", Attributes = {}) {
        const kind = name.endsWith(".fifo") ? { FifoQueue: "true" } : {};
        const dead = await this.queue(`dead-${name}`, kind);
        const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: await this.arn(dead), maxReceiveCount });
        return { url: await this.queue(name, { ...kind, ...Attributes, RedrivePolicy }), dead };
    }

    /** Attributes of a queue; without names all of them. */
    async attributes(url, ...names) {
        const AttributeNames = names.length > 0 ? names : ["All"];
        return (await this.sqs.getQueueAttributes({ QueueUrl: url, AttributeNames })).Attributes;
    }

    async arn(url) {
        return (await this.attributes(url, "QueueArn")).QueueArn;
    }

    set(url, Attributes) {
        return this.sqs.setQueueAttributes({ QueueUrl: url, Attributes });
    }

    send(url, body, more = {}) {
        return this.sqs.sendMessage({ QueueUrl: url, MessageBody: body, ...more });
    }

    /** Sends "a1 a2 b1" one after the other to the groups a, a, b; answers what each send answered, by body. */
    async sendInGroups(url, text) {
        const sent = {};
        for (const body of text.split(" ")) {
            sent[body] = await this.send(url, body, {
                MessageGroupId: body.replace(/\d+$/, ""),
                MessageDeduplicationId: body,
            });
        }
        return sent;
    }

    /** Messages with all their attributes: at most ten, without waiting. */
    async receive(url, more = {}) {
        const reply = await this.sqs.receiveMessage({
            QueueUrl: url,
            WaitTimeSeconds: 0,
            MaxNumberOfMessages: 10,
            MessageSystemAttributeNames: ["All"],
            MessageAttributeNames: ["All"],
            ...more,
        });
        return reply.Messages ?? [];
    }

    /** Bodies of what is received, in order, as one text: "a1 a2 b1". */
    async received(url, more = {}) {
        return bodies(await this.receive(url, more)).join(" ");
    }

    delete(url, message) {
        return this.sqs.deleteMessage({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle });
    }

    hide(url, message, seconds) {
        return this.sqs.changeMessageVisibility({
            QueueUrl: url,
            ReceiptHandle: message.ReceiptHandle,
            VisibilityTimeout: seconds,
        });
    }

    jump(seconds) {
        return this.daemon.jump(seconds);
    }
}

/** A broker with an empty workspace for each test of the file; `options` go to its command line. */
export function brokerForEachTest(options = []) {
    const broker = new Broker();
    beforeEach(() => broker.open(options));
    afterEach(() => broker.close());
    return broker;
}

/** What assert.rejects() wants: the SDK's name of the error, its code of the Query protocol, status and text. */
export function refusal(name, code, status, text) {
    return (error) => {
        const got = {
            name: error.name,
            code: error.Code ?? error.Error?.Code,
            status: error.$metadata?.httpStatusCode,
        };
        if (got.name !== name || got.code !== code || got.status !== status) {
            throw new Error(`${JSON.stringify(got)} instead of ${name}, ${code}, ${status}: ${error.message}`);
        }
        const fits = text instanceof RegExp ? text.test(error.message) : text === undefined || text === error.message;
        if (!fits) {
            throw new Error(`"${error.message}" instead of "${text}"`);
        }
        return true;
    };
}

// The SDK has no classes for these two: it names them by the code of the Query protocol.
export const invalid = (text) => refusal("InvalidParameterValue", "InvalidParameterValue", 400, text);
export const missing = (name) =>
    refusal("MissingParameter", "MissingParameter", 400, `The request must contain the parameter ${name}.`);
