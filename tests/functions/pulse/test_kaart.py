"""The deelnamekaart on arrival: genuine, of this round and this group, and used once."""

import base64
import hashlib
import json
import secrets
import string
import traceback

import pytest

from functions.edge.fields import b64, unb64
from functions.pulse import kaart
from functions.pulse.blind import PrivateKey, sign
from functions.pulse.model import KaartRefused
from infra.pulse.sleutel import new_key
from tests.functions.pulse.deelnemer import Deelnemer

RONDE = "nulmeting-2026"


def made():
    return PrivateKey.of(json.loads(new_key().privaat))


@pytest.fixture(scope="module")
def keys():
    """One key for group 01 and one for 02."""
    return {"01": made(), "02": made()}


@pytest.fixture(scope="module")
def sleutels(keys):
    return {groep: b64(key.public) for groep, key in keys.items()}


def kaart_for(key, ronde=RONDE, groep="01", message=None):
    person = Deelnemer(key.n, ronde, groep, message)
    return person.kaart(sign(key, person.blinded))


def refused(text, sleutels, ronde=RONDE, groep="01") -> bool:
    """Whether it is, and in one way that repeats nothing."""
    with pytest.raises(KaartRefused) as caught:
        kaart.check(text, ronde, groep, sleutels)
    said = caught.value
    return (said.code, said.args, str(said.__cause__ or "")) == ("FORBIDDEN", (), "")


def parts(text):
    _, message, signature = text.split(".")
    return unb64(message), unb64(signature)


def written(message, signature):
    return f"k1.{b64(message)}.{b64(signature)}"


@pytest.fixture(scope="module")
def echt(keys):
    return kaart_for(keys["01"])


def test_a_genuine_kaart_is_known_by_its_message_only(echt, sleutels):
    message, _ = parts(echt)

    assert kaart.check(echt, RONDE, "01", sleutels) == (
        hashlib.sha256(b"pulse kaart\n" + message).digest()
    )
    assert len(echt) == kaart.length(RONDE)


def test_a_kaart_of_the_whole_round_goes_with_every_group(keys):
    sleutels = {"00": b64(keys["01"].public)}
    text = kaart_for(keys["01"], groep="00")

    found = {kaart.check(text, RONDE, groep, sleutels) for groep in ("00", "01", "05")}
    assert len(found) == 1


def test_a_kaart_of_another_group_is_refused(echt, keys, sleutels):
    assert refused(echt, sleutels, groep="02")
    assert refused(echt, sleutels, groep="00")
    assert refused(kaart_for(keys["02"], groep="01"), sleutels)  # says 01, signed by 02
    assert refused(kaart_for(keys["01"], groep="00"), sleutels)  # no such key in this round
    assert refused(kaart_for(keys["01"], groep="03"), sleutels, groep="03")


def test_a_kaart_of_another_round_is_refused_even_under_the_same_key(keys, sleutels):
    for other in ("nulmeting-2025", "nulmeting-202", "nulmeting-20267", "x"):
        assert refused(kaart_for(keys["01"], ronde=other), sleutels)


@pytest.mark.parametrize("ronde", ["a", "a:01", "ab"])
def test_the_name_of_a_round_cannot_run_into_what_follows(keys, sleutels, ronde):
    text = kaart_for(keys["01"], ronde="a:01")
    if ronde == "a:01":
        assert kaart.check(text, ronde, "01", sleutels)
    else:
        assert refused(text, sleutels, ronde=ronde)


def test_a_damaged_kaart_is_refused(echt, sleutels):
    message, signature = parts(echt)
    for at in (0, 31, 32, 40, len(message) - 1):
        damaged = bytearray(message)
        damaged[at] ^= 1
        assert refused(written(bytes(damaged), signature), sleutels)
    for at in (0, 200, 383):
        damaged = bytearray(signature)
        damaged[at] ^= 1
        assert refused(written(message, bytes(damaged)), sleutels)


def test_a_signature_of_someone_else_or_of_the_wrong_size_is_refused(echt, keys, sleutels):
    message, signature = parts(echt)
    s, n = int.from_bytes(signature, "big"), keys["01"].n

    assert refused(written(message, parts(kaart_for(keys["01"]))[1]), sleutels)
    assert refused(written(message, bytes(384)), sleutels)
    assert refused(written(message, b"\0" + signature), sleutels)
    assert refused(written(message, signature[1:]), sleutels)
    if s + n < 2 ** (8 * 384):
        assert refused(written(message, (s + n).to_bytes(384, "big")), sleutels)


def test_a_message_that_is_longer_or_shorter_is_refused_although_it_is_signed(keys, sleutels):
    start = f"pulse:{RONDE}:01:".encode()
    for front, back in ((32, 31), (31, 32), (32, 33), (33, 31), (0, 64)):
        message = secrets.token_bytes(front) + start + secrets.token_bytes(back)
        assert refused(kaart_for(keys["01"], message=message), sleutels)


@pytest.mark.parametrize("end", [b"\n" * 32, b"\r\n" * 16, bytes(32), b"\xff" * 32])
def test_any_random_end_will_do(keys, sleutels, end):
    message = secrets.token_bytes(32) + f"pulse:{RONDE}:01:".encode() + end

    assert kaart.check(kaart_for(keys["01"], message=message), RONDE, "01", sleutels)


def test_a_kaart_has_one_way_to_be_written_so_it_cannot_be_used_twice(echt, sleutels):
    version, message, signature = echt.split(".")
    plain = base64.b64encode(unb64(message)).decode()
    others = [
        "", ".", "..", "k1..", echt + ".", echt + "=", echt + "\n", " " + echt, echt.upper(),
        f"K1.{message}.{signature}", f"k2.{message}.{signature}", f"k1.{signature}.{message}",
        f"{version}.{message}.{signature}.x", f"{version}.{plain}.{signature}",
        f"{message}.{signature}", echt.replace(".", ",", 1), echt[:-1], echt[:-1] + "é",
        echt.replace("k1", "k\N{SUPERSCRIPT ONE}"),
    ]  # fmt: skip
    # The last character of the message holds bits that are not used: other letters, same bytes.
    others += [
        f"k1.{message[:-1]}{c}.{signature}" for c in string.ascii_letters if c != message[-1]
    ]

    for other in others:
        if other != echt:
            assert refused(other, sleutels)


def test_another_signature_on_the_same_message_is_the_same_kaart(keys, sleutels):
    message = secrets.token_bytes(32) + f"pulse:{RONDE}:01:".encode() + secrets.token_bytes(32)
    first, second = (kaart_for(keys["01"], message=message) for _ in range(2))

    assert first != second
    assert kaart.check(first, RONDE, "01", sleutels) == kaart.check(second, RONDE, "01", sleutels)


def test_a_refusal_shows_nothing_of_what_came(sleutels):
    sent = "k1.kanarie!.".ljust(kaart.length(RONDE), "k")
    with pytest.raises(KaartRefused) as caught:
        kaart.check(sent, RONDE, "01", sleutels)

    assert "kanarie" not in "".join(traceback.format_exception(caught.value))
