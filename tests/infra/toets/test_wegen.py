"""The rules about ways to tell and to complain: R-06, R-08, R-09 and R-20."""

# ruff: noqa: E501 - a case is one line

import datetime as dt

import pytest

from tests.infra.toets.gevallen import Geval, colours, each, lose, row

K = "klokkenluidersregeling/nl/klokkenluidersregeling.md"
ESCALATIE, BUITEN = "data/escalatie.yml", "data/meldinstanties.yml"
COMMISSIE = "data/klachtencommissie.yml"
J = "vp-jaarverslag/nl/jaarverslag-2025.md"
GROEN = ["R-06", "R-08", "R-09", "R-20"]


def day(maand: int, dag: int, jaar: int = 2026) -> dt.date:
    return dt.date(jaar, maand, dag)


def route(wie, **velden):
    def change(proef):
        rijen = [een.betrokkene for een in proef.inhoud.data["escalatie"].escalatie]
        return row("escalatie", "escalatie", rijen.index(wie), **velden)(proef)

    return change


def committee(**velden):
    return lambda p: p.register("klachtencommissie", **velden)


def member(wie, **velden):
    return lambda p: p.item("klachtencommissie", "leden", wie, **velden)


def report(oud, nieuw):
    return lambda p: p.text("jaarverslag-2025", oud, nieuw)


def bodies(keep):
    return lambda p: p.only("meldinstanties", "instanties", keep)


