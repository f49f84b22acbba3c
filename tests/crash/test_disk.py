#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real redrived on a disk that fails under load: full (a small file system) and broken (a file that may not grow).

Nothing that was acknowledged may be lost, what is refused is told in the service's words, and once there is room again everything goes
on. The full disk needs a mount of its own: the tests start themselves anew in a user namespace for it."""

import json
import os
import pathlib
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from daemon import Connection, Daemon, Refused  # noqa: E402

REDRIVED = os.environ.get("REDRIVED", "redrived")
INSIDE = "REDRIVE_TEST_NAMESPACE"
BODY = "x" * 8000
SENDERS = 4
AHEAD = 16  # requests a sender has on its way
LIMIT = 60.0


def request(number, sender):
    body = json.dumps({"QueueUrl": "q", "MessageBody": f"{sender}/{number} {BODY}"})
    return (
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\n"
        f"X-Amz-Target: AmazonSQS.SendMessage\r\nContent-Length: {len(body)}\r\n\r\n{body}"
    ).encode()


class Sender(threading.Thread):
    """Sends ahead of the answers until told to end; knows which of its messages were acknowledged."""

    def __init__(self, port, name):
        super().__init__(daemon=True)
        self.port = port
        self.id = name
        self.acked = set()
        self.refused = []  # (status, document)
        self.over = threading.Event()
        self.broken = None

    def run(self):
        try:
            self.send_all()
        except (OSError, ValueError) as problem:
            self.broken = problem

    def send_all(self):
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as link:
            replies = link.makefile("rb")
            waiting = []
            number = 0
            while not self.over.is_set() or waiting:
                while not self.over.is_set() and len(waiting) < AHEAD:
                    link.sendall(request(number, self.id))
                    waiting.append(number)
                    number += 1
                status, document = self.reply(replies)
                sent = waiting.pop(0)
                if status == 200:
                    self.acked.add(f"{self.id}/{sent}")
                else:
                    self.refused.append((status, document))
                    time.sleep(0.01)  # as SDKs do before they try again

    @staticmethod
    def reply(replies):
        status = int(replies.readline().split()[1])
        length = 0
        while (line := replies.readline().strip()) != b"":
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return status, json.loads(replies.read(length))


class FailingDisk(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="redrive-disk-"))
        self.daemon = None

    def tearDown(self):
        if self.daemon:
            self.daemon.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, folder):
        # The log is elsewhere: it must not be what fills the disk.
        self.daemon = Daemon(REDRIVED, folder / "workspace.redrive", log_path=str(self.folder / "log"))
        self.daemon.start()
        self.connection = Connection(self.daemon.port)
        self.connection.sqs("CreateQueue", QueueName="q")

    def send_until(self, has_failed):
        senders = [Sender(self.daemon.port, f"sender{n}") for n in range(SENDERS)]
        for sender in senders:
            sender.start()
        deadline = time.monotonic() + LIMIT
        while not has_failed(senders) and time.monotonic() < deadline:
            time.sleep(0.02)
        failed = has_failed(senders)
        for sender in senders:
            sender.over.set()
        for sender in senders:
            sender.join(30)
            self.assertFalse(sender.is_alive(), "a sender hangs")
            self.assertIsNone(sender.broken)
        self.assertTrue(failed, "the disk never failed")
        self.assertTrue(self.daemon.is_running())
        return senders

    def check_refusals(self, senders):
        for sender in senders:
            for status, document in sender.refused:
                self.assertIn(status, (500, 503))
                self.assertRegex(document["__type"], r"#(ServiceUnavailable|InternalFailure)$")
                self.assertTrue(document["message"])

    def call_until_it_works(self, operation, **fields):
        deadline = time.monotonic() + LIMIT
        while True:
            try:
                return self.connection.sqs(operation, **fields)
            except Refused as refused:
                if time.monotonic() > deadline or refused.status < 500:
                    raise
                time.sleep(0.05)

    def receive_and_delete(self, rounds):
        """Answers the names of the messages that came; deletes them."""
        names = set()
        for _ in range(rounds):
            messages = self.call_until_it_works("ReceiveMessage", QueueUrl="q", MaxNumberOfMessages=10).get("Messages", [])
            for message in messages:
                names.add(message["Body"].split()[0])
                self.call_until_it_works("DeleteMessage", QueueUrl="q", ReceiptHandle=message["ReceiptHandle"])
            if not messages:
                break
        return names

    def check_all_there(self, acked, gone):
        """Every acknowledged message is either deleted already or comes now; nobody's message comes twice."""
        self.connection.redrive("ControlClock", Action="Jump", By=31_000)
        left = self.receive_and_delete(100_000)
        self.assertEqual(acked - gone - left, set(), "acknowledged messages are lost")
        self.assertEqual(left & gone, set(), "deleted messages came back")


