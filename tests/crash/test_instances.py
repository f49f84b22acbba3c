# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting, stopping and refusing to start: one real redrived at a time, or two that must not both have the file."""

import http.client
import os
import pathlib
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from daemon import Connection, Daemon, Refused, StartFailed  # noqa: E402


class InstanceCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="redrive-instances-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.data = self.folder / "workspace.redrive"

    def daemon(self, *options, data=None):
        made = Daemon(os.environ["REDRIVED"], data or self.data, options, self.folder / f"log{time.monotonic_ns()}")
        self.addCleanup(made.kill)
        return made

    def started(self, *options):
        made = self.daemon(*options)
        made.start()
        return made

    def call(self, daemon, target, **fields):
        connection = Connection(daemon.port)
        self.addCleanup(connection.close)
        return connection.call(target, fields)


class Stopping(InstanceCase):
    def assertStops(self, daemon, with_signal):
        began = time.monotonic()
        daemon.process.send_signal(with_signal)
        self.assertEqual(daemon.process.wait(10), 0, daemon.errors())
        self.assertLess(time.monotonic() - began, 3)
        daemon.kill()

    def test_an_idle_broker_stops_at_sigterm(self):
        self.assertStops(self.started(), signal.SIGTERM)

    def test_an_idle_broker_stops_at_sigint(self):
        self.assertStops(self.started(), signal.SIGINT)

    def test_a_parked_poll_is_answered_with_nothing(self):
        daemon = self.started()
        self.call(daemon, "AmazonSQS.CreateQueue", QueueName="q")
        answers = []
        connection = Connection(daemon.port)
        connection.sqs("ListQueues")
        poll = threading.Thread(
            target=lambda: answers.append(connection.sqs("ReceiveMessage", QueueUrl="q", WaitTimeSeconds=20))
        )
        poll.start()
        # A second call on another connection, answered after the poll was parked or refused: either way the stop meets a poll.
        self.call(daemon, "Redrive.Snapshot", Cursor=0, WaitMilliseconds=0)

        self.assertStops(daemon, signal.SIGTERM)

        poll.join(10)
        self.assertEqual([answer.get("Messages", []) for answer in answers], [[]])
        connection.close()

    def test_a_broker_under_load_stops_and_keeps_what_it_acknowledged(self):
        daemon = self.started()
        self.call(daemon, "AmazonSQS.CreateQueue", QueueName="q")
        sent = []
        hundred = threading.Event()

        def produce():
            connection = Connection(daemon.port)
            try:
                while True:
                    sent.append(connection.sqs("SendMessage", QueueUrl="q", MessageBody="x")["MessageId"])
                    if len(sent) > 100:
                        hundred.set()
            except (OSError, http.client.HTTPException, Refused, ValueError):
                hundred.set()
            finally:
                connection.close()

        producers = [threading.Thread(target=produce) for _ in range(4)]
        for producer in producers:
            producer.start()
        self.assertTrue(hundred.wait(30))
        self.assertStops(daemon, signal.SIGTERM)
        for producer in producers:
            producer.join(10)
        daemon.start()

        there = set()
        cursor = {}
        while True:
            page = self.call(daemon, "Redrive.Peek", QueueUrl="q", MaxResults=1000, **cursor)
            there.update(message["MessageId"] for message in page["Messages"])
            if "NextCursor" not in page:
                break
            cursor = {"Cursor": page["NextCursor"]}
        self.assertEqual(set(sent) - there, set())


class OneFile(InstanceCase):
    def test_a_second_broker_on_the_same_file_is_refused(self):
        first = self.started()
        self.call(first, "AmazonSQS.CreateQueue", QueueName="q")

        with self.assertRaises(StartFailed) as refused:
            self.daemon().start()

        self.assertEqual(refused.exception.code, 1)
        self.assertNotEqual(refused.exception.errors.strip(), "")
        self.assertEqual(len(self.call(first, "AmazonSQS.ListQueues")["QueueUrls"]), 1)

    def test_a_killed_broker_leaves_no_lock_behind(self):
        for life in range(5):
            daemon = self.daemon()
            self.assertLess(daemon.start(), 1)
            self.assertEqual(len(self.call(daemon, "AmazonSQS.ListQueues").get("QueueUrls", [])), life)
            self.call(daemon, "AmazonSQS.CreateQueue", QueueName=f"q{life}")
            daemon.kill()

    def test_a_symbolic_link_to_the_file_is_the_same_file(self):
        self.started()
        link = self.folder / "link.redrive"
        link.symlink_to(self.data)

        with self.assertRaises(StartFailed):
            self.daemon(data=link).start()

    def refuse_untouched(self, daemon):
        before = self.data.read_bytes()
        with self.assertRaises(StartFailed) as refused:
            daemon.start()
        self.assertEqual(refused.exception.code, 1)
        self.assertNotEqual(refused.exception.errors.strip(), "")
        self.assertEqual(self.data.read_bytes(), before)

    def test_a_file_of_a_newer_version_is_refused_and_untouched(self):
        daemon = self.started()
        self.call(daemon, "AmazonSQS.CreateQueue", QueueName="q")
        daemon.stop()
        file = sqlite3.connect(self.data)
        file.execute("PRAGMA user_version = 9999")
        file.commit()
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        file.close()

        self.refuse_untouched(self.daemon())

    def test_a_foreign_database_is_refused_and_untouched(self):
        file = sqlite3.connect(self.data)
        file.execute("CREATE TABLE diary (day TEXT, text TEXT)")
        file.commit()
        file.close()

        self.refuse_untouched(self.daemon())

    def test_what_memory_holds_is_gone_after_a_restart(self):
        daemon = self.started("--durability", "memory")
        self.call(daemon, "AmazonSQS.CreateQueue", QueueName="q")
        daemon.stop()
        daemon.start()

        self.assertEqual(self.call(daemon, "AmazonSQS.ListQueues").get("QueueUrls", []), [])
        self.assertFalse(self.data.exists())


class Options(InstanceCase):
    def run_it(self, *options):
        command = [os.environ["REDRIVED"], *options]
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30)

    def test_help_and_version_are_answered(self):
        self.assertIn("--data", self.run_it("--help").stdout)
        self.assertRegex(self.run_it("--version").stdout, r"\d+\.\d+\.\d+")

    def test_an_unknown_option_is_refused(self):
        done = self.run_it("--no-such-option")

        self.assertNotEqual(done.returncode, 0)
        self.assertIn("no-such-option", done.stderr)

    def test_a_taken_port_is_refused(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            done = self.run_it("--data", str(self.data), "--listen", f"127.0.0.1:{port}")

        self.assertEqual(done.returncode, 1)
        self.assertIn(str(port), done.stderr)

    def test_listening_to_the_world_needs_a_word(self):
        done = self.run_it("--data", str(self.data), "--listen", "0.0.0.0:0")

        self.assertNotEqual(done.returncode, 0)
        self.assertIn("allow-remote", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