GEVALLEN = [
    Geval("R-06", "an answer without a row", "rood", "Zet in escalatie.yml een rij voor 'hr'", f"{ESCALATIE}:escalatie",
          lose("escalatie", "escalatie", betrokkene="hr"), "behandelaar"),
    Geval("R-06", "who does not say has no row", "rood", "een rij voor 'onbekend'", ESCALATIE,
          lose("escalatie", "escalatie", betrokkene="onbekend")),
    Geval("R-06", "a director judges directors", "rood", "laat een orgaan of iemand van buiten beslissen", f"{ESCALATIE}:hoger: bestuur",
          route("directie", hoger="directie")),
    Geval("R-06", "a bestuurder is judged from below", "rood", "Gaat het over een bestuurder", f"{ESCALATIE}:hoger: bestuur",
          route("bestuurder", hoger="bevoegd-gezag")),
    Geval("R-06", "the usual behandelaar for a director", "rood", "van buiten de gewone lijn", f"{ESCALATIE}:ruben-tak",
          route("directie", behandelaar="nadia-osinga")),
    Geval("R-06", "the usual behandelaar about the meldpunt", "rood", "van buiten de gewone lijn", f"{ESCALATIE}:ruben-tak",
          route("meldpunt", behandelaar="nadia-osinga")),
    Geval("R-06", "HR handles what is about HR", "rood", "Gaat het over iemand van HR: kies een behandelaar die niet bij HR werkt", f"{ESCALATIE}:nadia-osinga",
          lambda p: p.item("recipients", "lezers", "nadia-osinga", rol="HR-adviseur en behandelaar")),
    Geval("R-06", "who is usual, is who handles what is about a colleague", "rood", "van buiten de gewone lijn", f"{ESCALATIE}:ruben-tak",
          route("collega", behandelaar="ruben-tak")),
    Geval("R-06", "a leader decides about a leader", "rood", "dan degene over wie het gaat", f"{ESCALATIE}:hoger",
          route("leidinggevende", hoger="leidinggevende")),
    Geval("R-06", "nobody who decides", "rood", "kies bij hoger een rol uit rollen.yml", f"{ESCALATIE}:hoger",
          route("groep", hoger="niemand")),
    Geval("R-06", "who keeps the last key handles", "rood", "kies een behandelaar uit recipients.yml", f"{ESCALATIE}:behandelaar",
          route("collega", behandelaar="notaris-zilverlinde")),
    Geval("R-06", "no way outside for who has a bad leader", "oranje", "zeg bij extern welke weg", f"{ESCALATIE}:extern: Wil je",
          route("leidinggevende", extern=None)),
    Geval("R-08", "it may still come", "oranje", "Het jaarverslag over 2026 is er nog niet; maak het vóór 1 mei 2027",
          "vp-jaarverslag/nl/jaarverslag-2026.md", lambda p: p.on(day(4, 30, 2027)), "vertrouwenspersoon"),
    Geval("R-08", "it did not come", "rood", "over 2026 had er vóór 1 mei 2027 moeten zijn", "vp-jaarverslag/nl/jaarverslag-2026.md",
          lambda p: p.on(day(5, 1, 2027)), "vertrouwenspersoon"),
    Geval("R-08", "it is a concept", "rood", "stel het alsnog vast", f"{J}:status", lambda p: p.page("jaarverslag-2025", status="concept")),
    Geval("R-08", "a cell of three people", "rood", "maak er 'minder dan 5' van", f"{J}:| Integriteit",
          report("| Integriteit | minder dan 5 |", "| Integriteit | 3 |")),
    Geval("R-08", "an exact cell of thirty people", "oranje", "Schrijf een groep van vijf", f"{J}:| Maakte zelf",
          report("| Maakte zelf iets mee | 25 tot en met 29 |", "| Maakte zelf iets mee | 30 |")),
    Geval("R-08", "a cell of five people, no more and no less", "oranje", "Schrijf een groep van vijf", f"{J}:| Integriteit",
          report("| Integriteit | minder dan 5 |", "| Integriteit | 5 |")),
    Geval("R-08", "cases are told", "rood", "Haal het deel 'Drie casussen' weg", J, report("## Wat ons opviel", "## Drie casussen")),
    Geval("R-09", "no register", "rood", "data/klachtencommissie.yml ontbreekt", COMMISSIE, lambda p: p.without("klachtencommissie")),
    Geval("R-09", "two members", "rood", "De commissie heeft 2 van de minstens drie leden", f"{COMMISSIE}:leden",
          lose("klachtencommissie", "leden", id="aisha-koning")),
    Geval("R-09", "a member from HR", "rood", "Aisha Koning zit in de commissie en is hier ook 'HR-adviseur'", f"{COMMISSIE}:aisha-koning",
          member("aisha-koning", extern=False, rol_hier="hr")),
    Geval("R-09", "a member who leads", "rood", "is hier ook 'Teamleider buitendienst'", COMMISSIE,
          member("aisha-koning", extern=False, functie="Teamleider buitendienst")),
    Geval("R-09", "a member who is called a director elsewhere", "rood", "Wim Terpstra zit in de commissie", COMMISSIE,
          lambda p: p.item("rollen", "rollen", "directie", wie="Hanneke Reedijk, de heer Wim Terpstra")),
    Geval("R-09", "HR decides", "rood", "wie beslist (besluitnemer): niet HR", f"{COMMISSIE}:besluitnemer", committee(besluitnemer="hr")),
    Geval("R-09", "no terms", "rood", "hoe lang elke stap hoogstens duurt", f"{COMMISSIE}:termijnen", committee(termijnen=())),
    Geval("R-09", "nothing against the decision", "rood", "wat iemand tegen het besluit kan doen", f"{COMMISSIE}:rechtsmiddel",
          committee(rechtsmiddel=" ")),
    Geval("R-09", "the chair works here", "oranje", "Wim Terpstra werkt hier en zit de commissie voor", f"{COMMISSIE}:voorzitter",
          member("wim-terpstra", extern=False)),
    Geval("R-09", "nobody chairs", "oranje", "wie de commissie voorzit", f"{COMMISSIE}:leden", member("wim-terpstra", voorzitter=False)),
    Geval("R-09", "nobody chairs a committee that we share", "oranje", "wie de commissie voorzit", COMMISSIE,
          lambda p: member("wim-terpstra", voorzitter=False)(committee(type="regionaal")(p))),
    Geval("R-09", "the LKOG, and not said what comes first", "rood", "vóór de LKOG", f"{COMMISSIE}:type",
          committee(type="lkog", leden=(), intern_eerst=None)),
    Geval("R-09", "the LKOG, and not shown what comes first", "rood", "een regel met {blok:klachtencommissie}",
          "klachtenregeling/nl/klachtenregeling.md",
          lambda p: committee(type="lkog", leden=())(p.text("klachtenregeling", "{blok:klachtencommissie}", ""))),
    Geval("R-09", "the page does not show who they are", "oranje", "een regel met {blok:klachtencommissie}",
          "klachtenregeling/nl/klachtenregeling.md", lambda p: p.text("klachtenregeling", "{blok:klachtencommissie}", "")),
    Geval("R-09", "an appointment ends soon", "oranje", "Bas Hendriksen is benoemd tot 24 januari 2027", f"{COMMISSIE}:benoemd_tot",
          member("bas-hendriksen", benoemd_tot=day(1, 24, 2027)), "bevoegd-gezag"),
    Geval("R-09", "an appointment has ended", "rood", "Bas Hendriksen was benoemd tot 24 november 2026", f"{COMMISSIE}:benoemd_tot",
          member("bas-hendriksen", benoemd_tot=day(11, 24)), "bevoegd-gezag"),
    Geval("R-20", "the term of seven days is another one", "rood", "bevestigen binnen zeven dagen", "data/meldprocedure.yml:klokken",
          lambda p: p.item("meldprocedure", "klokken", "bevestiging_misstand", dagen=8)),
    Geval("R-20", "the term of three months is only ours", "rood", "terugkoppelen binnen drie maanden", "data/meldprocedure.yml:klokken",
          lambda p: p.item("meldprocedure", "klokken", "terugkoppeling_misstand", basis="eigen")),
    Geval("R-20", "the term of three months is four", "rood", "terugkoppelen binnen drie maanden", "data/meldprocedure.yml:klokken",
          lambda p: p.item("meldprocedure", "klokken", "terugkoppeling_misstand", maanden=4)),
    Geval("R-20", "the page does not show the terms", "rood", "{blok:klokken:wet}", K,
          lambda p: p.text("klokkenluidersregeling", "{blok:klokken:wet}", "{blok:klokken:eigen}"), "behandelaar"),
    Geval("R-20", "only by paper", "rood", "onder {#bij-wie-en-hoe} dat melden ook mondeling kan", f"{K}:{{#bij-wie-en-hoe}}",
          lambda p: p.text("klokkenluidersregeling", "telefo", "fax").text("klokkenluidersregeling", "Bel [", "Fax [")),
    Geval("R-20", "eight bodies", "rood", "staan 8 van de 9 instanties", f"{BUITEN}:instanties", lose("meldinstanties", "instanties", id="nza")),
    Geval("R-20", "only the Huis", "rood", "meer dan alleen het Huis voor Klokkenluiders", f"{BUITEN}:instanties",
          bodies(lambda een: een.id in ("huis-voor-klokkenluiders", "lkog"))),
    Geval("R-20", "the page does not show the bodies", "rood", "{blok:meldinstanties:misstand}", K,
          lambda p: p.text("klokkenluidersregeling", "{blok:meldinstanties:misstand}", "{blok:meldinstanties:klacht}")),
    Geval("R-20", "nobody looked at the bodies for a year", "oranje", "De lijst met instanties is van 24 november 2025",
          f"{BUITEN}:gecontroleerd_op", lambda p: p.register("meldinstanties", gecontroleerd_op=day(11, 24, 2025))),
    Geval("R-20", "fewer than fifty people work here", "grijs", "deze regeling mag, maar hoeft niet", "data/organisatie.yml",
          lambda p: p.register("organisatie", werkzame_personen=49)),
]  # fmt: skip


