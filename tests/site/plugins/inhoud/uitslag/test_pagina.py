"""The page itself: light, in every language, and made from the release alone."""

import ast
import datetime as dt
import gzip
import random
import re

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

import inhoud.uitslag
from infra.pulse.uitslag import dump, release
from inhoud.lezen import read_content
from inhoud.ronde import Rondestuk
from inhoud.uitslag.beeld import Beeld
from inhoud.weergave import Weergave
from inhoud.zinnen import zinnen
from tests.infra.pulse.mensen import rows_of
from tests.site.plugins.inhoud.uitslag.rondes import GEVOELIG, OPEN, make_release, make_round, shown
from tests.voorbeeld import ROOT, URLS

SITE = ROOT / "site"
TALEN = ("nl", "en", "ar")
MAG = {
    *[
        "collections",
        "dataclasses",
        "datetime",
        "html",
        "inhoud",
        "itertools",
        "markupsafe",
        "math",
        "typing",
    ]
}


@pytest.fixture(scope="module")
def voorbeeld():
    return read_content(ROOT / "content")[0]


@pytest.fixture(scope="module")
def show(voorbeeld):
    """The page of the last of *rondes* as the intranet shows it."""

    def page(rondes, taal="nl", **anders):
        stukken = [Rondestuk(naam, ronde, None, {}, {}, release) for naam, ronde, release in rondes]
        omgeving = environment(voorbeeld, stukken, taal)
        omgeving.globals |= anders
        naam, ronde, uit = rondes[-1]
        return omgeving.get_template("intranet/pulse_uitslag.html").render(
            ronde_id=naam, ronde=ronde, release=uit, beeld=Beeld.of(rondes), rondes=stukken[::-1]
        )

    return page


def environment(voorbeeld, stukken, taal):
    alle = {een: zinnen(SITE / "i18n", een) for een in TALEN}
    weergave = Weergave(voorbeeld, "intranet", URLS, alle, taal)
    omgeving = Environment(
        loader=FileSystemLoader(SITE / "theme/templates"),
        autoescape=True,
        undefined=StrictUndefined,
    )
    andere = {f"pulse-{stuk.id}": f"/cijfers/pulse/{stuk.id}/" for stuk in stukken}
    omgeving.globals |= weergave.names() | {
        "ORIGIN": "intranet",
        "asset": "/a/{}".format,
        "integrity": lambda _: "",
        "naam": None,
        "adres": lambda naam: andere.get(naam) or weergave.weg.href(naam),
        "pulse_rondes": stukken,
    }
    omgeving.filters |= weergave.filters()
    return omgeving


def words(html):
    """What one reads, in one line."""
    return " ".join(re.sub("<[^>]*>", " ", html.split("<main", 1)[1]).split())


@pytest.mark.parametrize("taal", TALEN)
def test_a_page_with_its_style_sheet_is_at_most_20_kilobytes(show, voorbeeld, taal):
    rondes = [(s.id, s.in_taal(taal), s.release) for s in voorbeeld.rondes.values() if s.release]
    rondes.append(("derde", rondes[0][1].model_copy(update={"nulmeting": False}), rondes[0][2]))
    css = (SITE / "theme/css/uitslag.css").read_text("utf-8")

    assert len(gzip.compress((show(rondes, taal) + css).encode(), 9)) <= 20_000


@pytest.mark.parametrize("taal", TALEN)
def test_a_page_is_filled_in_every_language(show, taal):
    html = show(shown(100, 150, 152), taal)
    gezegd = words(html)

    assert not re.search(r"\bNone\b|[{}]", gezegd)
    assert not re.search(r'\sstyle="|<style|onload=', html)
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len({*ids})
    assert zinnen(SITE / "i18n", taal)["uitslag"]["weinig"] in gezegd


def test_t72_the_page_says_it_in_words(show):
    gezegd = words(show(shown(100, 150, 152)))

    assert "Duidelijk hoger dan bij de nulmeting (juni 2026)" in gezegd
    assert "Geen duidelijk verschil met vorig jaar (juni 2027)" in gezegd


def test_a_difference_is_named_with_the_round_it_is_beside_and_only_where_two_are_compared(show):
    zin = r"verschil van ongeveer (\d+) punten raken de strepen van deze ronde en juni (\d+)"

    assert re.findall(zin, words(show(shown(100, 150, vragen=OPEN[:1])))) == [("10", "2026")]
    assert not re.search("punten|vier van de vijf", words(show(shown(100))))


