#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a real redrived again and again while it redrives, and checks that dead letters are neither lost nor doubled.

First nobody else touches the queues: after each kill the redrive's count must be what the queues hold, to the message, for both are
stored in one transaction. Then consumers delete some of what comes and let others die again, and somebody pauses, steps and stops:
every message must be in one place once, or its delete was asked for; what was acknowledged (a delete, a count, an act) still holds."""

import argparse
import collections
import http.client
import json
import pathlib
import random
import shutil
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from checkers import body_of, is_whole  # noqa: E402
from daemon import Connection, Daemon, Refused  # noqa: E402

WORK = ("work-a", "work-b")
DEAD = "dead"
MESSAGES = 3000
BROKEN = (OSError, http.client.HTTPException, ValueError)  # nobody knows what became of the call
ENDED = ("Completed", "Stopped", "StoppedItself", "Failed")


class Rig:
    def __init__(self, options, folder):
        self.options = options
        self.random = random.Random(options.seed)
        self.daemon = Daemon(options.redrived, folder / "workspace.redrive", ["--durability", options.durability])
        self.problems = []
        self.bodies = set()
        self.deletes = {}  # body -> "info", or "ok" once it is acknowledged
        self.seen = {}  # redrive -> (moved, state) as answered
        self.lock = threading.Lock()
        self.kills = 0
        self.started = 0
        self.moved = 0
        self.returned = 0

    def problem(self, text):
        with self.lock:
            self.problems.append(f"kill {self.kills}: {text}")

    # --- the queues
    def prepare(self):
        connection = Connection(self.daemon.port)
        connection.sqs("CreateQueue", QueueName=DEAD)
        policy = {"deadLetterTargetArn": f"arn:aws:sqs:us-east-1:000000000000:{DEAD}", "maxReceiveCount": 1}
        for queue in WORK:
            attributes = {"VisibilityTimeout": "0", "RedrivePolicy": json.dumps(policy)}
            connection.sqs("CreateQueue", QueueName=queue, Attributes=attributes)
        for first in range(0, MESSAGES, 10):
            queue = self.random.choice(WORK)
            bodies = [body_of(queue, "rig", number) for number in range(first, first + 10)]
            entries = [{"Id": str(n), "MessageBody": body} for n, body in enumerate(bodies)]
            if len(connection.sqs("SendMessageBatch", QueueUrl=queue, Entries=entries)["Successful"]) != 10:
                raise AssertionError("a send was refused")
            self.bodies.update(bodies)
        for queue in WORK:
            while connection.sqs("ReceiveMessage", QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
                pass
        connection.close()

    def content(self, connection, queue):
        bodies = []
        cursor = {}
        while True:
            page = connection.redrive("Peek", QueueUrl=queue, MaxResults=1000, **cursor)
            bodies += [message["Body"] for message in page["Messages"]]
            if "NextCursor" not in page:
                return bodies
            cursor = {"Cursor": page["NextCursor"]}

    # --- what must hold after a restart
    def check(self, connection, is_alone):
        connection.redrive("ControlClock", Action="Pause")
        redrives = connection.redrive("ListRedrives", MaxResults=1000)["Redrives"]
        places = collections.Counter()
        counts = {}
        for queue in (*WORK, DEAD):
            bodies = self.content(connection, queue)
            counts[queue] = len(bodies)
            places.update(bodies)
            for body in bodies:
                if not is_whole(body):
                    self.problem(f"phantom: {body[:80]!r} in {queue}")
        connection.redrive("ControlClock", Action="Resume")
        for body in self.bodies:
            wanted = self.deletes.get(body)
            if places[body] > 1:
                self.problem(f"doubled: {body} is there {places[body]} times")
            elif places[body] == 0 and wanted is None:
                self.problem(f"lost: {body}")
            elif places[body] == 1 and wanted == "ok":
                self.problem(f"resurrected: {body}")
        for body in set(places) - self.bodies:
            self.problem(f"phantom: nobody sent {body}")
        self.check_redrives(redrives)
        moved = sum(redrive["Moved"] for redrive in redrives)
        if is_alone and moved != counts[WORK[0]] + counts[WORK[1]]:
            self.problem(f"count: {moved} moved, but {counts}")
        self.moved = moved
        self.returned = sum(redrive["Returned"] for redrive in redrives)

    def check_redrives(self, redrives):
        by_number = {redrive["Redrive"]: redrive for redrive in redrives}
        for number, (moved, state) in self.seen.items():
            redrive = by_number.get(number)
            if redrive is None:
                self.problem(f"redrive {number} was acknowledged and is gone")
            elif redrive["Moved"] < moved:
                self.problem(f"redrive {number} had moved {moved}, and says {redrive['Moved']}")
            elif state in ENDED and redrive["State"] != state:
                self.problem(f"redrive {number} was {state}, and is {redrive['State']}")

    def note(self, redrive):
        with self.lock:
            self.seen[redrive["Redrive"]] = (redrive["Moved"], redrive["State"])

    # --- a life
    def begin_redrive(self, connection):
        redrives = connection.redrive("ListRedrives", MaxResults=1)["Redrives"]
        if redrives and redrives[0]["State"] not in ENDED:
            connection.redrive("ControlRedrive", Redrive=redrives[0]["Redrive"], Action="Resume")
            return
        wish = {"QueueUrl": DEAD, "KeepIds": self.random.random() < 0.5}
        pace = self.random.random()
        if pace < 0.5:
            wish["RatePerSecond"] = self.random.choice((50, 200, 700))
        elif pace < 0.7:
            wish["Ramp"] = {"Start": 50, "StepSeconds": 1, "Most": 700}
        else:  # as fast as it goes, but not all at once: bodies are read for it
            wish["Query"] = f'body : "rig|{self.random.randrange(10)}"'
        try:
            number = connection.redrive("StartRedrive", **wish)["Redrive"]
        except Refused as refused:
            self.problem(f"start: {refused}")
            return
        self.started += 1
        with self.lock:
            self.seen[number] = (0, "Running")

    def watch(self, over, seed, is_alone):
        """Reads what the redrive says, and acts on it."""
        chance = random.Random(seed)
        connection = Connection(self.daemon.port)
        try:
            while not over.is_set():
                newest = connection.redrive("ListRedrives", MaxResults=1)["Redrives"]
                for redrive in newest:
                    self.note(redrive)
                if newest and newest[0]["State"] not in ENDED and chance.random() < 0.3:
                    acts = ("Pause", "Resume", "Resume", "Step") if is_alone else ("Pause", "Resume", "Step", "Stop")
                    answer = connection.redrive(
                        "ControlRedrive", Redrive=newest[0]["Redrive"], Action=chance.choice(acts), Count=chance.randrange(1, 40)
                    )
                    self.note(answer["Redrives"][0])
        except Refused as refused:
            if refused.status < 500 and "has ended" not in refused.message:
                self.problem(f"watch: {refused}")
        except BROKEN:
            pass
        finally:
            connection.close()

    def consume(self, over, seed):
        """Deletes two of three; the others are let go, and die at the next receive."""
        chance = random.Random(seed)
        connection = Connection(self.daemon.port)
        try:
            while not over.is_set():
                queue = chance.choice(WORK)
                answer = connection.sqs("ReceiveMessage", QueueUrl=queue, MaxNumberOfMessages=10, VisibilityTimeout=60)
                for message in answer.get("Messages", []):
                    if chance.random() < 0.7:
                        self.delete(connection, queue, message)
                    else:
                        handle = message["ReceiptHandle"]
                        connection.sqs("ChangeMessageVisibility", QueueUrl=queue, ReceiptHandle=handle, VisibilityTimeout=0)
        except Refused as refused:
            if refused.status < 500:
                self.problem(f"consume: {refused}")
        except BROKEN:
            pass
        finally:
            connection.close()

    def delete(self, connection, queue, message):
        with self.lock:
            self.deletes.setdefault(message["Body"], "info")
        connection.sqs("DeleteMessage", QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
        with self.lock:
            self.deletes[message["Body"]] = "ok"

    def live(self, is_alone):
        over = threading.Event()
        connection = Connection(self.daemon.port)
        self.begin_redrive(connection)
        connection.close()
        seed = self.random.random()
        threads = [threading.Thread(target=self.watch, args=(over, seed, is_alone))]
        if not is_alone:
            threads += [threading.Thread(target=self.consume, args=(over, (seed, n).__hash__())) for n in range(2)]
        for thread in threads:
            thread.start()
        over.wait(self.random.uniform(0.05, 0.6))
        self.daemon.kill()
        self.kills += 1
        over.set()
        for thread in threads:
            thread.join(60)

    def run(self):
        self.daemon.start()
        self.prepare()
        for kill in range(self.options.kills):
            is_alone = kill < self.options.kills // 2
            self.live(is_alone)
            self.daemon.start()
            connection = Connection(self.daemon.port)
            self.check(connection, is_alone)
            connection.close()
            if len(self.problems) > 20:
                return
        code, _ = self.daemon.stop()
        if code != 0:
            self.problem(f"exit: code {code}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--redrived", required=True)
    parser.add_argument("--kills", type=int, default=25)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    parser.add_argument("--durability", default="durable", choices=["durable", "relaxed"])
    options = parser.parse_args()
    print(f"seed {options.seed}, durability {options.durability}", flush=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="redrive-crash-"))
    rig = Rig(options, folder)
    try:
        rig.run()
    except Exception as problem:
        rig.problem(f"rig: {type(problem).__name__}: {problem}")
    finally:
        rig.daemon.kill()
    print(
        f"{rig.kills} kills, {len(rig.bodies)} dead letters, {rig.started} redrives, {rig.moved} moves, {rig.returned} returns, "
        f"{len(rig.deletes)} deletes"
    )
    if not rig.problems:
        shutil.rmtree(folder)
        return 0
    for problem in rig.problems[:20]:
        print(problem)
    print(f"{len(rig.problems)} problems; the workspace and the log are kept in {folder}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
