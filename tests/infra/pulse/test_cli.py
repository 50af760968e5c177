"""`vertrouwd pulse codes` and `sleutel` at the command line: what is told, and what is left."""

import re
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from functions.edge.fields import b64
from functions.pulse.code import hash_of
from infra.cli import main
from infra.pulse import opslag, sleutel
from infra.pulse.sleutel import read_keys
from inhoud import controle
from tests.infra.pulse.papier import scans
from tests.voorbeeld import ROOT

RONDE = "winter"
VANDAAG = datetime.now(UTC).date()


@pytest.fixture
def content(tmp_path):
    """The example with a round that is open today, and one that will be blind."""
    folder = shutil.copytree(ROOT / "content", tmp_path / "content")
    pad = folder / "pulse" / RONDE
    pad.mkdir()
    tekst = (folder / "pulse/najaar-2026/ronde.yml").read_text("utf-8")
    tekst = re.sub(r"(?m)^opent: .*$", f"opent: {VANDAAG + timedelta(30)}", tekst)
    tekst = re.sub(r"(?m)^sluit: .*$", f"sluit: {VANDAAG + timedelta(40)}", tekst)
    (pad / "ronde.yml").write_text(tekst, "utf-8")
    return folder


@pytest.fixture
def vertrouwd(content, tmp_path, capsys):
    """Run a verb: how it ended, and what it said."""

    def run(verb, *more) -> tuple[int, str]:
        given = ["--ronde", RONDE, "--content", str(content), "--data", str(tmp_path / "data")]
        code = 0
        try:
            main(["pulse", verb, *given, *map(str, more)])
        except SystemExit as left:
            code = int(left.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.out + said.err

    return run


def test_slips_are_printed_and_only_their_hashes_are_kept(vertrouwd, tmp_path):
    code, said = vertrouwd("codes", "--aantal", 12, "--uit", tmp_path)

    assert code == 0
    assert "12 briefjes staan in" in said
    pdf = tmp_path / f"briefjes-{RONDE}.pdf"
    codes = [scan.text.partition("#")[2] for scan in scans(pdf.read_bytes())]
    kept = (tmp_path / "data" / opslag.BESTAND).read_bytes()
    assert len({*codes}) == 12
    assert all(hash_of(RONDE, one) in kept for one in codes)
    assert not any(one.encode() in kept or one in said for one in codes)


@pytest.mark.parametrize(
    ("more", "zin"),
    [
        (["--aantal", 0], "Kies een aantal van 1 tot en met"),
        (["--aantal", 5000], "Zet er dan --toch bij"),
        (["--aantal", 3, "--groep", "zolder"], "heeft geen groep 'zolder'"),
    ],
)
def test_what_cannot_be_printed_is_one_sentence_and_leaves_nothing(vertrouwd, tmp_path, more, zin):
    code, said = vertrouwd("codes", *more, "--uit", tmp_path / "x.pdf")

    assert code == 1
    assert zin in said
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("per_groep", [False, True])
def test_keys_are_made_for_the_round_or_for_each_group_and_fit_in_it(
    vertrouwd, content, tmp_path, per_groep
):
    code, said = vertrouwd("sleutel", *(["--per-groep"] if per_groep else []))
    ronde = content / "pulse" / RONDE / "ronde.yml"
    venster = f"toegang: blind\nuitgifte: {{opent: {VANDAAG}, sluit: {VANDAAG + timedelta(9)}}}"
    tekst = ronde.read_text("utf-8").replace("toegang: code", venster)
    sleutels = said[said.index("sleutels:") : said.index("\nDe geheime helft")]
    ronde.write_text(tekst + "\n" + sleutels, "utf-8")

    assert code == 0
    stuk = controle.check(content).inhoud.rondes[RONDE]
    assert len(stuk.ronde.sleutels) == (5 if per_groep else 1)
    private = read_keys(tmp_path / "data")
    assert {b64(key.public) for key in private.values()} == {s.n for s in stuk.ronde.sleutels}
    assert [f for f in controle.check(content).fouten if "pulse/winter/ronde.yml" in f] == []

    assert vertrouwd("codes", "--aantal", 2, "--uit", tmp_path, *(
        ["--groep", "ruimte"] if per_groep else []
    ))[0] == 0  # fmt: skip
    assert vertrouwd("sleutel")[0] == 1  # there is one, and it stays
    code, said = vertrouwd("sleutel", "--vernietig")
    assert (code, read_keys(tmp_path / "data")) == (0, {})
    assert sleutel.NIET_GEDEKT in said
    assert vertrouwd("sleutel", "--vernietig")[0] == 1