def test_what_comes_first_says_what_people_answered_and_of_how_many(show):
    eerst = words(show(shown(100, 150))).split("Zo lees je dit", 1)[0]

    assert "Duidelijk hoger dan in juni 2026: ongeveer 60% is het eens." in eerst
    assert "Toen was dat ongeveer 40% ." in eerst
    assert "Van de 250 tot en met 254 mensen die meededen, maakten 15 tot en met 19 zelf" in eerst


def test_how_many_took_part_is_no_percentage(show):
    gezegd = words(show(shown(100)))

    assert "Hoeveel mensen deden mee 250 tot en met 254 van de 400 mensen" in gezegd
    assert "120 tot en met 124 van de 200 mensen deden mee." in gezegd
    assert not re.search(r"% (deed|deden) mee|%: \d", gezegd)


def test_a_percentage_says_of_whom_it_is(show):
    gezegd = words(show(shown(100)))

    assert "Vraag van wie antwoordde juni 2026" in gezegd
    assert "deden 250 tot en met 254 mensen mee. Wie niets wilde zeggen, telt daarin mee." in gezegd
    assert "een deel van iedereen die meedeed" in gezegd
    assert "Uitkomst Marge Deden mee juni 2026 7%" in gezegd
    assert "Vergelijk daarom geen groepen met elkaar." in gezegd
    assert "Dan helpt de marge niet." in gezegd


def test_answers_are_never_called_reports(show):
    """What reports mean is told where one asks whether it was reported, with or without kinds."""
    gedrag, gemeld = GEVOELIG[1:]
    alles = words(show(shown(100))).split("Vraag gemeld?")
    los = words(show(shown(100, vragen=(*OPEN, gemeld))))

    assert "geen meldingen" in alles[0].split("Vraag gedrag?")[1]
    assert "Weinig meldingen" not in alles[0]
    assert "Weinig meldingen betekent" in alles[1]
    assert "Weinig meldingen betekent" in los
    assert "Weinig meldingen" not in words(show(shown(100, vragen=(*OPEN, gedrag))))


def test_a_bureau_is_named_as_one_from_outside(show):
    buiten = {"uitgevoerd_door": "extern", "bureau": "Bureau Wilg"}

    assert "Uitgevoerd door Bureau Wilg, van buiten" in words(show(shown(100, **buiten)))
    assert "Uitgevoerd door onszelf" in words(show(shown(100)))


def test_every_link_to_a_page_that_is_there_in_dutch_only_says_so(show):
    html = show(shown(100), "ar", spreekt=lambda _: "nl").split("<article", 1)[1]
    links = re.findall(r'<a href="[^"]*/cijfers/pulse/"[^>]*>', html)

    assert len(links) == 2
    assert all('hreflang="nl"' in link for link in links)


def test_a_band_is_told_in_words_and_help_comes_before_what_people_met(show):
    gezegd = words(show(shown(100)))

    assert "Vorm pesten 10 tot en met 14" in gezegd
    assert "Vorm discriminatie minder dan 5" in gezegd
    assert gezegd.index("Wie kan helpen") < gezegd.index("Vorm pesten")
    assert "Tussen een kwart en de helft heeft het gemeld" in gezegd


def test_a_hidden_group_is_said_to_be_hidden(show):
    assert "Groep griffie te weinig antwoorden om te laten zien" in words(show(shown(100)))


def test_a_figure_from_elsewhere_has_its_year_and_is_of_other_people(show):
    gezegd = words(show(shown(100)))

    assert "TNO en CBS 2024" in gezegd
    assert "een andere groep mensen" in gezegd
    assert "Hiervoor geteld: vorm pesten, vorm agressie." in gezegd


def test_few_answers_are_said_to_be_few(show):
    ronde = make_round(shown(1)[0][1].sluit)
    weinig, genoeg = (
        words(show([("een", ronde, make_release("een", ronde, mensen=mensen))]))
        for mensen in (150, 250)
    )

    zin = zinnen(SITE / "i18n", "nl")["uitslag"]["niet_representatief"]
    assert weinig.count(zin) == genoeg.count(zin) + 1


