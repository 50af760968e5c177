"""A wrong answer gets a sentence that says what is wrong, and the question comes again."""

import re
from io import StringIO

import pytest

from infra.init.antwoorden import Antwoorden
from infra.init.gesprek import Gesprek, Gestopt
from infra.init.lezen import DELEN
from infra.init.registers import Registers
from infra.init.rondgang import Rondgang
from infra.init.vragen import VRAGEN
from inhoud.lezen import read_content
from tests.infra.init.verloop import fill

FOUT = {
    "nothing": ("naam", "", "hier is een antwoord nodig"),
    "only spaces": ("naam", "   ", "hier is een antwoord nodig"),
    "no letter": ("naam", "-", "typ minstens één letter"),
    "a term": ("naam", "{term:naam}", "accolades kunnen hier niet"),
    "a turned name": ("korte_naam", "Klein\u202e", "een teken dat niemand ziet"),
    "a sign of no width": ("naam", "Kl\u200bein", "een teken dat niemand ziet"),
    "a long short name": ("korte_naam", "Klein " * 7, "te lang voor een kleine telefoon"),
    "half a letter": ("korte_naam", "Klein\udcff", "een teken dat niemand ziet"),
    "another sector": ("sector", "waterschap", "kies uit 'gemeente' of 'anders'"),
    "nobody works there": ("werkzame_personen", "0", "moet minstens 1 zijn"),
    "no number": ("werkzame_personen", "tachtig", "typ een heel getal"),
    "a number with a point": ("werkzame_personen", "1.200", "typ een heel getal"),
    "less than nobody": ("werkzame_personen", "-3", "typ een heel getal"),
    "figures of another script": ("werkzame_personen", "٨٠", "typ een heel getal"),
    "more than there are": ("werkzame_personen", "9" * 30, "dat is te veel"),
    "no council we know": ("medezeggenschap", "ja", "kies uit 'or', 'pvt' of 'geen'"),
    "http": ("meld_url", "http://meld.klein.nl", "https:// met een naam"),
    "a path": ("meld_url", "https://klein.nl/meld", "zonder pad"),
    "a query": ("meld_url", "https://meld.klein.nl?q", "zonder pad"),
    "a slash": ("intranet_url", "https://klein.nl/", "zonder pad of / erachter"),
    "the same address": ("meld_url", "https://INTRANET.klein.example", "al van het intranet"),
    "the same address with its port": ("meld_url", "https://intranet.klein.example:443", "al van"),
    "letters of a name": (
        "meld_url",
        "https://mélden.klein.nl",
        "alleen de letters a tot en met z",
    ),
    "a language we do not speak": ("talen", "nl, fr", "de schermen zijn er niet in 'fr'"),
    "the name of a language": ("talen", "Engels", "een taalcode"),
    "not Dutch first": ("talen", "en", "begin met nl"),
    "required but not there": ("talen_verplicht", "nl, en", "'en' staat niet in het antwoord"),
    "a line with signs": ("eerste.lijn", "P&O", "alleen kleine letters"),
    "the same line": ("tweede.lijn", "integriteit", "uit verschillende onderdelen"),
    "a number of one piece": ("tweede.telefoon", "0612345670", "met spaties"),
    "one name twice": ("vertrouwenspersonen", "José Post, JOSE Post", "staat er twee keer"),
    "names twice": ("vertrouwenspersonen", "Bea Post, Bea Post", "staat er twee keer"),
    "someone else from outside": ("extern", "Bea Post", "staat niet in het antwoord hiervoor"),
    "too short to handle": ("open", "179", "kies minstens 180"),
    "too short to look back": ("afgesloten", "29", "kies minstens 30"),
    "too long to be right": ("open", "36500", "kies hoogstens 3650"),
    "a third behandelaar": ("directie.behandelaar", "3", "typ 1 voor de eerste"),
    "who it is about": ("directie.beslist", "de directie", "noem een orgaan erboven"),
    "who handles": ("directie.beslist", "behandelaar", "beslist niet"),
    "nobody in particular": ("bestuurder.beslist", "Dat weet ik niet", "noem een orgaan"),
    "its own member": ("bestuurder.beslist", "het bestuur", "niet over een eigen lid"),
    "no e-mail": ("email", "meldpunt", "geen geldig e-mailadres"),
    "no address": ("snel_weg", "buienradar.nl", "dat met https:// begint"),
    "to ourselves in capitals": ("snel_weg", "https://INTRANET.klein.example", "niets met jullie"),
    "to ourselves": ("snel_weg", "https://intranet.klein.example/x", "niets met jullie te maken"),
}
BOTST = {
    "the two behandelaars": ("tweede.naam", "bo  BAKKER", "ook de eerste behandelaar"),
    "with an accent": ("tweede.naam", "Bó Bakker", "ook de eerste behandelaar"),
    "with a title": ("bestuur", "Voorzitter Bo Bakker", "ook de eerste behandelaar"),
    "the noodsleutel": ("nood.naam", "Cem Demir", "ook de tweede behandelaar"),
    "a vertrouwenspersoon": ("vertrouwenspersonen", "Anna de Wit en Bo Bakker", "Bo Bakker is ook"),
    "a profile": ("eerste.naam", "Anna de Wit", "een profiel als vertrouwenspersoon"),
    "the committee": ("eerste.naam", "Dirk Dekker", "zit in de klachtencommissie"),
    "who decides": ("gezag", "Cem Demir", "ook de tweede behandelaar"),
    "who decides and advises": ("directie", "Dora Dijk, Anna de Wit", "ook vertrouwenspersoon"),
    "a member who decides": ("bestuur", "Fenna Faas", "zit in de klachtencommissie"),
}