@unittest.skipUnless(os.environ.get(INSIDE) == "1", "needs user namespaces with mounts (unshare --user --map-root-user --mount)")
class FullDisk(FailingDisk):
    def setUp(self):
        super().setUp()
        self.disk = self.folder / "disk"
        self.disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", self.disk], check=True)

    def tearDown(self):
        if self.daemon:
            self.daemon.kill()
        subprocess.run(["umount", self.disk], check=False)
        super().tearDown()

    def test_full_disk_drains_and_takes_sends_again(self):
        self.start(self.disk)
        senders = self.send_until(lambda them: all(sender.refused for sender in them))
        self.check_refusals(senders)
        acked = set().union(*(sender.acked for sender in senders))
        self.assertGreater(len(acked), 100)
        self.assertEqual(self.daemon.health()["status"], "drain-only")
        with self.assertRaises(Refused) as refused:
            self.connection.sqs("SendMessage", QueueUrl="q", MessageBody=BODY)
        self.assertEqual(refused.exception.status, 503)

        gone = self.receive_and_delete(5)
        self.assertGreater(len(gone), 0)
        subprocess.run(["mount", "-o", "remount,size=200m", self.disk], check=True)
        self.call_until_it_works("SendMessage", QueueUrl="q", MessageBody="later/0 ")
        self.assertEqual(self.daemon.health()["status"], "ok")
        self.check_all_there(acked | {"later/0"}, gone)

    def test_full_disk_loses_nothing_over_a_kill(self):
        self.start(self.disk)
        senders = self.send_until(lambda them: all(sender.refused for sender in them))
        acked = set().union(*(sender.acked for sender in senders))
        gone = self.receive_and_delete(3)
        self.daemon.kill()
        subprocess.run(["mount", "-o", "remount,size=200m", self.disk], check=True)
        self.daemon.start()
        self.connection = Connection(self.daemon.port)
        self.call_until_it_works("SendMessage", QueueUrl="q", MessageBody="later/0 ")
        self.check_all_there(acked | {"later/0"}, gone)


class BrokenDisk(FailingDisk):
    """Writes beyond a size fail with an error that is not a full disk: what became of a commit is unknown."""

    def limit(self, size):
        hard = resource.prlimit(self.daemon.process.pid, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(self.daemon.process.pid, resource.RLIMIT_FSIZE, (hard if size is None else size, hard))

    def fail_under_load(self):
        self.start(self.folder)
        self.limit(6_000_000)
        senders = self.send_until(lambda them: sum(len(sender.refused) for sender in them) > 100)
        self.check_refusals(senders)
        acked = set().union(*(sender.acked for sender in senders))
        self.assertGreater(len(acked), 100)
        return acked

    def test_broker_fences_and_goes_on_when_the_disk_works_again(self):
        acked = self.fail_under_load()
        self.assertIn(self.daemon.health()["status"], ("ok", "reopening", "drain-only"))
        self.limit(None)
        self.call_until_it_works("SendMessage", QueueUrl="q", MessageBody="later/0 ")
        self.assertEqual(self.daemon.health()["status"], "ok")
        self.check_all_there(acked | {"later/0"}, set())

    def test_restart_after_the_disk_broke_finds_all_that_was_acknowledged(self):
        acked = self.fail_under_load()
        self.daemon.kill()
        self.daemon.start()
        self.connection = Connection(self.daemon.port)
        self.call_until_it_works("SendMessage", QueueUrl="q", MessageBody="later/0 ")
        self.check_all_there(acked | {"later/0"}, set())


def into_namespace():
    """True: this process runs in it now, or may not. Never returns where it starts itself anew."""
    unshare = ["unshare", "--user", "--map-root-user", "--mount"]
    can_mount = [*unshare, "mount", "-t", "tmpfs", "tmpfs", tempfile.gettempdir()]
    if INSIDE not in os.environ and subprocess.run(can_mount, capture_output=True, check=False).returncode == 0:
        os.environ[INSIDE] = "1"
        os.execvp("unshare", [*unshare, sys.executable, "-B", *sys.argv])


if __name__ == "__main__":
    into_namespace()
    unittest.main(verbosity=2)
