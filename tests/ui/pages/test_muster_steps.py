"""What may be taken back and done again, while some of it is still on its way."""

from __future__ import annotations

from app.ui.pages.muster_steps import Step, Steps, Way
from tests.makers import OCTOBER


def taken(steps: Steps, *, stands: bool = True, leans_on: tuple[Step, ...] = ()) -> Step:
    step = Step(month=OCTOBER, numbers=("1",), plan=lambda _: (), leans_on=leans_on)
    steps.take(step)
    step.written = step.stands = stands
    return step


def test_the_last_is_taken_back_and_the_first_of_those_done_again() -> None:
    steps = Steps()
    first, second = taken(steps), taken(steps)
    assert (steps.last(), steps.next()) == (second, None)
    second.wanted = second.stands = first.wanted = first.stands = False
    steps.settle()
    assert (steps.last(), steps.next()) == (None, first)


def test_a_new_step_ends_what_was_taken_back_before_it() -> None:
    steps = Steps()
    first = taken(steps)
    first.wanted = first.stands = False
    new = taken(steps, stands=False)
    assert (steps.last(), steps.next()) == (new, None)
    new.written = new.stands = True
    steps.settle()
    new.wanted = new.stands = False
    assert (steps.last(), steps.next()) == (None, new)


def test_a_new_step_that_is_refused_ends_nothing() -> None:
    steps = Steps()
    first = taken(steps)
    first.wanted = first.stands = False
    steps.drop(taken(steps, stands=False))
    assert steps.next() is first


def test_nothing_is_taken_back_from_under_what_stands() -> None:
    steps = Steps()
    first, second = taken(steps), taken(steps)
    assert not steps.may(first, Way.BACK)
    second.stands = False
    assert steps.may(first, Way.BACK)
    first.stands = False
    assert not steps.may(first, Way.BACK), "it was refused, or is taken back already"


def test_nothing_is_done_again_over_one_that_was_refused() -> None:
    steps = Steps()
    first, second = taken(steps), taken(steps)
    first.stands = second.stands = False
    assert steps.may(second, Way.FORTH)
    first.refused = True
    assert not steps.may(second, Way.FORTH)
    assert steps.may(first, Way.FORTH)


def test_what_repeats_a_cell_waits_for_it_to_be_accepted() -> None:
    steps = Steps()
    typed = taken(steps, stands=False)
    repeat = taken(steps, stands=False, leans_on=(typed,))
    assert steps.may(repeat, Way.FORTH)
    typed.refused = True
    assert not steps.may(repeat, Way.FORTH)


def test_once_all_has_come_to_rest_the_books_say_what_was_wanted() -> None:
    steps = Steps()
    step = taken(steps)
    step.wanted = False  # taking it back was refused
    steps.settle()
    assert steps.last() is step
