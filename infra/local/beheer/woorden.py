"""What the editor calls things, and a sentence where a field needs one."""

# The field names are Dutch already; these read better.
NAMEN = {
    "title": "Titel",
    "slug": "Adres",
    "body": "Tekst",
    "or_instemming": "Instemming van de OR",
    "vastgesteld_op": "Vastgesteld op",
    "lvv": "Geregistreerd bij de LVV",
    "alleen": "Alleen voor",
    "foto_alt": "Beschrijving van de foto",
    "film_url": "Adres van de film",
    "transcript": "Wat er in de film gezegd wordt",
    "hulp": "Wie kan helpen",
    "url": "Webadres",
    "email": "E-mailadres",
    "wat": "Wat",
    "site_id": "Naam van de site (nooit veranderen)",
    "age": "Sleutel (age)",
}
SOORTEN = {
    "pagina": "Gewone pagina's",
    "visie": "Visie",
    "rie-afspraken": "Afspraken over de RI&E",
    "rie-resultaat": "Uitkomst van de RI&E",
    "pva-procedure": "Hoe we een plan maken",
    "pva": "Plan van aanpak",
    "vp-profiel": "Vertrouwenspersonen (profielen)",
    "vp-jaarverslag": "Jaarverslagen van de vertrouwenspersonen",
    "opvang-nazorg": "Opvang en nazorg",
    "hulp": "Hulppagina's",
    "faq": "Vragen en antwoorden",
}
REGISTERS = {
    "recipients": "Lezers van meldingen",
    "intake": "Vragen van het formulier",
    "meld": "Woorden van het meldpunt",
    "meldprocedure": "Stappen na een melding",
    "termen": "Woorden per sector",
    "rie": "RI&E",
    "pva": "Plan van aanpak",
    "dpia": "DPIA",
    "signalen_jaar": "Signalen per jaar",
    "hr_verankering": "HR: verankering",
}
HINTS = {
    "title": "De titel bovenaan, en in zoeken.",
    "slug": "Het adres, zonder schuine streep aan begin en eind, zoals hulp/melden.",
    "samenvatting": "Het antwoord in één zin. Staat bovenaan en in zoeken.",
    "eigenaar": "Wie dit bijhoudt.",
    "versie": "1.1 bij andere woorden, 2.0 bij een andere betekenis.",
    "status": "Alleen wat vastgesteld is, wordt echt gepubliceerd.",
    "herzien_voor": "De dag waarvoor je hier opnieuw naar kijkt.",
    "vastgesteld_door": "Een regeling noemt hier wie haar vaststelde.",
    "zichtbaarheid": "Openbaar staat ook op het meldpunt, zonder inlog.",
    "voorbeeld": "Ja betekent: nog niet van jullie. Een echte publicatie weigert dat.",
    "leesniveau": "B1 voor iedereen, B2 voor vakmensen.",
    "eisen": "Noem alleen eisen waarover hier echt iets staat. Ze staan in normen/eisen.yml.",
    "alleen": "Leeg is voor iedereen.",
    "vertaling_van": "Alleen bij een vertaling: de Nederlandse versie die je vertaalde.",
    "nagekeken_door": "Alleen bij een vertaling: wie de taal van huis uit spreekt en dit las.",
    "hulp": "Wie er naast de tekst staat.",
    "telefoon": "Met spaties, zoals 06 12 34 56 70.",
    "id": "Verander een id nooit: pagina's en meldingen wijzen ernaar.",
    "site_id": "Elke code van een melder hangt aan deze naam.",
    "body": (
        "Markdown. Kopjes beginnen met ##. In een link staan de woorden tussen rechte haken, en "
        "daarachter de naam van de pagina tussen ronde. Wat tussen accolades staat, vult de site "
        "zelf in."
    ),
}
BESTANDSNAAM = (
    "Kleine letters, cijfers en -. Een vertaling heet hetzelfde. Later veranderen kan niet."
)
REGEL = "Regel"
# Sentences that fit in one line of a form; the others get room.
KORT = frozenset(
    {
        "title", "titel", "naam", "kort", "tekst", "knop_melden", "knop_postbus", "afkorting",
        "waarde", "rol", "functie", "gemeente", "anders", "wanneer", "spreekruimte", "nevenfunctie",
        "tijd", "wie", "duur", "groep", "begeleider",
    }
)  # fmt: skip
# What tells one item of a list from another when all are closed.
OPSCHRIFT = ("title", "titel", "naam", "vraag", "tekst", "wat", "document", "zin", "datum", "id")


def label(naam: str) -> str:
    """What stands above a field."""
    return NAMEN.get(naam) or naam.replace("_", " ").capitalize()


def kind(soort: str) -> str:
    """What stands beside the list of pages of one kind."""
    return SOORTEN.get(soort) or soort.replace("-", " ").capitalize()


def register(naam: str) -> str:
    """What stands beside a register."""
    return REGISTERS.get(naam) or naam.replace("_", " ").capitalize()
