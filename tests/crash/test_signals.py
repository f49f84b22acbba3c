#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console ends on the signals of a session's end as it does when its window is closed: cleanly, its workspace too."""

import os
import pathlib
import shutil
import signal
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from daemon import Connection, Daemon  # noqa: E402

CONSOLE = os.environ.get("REDRIVE", "redrive")
FIXED_PORT = 40000 + os.getpid() % 20000  # the console prints nothing that would tell a free one


class Signals(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="redrive-signals-"))
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_RUNTIME_DIR"] = str(self.folder)

    def tearDown(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self):
        console = Daemon(CONSOLE, self.folder / "workspace.redrive")
        console.start_unheard(FIXED_PORT)
        self.addCleanup(console.kill)
        return console

    def test_signals_stop_it_cleanly(self):
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            with self.subTest(signal=number.name):
                console = self.start()
                connection = Connection(console.port)
                connection.sqs("CreateQueue", QueueName="q")
                connection.sqs("SendMessage", QueueUrl="q", MessageBody=number.name)
                connection.close()
                console.process.send_signal(number)
                self.assertEqual(console.process.wait(10), 0)
                console.kill()
                left = [file.name for file in self.folder.glob("workspace.redrive-*") if file.stat().st_size > 0]
                self.assertNotIn("workspace.redrive-wal", left)  # closed, not dropped

        console = self.start()
        connection = Connection(console.port)
        messages = connection.sqs("ReceiveMessage", QueueUrl="q", MaxNumberOfMessages=10).get("Messages", [])
        connection.close()
        self.assertEqual(sorted(message["Body"] for message in messages), ["SIGHUP", "SIGINT", "SIGTERM"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
