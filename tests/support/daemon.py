# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts, stops and kills a real redrived, and speaks plain JSON to it. Standard library only."""

import http.client
import json
import os
import re
import selectors
import signal
import subprocess
import time


class StartFailed(Exception):
    """redrived ended, or said nothing in time; carries its exit code (None: still running) and what it wrote to stderr."""

    def __init__(self, code, errors):
        super().__init__(f"redrived did not start (exit code {code}): {errors.strip()}")
        self.code = code
        self.errors = errors


class Daemon:
    """One redrived on a port of 127.0.0.1; the port stays the same over restarts."""

    def __init__(self, program, data, options=(), log_path=None):
        self.program = program
        self.data = data
        self.options = list(options)
        self.log_path = log_path or str(data) + ".log"
        self.port = 0
        self.process = None

    def start(self, timeout=30):
        """Returns the seconds from the start of the process to its first health answer."""
        began = time.monotonic()
        command = [self.program, "--data", str(self.data), "--listen", f"127.0.0.1:{self.port}", *self.options]
        self._log = open(self.log_path, "ab")
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self._log, start_new_session=True
        )
        self.port = self._listening_port(timeout)
        self.health()
        return time.monotonic() - began

    def start_unheard(self, port, timeout=30):
        """For a program that does not print where it listens: asks until it answers."""
        self.port = port
        command = [self.program, "--data", str(self.data), "--listen", f"127.0.0.1:{port}", *self.options]
        self._log = open(self.log_path, "ab")
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self._log, start_new_session=True
        )
        deadline = time.monotonic() + timeout
        while True:
            try:
                return self.health()
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise StartFailed(self.process.poll(), self.errors()) from None
                time.sleep(0.05)

    def _listening_port(self, timeout):
        text = b""
        deadline = time.monotonic() + timeout
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            while time.monotonic() < deadline:
                if not selector.select(max(0.0, deadline - time.monotonic())):
                    break
                chunk = os.read(self.process.stdout.fileno(), 4096)
                if not chunk:
                    code = self.process.wait(timeout)
                    self.process.stdout.close()
                    raise StartFailed(code, self.errors())
                text += chunk
                found = re.search(rb"listening on http://127\.0\.0\.1:(\d+)\n", text)
                if found:
                    return int(found.group(1))
        self.kill()
        raise StartFailed(None, self.errors())

    def errors(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as log:
            return log.read()[-4000:]

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def health(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", "/_redrive/health")
            answer = connection.getresponse()
            document = answer.read()
            if answer.status != 200:
                raise AssertionError(f"health answered {answer.status}: {document[:200]!r}")
            return json.loads(document)
        finally:
            connection.close()

    def stop(self, timeout=10):
        """SIGTERM. Returns (exit code, seconds it took)."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout)
        self._closed()
        return code, time.monotonic() - began

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
        if self.process:
            self.process.wait()
            self._closed()

    def _closed(self):
        self.process.stdout.close()
        self._log.close()

    def is_running(self):
        return self.process is not None and self.process.poll() is None


class Refused(Exception):
    """An error answer of the broker."""

    def __init__(self, status, code, message):
        super().__init__(f"{status} {code}: {message}")
        self.status = status
        self.code = code
        self.message = message


class Connection:
    """Keep-alive JSON calls on one socket. After any exception but Refused the next call opens a new socket."""

    def __init__(self, port, timeout=30):
        self.port = port
        self.timeout = timeout
        self._http = None

    def call(self, target, document=None):
        """target: "AmazonSQS.SendMessage" or "Redrive.Peek"."""
        if self._http is None:
            self._http = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        try:
            body = json.dumps(document or {}).encode()
            self._http.request(
                "POST", "/", body, {"Content-Type": "application/x-amz-json-1.0", "X-Amz-Target": target}
            )
            answer = self._http.getresponse()
            text = answer.read()
        except BaseException:
            self.close()
            raise
        if answer.will_close:
            self.close()
        value = json.loads(text) if text else {}
        if answer.status != 200:
            raise Refused(answer.status, value.get("__type", "").split("#")[-1], value.get("message", ""))
        return value

    def sqs(self, operation, **fields):
        return self.call("AmazonSQS." + operation, fields)

    def redrive(self, operation, **fields):
        return self.call("Redrive." + operation, fields)

    def close(self):
        if self._http is not None:
            self._http.close()
            self._http = None
