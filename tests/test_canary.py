"""The scanner that the promises lean on: until it finds what is there, "nothing" means nothing."""

import base64
import gzip
import os
import zlib

import pytest

from tests import canary

SECRET = "het gebeurde bij de koffieautomaat één keer"
NOISE = os.urandom(5_000)


def heap(planted: bytes) -> bytes:
    return NOISE + planted + NOISE


@pytest.mark.parametrize("name", canary.forms(SECRET.encode()))
def test_the_scanner_finds_every_form_it_knows(name):
    planted = canary.forms(SECRET.encode())[name]

    assert name in canary.find(heap(planted), SECRET)


@pytest.mark.parametrize("before", [b"", b"x", b"xy", b"xyz"])
@pytest.mark.parametrize("encode", [base64.b64encode, base64.urlsafe_b64encode, base64.b16encode])
def test_the_scanner_finds_a_secret_in_the_middle_of_something_encoded(before, encode):
    planted = encode(before + SECRET.encode() + b" en nog meer")

    assert canary.find(heap(planted), SECRET)


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_the_scanner_looks_inside_what_is_packed(pack):
    assert "plain" in canary.find(heap(pack(SECRET.encode())), SECRET)
    assert "plain" in canary.find(heap(base64.b64encode(pack(SECRET.encode()))), SECRET)


def test_the_scanner_finds_nothing_where_nothing_is():
    assert canary.find(heap(b"iets heel anders"), SECRET) == set()
