import re

import pytest

from functions.melding import agefile, agepq
from functions.melding.agefile import AgeRefused, Stanza
from functions.melding.code import parse_code
from infra import keys
from infra.keys import KeyFileRefused
from tests.vectors.mp1 import VECTORS, WORDS

IDENTITY = VECTORS["keybox"]["identities"][0]
PASSPHRASE = VECTORS["code"]


@pytest.fixture(scope="module")
def file():
    return keys.lock_identity(IDENTITY, PASSPHRASE)


def test_a_key_file_opens_with_its_passphrase(file):
    assert keys.unlock_identity(file, PASSPHRASE) == IDENTITY


def test_capitals_hyphens_and_extra_spaces_are_forgiven(file):
    assert keys.unlock_identity(file, f" {PASSPHRASE.upper().replace(' ', '-  ')}\n") == IDENTITY


def test_the_key_cannot_be_read_in_the_file(file):
    assert file.startswith(b"age-encryption.org/v1\n-> scrypt ")
    assert IDENTITY.encode() not in file


def test_a_wrong_passphrase_is_said_in_dutch(file):
    with pytest.raises(KeyFileRefused, match="acht woorden passen niet") as refused:
        keys.unlock_identity(file, "een twee drie")

    assert refused.value.reason == "PASSPHRASE"


def test_a_damaged_key_file_is_said_in_dutch(file):
    box = agefile.b64std(file).encode()
    for damaged in (b"", b"hoi", file[:-1], file[:50], file.replace(b" 15\n", b" 15 \n"), box):
        with pytest.raises(KeyFileRefused, match="geen sleutelbestand") as refused:
            keys.unlock_identity(damaged, PASSPHRASE)
        assert refused.value.reason == "KEY_FILE"


@pytest.mark.parametrize("work", ["21", "99", "0", "015", "+15", "1e1", "", "15.0"])
def test_a_file_that_asks_for_too_much_work_or_none_is_refused(file, work):
    dearer = file.replace(b" 15\n", f" {work}\n".encode(), 1)

    with pytest.raises(KeyFileRefused, match="geen sleutelbestand"):
        keys.unlock_identity(dearer, PASSPHRASE)


def test_a_passphrase_stands_alone_in_a_key_file():
    stanza = Stanza(("scrypt", agefile.b64std(bytes(16)), "1"), bytes(32))
    double = agefile.write([stanza, stanza], bytes(16), IDENTITY.encode())

    with pytest.raises(KeyFileRefused, match="geen sleutelbestand"):
        keys.unlock_identity(double, PASSPHRASE)


def test_only_a_post_quantum_key_is_ever_locked():
    with pytest.raises(AgeRefused, match="KEY"):
        keys.lock_identity("AGE-SECRET-KEY-1QQQ", PASSPHRASE)


def test_the_key_of_a_new_reader_opens_what_is_sealed_to_its_recipient():
    made = keys.new_key(WORDS)

    assert parse_code(WORDS, made.passphrase)
    identity = keys.unlock_identity(made.file, made.passphrase)
    assert agepq.open_(agepq.seal(b"hoi", [made.recipient]), identity) == b"hoi"
    assert not re.search(made.passphrase, repr(made))
