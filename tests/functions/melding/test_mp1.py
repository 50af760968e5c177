import hashlib
import json
from itertools import chain, combinations

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given, settings
from hypothesis import strategies as st

from functions.melding import mp1
from functions.melding.mp1 import Mp1Error
from tests.vectors.mp1 import VECTORS, unhex

KEY, CASE = unhex("key"), unhex("case_id")
RECORD = VECTORS["record"]
DATA = RECORD["data"].encode()
BOX = VECTORS["keybox"]
RECIPIENTS, IDENTITIES = BOX["recipients"], BOX["identities"]


def refusal(call, *args) -> str:
    """Why *call* refuses *args*, which is all the error says; no refusal is a failure."""
    with pytest.raises(Mp1Error) as caught:
        call(*args)
    assert str(caught.value) == caught.value.reason
    return caught.value.reason


def sealed(data: bytes = DATA) -> bytes:
    return mp1.seal(KEY, mp1.aad("M", CASE, 0), data, bytes.fromhex(RECORD["iv"]))


# keys


def test_the_vector_gives_these_keys():
    keys = mp1.derive(unhex("entropy"), VECTORS["site_id"])

    assert (keys.access, keys.key, keys.case_id) == (unhex("access"), KEY, CASE)
    assert keys.inzage == unhex("inzage")
    assert mp1.case_id_of(keys.access) == CASE
    assert mp1.inzage_hash(keys.inzage) == unhex("inzage_hash")


def test_another_installation_gives_other_keys_for_the_same_code():
    there = mp1.derive(unhex("entropy"), "ander-meldpunt")

    assert unhex("access") != there.access
    assert there.key != KEY


def test_keys_are_not_printed():
    keys = mp1.Keys(b"geheim", b"geheim", b"geheim", b"geheim")

    assert "geheim" not in repr(keys)


@given(st.binary(max_size=100))
def test_any_bytes_come_back_from_base64url(data):
    text = mp1.b64(data)

    assert not set(text) & set("+/=")
    assert mp1.unb64(text) == data


@pytest.mark.parametrize("text", ["A", "AA==", "AB", "+w", "a b", "é", "AAAA\n", "A-_=", "AAA*"])
def test_bytes_have_one_way_to_be_written_and_a_refusal_repeats_nothing(text):
    with pytest.raises(ValueError, match="no base64url") as caught:
        mp1.unb64(text)

    assert str(caught.value) == "no base64url"
    assert caught.value.__context__ is None or caught.value.__suppress_context__


# records


def test_the_vector_gives_this_record():
    record = sealed()

    assert mp1.aad("M", CASE, 0).decode() == RECORD["aad"]
    assert len(record) == RECORD["size"] == mp1.RECORD_SIZE
    assert record[:32].hex() == RECORD["first"]
    assert record[-16:].hex() == RECORD["tag"]
    assert hashlib.sha256(record).hexdigest() == RECORD["sha256"]


def test_a_record_opens_where_it_was_sealed():
    assert mp1.open_(KEY, mp1.aad("M", CASE, 0), sealed()) == DATA


@pytest.mark.parametrize("case", VECTORS["records_refused"], ids=lambda case: case["what"])
def test_a_record_opens_nowhere_else_and_not_when_altered(case):
    record = bytearray(sealed()[: case.get("size")])
    if "flip" in case:
        record[case["flip"] // 8] ^= 0x80 >> case["flip"] % 8
    case_id = bytes.fromhex(case.get("case_id", VECTORS["case_id"]))
    key = bytes.fromhex(case.get("key", VECTORS["key"]))

    place = mp1.aad(case["by"], case_id, case["seq"])
    assert refusal(mp1.open_, key, place, bytes(record)) == "UNREADABLE"


@pytest.mark.parametrize("case", VECTORS["frames_refused"], ids=lambda case: case["what"])
def test_a_frame_that_nobody_honest_made_is_refused(case):
    frame = bytearray(case["length"].to_bytes(4, "big") + bytes(mp1.MAX_DATA))
    frame[case.get("set", 0)] |= 1 if "set" in case else 0
    iv, ad = bytes(12), mp1.aad("M", CASE, 0)

    assert refusal(mp1.open_, KEY, ad, iv + AESGCM(KEY).encrypt(iv, bytes(frame), ad)) == "FRAME"


def test_the_largest_melding_fits_and_one_byte_more_is_refused():
    fits, too_long = VECTORS["sizes"]["fits"], VECTORS["sizes"]["too_long"]

    assert fits == mp1.MAX_DATA
    assert len(sealed(b"x" * fits)) == mp1.RECORD_SIZE
    assert refusal(sealed, b"x" * too_long) == "TOO_LONG"


@pytest.mark.parametrize(("by", "seq"), [("A", 0), ("", 0), ("M", -1), ("MH", 0)])
def test_a_record_is_by_melder_or_behandelaar_at_a_place(by, seq):
    with pytest.raises(ValueError, match="M or H"):
        mp1.aad(by, CASE, seq)


def test_the_same_text_twice_gives_two_records():
    ad = mp1.aad("M", CASE, 0)

    assert mp1.seal(KEY, ad, DATA) != mp1.seal(KEY, ad, DATA)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=4000), st.sampled_from("MH"), st.integers(0, 199))
