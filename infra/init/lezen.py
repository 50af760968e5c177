"""What stands in the content now, as an answer to each question."""

from collections.abc import Iterator

from infra.init.namen import make_id
from infra.init.registers import EERSTE, TWEEDE, Registers
from infra.init.soorten import split
from infra.init.vraag import Deel
from infra.init.vragen import VRAGEN
from infra.init.vragen_mensen import ESCALATIE
from inhoud.bladzijde import Inhoud
from inhoud.paginas import Profiel
from inhoud.registers.organisatie import Organisatie

DELEN = {deel.sleutel: deel for vraag in VRAGEN for deel in vraag.delen}
PLAATS_VAN = {"1": EERSTE, "2": TWEEDE}
NEDERLANDS = "nl"
# What counts where nothing stands, by the content's own models.
ANDERS = {
    "medezeggenschap": str(Organisatie.model_fields["medezeggenschap"].default),
    **dict.fromkeys(("talen", "talen_verplicht", "eerste.talen", "tweede.talen"), NEDERLANDS),
}
OVER = ("directie", "bestuurder")
# Where the form asks whom a melder would rather talk to.
VOORKEUR = ("intake", "vragen", ("id", "welke_vertrouwenspersoon"), "antwoorden")


def read_answers(registers: Registers, inhoud: Inhoud) -> dict[str, str]:
    """By the name of each part: text, a list with commas, empty where nothing stands."""
    gelezen = {sleutel: _plain(registers, deel) for sleutel, deel in DELEN.items()}
    gelezen |= {sleutel: gelezen[sleutel] or anders for sleutel, anders in ANDERS.items()}
    namen = split(gelezen["vertrouwenspersonen"])
    gelezen["extern"] = ", ".join(_from_outside(registers, inhoud, namen))
    nummers = {
        registers.read(("recipients", "lezers", plaats, "id")): nummer
        for nummer, plaats in PLAATS_VAN.items()
    }
    for over in OVER:
        wie, beslist = f"{over}.behandelaar", f"{over}.beslist"
        hoger = registers.read((*ESCALATIE, ("betrokkene", over), "hoger"))
        gelezen[wie] = nummers.get(gelezen[wie], gelezen[wie])
        gelezen[beslist] = gelezen[beslist] or str(hoger or "")
    return gelezen


def _plain(registers: Registers, deel: Deel) -> str:
    waarde = registers.read(deel.plek) if deel.plek else ""
    return ", ".join(waarde) if isinstance(waarde, tuple) else waarde or ""


def _from_outside(registers: Registers, inhoud: Inhoud, namen: tuple[str, ...]) -> Iterator[str]:
    """Who of *namen* has a page or an answer in the form that says so."""
    koppen = [blad.kop for blad in inhoud.bladzijden if isinstance(blad.kop, Profiel)]
    buiten = {kop.naam for kop in koppen if kop.type == "extern"}
    for naam in namen:
        tekst = registers.read((*VOORKEUR, ("id", make_id(naam)), "tekst"))
        if naam in buiten or str(tekst or "").endswith("extern"):
            yield naam
