"""The fifteen questions, as data: about the organisation here, about people in vragen_mensen.py."""

from infra.init import samen, soorten
from infra.init.soorten import ADRES, EMAIL, KORTE_NAAM, TALEN, TEKST, TELEFOON, URL
from infra.init.vraag import Deel, Vraag
from infra.init.vragen_mensen import BESLISSEN, LEZEN, OVER_DE_TOP, STEUNEN
from inhoud.registers.organisatie import Organisatie
from inhoud.registers.procedure import Termijnen

MINSTE_OPEN, MINSTE_AFGESLOTEN, LANGSTE = 180, 30, 3650  # days
MEESTE_MENSEN = 1_000_000
SECTOR = soorten.choice(Organisatie, "sector")
MEDEZEGGENSCHAP = soorten.choice(Organisatie, "medezeggenschap")
MENSEN = soorten.number(Organisatie, "werkzame_personen", tot=MEESTE_MENSEN)
OPEN = soorten.number(Termijnen, "melding_open_dagen", van=MINSTE_OPEN, tot=LANGSTE)
MET_DE_FG = (
    "Spreek dit af met je functionaris gegevensbescherming: een vast getal in de wet vonden we "
    f"niet. Kies minstens {MINSTE_OPEN}."
)
AFGESLOTEN = soorten.number(
    Termijnen, "melding_afgesloten_dagen", van=MINSTE_AFGESLOTEN, tot=LANGSTE
)

NAAM = Vraag(
    "Naam",
    "Deze naam staat op elke pagina, op de posters en in het formulier.",
    (Deel("naam", "Hoe heet jullie organisatie voluit?", TEKST, ("organisatie", "naam")),),
)
KORT = Vraag(
    "Korte naam",
    "Deze naam staat boven aan elk scherm, ook op een kleine telefoon.",
    (
        Deel(
            "korte_naam",
            "Hoe noemen mensen jullie kort?",
            KORTE_NAAM,
            ("organisatie", "korte_naam"),
        ),
    ),
)
WERKGEVER = Vraag(
    "Soort werkgever",
    "Bij een gemeente beslist een college, bij een ander een bestuur.",
    (
        Deel(
            "sector", "Wat voor werkgever zijn jullie?", SECTOR, ("organisatie", "sector"),
            "Typ gemeente of anders.",
        ),
    ),
)  # fmt: skip
GROOTTE = Vraag(
    "Hoeveel mensen",
    "Vanaf 50 werkzame personen hoort er een klokkenluidersregeling bij.",
    (
        Deel(
            "werkzame_personen", "Hoeveel mensen werken er meestal, ook ingehuurd?", MENSEN,
            ("organisatie", "werkzame_personen"), "Typ een heel getal, zoals 120.",
        ),
    ),
)  # fmt: skip
INSPRAAK = Vraag(
    "Medezeggenschap",
    "Een regeling gaat eerst langs wie namens iedereen meedenkt.",
    (
        Deel(
            "medezeggenschap", "Wie denkt er mee?", MEDEZEGGENSCHAP,
            ("organisatie", "medezeggenschap"),
            "Typ or (ondernemingsraad), pvt (personeelsvertegenwoordiging) of geen.",
        ),
    ),
)  # fmt: skip
ADRESSEN = Vraag(
    "Adressen",
    "Het meldpunt staat op de posters. Een ander adres is een nieuwe poster.",
    tuple(
        Deel(
            sleutel, f"Op welk adres staat {wat}?", ADRES, ("organisatie", sleutel),
            f"Zo: https://{begin}.jullienaam.nl, zonder iets erachter.",
            regels=(samen.other_address,),
        )
        for sleutel, wat, begin in (
            ("intranet_url", "het intranet over sociale veiligheid", "sociaalveilig"),
            ("meld_url", "het meldpunt", "meld"),
            ("behandelen_url", "de inbox van de behandelaars", "behandelen"),
        )
    ),
)  # fmt: skip
SPREEKTALEN = Vraag(
    "Talen",
    "In een verplichte taal is de hele weg af, van poster tot antwoord.",
    (
        Deel(
            "talen", "In welke talen is de site er?", TALEN, ("organisatie", "talen"),
            "Typ codes met komma's: nl (Nederlands, altijd), en (Engels), ar (Arabisch).",
            regels=(samen.spoken,),
        ),
        Deel(
            "talen_verplicht", "Welke daarvan zijn verplicht?", TALEN,
            ("organisatie", "talen_verplicht"), "De site bouwt niet als er dan iets ontbreekt.",
            regels=(samen.among("talen"),),
        ),
    ),
)  # fmt: skip
BEWAREN = Vraag(
    "Bewaartermijnen",
    "Wat niet meer nodig is, wissen we. Dat beschermt iedereen.",
    (
        Deel(
            "open", "Na hoeveel dagen zonder bericht wissen we een open melding?", OPEN,
            ("termijnen", "melding_open_dagen"), MET_DE_FG,
        ),
        Deel(
            "afgesloten", "Na hoeveel dagen wissen we een afgesloten melding?", AFGESLOTEN,
            ("termijnen", "melding_afgesloten_dagen"), f"Kies minstens {MINSTE_AFGESLOTEN}.",
        ),
    ),
)  # fmt: skip
BEREIKBAAR = Vraag(
    "Bereikbaarheid",
    "Wie niet wil typen, kan bellen, mailen of een brief sturen.",
    (
        Deel(
            "telefoon", "Op welk nummer is het meldpunt te bellen?", TELEFOON,
            ("organisatie", "meldpunt_telefoon"), "Met spaties, zoals 06 12 34 56 70.",
            mag_leeg=True,
        ),
        Deel(
            "email", "Op welk e-mailadres?", EMAIL, ("organisatie", "meldpunt_email"),
            mag_leeg=True,
        ),
        Deel(
            "adres", "Naar welk adres kan een brief?", TEKST, ("organisatie", "meldpunt_adres"),
            "Op één regel.", mag_leeg=True,
        ),
        Deel(
            "contact", "Welk e-mailadres heeft de redactie van de site?", EMAIL,
            ("organisatie", "contact"), mag_leeg=True,
        ),
        Deel(
            "snel_weg", "Waarheen gaat de knop 'Snel weg'?", URL, ("organisatie", "snel_weg"),
            "Een gewone pagina die niets verraadt, zoals het weer.", regels=(samen.elsewhere,),
        ),
        Deel(
            "git_url", "Op welk adres staan deze bestanden?", URL, ("organisatie", "git_url"),
            "Daarheen leidt de link om een pagina aan te passen. Of - als dat er niet is.",
            mag_leeg=True,
        ),
    ),
)  # fmt: skip

VRAGEN: tuple[Vraag, ...] = (
    NAAM, KORT, WERKGEVER, GROOTTE, INSPRAAK, ADRESSEN, SPREEKTALEN, *LEZEN, STEUNEN,
    BESLISSEN, BEWAREN, OVER_DE_TOP, BEREIKBAAR,
)  # fmt: skip
