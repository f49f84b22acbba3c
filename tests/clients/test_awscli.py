# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's aws command, which speaks the Query protocol to SQS, against a real redrived."""

import base64
import json
import os
import pathlib
import subprocess
import unittest

from clientcase import ClientCase

AWS = "/usr/bin/aws"


class AwsCommand(ClientCase):
    def aws(self, operation, *arguments, fails=False):
        """The answer as a document; with fails, what the command wrote to stderr."""
        command = [AWS, "--endpoint-url", self.daemon.url, "--output", "json", "sqs", operation, *arguments]
        environment = dict(os.environ, AWS_MAX_ATTEMPTS="1")
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if fails:
            self.assertNotEqual(done.returncode, 0, done.stdout)
            return done.stderr
        self.assertEqual(done.returncode, 0, f"{' '.join(command)[:300]}\n{done.stderr}")
        return json.loads(done.stdout) if done.stdout.strip() else {}

    def file(self, name, text):
        path = pathlib.Path(self.daemon.data).parent / name
        path.write_text(text, encoding="utf-8")
        return f"file://{path}"

    def receive(self, url, wait=0, most=10):
        return self.aws(
            *("receive-message", "--queue-url", url, "--wait-time-seconds", str(wait)),
            *("--max-number-of-messages", str(most), "--attribute-names", "All", "--message-attribute-names", "All"),
        ).get("Messages", [])

    def test_0_this_command_speaks_the_query_protocol(self):
        asked = subprocess.run(
            [
                "/usr/bin/python3",
                "-c",
                "import awscli.botocore.session as s;"
                "print(s.get_session().get_service_model('sqs').metadata['protocol'])",
            ],
            capture_output=True,
            text=True,
            check=True,
        )
        self.assertEqual(asked.stdout.strip(), "query")

    def test_the_life_of_a_queue_from_the_shell(self):
        dead = self.aws("create-queue", "--queue-name", "orders-dead")["QueueUrl"]
        target = "arn:aws:sqs:us-east-1:000000000000:orders-dead"
        policy = json.dumps({"deadLetterTargetArn": target, "maxReceiveCount": "3"})
        attributes = self.file("attributes.json", json.dumps({"VisibilityTimeout": "30", "RedrivePolicy": policy}))
        url = self.aws("create-queue", "--queue-name", "orders", "--attributes", attributes)["QueueUrl"]
        self.assertEqual(sorted(self.aws("list-queues")["QueueUrls"]), sorted([url, dead]))

        text = "zażółć 😀 <&>\nline"
        binary = base64.b64encode(bytes(range(256))).decode()
        given = {
            "bytes": {"DataType": "Binary", "BinaryValue": binary},
            "kind": {"DataType": "String", "StringValue": text},
        }
        sent = self.aws(
            *("send-message", "--queue-url", url, "--message-body", text),
            *("--message-attributes", self.file("given.json", json.dumps(given))),
        )
        for attempt in ("1", "2", "3"):
            (message,) = self.receive(url, wait=5)
            self.assertEqual(message["MessageId"], sent["MessageId"])
            self.assertEqual(message["Body"], text)
            self.assertEqual(message["MessageAttributes"], given)
            self.assertEqual(message["Attributes"]["ApproximateReceiveCount"], attempt)
            self.jump(31)
        self.assertEqual(self.receive(url), [])

        self.restart()

        (message,) = self.receive(dead, wait=5)
        self.assertEqual(message["MessageId"], sent["MessageId"])
        self.aws("delete-message", "--queue-url", dead, "--receipt-handle", message["ReceiptHandle"])
        self.jump(31)
        self.assertEqual(self.receive(dead), [])

    def test_a_batch_fails_entry_by_entry(self):
        url = self.aws("create-queue", "--queue-name", "orders")["QueueUrl"]
        entries = [{"Id": "good", "MessageBody": "one"}, {"Id": "late", "MessageBody": "two", "DelaySeconds": 901}]

        reply = self.aws(
            "send-message-batch", "--queue-url", url, "--entries", self.file("entries.json", json.dumps(entries))
        )

        self.assertEqual([entry["Id"] for entry in reply["Successful"]], ["good"])
        self.assertEqual([(entry["Id"], entry["SenderFault"]) for entry in reply["Failed"]], [("late", True)])

    def test_a_fifo_queue_from_the_shell(self):
        attributes = self.file("fifo.json", json.dumps({"FifoQueue": "true", "ContentBasedDeduplication": "true"}))
        create = ("create-queue", "--queue-name", "orders.fifo", "--attributes", attributes, "--tags", "team=a")
        url = self.aws(*create)["QueueUrl"]
        send = ("send-message", "--queue-url", url, "--message-group-id", "a", "--message-body")
        first = self.aws(*send, "one")
        self.assertEqual(self.aws(*send, "one")["MessageId"], first["MessageId"])
        self.assertGreater(self.aws(*send, "two")["SequenceNumber"], first["SequenceNumber"])

        got = self.receive(url)
        self.assertEqual([message["Body"] for message in got], ["one", "two"])
        entries = [
            {"Id": f"m{n}", "ReceiptHandle": message["ReceiptHandle"], "VisibilityTimeout": 0}
            for n, message in enumerate(got)
        ]
        given = self.file("visibility.json", json.dumps(entries))
        reply = self.aws("change-message-visibility-batch", "--queue-url", url, "--entries", given)

        self.assertEqual([done["Id"] for done in reply["Successful"]], ["m0", "m1"])
        self.assertEqual(self.aws("list-queue-tags", "--queue-url", url)["Tags"], {"team": "a"})

    def test_one_mebibyte_passes(self):
        url = self.aws("create-queue", "--queue-name", "orders")["QueueUrl"]
        body = "0123456789abcde\n" * (1 << 16)

        self.aws("send-message", "--queue-url", url, "--message-body", self.file("body", body))

        (message,) = self.receive(url, wait=5)
        self.assertEqual(message["Body"], body)

    def test_a_missing_queue_is_an_error(self):
        said = self.aws("get-queue-url", "--queue-name", "nowhere", fails=True)

        self.assertIn("AWS.SimpleQueueService.NonExistentQueue", said)


if __name__ == "__main__":
    unittest.main(verbosity=2)
