# SPDX-License-Identifier: GPL-3.0-or-later
"""FIFO queues through Debian's boto3, which speaks the Query protocol."""

import hashlib
import json
import struct
import unittest

import boto3
import botocore.config
import botocore.exceptions
from clientcase import ClientCase


def attributes_md5(attributes):
    """The service's digest of message attributes, made here a second time: botocore does not check it."""
    digest = hashlib.md5()

    def add(data):
        digest.update(struct.pack(">I", len(data)) + data)

    for name, value in sorted(attributes.items()):
        add(name.encode())
        add(value["DataType"].encode())
        is_binary = value["DataType"].startswith("Binary")
        digest.update(b"\x02" if is_binary else b"\x01")
        add(value["BinaryValue"] if is_binary else value["StringValue"].encode())
    return digest.hexdigest()


class Boto3Fifo(ClientCase):
    def setUp(self):
        super().setUp()
        config = botocore.config.Config(retries={"max_attempts": 1}, read_timeout=30)
        self.sqs = boto3.client("sqs", endpoint_url=self.daemon.url, config=config)
        self.addCleanup(self.sqs.close)
        self.assertEqual(self.sqs.meta.service_model.metadata["protocol"], "query")

    def queue(self, name="orders.fifo", **attributes):
        if name.endswith(".fifo"):
            attributes["FifoQueue"] = "true"
        return self.sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]

    def attributes(self, url, *names):
        reply = self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=list(names) or ["All"])
        return reply.get("Attributes", {})

    def arn(self, url):
        return self.attributes(url, "QueueArn")["QueueArn"]

    def send(self, url, *bodies):
        """Each body to the group of its first letter, with itself as its id."""
        return [
            self.sqs.send_message(
                QueueUrl=url, MessageBody=body, MessageGroupId=body[0], MessageDeduplicationId=body
            )
            for body in bodies
        ]

    def receive(self, url, **more):
        options = {"MaxNumberOfMessages": 10, "AttributeNames": ["All"], "MessageAttributeNames": ["All"], **more}
        return self.sqs.receive_message(QueueUrl=url, **options).get("Messages", [])

    def bodies(self, url, **more):
        return [message["Body"] for message in self.receive(url, **more)]

    def delete(self, url, message):
        self.sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])

    def refused(self, code, text=None):
        test = self

        class Refusal:
            def __enter__(self):
                self.context = test.assertRaises(botocore.exceptions.ClientError)
                self.raised = self.context.__enter__()

            def __exit__(self, *details):
                done = self.context.__exit__(*details)
                if done:
                    error = self.raised.exception.response["Error"]
                    test.assertEqual(error["Code"], code, error)
                    if text is not None:
                        test.assertEqual(error["Message"], text)
                return done

        return Refusal()

    def test_order_groups_and_numbers(self):
        url = self.queue()
        sent = self.send(url, "a1", "b1", "a2", "a3")

        got = self.receive(url)

        self.assertEqual([message["Body"] for message in got], ["a1", "a2", "a3", "b1"])
        numbers = {reply["MessageId"]: reply["SequenceNumber"] for reply in sent}
        for message in got:
            self.assertRegex(message["Attributes"]["SequenceNumber"], "^[0-9]{20}$")
            self.assertEqual(message["Attributes"]["SequenceNumber"], numbers[message["MessageId"]])
            self.assertEqual(message["Attributes"]["MessageGroupId"], message["Body"][0])
            self.assertEqual(message["Attributes"]["MessageDeduplicationId"], message["Body"])
        self.assertEqual(sorted(numbers.values()), [reply["SequenceNumber"] for reply in sent])

    def test_a_group_waits_for_what_was_received(self):
        url = self.queue()
        self.send(url, "a1", "a2", "a3", "b1")
        first, second = self.receive(url, MaxNumberOfMessages=2)

        self.assertEqual(self.bodies(url), ["b1"])
        self.delete(url, first)
        self.assertEqual(self.bodies(url), [])
        self.sqs.change_message_visibility(QueueUrl=url, ReceiptHandle=second["ReceiptHandle"], VisibilityTimeout=0)

        self.assertEqual(self.bodies(url), ["a2", "a3"])

    def test_duplicates_by_id_content_and_group(self):
        by_content = self.queue("content.fifo", ContentBasedDeduplication="true")
        by_group = self.queue("group.fifo", DeduplicationScope="messageGroup", FifoThroughputLimit="perMessageGroupId")
        for body in ("same", "same", "other"):
            self.sqs.send_message(QueueUrl=by_content, MessageBody=body, MessageGroupId="a")
        for group in ("a", "b", "a"):
            self.sqs.send_message(
                QueueUrl=by_group, MessageBody=group, MessageGroupId=group, MessageDeduplicationId="x"
            )

        got = self.receive(by_content)
        self.assertEqual([message["Body"] for message in got], ["same", "other"])
        self.assertEqual(
            got[0]["Attributes"]["MessageDeduplicationId"], hashlib.sha256(b"same").hexdigest()
        )
        self.assertEqual(self.bodies(by_group), ["a", "b"])

    def test_a_duplicate_is_one_for_five_minutes_and_over_a_restart(self):
        url = self.queue()
        (first,) = self.send(url, "a1")
        (message,) = self.receive(url)
        self.delete(url, message)
        self.jump(200)

        self.restart()

        self.assertEqual(self.send(url, "a1")[0]["MessageId"], first["MessageId"])
        self.assertEqual(self.bodies(url), [])
        self.jump(101)
        self.assertNotEqual(self.send(url, "a1")[0]["MessageId"], first["MessageId"])
        self.assertEqual(self.bodies(url), ["a1"])

    def test_order_and_leases_survive_a_restart(self):
        url = self.queue()
        self.send(url, "a1", "a2", "b1", "b2", "a3")
        (first,) = self.receive(url, MaxNumberOfMessages=1)

        self.restart()

        self.assertEqual(self.bodies(url), ["b1", "b2"])
        self.delete(url, first)
        self.assertEqual(self.bodies(url), ["a2", "a3"])

    def test_an_attempt_is_repeated(self):
        url = self.queue()
        self.send(url, "a1", "a2")
        first = self.receive(url, ReceiveRequestAttemptId="attempt", VisibilityTimeout=30)
        self.jump(10)

        again = self.receive(url, ReceiveRequestAttemptId="attempt", VisibilityTimeout=30)

        self.assertEqual([m["ReceiptHandle"] for m in again], [m["ReceiptHandle"] for m in first])
        self.assertEqual(self.bodies(url, ReceiveRequestAttemptId="other"), [])

    def test_a_batch_in_order_and_its_refusals(self):
        url = self.queue()

        def entry(name, **more):
            return {"Id": name, "MessageBody": name, **more}

        reply = self.sqs.send_message_batch(
            QueueUrl=url,
            Entries=[
                entry("a1", MessageGroupId="a", MessageDeduplicationId="1"),
                entry("b1", MessageGroupId="b", MessageDeduplicationId="2"),
                entry("a2", MessageGroupId="a", MessageDeduplicationId="3"),
                entry("twice", MessageGroupId="a", MessageDeduplicationId="1"),
            ],
        )

        self.assertNotIn("Failed", reply)
        ids = {done["Id"]: done["MessageId"] for done in reply["Successful"]}
        self.assertEqual(ids["twice"], ids["a1"])
        self.assertEqual(self.bodies(url), ["a1", "a2", "b1"])
        with self.refused("InvalidParameterValue", "The request must contain the parameter MessageGroupId."):
            self.sqs.send_message_batch(QueueUrl=url, Entries=[entry("x", MessageDeduplicationId="4")])
        with self.refused("MissingParameter", "The request must contain the parameter MessageGroupId."):
            self.sqs.send_message(QueueUrl=url, MessageBody="x", MessageDeduplicationId="5")
        text = (
            "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided "
            "explicitly"
        )
        with self.refused("InvalidParameterValue", text):
            self.sqs.send_message(QueueUrl=url, MessageBody="x", MessageGroupId="a")

    def test_a_dead_letter_keeps_its_group(self):
        dead = self.queue("dead.fifo")
        policy = json.dumps({"deadLetterTargetArn": self.arn(dead), "maxReceiveCount": 1})
        url = self.queue(RedrivePolicy=policy)
        self.send(url, "a1", "a2")
        self.receive(url, VisibilityTimeout=0)

        self.assertEqual(self.bodies(url), [])
        got = self.receive(dead)

        self.assertEqual([message["Body"] for message in got], ["a1", "a2"])
        self.assertEqual({message["Attributes"]["MessageGroupId"] for message in got}, {"a"})
        reply = self.sqs.list_dead_letter_source_queues(QueueUrl=dead)
        self.assertEqual(reply["queueUrls"], [url])

    def test_an_expired_handle_deletes_nothing(self):
        url = self.queue()
        self.send(url, "a1")
        (message,) = self.receive(url, VisibilityTimeout=5)
        self.jump(6)

        handle = message["ReceiptHandle"]
        with self.refused(
            "InvalidParameterValue",
            f"Value {handle} for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.",
        ):
            self.delete(url, message)
        self.assertEqual(self.bodies(url), ["a1"])

    def test_digests_of_attributes(self):
        url = self.queue(ContentBasedDeduplication="true")
        attributes = {
            "b": {"DataType": "Binary", "BinaryValue": bytes([0, 255])},
            "a.b": {"DataType": "Number.int", "StringValue": "1"},
            "A-z": {"DataType": "String.x", "StringValue": "é"},
        }
        trace = {"AWSTraceHeader": {"DataType": "String", "StringValue": "Root=1-5759e988-bd862e3fe1be46a994272793"}}

        sent = self.sqs.send_message(
            QueueUrl=url,
            MessageBody="x",
            MessageGroupId="a",
            MessageAttributes=attributes,
            MessageSystemAttributes=trace,
        )

        self.assertEqual(sent["MD5OfMessageAttributes"], attributes_md5(attributes))
        self.assertEqual(sent["MD5OfMessageSystemAttributes"], attributes_md5(trace))
        (message,) = self.receive(url, MessageAttributeNames=["a.*"], VisibilityTimeout=0)
        part = {"a.b": attributes["a.b"]}
        self.assertEqual(message["MessageAttributes"], part)
        self.assertEqual(message["MD5OfMessageAttributes"], attributes_md5(part))
        self.assertEqual(message["Attributes"]["AWSTraceHeader"], trace["AWSTraceHeader"]["StringValue"])

    def test_visibility_of_a_batch(self):
        url = self.queue()
        self.send(url, "a1", "b1")
        handles = {message["Body"]: message["ReceiptHandle"] for message in self.receive(url)}

        reply = self.sqs.change_message_visibility_batch(
            QueueUrl=url,
            Entries=[
                {"Id": "now", "ReceiptHandle": handles["a1"], "VisibilityTimeout": 0},
                {"Id": "bad", "ReceiptHandle": "garbage", "VisibilityTimeout": 0},
            ],
        )

        self.assertEqual([done["Id"] for done in reply["Successful"]], ["now"])
        self.assertEqual([(bad["Id"], bad["Code"]) for bad in reply["Failed"]], [("bad", "ReceiptHandleIsInvalid")])
        self.assertEqual(self.bodies(url), ["a1"])

    def test_tags_and_permissions(self):
        url = self.sqs.create_queue(QueueName="orders", tags={"team": "a"})["QueueUrl"]
        self.sqs.tag_queue(QueueUrl=url, Tags={"Team": "b", "żółć": "<&>"})
        self.sqs.untag_queue(QueueUrl=url, TagKeys=["team"])
        self.sqs.add_permission(QueueUrl=url, Label="one", AWSAccountIds=["111122223333"], Actions=["SendMessage", "*"])

        self.assertEqual(self.sqs.list_queue_tags(QueueUrl=url)["Tags"], {"Team": "b", "żółć": "<&>"})
        (statement,) = json.loads(self.attributes(url, "Policy")["Policy"])["Statement"]
        self.assertEqual((statement["Sid"], statement["Action"]), ("one", ["SQS:SendMessage", "SQS:*"]))
        text = "Value two for parameter Label is invalid. Reason: can't find label."
        with self.refused("InvalidParameterValue", text):
            self.sqs.remove_permission(QueueUrl=url, Label="two")
        self.sqs.remove_permission(QueueUrl=url, Label="one")
        self.assertEqual(self.attributes(url, "Policy"), {})

    def test_lists_come_in_pages(self):
        dead = self.queue("dead")
        policy = json.dumps({"deadLetterTargetArn": self.arn(dead), "maxReceiveCount": 1})
        urls = [self.queue(f"source-{n}", RedrivePolicy=policy) for n in range(5)]

        for operation, field, more in (
            ("list_queues", "QueueUrls", {"QueueNamePrefix": "source"}),
            ("list_dead_letter_source_queues", "queueUrls", {"QueueUrl": dead}),
        ):
            pages = self.sqs.get_paginator(operation).paginate(PaginationConfig={"PageSize": 2}, **more)
            self.assertEqual([page[field] for page in pages], [urls[:2], urls[2:4], urls[4:]])


if __name__ == "__main__":
    unittest.main(verbosity=2)
