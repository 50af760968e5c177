# ruff: noqa: E501 - a case is one line
from dataclasses import replace

import pytest

from infra.cli import main
from infra.posters.papieren import make
from infra.posters.weigeren import refusals
from infra.stop import Stopped
from inhoud.registers.organisatie import Organisatie
from tests.infra.posters.drukwerk import CONTENT, andere_kop, anders, met_sleutels, voorbeeld

WOORDEN = met_sleutels(voorbeeld()).data["communicatie"].controlewoorden


def org(**velden):
    return anders(voorbeeld(), "organisatie", **velden)


def without_key(inhoud):
    lezers = inhoud.data["recipients"].lezers
    return anders(
        anders(inhoud, "recipients", lezers=(lezers[0].model_copy(update={"age": ""}), *lezers[1:])),
        "communicatie", controlewoorden=(),
    )  # fmt: skip


def without_112(inhoud):
    lijnen = inhoud.data["hulplijnen"].hulplijnen
    return anders(inhoud, "hulplijnen", hulplijnen=lijnen[1:])


def without_people(inhoud):
    return replace(inhoud, bladzijden=[b for b in inhoud.bladzijden if b.soort != "vp-profiel"])


def without_register(inhoud):
    return replace(
        inhoud,
        data={n: r for n, r in inhoud.data.items() if n != "posters"},
        bronnen={n: b for n, b in inhoud.bronnen.items() if n != "posters"},
    )


def without_english(inhoud):
    over = dict(inhoud.vertalingen["en"])
    del over["posters"], over["communicatie"]
    return replace(inhoud, vertalingen={**inhoud.vertalingen, "en": over})


def at(bestand: str, *plek) -> str:
    """Where this stands in the example: a name in organisatie.yml, or a place in another file."""
    bron = voorbeeld().bronnen[bestand]
    return f"{bron.naam}:{bron.line_of(plek)}"


URL, KORT = at("organisatie", "meld_url"), at("organisatie", "meld_adres_kort")
CODE = voorbeeld().page("gedragscode").bron
WAAR = at("communicatie", "controlewoorden")
CASES = {
    "a question mark": (lambda: org(meld_url="https://meld.linderwaard.example?loc=wc"), f"{URL}: meld_url: laat alles vanaf het vraagteken weg"),
    "a hash": (lambda: org(meld_url="https://meld.linderwaard.example#wc"), f"{URL}: meld_url: laat alles vanaf het hekje weg"),
    "a user": (lambda: org(meld_url="https://wc@meld.linderwaard.example"), f"{URL}: meld_url: laat de naam of het wachtwoord vóór @ weg"),
    "a path": (lambda: org(meld_url="https://meld.linderwaard.example/wc"), f"{URL}: meld_url: laat '/wc' weg; een site heeft een eigen naam en geen pad"),
    "a letter that looks like ours": (lambda: org(meld_url="https://m\u0435ld.linderwaard.example", meld_adres_kort="m\u0435ld.linderwaard.example"), f"{URL}: meld_url: in 'm\u0435ld.linderwaard.example' mogen alleen letters a-z, cijfers, streepjes en losse punten"),
    "a backslash": (lambda: org(meld_url="https://meld.linderwaard.example\\wc", meld_adres_kort="meld.linderwaard.example\\wc"), f"{URL}: meld_url: in 'meld.linderwaard.example\\wc' mogen alleen letters a-z, cijfers, streepjes en losse punten"),
    "a dot at the end": (lambda: org(meld_url="https://meld.linderwaard.example.", meld_adres_kort="meld.linderwaard.example."), f"{URL}: meld_url: in 'meld.linderwaard.example.' mogen alleen letters a-z, cijfers, streepjes en losse punten"),
    "no https": (lambda: org(meld_url="http://meld.linderwaard.example"), f"{URL}: meld_url: dit adres begint niet met https://"),
    "only here": (lambda: org(meld_url="http://127.0.0.1:8001", meld_adres_kort="127.0.0.1:8001"), f"{URL}: meld_url: dit adres werkt alleen op deze computer; maak er papier van met --proef"),
    "another site": (lambda: org(meld_adres_kort="meld.anders.example"), f"{KORT}: meld_adres_kort: 'meld.anders.example' is een andere site dan meld_url (meld.linderwaard.example)"),
    "more than a name": (lambda: org(meld_adres_kort="meld.linderwaard.example/hulp"), f"{KORT}: meld_adres_kort: schrijf alleen de naam: meld.linderwaard.example"),
    "words of other keys": (lambda: anders(met_sleutels(voorbeeld()), "communicatie", controlewoorden=("aanbod",) * 6), f"{WAAR}: controlewoorden: deze woorden horen niet bij de sleutels van nu; zet hier [{', '.join(WOORDEN)}]"),
    "keys without words": (lambda: met_sleutels(voorbeeld(), woorden=False), f"{WAAR}: controlewoorden: de lezers hebben sleutels; zet hier [{', '.join(WOORDEN)}]"),
    "words without keys": (lambda: anders(voorbeeld(), "communicatie", controlewoorden=WOORDEN), f"{WAAR}: controlewoorden: niet elke lezer heeft een sleutel, dus er zijn nog geen woorden; zet hier []"),
    "a reader without key": (lambda: without_key(met_sleutels(voorbeeld())), f"{at('recipients', 'lezers', 0, 'age')}: age: Nadia Osinga heeft nog geen sleutel; alleen kijken kan met --proef"),
    "no 112": (lambda: without_112(voorbeeld()), f"{at('hulplijnen', 'hulplijnen')}: hulplijnen: op elk papier staat 112; zet het hier, met soort: nood"),
    "nobody to call": (lambda: without_people(voorbeeld()), "content/vp-profiel/nl:1: er is nog geen vastgesteld profiel van een vertrouwenspersoon"),
    "no words for paper": (lambda: without_register(voorbeeld()), "content/data/posters.yml:1: dit bestand ontbreekt; hierin staan de woorden voor op papier"),
    "no sentence": (lambda: anders(voorbeeld(), "communicatie", poster_zin=None), "content/data/communicatie.yml:1: poster_zin: zeg hier de zin die bovenaan staat"),
    "a draft of the code": (lambda: andere_kop(voorbeeld(), "gedragscode", status="ter-instemming"), f"content/gedragscode/nl/gedragscode.md:{CODE.line_of(('status',))}: status: de folder wacht tot dit is vastgesteld; alleen kijken kan met --proef"),
    "half in Dutch": (lambda: without_english(voorbeeld()), "content/data/en/communicatie.yml:1: nog niet vertaald: poster_zin"),
}  # fmt: skip


