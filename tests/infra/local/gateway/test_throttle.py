"""Holding back, with a clock that stands still until told."""

from infra.local.gateway.template import Throttle
from infra.local.gateway.throttle import Bucket, Slots


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_passes_and_the_next_one_does_not():
    bucket = Bucket(Throttle(1, 5), Clock())

    assert [bucket.take() for _ in range(6)] == [True] * 5 + [False]


def test_a_second_later_there_is_room_again_at_the_rate():
    clock = Clock()
    bucket = Bucket(Throttle(2, 5), clock)
    while bucket.take():
        pass
    clock.now = 1.0

    assert [bucket.take() for _ in range(3)] == [True, True, False]


def test_a_quiet_night_does_not_save_up_more_than_the_burst():
    clock = Clock()
    bucket = Bucket(Throttle(20, 5), clock)
    clock.now = 10_000.0

    assert [bucket.take() for _ in range(6)].count(True) == 5


def test_of_a_function_no_more_run_at_once_than_reserved():
    slots = Slots(2)

    assert [slots.enter(), slots.enter(), slots.enter()] == [True, True, False]
    slots.leave()
    assert slots.enter()
