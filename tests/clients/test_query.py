# SPDX-License-Identifier: GPL-3.0-or-later
"""The Query protocol by hand: operations that Debian's clients are too old to know, forms that other clients send."""

import http.client
import json
import unittest
import urllib.parse
import xml.etree.ElementTree as etree

from clientcase import ClientCase

SPACE = "{http://queue.amazonaws.com/doc/2012-11-05/}"
AUTHORIZATION = (
    "AWS4-HMAC-SHA256 Credential={account}/20260101/us-east-1/sqs/aws4_request, SignedHeaders=host, "
    "Signature=" + "0" * 64
)


class Query(ClientCase):
    def setUp(self):
        super().setUp()
        self.http = http.client.HTTPConnection("127.0.0.1", self.daemon.port, timeout=30)
        self.addCleanup(self.http.close)

    def form(self, action, path="/", account="test", method="POST", **fields):
        """Status and document. Fields are written as they are on the wire; "__" stands for the dot."""
        pairs = {"Action": action, "Version": "2012-11-05"} if action else {}
        pairs.update({name.replace("__", "."): str(value) for name, value in fields.items()})
        text = urllib.parse.urlencode(pairs)
        headers = {"Authorization": AUTHORIZATION.format(account=account)}
        if method == "GET":
            self.http.request("GET", f"{path}?{text}", headers=headers)
        else:
            headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8"
            self.http.request("POST", path, text.encode(), headers)
        answer = self.http.getresponse()
        body = answer.read().decode()
        self.assertTrue(answer.headers["Content-Type"].startswith("text/xml"), answer.headers["Content-Type"])
        return answer.status, etree.fromstring(body)

    def call(self, action, **more):
        """The result element of an answer that must be a success; an empty one for operations without a result."""
        status, document = self.form(action, **more)
        self.assertEqual(status, 200, etree.tostring(document))
        self.assertEqual(document.tag, f"{SPACE}{action}Response")
        self.assertRegex(document.findtext(f"{SPACE}ResponseMetadata/{SPACE}RequestId"), "^[0-9a-f-]{36}$")
        result = document.find(f"{SPACE}{action}Result")
        return etree.Element("none") if result is None else result

    def refused(self, action, status, code, text=None, **more):
        got, document = self.form(action, **more)
        error = document.find(f"{SPACE}Error")
        self.assertIsNotNone(error, etree.tostring(document))
        self.assertEqual((got, error.findtext(f"{SPACE}Code")), (status, code), etree.tostring(document))
        self.assertEqual(error.findtext(f"{SPACE}Type"), "Sender")
        if text is not None:
            self.assertEqual(error.findtext(f"{SPACE}Message"), text)

    @staticmethod
    def texts(element, name):
        return [found.text for found in element.iter(SPACE + name)]

    @staticmethod
    def fields(element):
        """Members of one element; a map comes as its names and values."""
        return {child.tag.removeprefix(SPACE): child.text for child in element}

    def queue(self, name, **attributes):
        fields = {}
        for n, (key, value) in enumerate(attributes.items(), 1):
            fields[f"Attribute.{n}.Name"] = key
            fields[f"Attribute.{n}.Value"] = value
        return self.texts(self.call("CreateQueue", QueueName=name, **fields), "QueueUrl")[0]

    def attributes(self, url, *names):
        fields = {f"AttributeName.{n}": name for n, name in enumerate(names, 1)}
        result = self.call("GetQueueAttributes", QueueUrl=url, **fields)
        return {self.fields(one)["Name"]: self.fields(one)["Value"] for one in result}

    def arn(self, url):
        return self.attributes(url, "QueueArn")["QueueArn"]

    def receive(self, url, most=10, **more):
        result = self.call("ReceiveMessage", QueueUrl=url, MaxNumberOfMessages=most, AttributeName__1="All", **more)
        messages = []
        for element in result.iter(f"{SPACE}Message"):
            attributes = [self.fields(one) for one in element.iter(f"{SPACE}Attribute")]
            messages.append({**self.fields(element), "Attribute": {one["Name"]: one["Value"] for one in attributes}})
        return messages

    def bodies(self, url, **more):
        return [message["Body"] for message in self.receive(url, **more)]

    def with_dead_letters(self, *bodies):
        """A queue whose messages die at once, its dead-letter queue, and these bodies in that."""
        dead = self.queue("dead")
        policy = json.dumps({"deadLetterTargetArn": self.arn(dead), "maxReceiveCount": 1})
        url = self.queue("orders", RedrivePolicy=policy)
        for body in bodies:
            self.call("SendMessage", QueueUrl=url, MessageBody=body)
        if bodies:
            self.assertEqual(len(self.receive(url, VisibilityTimeout=0)), len(bodies))
            self.assertEqual(self.receive(url), [])
        return url, dead

    def tasks(self, arn):
        result = self.call("ListMessageMoveTasks", SourceArn=arn, MaxResults=10)
        return [self.fields(one) for one in result.iter(f"{SPACE}ListMessageMoveTasksResultEntry")]

    def ended(self, arn):
        """The newest task once it has ended. Asks again when something changed."""
        cursor = 0
        for _ in range(100):
            task = self.tasks(arn)[0]
            if task["Status"] not in ("RUNNING", "CANCELLING"):
                return task
            cursor = self.redrive("Snapshot", Cursor=cursor, WaitMilliseconds=500)["Cursor"]
        self.fail(f"the task does not end: {task}")

    def test_a_move_task_from_start_to_end(self):
        url, dead = self.with_dead_letters("one", "two")
        arn = self.arn(dead)

        handle = self.texts(self.call("StartMessageMoveTask", SourceArn=arn), "TaskHandle")
        self.assertEqual(len(handle), 1)
        task = self.ended(arn)

        self.assertRegex(task.pop("StartedTimestamp"), "^[0-9]{13}$")
        self.assertEqual(
            task,
            {
                "Status": "COMPLETED",
                "SourceArn": arn,
                "ApproximateNumberOfMessagesMoved": "2",
                "ApproximateNumberOfMessagesToMove": "2",
            },
        )
        self.assertEqual(self.bodies(dead), [])
        self.assertEqual(self.bodies(url), ["one", "two"])

    def test_a_move_task_with_a_rate_is_cancelled(self):
        _, dead = self.with_dead_letters("one", "two", "three")
        target = self.queue("target")
        arn = self.arn(dead)
        self.redrive("ControlClock", Action="Pause")

        start = self.call(
            "StartMessageMoveTask", SourceArn=arn, DestinationArn=self.arn(target), MaxNumberOfMessagesPerSecond=1
        )
        (handle,) = self.texts(start, "TaskHandle")
        (task,) = self.tasks(arn)
        self.assertEqual(task["Status"], "RUNNING")
        self.assertEqual(task["TaskHandle"], handle)
        self.assertEqual(task["DestinationArn"], self.arn(target))
        self.assertEqual(task["MaxNumberOfMessagesPerSecond"], "1")
        cancelled = self.call("CancelMessageMoveTask", TaskHandle=handle)
        (moved,) = self.texts(cancelled, "ApproximateNumberOfMessagesMoved")

        self.jump(10)
        task = self.ended(arn)
        self.assertEqual(task["Status"], "CANCELLED")
        self.assertNotIn("TaskHandle", task)
        self.assertEqual(len(self.receive(target)), int(moved))
        self.assertEqual(len(self.receive(dead)), 3 - int(moved))

    def test_a_move_task_that_cannot_be(self):
        url, dead = self.with_dead_letters()
        nowhere = "arn:aws:sqs:us-east-1:000000000000:nowhere"
        gone = "The resource that you specified for the {} parameter doesn't exist."
        start = "StartMessageMoveTask"

        self.refused(start, 404, "ResourceNotFoundException", gone.format("SourceArn"), SourceArn=nowhere)
        self.refused(
            *(start, 404, "ResourceNotFoundException", gone.format("DestinationArn")),
            SourceArn=self.arn(dead),
            DestinationArn=nowhere,
        )
        self.refused(
            *(start, 400, "InvalidParameterValue", "Source queue must be configured as a Dead Letter Queue."),
            SourceArn=self.arn(url),
        )
        self.refused(start, 400, "MissingParameter", "The request must contain the parameter SourceArn.")
        self.refused(
            *("CancelMessageMoveTask", 400, "InvalidParameterValue", "Value for parameter TaskHandle is invalid."),
            TaskHandle="garbage",
        )
        self.assertEqual(self.tasks(self.arn(dead)), [])

    def test_visibility_of_a_batch_entry_by_entry(self):
        url = self.queue("orders")
        for body in ("one", "two"):
            self.call("SendMessage", QueueUrl=url, MessageBody=body)
        handles = {message["Body"]: message["ReceiptHandle"] for message in self.receive(url)}
        entries = [("shown", handles["one"], 0), ("hidden", handles["two"], 300), ("bad", "garbage", 5)]
        entries.append(("range", handles["two"], 43201))
        fields = {}
        for n, (name, handle, seconds) in enumerate(entries, 1):
            prefix = f"ChangeMessageVisibilityBatchRequestEntry.{n}."
            fields[prefix + "Id"] = name
            fields[prefix + "ReceiptHandle"] = handle
            fields[prefix + "VisibilityTimeout"] = seconds

        result = self.call("ChangeMessageVisibilityBatch", QueueUrl=url, **fields)

        done = [self.fields(one)["Id"] for one in result.iter(f"{SPACE}ChangeMessageVisibilityBatchResultEntry")]
        failed = [self.fields(one) for one in result.iter(f"{SPACE}BatchResultErrorEntry")]
        self.assertEqual(done, ["shown", "hidden"])
        self.assertEqual(
            [(one["Id"], one["Code"], one["SenderFault"]) for one in failed],
            [("bad", "ReceiptHandleIsInvalid", "true"), ("range", "InvalidParameterValue", "true")],
        )
        self.assertEqual(self.bodies(url), ["one"])

    def test_tags_in_both_spellings(self):
        url = self.texts(
            self.call("CreateQueue", **{"QueueName": "orders", "Tag.1.Key": "team", "Tag.1.Value": "a"}), "QueueUrl"
        )[0]
        self.call("TagQueue", **{"QueueUrl": url, "Tags.1.Key": "old", "Tags.1.Value": "żółć & <co>"})
        self.call("TagQueue", **{"QueueUrl": url, "Tag.1.Key": "new", "Tag.1.Value": "c"})
        self.call("UntagQueue", QueueUrl=url, TagKey__1="team")

        tags = [self.fields(one) for one in self.call("ListQueueTags", QueueUrl=url).iter(f"{SPACE}Tag")]

        self.assertEqual({one["Key"]: one["Value"] for one in tags}, {"old": "żółć & <co>", "new": "c"})

    def test_a_group_keeps_its_order(self):
        url = self.queue("orders.fifo", FifoQueue="true", ContentBasedDeduplication="true")
        numbers = []
        for body in ("one", "two", "one", "three"):
            sent = self.call("SendMessage", QueueUrl=url, MessageBody=body, MessageGroupId="a")
            numbers += self.texts(sent, "SequenceNumber")

        self.assertEqual(len(numbers), 4)
        got = self.receive(url, ReceiveRequestAttemptId="attempt")
        again = self.receive(url, ReceiveRequestAttemptId="attempt")

        self.assertEqual([message["Body"] for message in got], ["one", "two", "three"])
        self.assertEqual([m["ReceiptHandle"] for m in again], [m["ReceiptHandle"] for m in got])
        sequence = [message["Attribute"]["SequenceNumber"] for message in got]
        self.assertEqual(sequence, [numbers[0], numbers[1], numbers[3]])
        self.assertEqual(sequence, sorted(sequence))

    def test_a_fifo_batch_without_a_group_fails_whole(self):
        url = self.queue("orders.fifo", FifoQueue="true", ContentBasedDeduplication="true")
        prefix = "SendMessageBatchRequestEntry."
        text = "The request must contain the parameter MessageGroupId."

        self.refused(
            *("SendMessageBatch", 400, "InvalidParameterValue", text),
            **{
                "QueueUrl": url,
                f"{prefix}1.Id": "a",
                f"{prefix}1.MessageBody": "x",
                f"{prefix}1.MessageGroupId": "a",
                f"{prefix}2.Id": "b",
                f"{prefix}2.MessageBody": "y",
            },
        )
        self.refused("SendMessage", 400, "MissingParameter", text, QueueUrl=url, MessageBody="x")
        self.assertEqual(self.receive(url), [])

    def test_lists_of_one_as_boto_2_writes_them(self):
        url = self.queue("orders")
        one = {"Attribute.Name": "VisibilityTimeout", "Attribute.Value": "7"}
        self.call("SetQueueAttributes", QueueUrl=url, **one)
        result = self.call("GetQueueAttributes", QueueUrl=url, AttributeName="All")
        shown = {self.fields(one)["Name"]: self.fields(one)["Value"] for one in result}
        self.assertEqual(shown["VisibilityTimeout"], "7")
        self.call("AddPermission", QueueUrl=url, Label="all", AWSAccountId="111122223333", ActionName="*")
        self.assertIn("111122223333", self.attributes(url, "Policy")["Policy"])

    def test_a_form_that_makes_no_sense_harms_nobody(self):
        url = self.queue("orders")
        for action, name in (
            ("GetQueueAttributes", "AttributeName.1.x"),
            ("UntagQueue", "TagKey.1.x"),
            ("ReceiveMessage", "MessageAttributeName.1.x"),
        ):
            self.refused(action, 400, "MalformedInput", **{"QueueUrl": url, name: "a"})
        text = "0 is not a valid index"
        self.refused("GetQueueAttributes", 400, "MalformedInput", text, QueueUrl=url, AttributeName__0="All")
        self.assertEqual(self.attributes(url, "DelaySeconds"), {"DelaySeconds": "0"})

    def test_permissions_by_form(self):
        url = self.queue("orders")
        self.call("AddPermission", QueueUrl=url, Label="all", AWSAccountId__1="111122223333", ActionName__1="*")

        policy = json.loads(self.attributes(url, "Policy")["Policy"])
        self.assertEqual(policy["Statement"][0]["Action"], "SQS:*")
        self.assertEqual(policy["Statement"][0]["Principal"], {"AWS": "arn:aws:iam::111122223333:root"})
        self.call("RemovePermission", QueueUrl=url, Label="all")
        self.assertNotIn("Policy", self.attributes(url, "All"))

    def test_a_queues_own_address(self):
        url = self.queue("orders")
        path = urllib.parse.urlparse(url).path
        self.call("SendMessage", path=path, MessageBody="by path")
        self.call("SendMessage", path=path, method="GET", MessageBody="by address")

        self.assertEqual(sorted(self.bodies(url)), ["by address", "by path"])
        text = "The request must contain the parameter MessageBody."
        self.refused("SendMessage", 400, "MissingParameter", text, path=path)
        for action in ("CreateQueue", "ListQueues", "Nonsense"):
            text = f"The action {action} is not valid for this endpoint."
            self.refused(action, 400, "InvalidAction", text, path=path, QueueName="x")
        status, document = self.form("", path=path)
        self.assertEqual((status, document.tag), (404, "UnknownOperationException"))

    def test_an_empty_receive_and_operations_without_a_result(self):
        url = self.queue("orders")

        self.assertEqual(list(self.call("ReceiveMessage", QueueUrl=url)), [])
        status, document = self.form("PurgeQueue", QueueUrl=url)
        self.assertEqual(status, 200)
        self.assertEqual([child.tag for child in document], [f"{SPACE}ResponseMetadata"])

    def test_accounts_are_apart(self):
        url = self.queue("orders")
        other = self.texts(self.call("CreateQueue", account="111122223333", QueueName="orders"), "QueueUrl")[0]

        self.assertEqual(urllib.parse.urlparse(other).path, "/111122223333/orders")
        self.assertEqual(self.texts(self.call("ListQueues"), "QueueUrl"), [url])
        self.assertEqual(self.texts(self.call("ListQueues", account="111122223333"), "QueueUrl"), [other])


if __name__ == "__main__":
    unittest.main(verbosity=2)