def test_any_text_comes_back_and_its_length_cannot_be_seen(text, by, seq):
    data = json.dumps({"t": text}).encode()[: mp1.MAX_DATA]
    ad = mp1.aad(by, CASE, seq)
    record = mp1.seal(KEY, ad, data)

    assert len(record) == mp1.RECORD_SIZE
    assert mp1.open_(KEY, ad, record) == data


@settings(deadline=None, max_examples=60)
@given(st.integers(0, mp1.RECORD_SIZE * 8 - 1))
def test_any_flipped_bit_closes_a_record(bit):
    record = bytearray(sealed())
    record[bit // 8] ^= 1 << bit % 8

    assert refusal(mp1.open_, KEY, mp1.aad("M", CASE, 0), bytes(record)) == "UNREADABLE"


@settings(deadline=None, max_examples=40)
@given(st.sampled_from("MH"), st.integers(0, 300), st.binary(min_size=32, max_size=32))
def test_any_other_place_closes_a_record(by, seq, case_id):
    places = {mp1.aad(by, CASE, seq), mp1.aad("M", case_id, 0)} - {mp1.aad("M", CASE, 0)}

    for place in places:
        assert refusal(mp1.open_, KEY, place, sealed()) == "UNREADABLE"


# keybox


@pytest.mark.parametrize("made_by", ["python", "javascript"])
def test_every_reader_but_the_excluded_one_opens_the_keybox_of_either_language(made_by):
    box = mp1.unb64(BOX[made_by])

    assert len(box) == BOX["size"]
    for place, identity in enumerate(IDENTITIES):
        if place == BOX["excluded"]:
            assert refusal(mp1.open_keybox, box, identity, CASE) == "UNREADABLE"
        else:
            assert mp1.open_keybox(box, identity, CASE) == KEY


def test_the_keybox_of_another_case_is_refused():
    box, other = mp1.unb64(BOX["python"]), bytes.fromhex(BOX["other_case"])
    assert refusal(mp1.open_keybox, box, IDENTITIES[0], other) == "CASE_MISMATCH"


SUBSETS = list(chain.from_iterable(combinations(RECIPIENTS, size) for size in range(3)))


@pytest.mark.belofte(3)
@pytest.mark.parametrize("excluded", SUBSETS, ids=len)
def test_an_exclusion_cannot_be_seen_and_the_excluded_never_reads(excluded):
    box = mp1.keybox(CASE, KEY, RECIPIENTS, excluded)

    assert len(box) == BOX["size"]
    assert box.count(b"\n-> mlkem768x25519 ") == len(RECIPIENTS)
    for recipient, identity in zip(RECIPIENTS, IDENTITIES, strict=True):
        if recipient in excluded:
            assert refusal(mp1.open_keybox, box, identity, CASE) == "UNREADABLE"
        else:
            assert mp1.open_keybox(box, identity, CASE) == KEY


@pytest.mark.parametrize("excluded", [RECIPIENTS, ["age1pq1nobody"], [*RECIPIENTS, "x"]], ids=len)
def test_a_keybox_has_a_reader_and_excludes_only_readers(excluded):
    assert refusal(mp1.keybox, CASE, KEY, RECIPIENTS, excluded) == "NO_RECIPIENT"


def test_a_keybox_for_nobody_is_refused():
    assert refusal(mp1.keybox, CASE, KEY, [], []) == "NO_RECIPIENT"


@pytest.mark.parametrize("case", VECTORS["recipients_refused"], ids=lambda case: case["what"])
def test_a_recipient_that_is_no_post_quantum_key_is_refused(case):
    for excluded in ([], [case["age"]]):
        assert refusal(mp1.keybox, CASE, KEY, [RECIPIENTS[1], case["age"]], excluded) == "SUITE"


def test_a_key_that_stands_twice_is_refused_because_excluding_one_would_not_exclude_it():
    twice = [RECIPIENTS[0], RECIPIENTS[1], RECIPIENTS[0]]
    assert refusal(mp1.keybox, CASE, KEY, twice, []) == "SUITE"


def test_an_identity_that_is_none_is_refused():
    box = mp1.unb64(BOX["python"])
    assert refusal(mp1.open_keybox, box, "AGE-SECRET-KEY-1QQQ", CASE) == "SUITE"


@settings(deadline=None, max_examples=30)
@given(st.integers(0, BOX["size"] * 8 - 1))
def test_any_flipped_bit_closes_a_keybox(bit):
    box = bytearray(mp1.unb64(BOX["python"]))
    box[bit // 8] ^= 1 << bit % 8

    assert refusal(mp1.open_keybox, bytes(box), IDENTITIES[0], CASE) == "UNREADABLE"
