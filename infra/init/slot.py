"""The last words of `vertrouwd init`: what was written, what is missing, and what comes next."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from infra import nakijken
from infra.init import resten
from infra.init.antwoorden import Antwoorden
from infra.init.gesprek import Gesprek
from infra.init.registers import Registers
from infra.toets import woorden
from infra.toets.beeld import to_do_first
from infra.toets.normen import read_norms
from infra.toets.oordeel import judge
from inhoud.bladzijde import Inhoud

EERST = 5  # rows of the toets
MEESTE = 12  # lines of a list, before it says how many more there are


def tell(gesprek: Gesprek, bij: Antwoorden, geschreven: Sequence[str], dag: date) -> None:
    """Everything, in sentences that one can read aloud."""
    content = bij.registers.map
    verslag = nakijken.check(content, peildatum=dag)
    inhoud = verslag.inhoud
    _list(gesprek, "Geschreven:", geschreven)
    _list(gesprek, "Dit is nog van het voorbeeld:", _short(_example(inhoud, content)))
    kijk_na = (resten.profiles(bij, inhoud), resten.left_behind(bij), resten.to_look_at(bij))
    _list(gesprek, "Kijk dit na:", [zin for soort in kijk_na for zin in soort])
    _list(gesprek, *_toets(inhoud, len(verslag.fouten)))
    gesprek.say("\nDe volgende drie stappen:")
    for nummer, stap in enumerate(_steps(inhoud), 1):
        gesprek.say(stap, begin=f"{nummer}. ")


def _toets(inhoud: Inhoud, fouten: int) -> tuple[str, list[str]]:
    """How it stands now, and what comes first; with mistakes in the content it cannot tell."""
    if fouten:
        eerst = [f"Doe eerst vertrouwd check, en herstel wat die noemt. Fouten: {fouten}."]
        return "De toets kan nog niet.", eerst
    uitslag = judge(inhoud, read_norms(inhoud)[0])
    geteld = ", ".join(zin for _, _, zin in woorden.tally(uitslag.oordelen))
    rijen = [
        f"{een.stand}: {een.regel.id} {een.regel.wat}. {een.zin}"
        for een in to_do_first(uitslag, EERST)
    ]
    return f"De toets zegt nu: {geteld}. Dit komt eerst:", [
        *rijen,
        "Alles zie je met vertrouwd toets.",
    ]


def _example(inhoud: Inhoud, content: Path) -> list[str]:
    gezegd = []
    if vragen := resten.example_answers(Antwoorden(Registers(content), inhoud)):
        gezegd.append(f"Het antwoord op vraag {', '.join(vragen)}.")
    if aantal := resten.example_pages(inhoud):
        paginas = "1 pagina zegt" if aantal == 1 else f"{aantal} pagina's zeggen"
        gezegd.append(f"{paginas} nog: voorbeeld: ja.")
    sporen = resten.traces(content)
    if sporen:
        gezegd.append(f"Namen of nummers van het voorbeeld, in bestanden: {len(sporen)}.")
    gezegd += [f"{pad}:{regel}: {keer} keer" for pad, (keer, regel) in sporen.items()]
    return gezegd


def _steps(inhoud: Inhoud) -> tuple[str, str, str]:
    zonder = [lezer.naam for lezer in inhoud.data["recipients"].lezers if not lezer.age]
    wie = f"Nog zonder sleutel: {', '.join(zonder)}. " if zonder else ""
    sleutels = (
        f"Sleutels. {wie}Zet in recipients.yml alleen het openbare deel van een sleutel, achter "
        "age. Daar kijken twee mensen naar, want andere lezers geven nieuwe controlewoorden. Hoe "
        "het meldpunt echt gaat draaien, staat in infra/README.md."
    )
    teksten = (
        "Teksten. Vervang de voorbeelden door jullie eigen woorden. Begin bij de profielen van de "
        "vertrouwenspersonen. Hoe dat gaat, staat in content/README.md."
    )
    nakijken = (
        "Nakijken. Doe vertrouwd check en vertrouwd toets. Zet alles op een eigen tak in Git, en "
        "vraag iemand om mee te lezen."
    )
    return sleutels, teksten, nakijken


def _short(regels: list[str]) -> list[str]:
    meer = len(regels) - MEESTE
    return [*regels[:MEESTE], f"en nog {meer}"] if meer > 0 else regels


def _list(gesprek: Gesprek, kop: str, regels: Sequence[str]) -> None:
    if regels:
        gesprek.say(f"\n{kop}")
    for regel in regels:
        gesprek.say(regel, begin="- ")
