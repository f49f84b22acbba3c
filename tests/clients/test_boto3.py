# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's boto3, which speaks the Query protocol to SQS, against a real redrived."""

import hashlib
import json
import threading
import unittest

import boto3
import botocore.config
import botocore.exceptions
from clientcase import ClientCase

ODD_TEXT = 'żółć 日本語 😀 <a href="x">&amp;</a>\ttab\nline\r\nreturn \'"'


def md5(text):
    return hashlib.md5(text.encode()).hexdigest()


class Boto3(ClientCase):
    def setUp(self):
        super().setUp()
        config = botocore.config.Config(retries={"max_attempts": 1}, read_timeout=30)
        self.sqs = boto3.client("sqs", endpoint_url=self.daemon.url, config=config)
        self.addCleanup(self.sqs.close)
        protocol = self.sqs.meta.service_model.metadata["protocol"]
        self.assertEqual(protocol, "query", "this botocore is too new to prove the Query protocol")

    def queue(self, name="orders", **attributes):
        return self.sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]

    def arn(self, url):
        return self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]

    def receive(self, url, wait=0, most=10, **more):
        return self.sqs.receive_message(
            QueueUrl=url,
            WaitTimeSeconds=wait,
            MaxNumberOfMessages=most,
            AttributeNames=["All"],
            MessageAttributeNames=["All"],
            **more,
        ).get("Messages", [])

    def with_dead_letters(self, count=3):
        dead = self.queue("orders-dead")
        policy = json.dumps({"deadLetterTargetArn": self.arn(dead), "maxReceiveCount": count})
        return self.queue("orders", VisibilityTimeout="30", RedrivePolicy=policy), dead

    def test_a_queue_is_found_by_name_and_listed(self):
        url = self.queue()

        self.assertEqual(self.sqs.get_queue_url(QueueName="orders")["QueueUrl"], url)
        self.assertEqual(self.sqs.list_queues(QueueNamePrefix="ord")["QueueUrls"], [url])
        self.assertEqual(self.arn(url), "arn:aws:sqs:us-east-1:000000000000:orders")

    def test_a_message_that_fails_three_times_is_dead(self):
        url, dead = self.with_dead_letters()
        sent = self.sqs.send_message(QueueUrl=url, MessageBody="poison")

        for attempt in (1, 2, 3):
            (message,) = self.receive(url, wait=5)
            self.assertEqual(message["MessageId"], sent["MessageId"])
            self.assertEqual(message["Attributes"]["ApproximateReceiveCount"], str(attempt))
            self.assertEqual(self.receive(url), [], "hidden while in flight")
            self.jump(31)

        self.assertEqual(self.receive(url), [])
        (message,) = self.receive(dead, wait=5)
        self.assertEqual(message["MessageId"], sent["MessageId"])
        self.assertEqual(message["Body"], "poison")
        self.assertEqual(message["Attributes"]["DeadLetterQueueSourceArn"], self.arn(url))

    def test_a_long_poll_ends_when_a_message_comes(self):
        url = self.queue()
        got = []
        poll = threading.Thread(target=lambda: got.extend(self.receive(url, wait=20)))
        poll.start()

        self.sqs.send_message(QueueUrl=url, MessageBody="wake up")
        poll.join(20)

        self.assertEqual([message["Body"] for message in got], ["wake up"])

    def test_a_long_poll_ends_when_a_delay_is_over(self):
        url = self.queue()
        self.sqs.send_message(QueueUrl=url, MessageBody="later", DelaySeconds=10)
        self.assertEqual(self.receive(url), [])
        got = []
        poll = threading.Thread(target=lambda: got.extend(self.receive(url, wait=20)))
        poll.start()

        self.jump(11)
        poll.join(20)

        self.assertEqual([message["Body"] for message in got], ["later"])

    def test_a_batch_fails_entry_by_entry(self):
        url = self.queue()

        reply = self.sqs.send_message_batch(
            QueueUrl=url,
            Entries=[
                {"Id": "good", "MessageBody": "one"},
                {"Id": "late", "MessageBody": "two", "DelaySeconds": 901},
                {"Id": "control", "MessageBody": "a\u0001b"},
            ],
        )

        self.assertEqual([entry["Id"] for entry in reply["Successful"]], ["good"])
        failed = {entry["Id"]: entry for entry in reply["Failed"]}
        self.assertEqual(failed["late"]["Code"], "InvalidParameterValue")
        self.assertEqual(failed["control"]["Code"], "InvalidMessageContents")
        self.assertTrue(all(entry["SenderFault"] for entry in failed.values()))
        (message,) = self.receive(url, wait=5)
        reply = self.sqs.delete_message_batch(
            QueueUrl=url,
            Entries=[
                {"Id": "good", "ReceiptHandle": message["ReceiptHandle"]},
                {"Id": "bad", "ReceiptHandle": "no such handle"},
            ],
        )
        self.assertEqual([entry["Id"] for entry in reply["Successful"]], ["good"])
        self.assertEqual([(entry["Id"], entry["Code"]) for entry in reply["Failed"]], [("bad", "ReceiptHandleIsInvalid")])

    def test_a_batch_of_eleven_is_refused(self):
        url = self.queue()
        entries = [{"Id": str(n), "MessageBody": "x"} for n in range(11)]

        with self.assertRaises(self.sqs.exceptions.TooManyEntriesInBatchRequest):
            self.sqs.send_message_batch(QueueUrl=url, Entries=entries)

    def test_one_mebibyte_passes_and_one_byte_more_does_not(self):
        url = self.queue()
        body = "é" * (1 << 19)

        sent = self.sqs.send_message(QueueUrl=url, MessageBody=body)

        self.assertEqual(sent["MD5OfMessageBody"], md5(body))
        (message,) = self.receive(url, wait=5)
        self.assertEqual(message["MD5OfBody"], md5(body))
        self.assertEqual(message["Body"], body)
        with self.assertRaises(botocore.exceptions.ClientError) as refused:
            self.sqs.send_message(QueueUrl=url, MessageBody=body + "x")
        self.assertEqual(refused.exception.response["Error"]["Code"], "InvalidParameterValue")

    def test_bodies_and_attributes_come_back_byte_for_byte(self):
        url = self.queue()
        attributes = {
            "bytes": {"DataType": "Binary", "BinaryValue": bytes(range(256))},
            "text": {"DataType": "String", "StringValue": ODD_TEXT},
            "number": {"DataType": "Number.int", "StringValue": "42"},
        }

        self.sqs.send_message(QueueUrl=url, MessageBody=ODD_TEXT, MessageAttributes=attributes)

        (message,) = self.receive(url, wait=5)
        self.assertEqual(message["Body"], ODD_TEXT)
        self.assertEqual(message["MessageAttributes"], attributes)

    def test_messages_leases_and_handles_survive_a_restart(self):
        url, dead = self.with_dead_letters()
        for body in ("held", "waiting"):
            self.sqs.send_message(QueueUrl=url, MessageBody=body)
        (held,) = self.receive(url, wait=5, most=1)
        before = self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]

        self.restart()

        after = self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        self.assertEqual(before, after)
        (waiting,) = self.receive(url, wait=5)
        self.assertEqual({held["Body"], waiting["Body"]}, {"held", "waiting"})
        self.sqs.delete_message(QueueUrl=url, ReceiptHandle=held["ReceiptHandle"])
        self.jump(31)
        (again,) = self.receive(url, wait=5)
        self.assertEqual(again["MessageId"], waiting["MessageId"])
        self.assertEqual(again["Attributes"]["ApproximateReceiveCount"], "2")
        self.assertEqual(self.receive(dead), [])

    def test_visibility_is_changed_to_now(self):
        url = self.queue()
        self.sqs.send_message(QueueUrl=url, MessageBody="again")
        (message,) = self.receive(url, wait=5)

        self.sqs.change_message_visibility(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"], VisibilityTimeout=0)

        (again,) = self.receive(url, wait=5)
        self.assertEqual(again["MessageId"], message["MessageId"])
        self.assertNotEqual(again["ReceiptHandle"], message["ReceiptHandle"])

    def test_a_missing_queue_is_named_in_the_old_protocols_words(self):
        with self.assertRaises(self.sqs.exceptions.QueueDoesNotExist) as refused:
            self.sqs.get_queue_url(QueueName="nowhere")

        error = refused.exception.response["Error"]
        self.assertEqual(error["Code"], "AWS.SimpleQueueService.NonExistentQueue")
        self.assertEqual(error["Message"], "The specified queue does not exist for this wsdl version.")

    def test_a_purged_and_a_deleted_queue_are_empty_and_gone(self):
        url = self.queue()
        self.sqs.send_message(QueueUrl=url, MessageBody="x")

        self.sqs.purge_queue(QueueUrl=url)
        self.assertEqual(self.receive(url), [])
        self.sqs.delete_queue(QueueUrl=url)

        self.assertNotIn("QueueUrls", self.sqs.list_queues())


if __name__ == "__main__":
    unittest.main(verbosity=2)