@each(GEVALLEN)
def test_a_rule_tells_what_is_wrong_where_and_whose_it_is(proef, geval):
    oordeel = geval.maak(proef).rule(geval.regel)
    assert geval.seen(geval.told(oordeel)) == geval.wanted
    assert oordeel.stand == geval.stand


@pytest.mark.parametrize("regel", GROEN)
def test_the_example_has_these_ways(proef, regel):
    oordeel = proef.rule(regel)
    assert (oordeel.stand, oordeel.zin[:7]) == ("groen", "In orde")


def test_every_rule_about_these_ways_is_seen_orange_and_red():
    assert {
        regel for regel, seen in colours(GEVALLEN).items() if seen >= {"oranje", "rood"}
    } == set(GROEN)


def test_a_committee_from_outside_needs_no_members_of_ours(proef):
    proef.register("klachtencommissie", type="regionaal", leden=(), intern_eerst=None)
    assert proef.rule("R-09").stand == "groen"


def test_the_yearly_report_is_asked_for_by_its_day_before_and_after_new_year(proef):
    gezien = [
        (een.voor, een.wat)
        for dag in (day(11, 25), day(1, 10, 2027))
        for een in proef.on(dag).rule("R-08").bevindingen
        if een.wat
    ]
    assert gezien == [(day(5, 1, 2027), "Jaarverslag van de vertrouwenspersonen over 2026")] * 2


def test_the_calendar_knows_of_a_committee_by_itself(proef):
    gezien = [een for een in proef.rule("R-09").bevindingen if "benoemd" in een.zin]
    assert [een.wat for een in gezien] == ["", "", ""]


@pytest.mark.parametrize(
    ("regel", "maak"),
    [
        ("R-08", lambda p: p.page("jaarverslag-2025", vastgesteld_op=day(11, 25))),
        ("R-20", lambda p: p.register("meldinstanties", gecontroleerd_op=day(11, 25, 2025))),
    ],
    ids=["a report that was adopted today", "bodies that someone looked at a year ago today"],
)
def test_what_is_of_today_still_counts(proef, regel, maak):
    assert maak(proef).rule(regel).stand == "groen"


def test_the_report_of_a_year_says_when_the_next_one_comes(proef):
    zinnen = [een.zin for een in proef.rule("R-08").bevindingen]
    assert zinnen == ["Het jaarverslag over 2025 is er. Dat over 2026 komt vóór 1 mei 2027."]
