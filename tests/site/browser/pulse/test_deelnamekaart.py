"""JavaScript asks, Python signs without seeing, JavaScript unblinds, Python accepts: once."""

import hashlib
import json
import subprocess
from pathlib import Path

import pytest

from functions.edge.fields import b64, unb64
from functions.pulse import kaart
from functions.pulse.blind import PrivateKey, sign
from functions.pulse.model import KaartRefused
from infra import npm
from infra.pulse.sleutel import new_key

HERE = Path(__file__).parent
RONDE = "nulmeting-2026"
MAX_BUNDLE = 3_000  # bytes


@pytest.fixture(scope="module")
def keys():
    return [PrivateKey.of(json.loads(new_key().privaat)) for _ in range(2)]


@pytest.fixture(scope="module")
def browser():
    """A browser without a window: asks one line at a time."""
    npm.ci(npm.BROWSER)
    script = [npm.NODE, HERE / "haal_kaart.mjs"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "encoding": "utf-8", "bufsize": 1}
    with subprocess.Popen(script, **pipes) as node:
        yield lambda line: node.stdin.write(f"{line}\n") and node.stdout.readline().strip()
        node.stdin.close()


def fetch(browser, asked, signer, groep="00"):
    pinned = hashlib.sha256(asked.public).hexdigest()
    question = {"n": b64(asked.public), "ronde": RONDE, "groep": groep, "pinned": pinned}
    blinded = unb64(browser(json.dumps(question)))
    return blinded, browser(b64(sign(signer, blinded)))


def test_ten_people_fetch_a_kaart_and_each_is_accepted_and_another(browser, keys):
    sleutels = {"00": b64(keys[0].public)}
    fetched = [fetch(browser, keys[0], keys[0]) for _ in range(10)]

    kept = {kaart.check(text, RONDE, "01", sleutels) for _, text in fetched}
    assert len(kept) == 10
    assert {len(text) for _, text in fetched} == {kaart.length(RONDE)}
    assert all(b64(blinded)[:30] not in text for blinded, text in fetched)


def test_a_kaart_of_one_group_is_of_no_other(browser, keys):
    sleutels = {f"0{place}": b64(key.public) for place, key in enumerate(keys, 1)}
    _, text = fetch(browser, keys[1], keys[1], "02")

    assert kaart.check(text, RONDE, "02", sleutels)
    with pytest.raises(KaartRefused):
        kaart.check(text, RONDE, "01", sleutels)


def test_a_signature_of_another_key_gives_no_kaart(browser, keys):
    # The number may be too large for the other key; then draw again.
    smaller, larger = sorted(keys, key=lambda key: key.n)

    assert fetch(browser, smaller, larger)[1] == "SIGNATURE"


def test_the_script_stays_small(tmp_path):
    source = npm.BROWSER / "pulse" / "blind.js"
    entry = tmp_path / "kaart.js"
    entry.write_text(
        f'import {{ blind, finalize, prepare }} from "{source}";\n'
        "globalThis.vertrouwd = { blind, finalize, prepare };\n",
        "utf-8",
    )
    made = npm.bundle(entry, tmp_path / "uit" / "kaart.js")

    text = made.read_text("utf-8")
    assert len(text.encode()) <= MAX_BUNDLE
    assert "RSA-PSS" in text
    assert not any(word in text for word in ("fetch(", "localStorage", "import(", "console."))
