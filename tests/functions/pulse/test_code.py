import json
from itertools import pairwise
from pathlib import Path

import pytest

from functions.pulse import code as code_on_paper
from functions.pulse.code import ALPHABET, CodeRefused, hash_of, new_code, parse_code, shown

# site/… reads the same file: the page and the server agree on what a code is.
VECTORS = json.loads(
    Path(__file__).parents[2].joinpath("vectors/pulse_code.json").read_text("utf-8")
)
READ = [case for case in VECTORS["cases"] if "code" in case]
REFUSED = [case for case in VECTORS["cases"] if "reason" in case]


@pytest.mark.parametrize("case", READ, ids=lambda case: case["what"])
def test_a_code_is_read_however_a_person_types_it(case):
    assert parse_code(case["typed"]) == case["code"]


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["what"])
def test_what_is_no_code_is_refused_with_the_reason_and_without_what_was_typed(case):
    with pytest.raises(CodeRefused) as refused:
        parse_code(case["typed"])

    assert (refused.value.reason, str(refused.value)) == (case["reason"], case["reason"])
    assert refused.value.__context__ is None


def test_every_new_code_is_one():
    codes = [new_code() for _ in range(500)]

    assert [parse_code(code) for code in codes] == codes
    assert len({*codes}) == 500
    assert {*"".join(codes)} == {*ALPHABET}


def test_every_single_wrong_character_is_caught():
    code = new_code()
    wrong = [
        code[:place] + other + code[place + 1 :]
        for place, right in enumerate(code)
        for other in ALPHABET
        if other != right
    ]

    assert len(wrong) == 17 * 31
    assert {_reason(text) for text in wrong} == {"CHECK"}


def test_every_two_neighbours_that_changed_places_are_caught():
    swaps = 0
    for code in [new_code() for _ in range(100)]:
        for place, (one, other) in enumerate(pairwise(code)):
            if one != other:
                swaps += 1
                assert _reason(code[:place] + other + one + code[place + 2 :]) == "CHECK"

    assert swaps > 1000


def test_on_paper_a_code_stands_in_groups_of_four():
    code = READ[0]["code"]

    assert shown(code) == "ABCD EFGH JKMN PQR0 P"
    assert parse_code(shown(code)) == code


def test_what_is_kept_of_a_code_belongs_to_one_round():
    known = VECTORS["hash"]

    assert hash_of(known["ronde"], known["code"]).hex() == known["sha256"]
    assert hash_of("mini-2027", known["code"]) != hash_of(known["ronde"], known["code"])
    assert len(hash_of("mini-2027", known["code"])) == 32


def test_the_alphabet_has_no_letter_that_looks_like_another():
    assert len({*ALPHABET}) == 32
    assert not {*"ILOU"} & {*ALPHABET}
    assert len(code_on_paper.new_code()) == code_on_paper.LENGTH


def _reason(text):
    try:
        parse_code(text)
    except CodeRefused as refused:
        return refused.reason
    return None
