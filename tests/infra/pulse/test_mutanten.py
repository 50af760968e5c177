"""Whether the attacks would notice: modules with one mistake in them, each of which must fall."""

import json
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from infra import pulse
from inhoud.registers.pulse_release import Cel
from tests.infra.pulse.aanval import attack_climate, attack_kinds, attack_reasons
from tests.infra.pulse.mensen import STIL, VORMEN, VRIJGEGEVEN, make_round, rows_of

MODULES = ("banden", "tellen", "klimaat", "gedrag", "uitslag")  # in order of import
MAP = Path(pulse.__file__).parent
RONDE = make_round()
DRIE = (15, 15, 10)  # reasons

MUTANTEN = [
    ("banden", "BREEDTE = 5", "BREEDTE = 4"),
    ("banden", "MINSTENS_MENSEN = 2", "MINSTENS_MENSEN = 1"),
    ("banden", "_piece(n, reach, _width(cells, b))", "_piece(n, reach, b)"),
    ("banden", "_piece(x, reach, _width(cells, BREEDTE))", "_piece(x, reach, BREEDTE)"),
    ("banden", "hi - cell.lo + 1 for", "hi - cell.lo for"),
    ("banden", "return _piece(x, Band(0, n), BREEDTE)", "return band(x)"),
    ("banden", "Band(max(cell.lo", "Band(sum(cell.lo"),
    ("banden", "min(n, sum(cell.hi for cell in cells))", "sum(cell.hi for cell in cells)"),
    ("banden", "* percent, 100 - percent)", "* percent, 100)"),
    ("banden", "else over - 1", "else over"),
    ("banden", "max(1, (reach.hi - reach.lo + 1) // b)", "-(-(reach.hi - reach.lo + 1) // b)"),
    ("banden", "if shown.hi < cap else Band(shown.lo, n)", "if x <= cap else Band(cap + 1, n)"),
    ("klimaat", "MINSTENS = 10", "MINSTENS = 9"),
    ("klimaat", "if score.n < MINSTENS:", "if score.n <= MINSTENS:"),
    ("klimaat", "total_band(totaal, [*cellen, verborgen])", "band(totaal)"),
    ("klimaat", "total_band(totaal, [*cellen, verborgen])", "Band(totaal, totaal)"),
    ("klimaat", "    verborgen = Band(0, n - ", "    verborgen = Band(0, 0 * "),
    ("klimaat", "verborgen]", "*(Band(0, s.n) for s in [*groepen, rest] if s.n < 10)]"),
    ("klimaat", "Cel(n=band(score.n), ", "Cel(n=band(score.n), aantal=band(score.aantal), "),
    ("gedrag", "MINSTENS = 20", "MINSTENS = 19"),
    ("gedrag", "if any(score.n", "if all(score.n"),
    ("gedrag", "KEUZES * band", "9 * band"),
    ("gedrag", "speling + BREEDTE * max(neemt.values())", "speling"),
    ("gedrag", "neemt[reden] * een.lo", "een.lo"),
    ("gedrag", "KEUZES if reden in alleen else 1", "1"),
    ("gedrag", "MINSTE_REDENEN = 4", "MINSTE_REDENEN = 3"),
    ("gedrag", 'cellen.append(samen["vergelijk"])', "cellen.extend(kern)"),
    ("gedrag", "capped_band(vormen.een_gezien, ruimte,", "count_band(vormen.een_gezien,"),
    ("gedrag", "**{naam: Cel(n=iedereen", "'pesten-gezien': Cel(), **{naam: Cel(n=iedereen"),
    ("gedrag", "delen is None or score.n", "score.n"),
    ("gedrag", "if max(minstens) < MINSTENS:", "if not minstens:"),
    ("gedrag", "if delen is None or score.n < MINSTENS:", "if delen is None:"),
    ("gedrag", "Cel(aandeel=share_in(*score", "Cel(n=band(score.n), aandeel=share_in(*score"),
    ("tellen", "groep != ZONDER_GROEP", "groep not in groepen"),
    ("tellen", "if antwoord not in schalen[naam].antwoorden:", "if not antwoord:"),
    ("tellen", "if sum(groepen.values()) != mensen:", "if sum(groepen.values()) < mensen:"),
    ("tellen", "if rijen[naam] != rijen[open_vragen[0]]:", "if not rijen[naam]:"),
    ("tellen", "if not antwoord.telt_niet", "if antwoord.id"),
    ("uitslag", "telling.mensen > codes", "telling.mensen > codes + 1"),
    ("uitslag", "if mensen >= klimaat.MINSTENS else None", "if mensen else None"),
    ("uitslag", 'gegeven.total() - gegeven["00"]', "gegeven.total()"),
]  # fmt: skip


@pytest.fixture
def load(monkeypatch):
    """The five modules, made anew; in one of them *was* is *wordt*."""

    def load(waar="", was="", wordt=""):
        code = SimpleNamespace()
        for naam in MODULES:
            path = MAP / f"{naam}.py"
            bron = path.read_text("utf-8")
            if naam == waar:
                assert bron.count(was) == 1, f"{naam}.py no longer says: {was}"
                bron = bron.replace(was, wordt)
            module = ModuleType(f"infra.pulse.{naam}")
            monkeypatch.setitem(sys.modules, module.__name__, module)
            monkeypatch.setattr(pulse, naam, module, raising=False)
            exec(compile(bron, path, "exec"), module.__dict__)
            setattr(code, naam, module)
        return code

    return load