def test_the_example_can_be_printed_and_so_can_real_content_with_its_words():
    assert refusals(voorbeeld(), ["nl", "en", "ar"]) == []
    assert refusals(met_sleutels(voorbeeld()), ["nl", "en", "ar"]) == []


@pytest.mark.parametrize("geval", CASES, ids=str)
def test_refused_on_the_line_where_it_can_be_mended(geval):
    maak, regel = CASES[geval]
    regels = [str(fout) for fout in refusals(maak(), ["nl", "en"])]

    assert regel in regels
    if geval != "half in Dutch":
        assert regels == [regel]
    with pytest.raises(Stopped) as gestopt:
        make(maak(), ["nl", "en"])
    assert str(gestopt.value) == "\n".join(regels)


@pytest.mark.parametrize("geval", ["only here", "a reader without key", "a draft of the code"])
def test_a_try_is_made_all_the_same(geval):
    assert refusals(CASES[geval][0](), ["nl"], proef=True) == []


def test_a_try_excuses_no_other_address_and_no_other_words():
    for geval in ("no https", "another site", "words of other keys"):
        assert [str(fout) for fout in refusals(CASES[geval][0](), ["nl"], proef=True)] == [
            CASES[geval][1]
        ]


def test_all_that_is_wrong_is_said_at_once():
    inhoud = anders(without_112(voorbeeld()), "organisatie", meld_adres_kort="elders.example")

    assert len(refusals(inhoud, ["nl", "fr"], url="https://elders.example")) == 4


@pytest.mark.parametrize(
    ("vraag", "regel"),
    [
        (["--url", "https://meld.linderwaard.example?loc=wc"], f"{URL}: meld_url: hier staat 'https://meld.linderwaard.example' en niet 'https://meld.linderwaard.example?loc=wc'; op elk papier staat hetzelfde adres"),
        (["--taal", "nl", "fr"], f"{at('organisatie', 'talen')}: talen: 'fr' staat hier niet bij; kies uit nl, en, ar"),
    ],
)  # fmt: skip
def test_a_refusal_ends_with_1_and_leaves_nothing(tmp_path, capsys, vraag, regel):
    with pytest.raises(SystemExit) as einde:
        main(["posters", "--content", str(CONTENT), "--uit", str(tmp_path / "uit"), *vraag])

    assert einde.value.code == 1
    assert capsys.readouterr().err == f"{regel}\n"
    assert list(tmp_path.iterdir()) == []


def test_the_address_that_was_asked_for_may_be_ours():
    assert refusals(voorbeeld(), ["nl"], url="https://meld.linderwaard.example") == []
    assert isinstance(voorbeeld().data["organisatie"], Organisatie)
