# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of real Python clients share: a redrived of their own, and its clock."""

import os
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from daemon import Connection, Daemon  # noqa: E402

KEYS = {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_REGION": "us-east-1",
    "AWS_CONFIG_FILE": "/dev/null",
    "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_PAGER": "",
}


class ClientCase(unittest.TestCase):
    """Each test has an empty workspace. No test sleeps: jump() moves the broker's time, waits are long polls."""

    def setUp(self):
        os.environ.update(KEYS)
        folder = tempfile.TemporaryDirectory(prefix="redrive-clients-")
        self.addCleanup(folder.cleanup)
        self.daemon = Daemon(os.environ["REDRIVED"], pathlib.Path(folder.name) / "workspace.redrive")
        self.daemon.start()
        self.addCleanup(self.daemon.kill)

    def restart(self):
        code, _ = self.daemon.stop()
        self.assertEqual(code, 0, self.daemon.errors())
        self.daemon.start()

    def redrive(self, operation, **fields):
        connection = Connection(self.daemon.port)
        try:
            return connection.redrive(operation, **fields)
        finally:
            connection.close()

    def jump(self, seconds):
        self.redrive("ControlClock", Action="Jump", By=seconds * 1000)
