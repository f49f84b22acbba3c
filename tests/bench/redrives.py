#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures redrives without a pace: how many messages a second, and the longest answer another client gets meanwhile."""

import argparse
import json
import pathlib
import shutil
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from daemon import Connection, Daemon  # noqa: E402

WISHES = (
    ("all, as new messages", {}),
    ("all, ids kept", {"KeepIds": True}),
    ("half of them, by their bodies", {"Query": 'body.status == "PENDING"'}),
)


def body(number):
    status = "PENDING" if number % 2 else "DONE"
    return json.dumps({"number": number, "status": status, "text": "x" * 150})


def send(port, first, messages, threads):
    connection = Connection(port)
    for at in range(first, messages, threads * 10):
        entries = [{"Id": str(n), "MessageBody": body(at + n)} for n in range(10)]
        connection.sqs("SendMessageBatch", QueueUrl="work", Entries=entries)
    connection.close()


def let_die(connection):
    while connection.sqs("ReceiveMessage", QueueUrl="work", MaxNumberOfMessages=10).get("Messages"):
        pass


def prepare(connection, port, messages):
    policy = {"deadLetterTargetArn": "arn:aws:sqs:us-east-1:000000000000:dead", "maxReceiveCount": 1}
    connection.sqs("CreateQueue", QueueName="dead")
    attributes = {"VisibilityTimeout": "0", "RedrivePolicy": json.dumps(policy)}
    connection.sqs("CreateQueue", QueueName="work", Attributes=attributes)
    senders = [threading.Thread(target=send, args=(port, n * 10, messages, 4)) for n in range(4)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    let_die(connection)


def measure(connection, name, wish):
    began = time.monotonic()
    forecast = connection.redrive("ForecastRedrive", QueueUrl="dead", **wish)
    counted = time.monotonic() - began
    began = time.monotonic()
    connection.redrive("StartRedrive", QueueUrl="dead", **wish)
    longest = 0.0
    while True:
        asked = time.monotonic()
        redrive = connection.redrive("ListRedrives", MaxResults=1)["Redrives"][0]
        longest = max(longest, time.monotonic() - asked)
        if redrive["State"] == "Completed":
            break
        time.sleep(0.005)
    took = time.monotonic() - began
    print(
        f"{name}: {redrive['Moved']} of {redrive['Total']} in {took:.2f} s, {redrive['Moved'] / took:,.0f}/s; forecast "
        f"{forecast['Messages']} in {counted * 1000:.0f} ms; longest answer meanwhile {longest * 1000:.0f} ms",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--redrived", required=True)
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--durability", default="durable", choices=["durable", "relaxed", "memory"])
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="redrive-bench-"))
    daemon = Daemon(options.redrived, folder / "workspace.redrive", ["--durability", options.durability])
    try:
        daemon.start()
        connection = Connection(daemon.port)
        prepare(connection, daemon.port, options.messages)
        for name, wish in WISHES:
            measure(connection, name, wish)
            let_die(connection)
        daemon.stop()
    finally:
        daemon.kill()
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
