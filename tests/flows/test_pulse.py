"""The golden walk of the pulse: print codes, answer on a phone, close, release, read results."""

import json
import re
import shutil
import sqlite3
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser import axe, context
from tests.flows.conftest import COMMAND, ROOT, Dienst
from tests.infra.pulse.papier import scans

pytestmark = pytest.mark.browser
RONDE = "walk"
AANTAL = 26  # enough to show reasons and behaviour
ANDEREN = [f"44211{n % 9 + 1}033333{n % 4 + 1}" for n in range(AANTAL - 3)]


def vandaag(days: int = 0) -> str:
    return str(datetime.now(UTC).date() + timedelta(days=days))


@pytest.fixture(scope="module")
def inhoud(tmp_path_factory) -> Path:
    """The example, with a round of its own that is open today."""
    folder = Path(shutil.copytree(ROOT / "content", tmp_path_factory.mktemp("pulse") / "content"))
    shutil.rmtree(folder / "pulse/najaar-2026")  # in the end both were open at once
    shutil.copytree(folder / "pulse/nulmeting-2026", folder / f"pulse/{RONDE}")
    for naam in ("release.json", "release.sha256"):
        (folder / f"pulse/{RONDE}/{naam}").unlink()
    set_days(folder, vandaag(), vandaag(1))
    return folder


def set_days(inhoud: Path, opent: str, sluit: str) -> None:
    pad = inhoud / f"pulse/{RONDE}/ronde.yml"
    tekst = re.sub(r"(?m)^nulmeting: ja$", "nulmeting: nee", pad.read_text("utf-8"))
    tekst = re.sub(r"(?m)^opent: .*$", f"opent: {opent}", tekst)
    pad.write_text(re.sub(r"(?m)^sluit: .*$", f"sluit: {sluit}", tekst), "utf-8")


@pytest.fixture(scope="module")
def pulse(tmp_path_factory, inhoud):
    running = Dienst(tmp_path_factory.mktemp("dienst-pulse") / "data", inhoud)
    running.start()
    yield running
    running.stop()


def vertrouwd(dienst, verb: str, *more: str) -> subprocess.CompletedProcess:
    args = [COMMAND, "pulse", verb, "--ronde", RONDE, *more]
    args += ["--content", str(dienst.content), "--data", str(dienst.data)]
    return subprocess.run(args, cwd=ROOT, capture_output=True, text=True, check=False)


def answer(page, *, gedrag: int = 3) -> None:
    """Choose something everywhere."""
    page.locator("#groep").select_option("03")
    for n in (0, 1, 2, 3, 4, 12):
        page.locator(f'input[name="v_{n}"][value="1"]').check(force=True)
    page.locator("#v-5").select_option("2")
    for n in range(7, 12):
        page.locator(f'input[name="v_{n}"][value="{gedrag}"]').check(force=True)


def print_codes(dienst, papier: Path) -> list[str]:
    """The addresses on the slips, as a telephone scans them."""
    made = vertrouwd(
        dienst, "codes", "--aantal", str(AANTAL), "--uit", str(papier),
        "--meld-url", dienst.info["meld"],
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return [scan.text for scan in scans(papier.read_bytes())]


def on_a_phone(browser, adres: str) -> None:
    """Scan, answer, send; and try once more with the same slip."""
    phone = context(browser, viewport={"width": 360, "height": 740})
    page = phone.new_page()
    page.goto(adres)
    assert "#" not in page.url
    assert axe(page) == []
    answer(page, gedrag=1)
    page.locator("#verstuur").click()
    expect(page.locator("#klaar")).to_be_visible()
    expect(page.locator("form#pulse")).to_have_count(0)
    page.go_back()
    page.goto(adres)
    answer(page)
    page.locator("#verstuur").click()
    expect(page.locator("#fout")).to_contain_text("Heb je al ingevuld? Dan is je antwoord binnen.")
    phone.close()


def without_script(browser, dienst, code: str) -> None:
    """The code typed over, with a slip of the pen first; what was chosen stays."""
    plain = context(browser, java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{dienst.info['meld']}/pulse/")
    page.locator("#bewijs").fill(code[:-1] + ("0" if code[-1] != "0" else "1"))
    answer(page)
    page.locator("#verstuur").click()
    expect(page.locator("#fouten")).to_be_visible()
    page.locator("#bewijs").fill(code.lower())
    page.locator("#verstuur").click()
    expect(page.locator("h1")).to_contain_text("binnen")
    plain.close()


def send(dienst, code: str, antwoorden: str) -> None:
    sent = {"v": 1, "ronde": RONDE, "bewijs": code, "groep": "03", "antwoorden": antwoorden}
    told = httpx.post(f"{dienst.info['meld']}/api/v1/pulse/antwoord", json=sent)
    assert told.status_code == 201, told.text


def refused(dienst, zin: str) -> None:
    """Nothing is released, and the command says why."""
    told = vertrouwd(dienst, "release")
    assert told.returncode == 1
    assert zin in told.stderr


def a_month_passes(dienst) -> None:
    """As if the slips were printed a month ago."""
    db = sqlite3.connect(dienst.data / "pulse.sqlite")
    with db:
        db.execute("UPDATE rondes SET verloopt = date(verloopt, '-30 days')")
    db.close()


def read_results(browser, dienst) -> str:
    """What the page says, on a phone; the watcher made it by itself."""
    page = context(browser, viewport={"width": 360, "height": 740}).new_page()
    page.route("**/_voorproef.json", lambda route: route.abort())  # it stays while we look
    for _ in range(120):
        if page.goto(f"{dienst.info['intranet']}/cijfers/pulse/{RONDE}/").status == 200:
            break
        page.wait_for_timeout(500)
    assert axe(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return page.locator("main").inner_text()


@pytest.mark.belofte(4)
def test_codes_are_printed_answers_come_from_phones_and_only_bands_come_out(
    browser, pulse, inhoud, tmp_path
):
    adressen = print_codes(pulse, tmp_path / "briefjes.pdf")
    codes = [adres.partition("#")[2] for adres in adressen]
    assert len({*codes}) == AANTAL

    on_a_phone(browser, adressen[0])
    without_script(browser, pulse, codes[1])
    for code, antwoorden in zip(codes[2:-1], ANDEREN, strict=True):  # one keeps the slip
        send(pulse, code, antwoorden)

    refused(pulse, "kan nog niet vrijgegeven worden")
    set_days(inhoud, vandaag(-20), vandaag(-8))
    ronde = inhoud / f"pulse/{RONDE}/ronde.yml"
    whole = ronde.read_text("utf-8")
    ronde.write_text(whole.replace("hoofden: 182", "hoofden: 181"), "utf-8")
    refused(pulse, "veranderd nadat de codes zijn uitgegeven")
    ronde.write_text(whole, "utf-8")

    refused(pulse, "kan nog niet vrijgegeven worden")  # the last day on the slips counts too
    a_month_passes(pulse)
    assert vertrouwd(pulse, "release").returncode == 0
    frozen = (inhoud / f"pulse/{RONDE}/release.json").read_bytes()
    refused(pulse, "al vrijgegeven")
    assert (inhoud / f"pulse/{RONDE}/release.json").read_bytes() == frozen
    assert json.loads(frozen)["respons"]["organisatie"] == [25, 29]

    assert "25 tot en met 29" in read_results(browser, pulse)
