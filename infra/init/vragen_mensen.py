"""The questions about people: who reads, who supports, who decides, and who when it is the top."""

from infra.init import samen
from infra.init.knopen import Pad
from infra.init.registers import EERSTE, NOOD, TWEEDE
from infra.init.soorten import HANDELAAR, LIJN, NAMEN, TALEN, TEKST, TELEFOON
from infra.init.vraag import Deel, Vraag

ROLLEN: Pad = ("rollen", "rollen")
ESCALATIE: Pad = ("escalatie", "escalatie")
DIRECTIE, BESTUURDER = ("betrokkene", "directie"), ("betrokkene", "bestuurder")
EEN_ROL = (samen.one_role,)


def _reader(plaats: str, veld: str) -> Pad:
    return ("recipients", "lezers", plaats, veld)


def _role(rol: str, veld: str = "wie") -> Pad:
    return (*ROLLEN, ("id", rol), veld)


def _behandelaar(plaats: str, meer: tuple[Deel, ...] = ()) -> tuple[Deel, ...]:
    hoe = "Bijvoorbeeld extern, voor iemand van buiten." if plaats == TWEEDE else ""
    return (
        Deel(
            f"{plaats}.naam", "Hoe heet deze behandelaar?", TEKST, _reader(plaats, "naam"),
            "Voornaam en achternaam. Een melder ziet deze naam en kan iemand uitsluiten.",
            regels=EEN_ROL,
        ),
        Deel(
            f"{plaats}.rol", "Wat staat er achter die naam?", TEKST, _reader(plaats, "rol"),
            "Zoals: Coördinator integriteit en behandelaar van het meldpunt.",
        ),
        Deel(
            f"{plaats}.lijn", "Onder welk onderdeel valt deze persoon?", LIJN,
            _reader(plaats, "lijn"), f"Eén woord. {hoe}".strip(), regels=(samen.other_line,),
        ),
        Deel(
            f"{plaats}.talen", "Welke talen leest deze persoon?", TALEN, _reader(plaats, "talen"),
            "Codes met komma's, zoals nl, en.",
        ),
        *meer,
    )  # fmt: skip


LEZEN = (
    Vraag(
        "Wie behandelt meldingen",
        "Deze persoon leest wat iemand vertelt, antwoordt en zoekt het uit.",
        _behandelaar(EERSTE),
    ),
    Vraag(
        "De tweede behandelaar",
        "Iemand van een ander onderdeel neemt over als de eerste niet kan.",
        _behandelaar(
            TWEEDE,
            (
                Deel(
                    "tweede.telefoon", "Op welk nummer is deze persoon te bellen?", TELEFOON,
                    _role("plaatsvervangend-behandelaar", "telefoon"),
                    "Met spaties, zoals 06 12 34 56 70.", mag_leeg=True,
                ),
            ),
        ),
    ),
    Vraag(
        "De noodsleutel",
        "Deze sleutel ligt buiten huis, voor als geen behandelaar kan lezen.",
        (
            Deel(
                "nood.naam", "Wie bewaart de noodsleutel?", TEKST, _reader(NOOD, "naam"),
                "Zoals de naam van een notariskantoor.", regels=EEN_ROL,
            ),
            Deel(
                "nood.lijn", "Wat voor kantoor of persoon is dat?", LIJN, _reader(NOOD, "lijn"),
                "Eén woord, zoals notaris.",
            ),
        ),
    ),
)  # fmt: skip
STEUNEN = Vraag(
    "Vertrouwenspersonen",
    "De toets vraagt minstens één van binnen en één van buiten.",
    (
        Deel(
            "vertrouwenspersonen", "Wie zijn jullie vertrouwenspersonen?", NAMEN,
            _role("vertrouwenspersoon"), "Namen met komma's ertussen.", regels=EEN_ROL,
        ),
        Deel(
            "extern", "Wie van hen komt van buiten?", NAMEN,
            hoe="Namen met komma's, of - als er niemand van buiten is.", mag_leeg=True,
            regels=(samen.among("vertrouwenspersonen"),), direct=False,
        ),
    ),
)  # fmt: skip
BESLISSEN = Vraag(
    "Wie vaststelt en beslist",
    "Wie beslist, leest zelf geen meldingen en steunt geen van beide kanten.",
    tuple(
        Deel(sleutel, vraag, TEKST, plek, hoe, mag_leeg=True, regels=EEN_ROL)
        for sleutel, vraag, plek, hoe in (
            ("bestuur", "Wie spreekt namens het bestuur?", _role("bestuur"), "Naam of functie."),
            ("gezag", "Wie neemt het besluit na een melding?", _role("bevoegd-gezag"), ""),
            (
                "gezag_vervanger", "Wie doet dat als die persoon er zelf bij betrokken is?",
                _role("bevoegd-gezag", "vervanger"), "",
            ),
            ("directie", "Wie zitten er in de directie?", _role("directie"), "Namen met komma's."),
        )
    ),
)  # fmt: skip
OVER_DE_TOP = Vraag(
    "Als het over de top gaat",
    "Niemand beslist over zichzelf. Noem een orgaan, of iemand van buiten.",
    tuple(
        deel
        for wie, rij, regel in (
            ("de directie", DIRECTIE, samen.a_body),
            ("een bestuurder of toezichthouder", BESTUURDER, samen.not_its_own),
        )
        for deel in (
            Deel(
                f"{rij[1]}.behandelaar", f"Wie pakt een melding op over {wie}?", HANDELAAR,
                (*ESCALATIE, rij, "behandelaar"), "Typ 1 of 2. Kies wie niet onder hen valt.",
                direct=False,
            ),
            Deel(
                f"{rij[1]}.beslist", f"Wie beslist er dan over {wie}?", TEKST,
                (*ESCALATIE, rij, "beslist"), "", regels=(regel,), direct=False,
            ),
        )
    ),
)  # fmt: skip
