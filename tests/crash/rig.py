#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a real redrived again and again under load, and checks every promise on what its clients saw (R-01).

Producers and consumers keep their own journal in memory. SIGKILL comes at a random moment; the broker is started again on the same
file; clients go on with what they hold, old receipt handles too. At the end everything is drained and the history is checked."""

import argparse
import http.client
import json
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
import checkers  # noqa: E402
from checkers import Delivery, History, body_of  # noqa: E402
from daemon import Connection, Daemon, Refused  # noqa: E402

VISIBILITY = 20
RESTART_LIMIT = 2.0
EXIT_LIMIT = 3.0
OUTSTANDING = 2000  # producers wait above this many undeleted messages
QUEUES = ("orders", "mail", "fragile")
DEAD = "fragile-dead"
BROKEN = (OSError, http.client.HTTPException, ValueError)  # nobody knows what became of the call


class Gate:
    """Lets clients call while the broker is up, and tells when none of them is inside a call."""

    def __init__(self):
        self._condition = threading.Condition()
        self._open = False
        self._inside = 0
        self.over = False

    def __enter__(self):
        with self._condition:
            self._condition.wait_for(lambda: self._open or self.over)
            self._inside += 1

    def __exit__(self, *_):
        with self._condition:
            self._inside -= 1
            self._condition.notify_all()

    def open(self):
        with self._condition:
            self._open = True
            self._condition.notify_all()

    def close(self):
        with self._condition:
            self._open = False

    def wait_until_empty(self):
        with self._condition:
            if not self._condition.wait_for(lambda: self._inside == 0, 60):
                raise AssertionError("a client's call hung for 60 s")

    def finish(self):
        with self._condition:
            self.over = True
            self._condition.notify_all()


class Journal:
    """The history while it is made. All functions are short and locked."""

    def __init__(self):
        self.history = History(dead_letters_of={DEAD: "fragile"})
        self.life = 0
        self._alive = 0
        self._changed = threading.Condition()
        self.problems = []

    def room(self, gate):
        with self._changed:
            self._changed.wait_for(lambda: self._alive < OUTSTANDING or gate.over, 5)

    def sending(self, queue, bodies):
        with self._changed:
            for body in bodies:
                self.history.sends[body] = ("info", queue)

    def sent(self, queue, bodies, outcome):
        with self._changed:
            for body in bodies:
                self.history.sends[body] = (outcome, queue)
            if outcome == "ok":
                self._alive += len(bodies)

    def received(self, queue, messages, begin, life):
        end = time.monotonic()
        with self._changed:
            for message in messages:
                self.history.deliveries.append(
                    Delivery(
                        queue,
                        message["Body"],
                        message["MessageId"],
                        int(message["Attributes"]["ApproximateReceiveCount"]),
                        begin,
                        end,
                        life,
                    )
                )

    def lost_receive(self, queue, begin, most):
        with self._changed:
            self.history.lost_receives.append((queue, begin, most))

    def deleting(self, body):
        with self._changed:
            if self.history.deletes.get(body, ("",))[0] != "ok":
                self.history.deletes[body] = ("info", time.monotonic(), None)

    def deleted(self, body):
        with self._changed:
            outcome, begin, answered = self.history.deletes[body]
            if outcome != "ok":
                self.history.deletes[body] = ("ok", begin, time.monotonic())
                self._alive -= 1
                self._changed.notify_all()

    def releasing(self, body):
        with self._changed:
            self.history.released.setdefault(body, []).append(time.monotonic())

    def problem(self, text):
        with self._changed:
            self.problems.append(text)


class Client(threading.Thread):
    """Calls the broker until the gate says it is over. A broken call is waited out at the gate."""

    def __init__(self, rig, name, seed):
        super().__init__(name=name, daemon=True)
        self.rig = rig
        self.random = random.Random(f"{seed}/{name}")
        self.connection = Connection(rig.daemon.port)

    def run(self):
        try:
            while not self.rig.gate.over:
                self.turn()
        except Exception as problem:  # a bug of the rig or an answer that no rule foresees
            self.rig.journal.problem(f"{self.name}: {type(problem).__name__}: {problem}")
        finally:
            self.connection.close()

    def call(self, operation, **fields):
        with self.rig.gate:
            return self.connection.sqs(operation, **fields)


class Producer(Client):
    number = 0

    def turn(self):
        journal = self.rig.journal
        journal.room(self.rig.gate)
        queue = self.random.choice(QUEUES)
        bodies = []
        for _ in range(self.random.choice((1, 1, 1, 5, 10))):
            bodies.append(body_of(queue, self.name, self.number))
            self.number += 1
        journal.sending(queue, bodies)
        try:
            self.send(queue, bodies)
        except BROKEN:
            return  # stays "info"
        except Refused as refused:
            # 503: overloaded or stopping, the send did not happen.
            journal.sent(queue, bodies, "fail" if refused.status < 500 or refused.status == 503 else "info")

    def send(self, queue, bodies):
        if len(bodies) == 1:
            self.call("SendMessage", QueueUrl=queue, MessageBody=bodies[0])
            self.rig.journal.sent(queue, bodies, "ok")
            return
        entries = [{"Id": str(n), "MessageBody": body} for n, body in enumerate(bodies)]
        reply = self.call("SendMessageBatch", QueueUrl=queue, Entries=entries)
        taken = {int(entry["Id"]) for entry in reply.get("Successful", [])}
        self.rig.journal.sent(queue, [body for n, body in enumerate(bodies) if n in taken], "ok")
        self.rig.journal.sent(queue, [body for n, body in enumerate(bodies) if n not in taken], "fail")


class Consumer(Client):
    """Deletes most messages at once, lets some go, holds some and deletes them with the same handle in a later life."""

    def __init__(self, rig, name, seed, queues):
        super().__init__(rig, name, seed)
        self.queues = queues
        self.held = []  # (life, queue, body, handle)

    def turn(self):
        self.delete_held()
        queue = self.random.choice(self.queues)
        most = self.random.choice((1, 10))
        life = self.rig.journal.life
        begin = time.monotonic()
        try:
            with self.rig.gate:
                begin = time.monotonic()
                life = self.rig.journal.life
                reply = self.connection.sqs(
                    "ReceiveMessage",
                    QueueUrl=queue,
                    MaxNumberOfMessages=most,
                    WaitTimeSeconds=1,
                    AttributeNames=["All"],
                )
                messages = reply.get("Messages", [])
                self.rig.journal.received(queue, messages, begin, life)
        except BROKEN:
            self.rig.journal.lost_receive(queue, begin, most)
            return
        except Refused:
            return
        for message in messages:
            self.treat(queue, life, message)

    def treat(self, queue, life, message):
        dice = self.random.random()
        if queue == "fragile" or dice < 0.1:
            self.release(queue, message)
        elif dice < 0.2:
            self.held.append((life, queue, message["Body"], message["ReceiptHandle"]))
        else:
            self.delete(life, queue, message["Body"], message["ReceiptHandle"])

    def release(self, queue, message):
        self.rig.journal.releasing(message["Body"])
        try:
            self.call(
                "ChangeMessageVisibility", QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"], VisibilityTimeout=0
            )
        except (Refused, *BROKEN):
            pass

    def delete_held(self):
        """Handles of earlier lives of the broker, and some of this one, so that not all wait for a kill."""
        now = [held for held in self.held if held[0] < self.rig.journal.life or self.random.random() < 0.05]
        self.held = [held for held in self.held if held not in now]
        for held in now:
            self.delete(*held)

    def delete(self, life, queue, body, handle):
        self.rig.journal.deleting(body)
        try:
            self.call("DeleteMessage", QueueUrl=queue, ReceiptHandle=handle)
            self.rig.journal.deleted(body)
            if life < self.rig.journal.life:
                self.rig.old_handles += 1
        except BROKEN:
            # A delete may be repeated: with the same handle, in the next life.
            self.held.append((life, queue, body, handle))
        except Refused as refused:
            if refused.status < 500:
                self.rig.journal.problem(f"handle: {body}, received in life {life}, deleted in {self.rig.journal.life}: {refused}")


class Rig:
    def __init__(self, options, folder):
        self.options = options
        self.random = random.Random(options.seed)
        self.daemon = Daemon(options.redrived, folder / "workspace.redrive", ["--durability", options.durability])
        self.gate = Gate()
        self.journal = Journal()
        self.starts = []
        self.old_handles = 0
        self.recounts = 0

    def start(self):
        self.starts.append(self.daemon.start())
        if self.starts[-1] > RESTART_LIMIT:
            self.journal.problem(f"restart: took {self.starts[-1]:.2f} s, the limit is {RESTART_LIMIT} s")

    def create_queues(self, connection):
        """In every life: a queue that came back with other attributes is refused as another one's name."""
        for queue in ("orders", "mail", DEAD):
            connection.sqs("CreateQueue", QueueName=queue, Attributes={"VisibilityTimeout": str(VISIBILITY)})
        policy = {"deadLetterTargetArn": f"arn:aws:sqs:us-east-1:000000000000:{DEAD}", "maxReceiveCount": 3}
        connection.sqs(
            "CreateQueue",
            QueueName="fragile",
            Attributes={"VisibilityTimeout": str(VISIBILITY), "RedrivePolicy": json.dumps(policy)},
        )

    def between_lives(self):
        """What must hold before any client is let in again."""
        connection = Connection(self.daemon.port)
        try:
            self.create_queues(connection)
            self.recount(connection)
        finally:
            connection.close()

    def recount(self, connection):
        connection.redrive("ControlClock", Action="Pause")
        for queue in connection.redrive("ListResources")["Queues"]:
            listed = {"Ready": queue["Available"], "InFlight": queue["InFlight"], "Delayed": queue["Delayed"]}
            counted = dict.fromkeys(listed, 0)
            cursor = {}
            while True:
                page = connection.redrive("Peek", QueueUrl=queue["QueueUrl"], MaxResults=1000, MaxBodyBytes=0, **cursor)
                for message in page["Messages"]:
                    counted[message["State"]] += 1
                if "NextCursor" not in page:
                    break
                cursor = {"Cursor": page["NextCursor"]}
            for problem in checkers.counters(queue["Name"], listed, counted):
                self.journal.problem(problem)
        connection.redrive("ControlClock", Action="Resume")
        self.recounts += 1

    def clients(self):
        seed = self.options.seed
        for n in range(8):
            yield Producer(self, f"producer{n}", seed)
        for n in range(6):
            yield Consumer(self, f"consumer{n}", seed, ("orders", "mail"))
        yield Consumer(self, "consumer6", seed, ("fragile",))
        yield Consumer(self, "consumer7", seed, ("fragile", DEAD, DEAD))

    def run(self):
        self.start()
        self.between_lives()
        clients = list(self.clients())
        for client in clients:
            client.start()
        pause = threading.Event()
        for kill in range(self.options.kills):
            self.gate.open()
            pause.wait(self.random.uniform(0.05, 0.8))
            self.gate.close()
            self.daemon.kill()
            self.gate.wait_until_empty()
            self.journal.life += 1
            self.start()
            self.between_lives()
            if (kill + 1) % 25 == 0:
                print(f"  {kill + 1} kills, {len(self.journal.history.sends)} sends", flush=True)
            if len(self.journal.problems) > 20:
                break
        self.gate.finish()
        for client in clients:
            client.join(60)
        self.drain(clients)
        self.end()

    def drain(self, clients):
        """Deletes what clients still hold, then receives until every queue stays empty while time jumps on."""
        connection = Connection(self.daemon.port)
        for client in clients:
            client.connection.close()
            client.connection = connection
            for held in getattr(client, "held", []):
                client.delete(*held)
        empty = 0
        while empty < 3:
            self.journal.history.jumps.append((time.monotonic(), VISIBILITY + 1))
            connection.redrive("ControlClock", Action="Jump", By=(VISIBILITY + 1) * 1000)
            got = sum(self.drain_queue(connection, queue) for queue in (*QUEUES, DEAD))
            empty = 0 if got else empty + 1
        self.recount(connection)
        for queue in connection.redrive("ListResources")["Queues"]:
            left = queue["Available"] + queue["InFlight"] + queue["Delayed"]
            if left:
                self.journal.problem(f"drain: {left} messages of {queue['Name']} never came")
        connection.close()

    def drain_queue(self, connection, queue):
        got = 0
        while True:
            begin = time.monotonic()
            reply = connection.sqs("ReceiveMessage", QueueUrl=queue, MaxNumberOfMessages=10, AttributeNames=["All"])
            messages = reply.get("Messages", [])
            self.journal.received(queue, messages, begin, self.journal.life)
            if not messages:
                return got
            got += len(messages)
            for message in messages:
                self.journal.deleting(message["Body"])
                connection.sqs("DeleteMessage", QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
                self.journal.deleted(message["Body"])

    def end(self):
        code, seconds = self.daemon.stop()
        if code != 0 or seconds > EXIT_LIMIT:
            self.journal.problem(f"exit: code {code} after {seconds:.2f} s")
        if self.options.durability == "memory":
            return
        with sqlite3.connect(f"file:{self.daemon.data}?mode=ro", uri=True) as file:
            for pragma in ("integrity_check", "foreign_key_check"):
                found = [row for row in file.execute(f"PRAGMA {pragma}") if row != ("ok",)]
                if found:
                    self.journal.problem(f"{pragma}: {found[:3]}")

    def problems(self):
        return self.journal.problems + checkers.check(self.journal.history, VISIBILITY)

    def report(self):
        history = self.journal.history
        acked = sum(outcome == "ok" for outcome, _ in history.sends.values())
        deleted = sum(outcome == "ok" for outcome, _, _ in history.deletes.values())
        kills = self.journal.life
        print(
            f"{kills} kills, {len(history.sends)} sends ({acked} acknowledged), {len(history.deliveries)} deliveries, "
            f"{deleted} acknowledged deletes ({self.old_handles} with a handle of an earlier life), {self.recounts} recounts, "
            f"slowest start {max(self.starts):.3f} s. At zero failures: below {3 / max(1, acked):.1e} lost a send, "
            f"{3 / max(1, kills):.1e} a kill (95 %)."
        )


def commit():
    done = subprocess.run(["git", "-C", str(HERE), "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    return done.stdout.strip() or "unknown"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--redrived", required=True)
    parser.add_argument("--kills", type=int, default=25)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--durability", default="durable", choices=["durable", "relaxed", "memory"])
    parser.add_argument("--must-lose", action="store_true", help="a control: the run must lose acknowledged messages")
    parser.add_argument("--commit", help="ignored: which commit a repro line is about")
    options = parser.parse_args()
    if options.seed is None:
        options.seed = random.SystemRandom().randrange(1 << 32)
    return options


def main():
    options = arguments()
    print(f"seed {options.seed}, durability {options.durability}", flush=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="redrive-crash-"))
    rig = Rig(options, folder)
    try:
        rig.run()
    except Exception as problem:
        rig.journal.problem(f"rig: {type(problem).__name__}: {problem}")
    finally:
        rig.gate.finish()
        rig.daemon.kill()
    problems = rig.problems()
    rig.report()
    if options.must_lose:
        lost = [problem for problem in problems if problem.startswith("lost")]
        print(f"control: {len(lost)} acknowledged sends lost, as they must be")
        shutil.rmtree(folder)
        return 0 if lost else 1
    if not problems:
        shutil.rmtree(folder)
        return 0
    for problem in problems[:20]:
        print(problem)
    print(f"{len(problems)} problems; the workspace and the log are kept in {folder}")
    print(
        f"repro: {sys.executable} {pathlib.Path(__file__)} --redrived {options.redrived} --kills {options.kills} "
        f"--durability {options.durability} --seed {options.seed} --commit {commit()}"
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