def test_what_we_do_has_an_owner_and_a_day_or_is_said_to_be_discussed(show):
    stap = {"id": "a", "wat": "We doen iets.", "eigenaar": "hr", "voor": "2030-01-31"}
    gepland = words(show(shown(100, vervolg=[stap])))

    assert "We doen iets. nog te doen HR" in gepland
    assert "uiterlijk 31 januari 2030" in gepland
    assert "We bespreken nog wat we gaan doen." in words(show(shown(100)))


def test_t7_other_answers_with_the_same_release_give_the_same_page(show, voorbeeld):
    """One more in favour, and others more strongly so: as long as the bands are the same."""
    stuk = next(iter(voorbeeld.rondes.values()))
    mensen = people(stuk.ronde, 300)
    eerste = released(stuk, mensen)
    anders = [
        [*mensen[:wie], (groep, "2" + cijfers[1:]), *mensen[wie + 1 :]]
        for wie, (groep, cijfers) in enumerate(mensen)
        if cijfers[0] in "45"
    ]
    tweede = next(uit for lijst in anders if dump(uit := released(stuk, lijst)) == dump(eerste))

    assert show([(stuk.id, stuk.ronde, eerste)]) == show([(stuk.id, stuk.ronde, tweede)])


def people(ronde, hoeveel):
    """Whoever, in any group, with any answer that every question has."""
    rng = random.Random(7)
    meer = ronde.tekens - 1
    return [
        (f"{rng.randint(1, len(ronde.groepen)):02d}", rng.choice("12345") + digits(rng, meer))
        for _ in range(hoeveel)
    ]


def digits(rng, hoeveel):
    return "".join(rng.choice("123") for _ in range(hoeveel))


def released(stuk, mensen):
    dag = stuk.ronde.sluit
    return release(stuk.id, stuk.ronde, rows_of(stuk.ronde, mensen), codes=None, vrijgegeven=dag)


def test_t7_what_makes_the_page_can_open_nothing():
    """It gets a release and cannot look any further: no file, no table, no code of the server."""
    (map_,) = inhoud.uitslag.__path__
    for pad in sorted((ROOT / map_).glob("*.py")):
        boom = ast.parse(pad.read_text("utf-8"))
        names = {een.id for een in ast.walk(boom) if isinstance(een, ast.Name)}
        assert imported(boom) <= MAG, pad.name
        assert not re.search(r"inhoud\.(?!registers\.|uitslag)", pad.read_text("utf-8")), pad.name
        assert not names & {"open", "exec", "eval", "__import__"}, pad.name


def test_t7_the_site_knows_no_store_and_no_answers():
    for pad in (SITE / "plugins/inhoud").rglob("*.py"):
        found = imported(ast.parse(pad.read_text("utf-8")))
        assert not found & {"functions", "infra", "boto3", "sqlite3"}, pad.name


def imported(boom):
    namen = [een.name for d in ast.walk(boom) if isinstance(d, ast.Import) for een in d.names]
    namen += [d.module for d in ast.walk(boom) if isinstance(d, ast.ImportFrom)]
    return {naam.split(".")[0] for naam in namen}


@pytest.mark.parametrize("taal", TALEN)
def test_the_page_about_the_pulse_names_what_is_open_and_what_came_out(voorbeeld, taal):
    (naam, ronde, uit), (_, later, _) = shown(100, 150)
    stukken = [
        Rondestuk(naam, ronde, None, {}, {}, uit),
        Rondestuk("volgende", later, None, {}, {}, None),
    ]
    omgeving = environment(voorbeeld, stukken, taal)
    omgeving.globals |= {
        "pulse_beeld": lambda _: Beeld.of([(naam, ronde, uit)]),
        "peildatum": later.opent,
    }
    html = omgeving.get_template("blokken/pulse-rondes.html").render(arg="")

    assert f"/cijfers/pulse/{naam}/" in html
    assert zinnen(SITE / "i18n", taal)["uitslag"]["rondes"]["loopt"] in html
    assert "40%" in html


def test_a_round_that_is_over_waits_a_week(voorbeeld):
    (naam, ronde, _), *_ = shown(100)
    omgeving = environment(voorbeeld, [Rondestuk(naam, ronde, None, {}, {}, None)], "nl")
    omgeving.globals["peildatum"] = ronde.sluit + dt.timedelta(days=1)
    html = omgeving.get_template("blokken/pulse-rondes.html").render(arg="")

    assert "De laatste dag was 5 juni 2026." in html
