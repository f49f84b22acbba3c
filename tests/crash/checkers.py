# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the history of a run against the promises. Pure functions over plain values; unit-tested by test_checkers.py.

A history is what the clients know, in the order in which they learnt it. Outcomes: "ok" (acknowledged), "fail" (refused: it did not
happen), "info" (nobody knows: timeout, reset, the broker was killed)."""

import collections
import dataclasses
import hashlib


def body_of(queue, producer, number):
    """QUEUE|PRODUCER|NUMBER|SHA256 of the three: phantoms and mix-ups show at once."""
    text = f"{queue}|{producer}|{number}"
    return f"{text}|{hashlib.sha256(text.encode()).hexdigest()}"


def is_whole(body):
    text, _, digest = body.rpartition("|")
    return hashlib.sha256(text.encode()).hexdigest() == digest


@dataclasses.dataclass
class Delivery:
    queue: str
    body: str
    message_id: str
    receives: int  # ApproximateReceiveCount as delivered
    begin: float  # the receive was called
    end: float  # its answer was read
    life: int = 0  # which life of the broker answered


@dataclasses.dataclass
class History:
    sends: dict = dataclasses.field(default_factory=dict)  # body -> (outcome, queue)
    deliveries: list = dataclasses.field(default_factory=list)
    deletes: dict = dataclasses.field(default_factory=dict)  # body -> (outcome, when begun, when answered)
    lost_receives: list = dataclasses.field(default_factory=list)  # (queue, begin, most): answers nobody read
    released: dict = dataclasses.field(default_factory=dict)  # body -> [when begun] of ChangeMessageVisibility to 0
    jumps: list = dataclasses.field(default_factory=list)  # (when begun, seconds) of engine time
    dead_letters_of: dict = dataclasses.field(default_factory=dict)  # dead-letter queue -> its source

    def source(self, queue):
        return self.dead_letters_of.get(queue, queue)


def lost(history):
    """I1: an acknowledged send is delivered unless deleted."""
    seen = {delivery.body for delivery in history.deliveries}
    return [
        f"lost: {body}"
        for body, (outcome, _) in history.sends.items()
        if outcome == "ok" and body not in seen
    ]


def phantoms(history):
    """I2: every delivered body was sent, to that queue, and is whole; a refused send is never delivered."""
    problems = []
    for delivery in history.deliveries:
        sent = history.sends.get(delivery.body)
        if not is_whole(delivery.body):
            problems.append(f"phantom: damaged body {delivery.body[:100]!r} in {delivery.queue}")
        elif sent is None:
            problems.append(f"phantom: nobody sent {delivery.body}")
        elif sent[0] == "fail":
            problems.append(f"phantom: the send of {delivery.body} was refused")
        elif sent[1] != history.source(delivery.queue):
            problems.append(f"phantom: {delivery.body} was sent to {sent[1]} and came from {delivery.queue}")
    return problems


def resurrected(history):
    """I3: after an acknowledged delete the message is never delivered again."""
    problems = []
    for delivery in history.deliveries:
        outcome, _, answered = history.deletes.get(delivery.body, ("", 0, 0))
        if outcome == "ok" and delivery.begin > answered:
            problems.append(f"resurrected: {delivery.body} came again {delivery.begin - answered:.3f} s after its delete")
    return problems


def duplicates(history, visibility):
    """I4: a second delivery only after the visibility timeout, a release to 0, or a receive whose answer was lost.

    A lost answer explains as many deliveries as it could carry. Engine time is real time plus jumps."""
    problems = []
    by_body = collections.defaultdict(list)
    for delivery in history.deliveries:
        by_body[delivery.body].append(delivery)
    for body, group in by_body.items():
        group.sort(key=lambda delivery: delivery.end)
        for earlier, later in zip(group, group[1:]):
            if earlier.message_id != later.message_id:
                # The rig never sends a body twice.
                problems.append(f"duplicate: {body} is two messages, {earlier.message_id} and {later.message_id}")
                continue
            jumped = sum(seconds for when, seconds in history.jumps if earlier.begin <= when <= later.end)
            lapsed = later.end - earlier.begin + jumped >= visibility
            let_go = any(earlier.begin <= when <= later.end for when in history.released.get(body, []))
            # A dead-letter move ends a lease that lapsed or was let go; what is new in that queue may be received at once.
            if not lapsed and not let_go:
                problems.append(
                    f"duplicate: {body} came again after {later.end - earlier.begin:.3f} s of {visibility} s, receives "
                    f"{earlier.receives} then {later.receives}, lives {earlier.life} and {later.life}"
                )
    return problems


def counts_fall(history):
    """I8: the receive count of a message never decreases: each later delivery shows a larger one."""
    problems = []
    highest = {}
    for delivery in sorted(history.deliveries, key=lambda item: item.begin):
        key = delivery.queue, delivery.message_id
        before = highest.get(key)
        # Only answers that surely came one after the other are comparable.
        if before and before.end < delivery.begin and delivery.receives <= before.receives:
            problems.append(f"count: {delivery.body} was receive {before.receives}, then {delivery.receives}")
        if not before or delivery.receives > before.receives:
            highest[key] = delivery
    return problems


def unexplained_receives(history):
    """A receive count that grew by more than the deliveries we read and the answers that were lost."""
    problems = []
    read = collections.Counter(delivery.message_id for delivery in history.deliveries)
    carried = collections.Counter()
    for queue, _, most in history.lost_receives:
        carried[history.source(queue)] += most
    over = collections.Counter()
    last = {}
    for delivery in history.deliveries:
        if delivery.receives >= last.get(delivery.message_id, (0, ""))[0]:
            last[delivery.message_id] = (delivery.receives, history.source(delivery.queue))
    for message, (receives, queue) in last.items():
        over[queue] += max(0, receives - read[message])
    for queue, extra in over.items():
        if extra > carried[queue]:
            problems.append(f"receives: {queue} counted {extra} deliveries nobody read; lost answers explain {carried[queue]}")
    return problems


def undead(history):
    """I8: a message is in one queue: once seen in the dead-letter queue it never comes from the source again."""
    died = {}
    for delivery in history.deliveries:
        if delivery.queue in history.dead_letters_of:
            died.setdefault(delivery.body, delivery.end)
    return [
        f"undead: {delivery.body} came from {delivery.queue} after it was seen in its dead-letter queue"
        for delivery in history.deliveries
        if delivery.queue not in history.dead_letters_of and delivery.begin > died.get(delivery.body, float("inf"))
    ]


def counters(queue, listed, recounted):
    """I12: what ListResources says equals a recount by Peek. Both map state -> number."""
    return [
        f"counters: {queue} says {state} = {listed[state]}, recount says {recounted[state]}"
        for state in sorted(listed)
        if listed[state] != recounted.get(state, 0)
    ]


def check(history, visibility):
    """All problems of a finished, drained run."""
    return (
        lost(history)
        + phantoms(history)
        + resurrected(history)
        + duplicates(history, visibility)
        + counts_fall(history)
        + unexplained_receives(history)
        + undead(history)
    )
