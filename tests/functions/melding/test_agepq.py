"""age files against the public vectors of the format and against files of our own."""

import base64
import hashlib
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.melding import agefile, agepq, bech32
from functions.melding.agefile import AgeRefused
from infra import npm
from tests.vectors.mp1 import VECTORS

DUMP = """
import * as vectors from "cctv-age";
const text = ([name, file]) => [name, Buffer.from(file).toString("base64")];
console.log(JSON.stringify(Object.fromEntries(Object.entries(vectors).map(text))));
"""
REFUSALS = {
    "no match": {"NO_KEY"},
    "HMAC failure": {"FILE"},
    "header failure": {"FILE"},
    "payload failure": {"FILE"},
}
# Points that make the shared secret zero: the library refuses them as it refuses a wrong key.
ZERO_SECRET = {"hybrid_identity", "hybrid_low_order"}


@pytest.fixture(scope="module")
def public_vectors():
    """name -> (what it says about itself, the file): C2SP/CCTV, without armored files"""
    npm.ci(npm.BROWSER, dev=True)
    dumped = npm.node(["--input-type=module", "--eval", DUMP], cwd=npm.BROWSER)
    found = {}
    for name, encoded in json.loads(dumped).items():
        head, _, file = base64.b64decode(encoded).partition(b"\n\n")
        about = [line.split(": ", 1) for line in head.decode().split("\n")]
        if "armored" not in dict(about):
            is_packed = dict(about).get("compressed") == "zlib"
            found[name] = (about, zlib.decompress(file) if is_packed else file)
    return found


def outcome(file, identity):
    try:
        return hashlib.sha256(agepq.open_(file, identity)).hexdigest()
    except AgeRefused as refused:
        return refused.reason


def test_the_public_vectors_for_hybrid_keys_end_as_they_say(public_vectors):
    checked = 0
    for name, (about, file) in public_vectors.items():
        says = dict(about)
        identities = [value for key, value in about if key == "identity"]
        if len(identities) == 1 and identities[0].startswith("AGE-SECRET-KEY-PQ-1"):
            allowed = REFUSALS.get(says["expect"], {says.get("payload")})
            allowed = {"NO_KEY"} if name in ZERO_SECRET else allowed
            assert outcome(file, identities[0]) in allowed, name
            checked += 1
    assert checked >= 12


def test_the_public_vectors_with_a_broken_header_are_refused(public_vectors):
    # scrypt and X25519 stanzas are not ours to read, but the frame around them is.
    ours = ("header", "hmac", "stanza", "version", "empty")
    broken = {
        name: file
        for name, (about, file) in public_vectors.items()
        if dict(about)["expect"] == "header failure" and name.startswith(ours)
    }

    assert len(broken) >= 15
    for file in broken.values():
        with pytest.raises(AgeRefused, match="FILE"):
            agefile.read(file)


def test_the_public_vectors_with_a_good_header_are_taken_apart(public_vectors):
    expected = {"success", "no match", "HMAC failure", "payload failure"}
    for name, (about, file) in public_vectors.items():
        if dict(about)["expect"] in expected and len(file) < agefile.MAX_FILE:
            assert agefile.read(file).header.endswith(b"\n---"), name


@given(st.binary(max_size=200))
def test_any_data_comes_back(data):
    identity, recipient = VECTORS["keybox"]["identities"][0], VECTORS["keybox"]["recipients"][0]

    assert agepq.open_(agepq.seal(data, [recipient]), identity) == data


def test_an_identity_has_one_recipient():
    pairs = zip(VECTORS["keybox"]["identities"], VECTORS["keybox"]["recipients"], strict=True)

    assert all(agepq.recipient_of(identity) == recipient for identity, recipient in pairs)


def test_a_new_identity_opens_what_its_recipient_was_given():
    identity, recipient = agepq.new_identity()

    assert identity.startswith("AGE-SECRET-KEY-PQ-1")
    assert recipient.startswith(agepq.RECIPIENT_START)
    assert agepq.open_(agepq.seal(b"hoi", [recipient]), identity) == b"hoi"


@pytest.mark.parametrize("identity", ["", "AGE-SECRET-KEY-PQ-1", "AGE-SECRET-KEY-1QQQQQQ", "Age"])
def test_a_key_that_is_none_is_refused(identity):
    with pytest.raises(AgeRefused, match="KEY"):
        agepq.recipient_of(identity)


def test_a_short_seed_is_no_key():
    with pytest.raises(AgeRefused, match="KEY"):
        agepq.recipient_of(bech32.encode("age-secret-key-pq-", bytes(31)).upper())


def test_only_one_chunk_is_ever_written():
    recipient = VECTORS["keybox"]["recipients"][0]

    assert agepq.seal(bytes(agefile.MAX_DATA), [recipient])
    with pytest.raises(ValueError, match="one chunk"):
        agepq.seal(bytes(agefile.MAX_DATA + 1), [recipient])


# BIP 173's own examples, with its limit of 90 characters lifted.
BIP173 = ["a12uel5l", "A12UEL5L", "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw"]


@pytest.mark.parametrize("text", BIP173)
def test_bech32_reads_the_examples_of_its_standard(text):
    prefix = text.lower().rpartition("1")[0]

    assert bech32.encode(prefix, bech32.decode(prefix, text)) == text.lower()


@pytest.mark.parametrize("text", ["a12ueL5l", "a12uel5m", "a1", "1nwldj5", "x1b4n0q5v", "b12uel5l"])
def test_bech32_refuses_what_was_written_wrongly(text):
    with pytest.raises(ValueError, match=r"bech32|checksum|bits"):
        bech32.decode("a", text)


@given(st.binary(max_size=64))
def test_bech32_gives_any_bytes_back(data):
    assert bech32.decode("age", bech32.encode("age", data)) == data
