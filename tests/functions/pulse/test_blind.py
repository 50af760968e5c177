"""Blind signatures: the four vectors of RFC 9474, Appendix A, and what an issuer must never do."""

import json
import traceback

import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA384

from functions.edge.fields import b64
from functions.pulse import blind
from functions.pulse.blind import PrivateKey, sign
from infra.pulse.sleutel import new_key
from tests.functions.pulse import deelnemer
from tests.functions.pulse.deelnemer import Deelnemer
from tests.vectors.rfc9474 import KEY as RFC_KEY
from tests.vectors.rfc9474 import MSG, VECTORS


@pytest.fixture(scope="module")
def key():
    return PrivateKey.of(json.loads(new_key().privaat))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_every_variant_of_the_rfc_comes_out_byte_for_byte(vector):
    message, salt = bytes.fromhex(vector["msg_prefix"]) + MSG, bytes.fromhex(vector["salt"])
    r = pow(int(vector["inv"], 16), -1, RFC_KEY.n)
    blinded = deelnemer.blind(RFC_KEY.n, message, salt, r)
    signed = sign(RFC_KEY, blinded)
    signature = deelnemer.unblind(RFC_KEY.n, signed, r)

    assert blinded.hex() == vector["blinded_msg"]
    assert signed.hex() == vector["blind_sig"]
    assert signature.hex() == vector["sig"]
    pss = padding.PSS(padding.MGF1(SHA384()), len(salt))
    public = rsa.RSAPublicNumbers(RFC_KEY.e, RFC_KEY.n).public_key()
    public.verify(signature, message, pss, SHA384())


@pytest.mark.parametrize(
    "vector", [v for v in VECTORS if "encoded_msg" in v], ids=lambda v: v["name"]
)
def test_the_client_of_these_tests_pads_as_the_rfc_does(vector):
    message, salt = bytes.fromhex(vector["msg_prefix"]) + MSG, bytes.fromhex(vector["salt"])

    padded = deelnemer.encode(message, salt, RFC_KEY.n.bit_length() - 1)
    assert padded.hex() == vector["encoded_msg"]


def test_the_same_question_gets_the_same_answer_whatever_the_issuer_draws(key):
    blinded = Deelnemer(key.n, "r").blinded

    assert sign(key, blinded) == sign(key, blinded)


OUTSIDE = {
    "0": lambda n: 0,
    "1": lambda n: 1,
    "n-1": lambda n: n - 1,
    "n": lambda n: n,
    "n+2": lambda n: n + 2,
    "all ones": lambda n: 2**3072 - 1,
}


@pytest.mark.parametrize("number", OUTSIDE.values(), ids=OUTSIDE)
def test_a_number_outside_the_range_is_not_signed(key, number):
    assert refusal(key, number(key.n).to_bytes(key.size, "big")) == "no blinded message"


@pytest.mark.parametrize("number", [lambda n: 2, lambda n: n - 2], ids=["2", "n-2"])
def test_the_range_ends_there(key, number):
    assert pow(int.from_bytes(sign(key, number(key.n).to_bytes(384, "big")), "big"), key.e, key.n)


@pytest.mark.parametrize(
    "change", [b"\0".__add__, lambda m: m + b"\0", lambda m: m[1:], lambda m: b""]
)
def test_a_message_of_another_length_is_not_signed(key, change):
    assert refusal(key, change(Deelnemer(key.n, "r").blinded)) == "no blinded message"


def refusal(key, blinded) -> str:
    """What is said instead of a signature."""
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the caller looks at its words
        sign(key, blinded)
    return str(caught.value)


def test_half_a_wrong_signature_never_leaves(key, monkeypatch):
    right = blind._power

    def fault(key, m):
        s = right(key, m)
        return (s + key.p) % key.n  # right modulo p and wrong modulo q: its gcd with n would be p

    monkeypatch.setattr(blind, "_power", fault)
    with pytest.raises(RuntimeError) as caught:
        sign(key, Deelnemer(key.n, "r").blinded)
    assert str(caught.value) == "signing failed"


def test_the_private_operation_never_works_on_the_number_that_someone_sent(key, monkeypatch):
    right, seen = blind._power, []
    monkeypatch.setattr(blind, "_power", lambda key, m: seen.append(m) or right(key, m))
    blinded = Deelnemer(key.n, "r").blinded
    sign(key, blinded), sign(key, blinded)

    assert len({*seen, int.from_bytes(blinded, "big")}) == 3


def test_every_signing_could_have_led_to_every_kaart(key):
    """Perfect blindness: what the issuer saw fits each signature, with one blinding factor each."""
    people = [Deelnemer(key.n, "r") for _ in range(4)]
    seen = [(person.blinded, sign(key, person.blinded)) for person in people]
    kaarten = [person.signature(signed) for person, (_, signed) in zip(people, seen, strict=True)]

    for blinded, signed in seen:
        for kaart in kaarten:
            s = int.from_bytes(kaart, "big")
            r = int.from_bytes(signed, "big") * pow(s, -1, key.n) % key.n
            padded = pow(s, key.e, key.n)
            assert 0 < r < key.n
            assert padded * pow(r, key.e, key.n) % key.n == int.from_bytes(blinded, "big")


def test_a_key_comes_back_from_its_file_and_is_not_printed(key):
    made = new_key()
    read = PrivateKey.of(json.loads(made.privaat))

    assert b64(read.public) == made.n
    assert len(made.n) == 512
    assert read.n.bit_length() == 3072
    for printed in (repr(read), str(read), repr(made), f"{made}"):
        assert str(read.p)[:20] not in printed
        assert made.n[:20] not in printed


def prime(number):
    return b64(number.to_bytes((number.bit_length() + 7) // 8, "big"))


TWICE = prime(2**1536 - 1)


@pytest.mark.parametrize(
    "written",
    [
        {}, [], "p", {"p": "AQ"}, {"p": 5, "q": 7}, {"p": "geheim!", "q": "geheim!"},
        {"p": prime(RFC_KEY.p), "q": prime(RFC_KEY.q)}, {"p": TWICE, "q": TWICE},
    ],
    ids=["nothing", "list", "text", "half", "numbers", "no base64url", "4096 bit", "twice one"],
)  # fmt: skip
def test_what_is_no_key_of_3072_bit_is_refused_and_not_repeated(written):
    with pytest.raises(ValueError, match="no private key") as caught:
        PrivateKey.of(written)

    assert str(caught.value) == "no private key"
    assert "geheim" not in "".join(traceback.format_exception(caught.value))
