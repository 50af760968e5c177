"""The two crypto scripts as served: small, self-contained, and at home under a strict CSP."""

import gzip
import json
import random
import re
from itertools import product

import pytest

from functions.melding import mp1
from functions.melding.code import code_numbers, parse_code
from infra import npm
from tests.vectors.mp1 import VECTORS

MAX_CRYPTO = 68_000  # bytes after gzip -9, with 2,048 words and four readers
ORIGIN = "https://meld.voorbeeld.test"
POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
NEVER = re.compile(
    r"\bimport\(|\beval\(|\bnew Function\b|innerHTML|outerHTML|insertAdjacentHTML|document\.write"
    r"|localStorage|sessionStorage|indexedDB|\.cookie|new Worker|fetch\(|XMLHttpRequest|sendBeacon"
)


@pytest.fixture(scope="module")
def inhoud(tmp_path_factory):
    """Words as hard to press together as the real ones, and four readers."""
    letters = product("bdfghjklmnprstvwz", "aeiou", "bdfgklmnprst", "aeiou")
    tails = random.Random(1)
    pick = [f"{''.join(four)}{tails.choice(['', 'n', 'r', 'st', 'l', 'ken'])}" for four in letters]
    readers = [*VECTORS["keybox"]["recipients"], VECTORS["keybox"]["fourth"]]
    path = tmp_path_factory.mktemp("inhoud") / "inhoud.json"
    path.write_text(json.dumps({
        "site_id": VECTORS["site_id"],
        "woorden": " ".join(sorted(tails.sample(pick, 2048))),
        "lezers": [
            {"id": f"lezer-{n}", "naam": f"Lezer {n}", "rol": "behandelaar", "age": age}
            for n, age in enumerate(readers)
        ],
    }), encoding="utf-8")  # fmt: skip
    return path


@pytest.fixture(scope="module")
def made(inhoud, tmp_path_factory):
    """name -> the bundle"""
    npm.ci(npm.BROWSER)
    out = tmp_path_factory.mktemp("bundels")
    return {
        name: npm.bundle(npm.BROWSER / f"{name}.js", out / f"{name}.js", inhoud=inhoud)
        for name in ("crypto", "crypto-behandelen")
    }


def test_the_crypto_of_the_melder_stays_small(made):
    assert len(gzip.compress(made["crypto"].read_bytes(), 9, mtime=0)) <= MAX_CRYPTO


def test_a_reader_gets_no_words_and_no_readers(made):
    recipient = VECTORS["keybox"]["recipients"][0]

    assert recipient in made["crypto"].read_text("utf-8")
    assert recipient not in made["crypto-behandelen"].read_text("utf-8")
    assert "Lezer 0" not in made["crypto-behandelen"].read_text("utf-8")


def test_nothing_is_in_there_that_the_policy_forbids_or_that_keeps_or_sends(made):
    for bundle in made.values():
        assert NEVER.findall(bundle.read_text("utf-8")) == []


def test_the_same_sources_give_the_same_bytes(made, inhoud, tmp_path):
    again = npm.bundle(npm.BROWSER / "crypto.js", tmp_path / "anders" / "crypto.js", inhoud=inhoud)

    assert again.read_bytes() == made["crypto"].read_bytes()


def test_the_licences_of_what_went_in_stand_beside_it(made):
    licences = made["crypto"].with_name("crypto.js.licenties.txt").read_text("utf-8")

    for package in ("age-encryption 0.3.1", "@noble/hashes 2.4.0", "@noble/post-quantum"):
        assert package in licences
    assert "esbuild" not in licences


@pytest.fixture(scope="module")
def page(made, browser):
    """A page of one script under the policy of the meld origin; no network at all."""
    page = browser.new_page()
    page.route("**", lambda route: answer(route, made["crypto"].read_bytes()))
    page.add_init_script(
        "addEventListener('securitypolicyviolation',"
        "  e => (self.geweigerd ??= []).push(e.blockedURI));"
        "document.addEventListener('vertrouwd:klaar', () => { self.klaar = true; });"
    )
    page.goto(f"{ORIGIN}/")
    page.wait_for_function("self.klaar")
    yield page
    page.close()


def answer(route, script):
    if route.request.url.endswith(".js"):
        route.fulfill(body=script, content_type="text/javascript")
    else:
        html = "<!doctype html><title>meld</title><script src=/crypto.js></script>"
        headers = {"Content-Security-Policy": POLICY, "Content-Type": "text/html"}
        route.fulfill(body=html, headers=headers)


WALK = """async () => {
  const { newCode, codeNumbers, parseCode, derive, seal, keybox, b64 } = vertrouwd;
  const code = newCode();
  const { access, key, caseId, inzageHash } = await derive(parseCode(code));
  const record = await seal(key, "M", caseId, 0, { v: 1, t: "één, voor één" });
  const box = await keybox(caseId, key, new Set(["lezer-1"]));
  const bytes = { access, key, caseId, inzageHash, record, box };
  const text = Object.fromEntries(Object.entries(bytes).map(([name, value]) => [name, b64(value)]));
  return { code, numbers: codeNumbers(code), ...text };
}"""


@pytest.mark.browser
def test_a_melding_from_chromium_under_the_strict_policy_opens_in_python(page, inhoud):
    words = json.loads(inhoud.read_text("utf-8"))["woorden"].split(" ")
    sent = page.evaluate(WALK)

    keys = mp1.derive(parse_code(words, sent["code"]), VECTORS["site_id"])
    assert sent["numbers"] == code_numbers(words, sent["code"])
    assert mp1.unb64(sent["access"]) == keys.access
    assert mp1.unb64(sent["inzageHash"]) == mp1.inzage_hash(keys.inzage)
    key = mp1.open_keybox(mp1.unb64(sent["box"]), VECTORS["keybox"]["identities"][0], keys.case_id)
    record = mp1.open_(key, mp1.aad("M", keys.case_id, 0), mp1.unb64(sent["record"]))
    assert json.loads(record) == {"v": 1, "t": "één, voor één"}


@pytest.mark.browser
def test_the_policy_had_nothing_to_refuse_and_nothing_was_kept(page):
    page.evaluate(WALK)

    assert page.evaluate("self.geweigerd ?? []") == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]
    assert page.context.cookies() == []


@pytest.mark.browser
def test_the_global_holds_functions_and_public_things_and_cannot_be_changed(page):
    kinds = page.evaluate("Object.entries(vertrouwd).map(([n, v]) => [n, typeof v])")

    assert {name for name, kind in kinds if kind != "function"} == {"MAX_DATA", "recipients"}
    assert page.evaluate("Object.isFrozen(vertrouwd) && Object.isFrozen(vertrouwd.recipients[0])")


@pytest.mark.browser
def test_the_page_is_drawn_again_and_again_while_a_code_is_stretched(page):
    frames = page.evaluate(
        """async () => {
          let frames = 0, busy = true;
          const frame = () => { frames += 1; if (busy) requestAnimationFrame(frame); };
          requestAnimationFrame(frame);
          await vertrouwd.derive(vertrouwd.parseCode(vertrouwd.newCode()));
          busy = false;
          return frames;
        }"""
    )

    assert frames > 1
