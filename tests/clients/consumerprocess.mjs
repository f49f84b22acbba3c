// SPDX-License-Identifier: GPL-3.0-or-later
// node consumerprocess.mjs ENDPOINT QUEUEURL COUNT: an sqs-consumer that takes COUNT messages, says so in one line, and
// never finishes them. Its test kills it.
import { SQSClient } from "@aws-sdk/client-sqs";
import { Consumer } from "sqs-consumer";

const [endpoint, queueUrl, count] = process.argv.slice(2);
const held = [];

Consumer.create({
    queueUrl,
    sqs: new SQSClient({
        endpoint,
        region: "us-east-1",
        credentials: { accessKeyId: "test", secretAccessKey: "test" },
    }),
    batchSize: Number(count),
    suppressFifoWarning: true,
    handleMessage: (message) => {
        held.push(message.Body);
        if (held.length === Number(count)) {
            console.log(`holding ${held.join(" ")}`);
        }
        return new Promise(() => {});
    },
}).start();
