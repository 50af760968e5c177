from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from functions.melding.code import CodeRefused, code_numbers, new_code, parse_code
from tests.vectors.mp1 import VECTORS, WORDS, unhex

ENTROPY = unhex("entropy")
CODE = VECTORS["code"]


def test_the_vector_gives_these_eight_words():
    assert new_code(WORDS, ENTROPY) == CODE
    assert [WORDS.index(word) for word in CODE.split()] == VECTORS["indices"]


def test_the_same_code_is_eight_numbers_from_1_to_2048():
    assert code_numbers(WORDS, CODE) == VECTORS["numbers"]


@pytest.mark.parametrize("typed", VECTORS["codes"]["read"])
def test_a_code_is_read_however_a_person_types_it(typed):
    assert parse_code(WORDS, typed) == ENTROPY


@pytest.mark.parametrize("case", VECTORS["codes"]["refused"], ids=lambda case: case["typed"])
def test_a_wrong_code_is_refused_with_the_place_and_without_the_words(case):
    with pytest.raises(CodeRefused) as refused:
        parse_code(WORDS, case["typed"])

    assert (refused.value.reason, refused.value.word) == (case["reason"], case["word"])
    assert str(refused.value) == case["reason"]
    assert refused.value.__context__ is None


@pytest.mark.parametrize("size", [0, 9, 11])
def test_a_code_is_never_made_of_more_or_less_than_ten_bytes(size):
    with pytest.raises(ValueError, match="ten bytes"):
        new_code(WORDS, bytes(size))


def test_two_new_codes_differ():
    assert new_code(WORDS) != new_code(WORDS)


def test_a_code_that_was_not_checked_gets_no_numbers():
    with pytest.raises(CodeRefused):
        code_numbers(WORDS, " ".join(reversed(CODE.split())))


separators = st.text(alphabet=" -.,;:\n\r\t/|_·—", min_size=1, max_size=4)


@st.composite
def typed_codes(draw):
    """(entropy, the code as a hurried person types it)"""
    entropy = draw(st.binary(min_size=10, max_size=10))
    words = new_code(WORDS, entropy).split()
    style = draw(st.sampled_from([str.lower, str.upper, str.title]))
    cut = draw(st.lists(st.sampled_from([4, 5]), min_size=8, max_size=8))
    gaps = draw(st.lists(separators, min_size=9, max_size=9))
    typed = [style(word[:end]) for word, end in zip(words, cut, strict=True)]
    return entropy, gaps[0] + "".join(w + gap for w, gap in zip(typed, gaps[1:], strict=True))


@settings(deadline=None, max_examples=60)
@given(typed_codes())
def test_any_code_comes_back_with_noise_around_it(case):
    entropy, typed = case

    assert parse_code(WORDS, typed) == entropy


@settings(deadline=None, max_examples=60)
@given(st.binary(min_size=10, max_size=10), separators, st.sampled_from(["d", "04d", "06d"]))
def test_any_code_comes_back_as_eight_numbers(entropy, gap, form):
    numbers = code_numbers(WORDS, new_code(WORDS, entropy))

    assert all(1 <= number <= 2048 for number in numbers)
    assert parse_code(WORDS, gap.join(format(number, form) for number in numbers)) == entropy


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200))
def test_any_other_text_is_a_code_or_refused_and_never_a_crash(text):
    with suppress(CodeRefused):
        assert len(parse_code(WORDS, text)) == 10
