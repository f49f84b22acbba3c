# SPDX-License-Identifier: GPL-3.0-or-later
"""Histories that the checkers must accept and, one per anomaly, must refuse."""

import unittest

import checkers
from checkers import Delivery, History, body_of


def delivery(number, begin, end=None, receives=1, queue="q", message_id=None, life=0):
    end = begin + 0.01 if end is None else end
    return Delivery(queue, body_of("q", "p", number), message_id or f"id-{number}", receives, begin, end, life)


def history(count=1, **fields):
    made = History(sends={body_of("q", "p", n): ("ok", "q") for n in range(count)})
    for name, value in fields.items():
        setattr(made, name, value)
    return made


class Accepted(unittest.TestCase):
    def check(self, made):
        self.assertEqual(checkers.check(made, 30), [])

    def test_nothing_happened(self):
        self.check(History())

    def test_sent_delivered_deleted(self):
        self.check(history(deliveries=[delivery(0, 1)], deletes={body_of("q", "p", 0): ("ok", 2, 2.1)}))

    def test_an_unknown_send_may_be_missing(self):
        self.check(History(sends={body_of("q", "p", 0): ("info", "q")}))

    def test_an_unknown_send_may_be_there(self):
        self.check(History(sends={body_of("q", "p", 0): ("info", "q")}, deliveries=[delivery(0, 1)]))

    def test_a_refused_send_is_missing(self):
        self.check(History(sends={body_of("q", "p", 0): ("fail", "q")}))

    def test_again_after_the_visibility_timeout(self):
        self.check(history(deliveries=[delivery(0, 1), delivery(0, 32, receives=2)]))

    def test_again_after_a_jump_of_the_clock(self):
        self.check(history(deliveries=[delivery(0, 1), delivery(0, 3, receives=2)], jumps=[(2, 31)]))

    def test_again_after_it_was_let_go(self):
        again = [delivery(0, 1), delivery(0, 3, receives=2)]
        self.check(history(deliveries=again, released={body_of("q", "p", 0): [2]}))

    def test_first_seen_as_second_receive_after_a_lost_answer(self):
        self.check(history(deliveries=[delivery(0, 40, receives=2)], lost_receives=[("q", 1, 10)]))

    def test_delivered_while_its_delete_was_on_its_way(self):
        both = [delivery(0, 1), delivery(0, 33, receives=2)]
        self.check(history(deliveries=both, deletes={body_of("q", "p", 0): ("ok", 32.9, 34)}))

    def test_delivered_after_a_delete_of_unknown_outcome(self):
        both = [delivery(0, 1), delivery(0, 40, receives=2)]
        self.check(history(deliveries=both, deletes={body_of("q", "p", 0): ("info", 2, 3)}))

    def test_dead_after_its_last_lease_lapsed(self):
        both = [delivery(0, 1, receives=3), delivery(0, 40, queue="dead", receives=1)]
        lost = [("q", 0, 10)]
        self.check(history(deliveries=both, lost_receives=lost, dead_letters_of={"dead": "q"}))


class Refused(unittest.TestCase):
    def refuse(self, made, word):
        problems = checkers.check(made, 30)
        self.assertTrue(problems, "the checkers saw nothing")
        self.assertTrue(all(problem.startswith(word) for problem in problems), problems)

    def test_an_acknowledged_send_is_missing(self):
        self.refuse(history(2, deliveries=[delivery(0, 1)]), "lost")

    def test_a_body_nobody_sent(self):
        self.refuse(history(1, deliveries=[delivery(0, 1), delivery(7, 1)]), "phantom")

    def test_a_body_with_a_flipped_letter(self):
        bad = delivery(0, 2)
        bad.body = bad.body.replace("p", "b", 1)
        bad.message_id = "other"
        self.refuse(history(1, deliveries=[delivery(0, 1), bad]), "phantom")

    def test_a_message_in_the_wrong_queue(self):
        self.refuse(history(1, deliveries=[delivery(0, 1, queue="r")]), "phantom")

    def test_a_refused_send_that_is_delivered(self):
        made = History(sends={body_of("q", "p", 0): ("fail", "q")}, deliveries=[delivery(0, 1)])
        self.refuse(made, "phantom")

    def test_delivered_after_its_delete(self):
        both = [delivery(0, 1), delivery(0, 40, receives=2)]
        self.refuse(history(deliveries=both, deletes={body_of("q", "p", 0): ("ok", 2, 3)}), "resurrected")

    def test_again_within_the_visibility_timeout(self):
        self.refuse(history(deliveries=[delivery(0, 1), delivery(0, 5, receives=2)]), "duplicate")

    def test_a_restart_is_no_excuse_for_a_duplicate(self):
        self.refuse(history(deliveries=[delivery(0, 1), delivery(0, 5, receives=2, life=1)]), "duplicate")

    def test_one_send_that_became_two_messages(self):
        both = [delivery(0, 1), delivery(0, 2, message_id="twin")]
        self.refuse(history(deliveries=both), "duplicate")

    def test_a_receive_count_that_falls(self):
        both = [delivery(0, 1, receives=3), delivery(0, 40, receives=2)]
        made = history(deliveries=both, lost_receives=[("q", 0, 10)])
        self.refuse(made, "count")

    def test_a_receive_count_that_stands_still(self):
        self.refuse(history(deliveries=[delivery(0, 1), delivery(0, 40)]), "count")

    def test_receives_that_nobody_made(self):
        self.refuse(history(deliveries=[delivery(0, 40, receives=3)]), "receives")

    def test_a_message_in_two_queues(self):
        both = [delivery(0, 1, queue="dead"), delivery(0, 40, receives=2)]
        self.refuse(history(deliveries=both, dead_letters_of={"dead": "q"}), "undead")

    def test_a_counter_that_differs_from_the_recount(self):
        problems = checkers.counters("q", {"Ready": 2, "InFlight": 0}, {"Ready": 1, "InFlight": 0})
        self.assertEqual(problems, ["counters: q says Ready = 2, recount says 1"])


class Bodies(unittest.TestCase):
    def test_a_body_proves_itself(self):
        self.assertTrue(checkers.is_whole(body_of("q", "p", 1)))
        self.assertFalse(checkers.is_whole(body_of("q", "p", 1)[:-1]))
        self.assertFalse(checkers.is_whole(""))


if __name__ == "__main__":
    unittest.main(verbosity=2)