@pytest.fixture(scope="module")
def gelezen(tmp_path_factory):
    """The small organisation, read once: these answers are given and never written."""
    klein = fill(tmp_path_factory.mktemp("klein") / "content")
    return Registers(klein.folder), read_content(klein.folder)[0]


def refused(gelezen, sleutel: str, getypt: str) -> str:
    """What is said when someone types this, with every question before it answered by Enter."""
    bij, uit = Antwoorden(*gelezen), StringIO()
    nummer = next(n for n, vraag in enumerate(VRAGEN, 1) if sleutel in keys(vraag))
    bij.gevraagd |= {een for vraag in VRAGEN[: nummer - 1] for een in keys(vraag)}
    bij.nu[sleutel] = bij.nu[sleutel] if getypt.strip() else ""
    enters = [""] * keys(VRAGEN[nummer - 1]).index(sleutel)
    lees = StringIO("".join(f"{regel}\n" for regel in [*enters, getypt]))
    with pytest.raises(Gestopt):  # it asks again, and nobody answers
        Rondgang(Gesprek(lees, uit), bij).one(nummer)
    return " ".join(uit.getvalue().split("\nDat kan niet: ")[1].split())


def keys(vraag) -> list[str]:
    return [deel.sleutel for deel in vraag.delen]


@pytest.mark.parametrize(("sleutel", "getypt", "zin"), FOUT.values(), ids=FOUT)
def test_a_wrong_answer_is_refused_with_a_sentence_and_asked_again(gelezen, sleutel, getypt, zin):
    said = refused(gelezen, sleutel, getypt)

    assert zin in said
    assert said.endswith(". Antwoord:")


@pytest.mark.parametrize(("sleutel", "getypt", "zin"), BOTST.values(), ids=BOTST)
def test_nobody_has_two_roles_that_clash(gelezen, sleutel, getypt, zin):
    said = refused(gelezen, sleutel, getypt)

    assert zin in said
    assert said.endswith(". Antwoord:")


def test_a_clash_that_comes_from_an_earlier_answer_is_seen_at_the_later_question(klein, init):
    antwoorden = {"eerste.naam": ["Cem Demir", "j"], "tweede.naam": ["", "Bo Bakker", "j"]}
    run = init(klein.folder, antwoorden, "n")

    assert re.findall("Dat kan niet: (.+ behandelaar)", run.said) == [
        "Cem Demir is ook de eerste behandelaar"
    ]


@pytest.mark.parametrize(
    ("sleutel", "getypt", "waarde"),
    [("medezeggenschap", "PVT", "pvt"), ("sector", "Gemeente", "gemeente"),
     ("eerste.lijn", "Financiën", "financien"), ("meld_url", "https://M.klein.nl:8443",
     "https://m.klein.nl:8443")],
)  # fmt: skip
def test_capitals_and_accents_are_no_mistake(gelezen, sleutel, getypt, waarde):
    bij = Antwoorden(*gelezen)

    assert bij.keep(DELEN[sleutel], getypt) == waarde


def test_emoji_and_long_names_are_names(klein, init):
    naam = "Stichting 🌷 'De Tulp' & Zn: #1 " + "van en voor iedereen " * 20
    init(klein.folder, {"naam": [naam, "j"]}, "j")
    run = init(klein.folder)

    assert " ".join(f"Nu: {naam}".split()) in " ".join(run.said.split())
    assert klein.mistakes() == []