def test_without_a_mistake_every_attack_fails(load):
    assert attack(load()) > 1000  # worlds, so that the attack is one


@pytest.mark.parametrize("mutant", MUTANTEN, ids=lambda een: f"{een[0]}: {een[2]}")
def test_a_mistake_is_noticed(load, mutant):
    code = load(*mutant)

    # Saying what is not so, or nothing at all, is noticed as well.
    with pytest.raises((AssertionError, ValueError, KeyError, TypeError)):
        attack(code)


def attack(code) -> int:
    """Everything at once; how many worlds were tried."""
    check_release(code)
    check_follow_up(code)
    sizes = [([9, 9], 0), ([10, 4], 5), ([22, 10], 1), ([19, 19], 5)]
    worlds = sum(attack_climate(code, groups, rest) for groups, rest in sizes)
    for aantallen in [(0, 4, 9, 14), (10, 10, 10, 10), (20, 20, 0, 0), (5, 10, 10, 10), DRIE]:
        for mensen in (19, 20, 24):
            attack_reasons(code, tuple(min(x, mensen) for x in aantallen), mensen)
    attack_reasons(code, (5, 5, 5, 10), 20, alleen=True)
    attack_reasons(code, (5, 5, 9, 5), 22, alleen=True)
    for zelf, vergelijk, totalen, mensen in [
        ({"a": (3, 19), "b": (1, 30)}, ("a",), (3, 4, 1), 30),
        ({"a": (3, 30), "b": (1, 29)}, ("a",), (3, 4, 1), 30),
        ({"a": (3, 22), "b": (20, 20)}, ("a", "b"), (21, 21, 15), 22),
        ({"a": (12, 20), "b": (13, 21)}, ("a", "b"), (20, 20, 3), 21),
        ({"a": (11, 40), "b": (0, 40), "c": (0, 40)}, ("a", "b"), (11, 11, 3), 40),
        ({"a": (10, 20)}, (), (0, 10, 10), 20),
    ]:
        scores = {vorm: code.tellen.Score(*paar) for vorm, paar in zelf.items()}
        samen, een, gezien = totalen
        vormen = code.gedrag.Vormen(scores, vergelijk, een, gezien, samen, mensen)
        worlds += attack_kinds(code, vormen) or 0
    return worlds


def check_follow_up(code):
    for n in (0, 19, 20, 27):
        for zelf, gezien in [(0, 15), (15, 15), (20, 0), (15, 20)]:
            delen = {"zelf": Cel(aantal=(zelf, 30)), "gezien": Cel(aantal=(gezien, 30))}
            shown = [code.gedrag.follow_up(code.tellen.Score(x, n), delen) for x in range(n + 1)]
            assert all((een is not None) == (n >= 20 <= max(zelf, gezien)) for een in shown)
            for x, een in enumerate(shown):
                if een is not None:
                    lo, hi = een.aandeel
                    assert een == Cel(aandeel=(lo, lo + 25))
                    assert lo * n <= 100 * x <= hi * n
    assert code.gedrag.follow_up(code.tellen.Score(1, 30), None) is None


def check_release(code):
    """Twenty-five people and nine, of whom some skip a kind; then rows that do not add up."""
    mensen = [("01", f"4611201{kinds}1") for kinds in ["13333"] * 11 + ["33331"] * 11]
    mensen += [("02", "1111123" + "03323" + "4")] * 9 + [("01", STIL)] * 3
    rows = rows_of(RONDE, mensen)
    gelezen = json.loads(code.uitslag.dump(of_rows(code, rows, len(mensen))))
    vragen = gelezen["vragen"]
    assert gelezen["respons"]["groepen"] == {"dienst": [25, 29], "griffie": None}
    assert vragen["ingrijpen"]["groepen"] == {"dienst": None, "griffie": None}
    assert vragen["meegemaakt"]["delen"].keys() == {*VORMEN, "zelf", "gezien", "vergelijk"}
    assert vragen["meegemaakt"]["delen"]["pesten"]["n"] == [20, 24]
    assert vragen["meegemaakt"]["delen"]["zelf"] == {"n": [30, 34], "aantal": [20, 28]}
    assert vragen["gemeld"] == {"organisatie": {"aandeel": [75, 100]}}
    for stuk, codes in [
        (rows, len(mensen) - 1),
        ([*rows, rows[-1]], 99),
        ([*rows[1:], rows[0]._replace(groep="02")], 99),
        ([*rows[:-1], rows[-1]._replace(groep="01")], 99),
        ([*rows[:-1], rows[-1]._replace(antwoord="09")], 99),
        ([*rows[:-1], rows[-1]._replace(vraag="loon")], 99),
    ]:
        try:
            of_rows(code, stuk, codes)
        except code.tellen.ReleaseRefused:
            continue
        raise AssertionError("this adds up")


def of_rows(code, rows, codes):
    return code.uitslag.release("een", RONDE, rows, codes=codes, vrijgegeven=VRIJGEGEVEN)
