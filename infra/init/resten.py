"""What is left of the example after the answers: texts, names and numbers to look at again."""

from collections.abc import Iterator
from pathlib import Path

from infra.init.antwoorden import Antwoorden
from infra.init.namen import make_id
from infra.init.soorten import split
from infra.init.voorbeeld import SPOOR
from infra.init.vragen import VRAGEN
from inhoud.bladzijde import NL, Inhoud
from inhoud.paginas import Profiel

# Answers that pages say too, in words or as a number.
LATEN_SPOREN = (
    "naam", "meld_url", "telefoon", "email", "contact", "eerste.naam", "tweede.naam",
    "tweede.telefoon", "nood.naam", "vertrouwenspersonen", "bestuur", "gezag", "directie",
)  # fmt: skip
MEER_NAMEN = ("vertrouwenspersonen", "directie")


def example_answers(bij: Antwoorden) -> list[str]:
    """The questions of which an answer is still ours: number and name."""
    return [
        f"{nummer} ({vraag.kop})"
        for nummer, vraag in enumerate(VRAGEN, 1)
        if any(bij.is_example(deel.sleutel) for deel in vraag.delen)
    ]


def example_pages(inhoud: Inhoud) -> int:
    """How many Dutch pages say that they are an example."""
    return sum(blad.taal == NL and blad.kop.voorbeeld for blad in inhoud.bladzijden)


def traces(content: Path) -> dict[str, tuple[int, int]]:
    """By file, registers first: how many lines hold what only the example has, and the first."""
    gevonden = {}
    for naam, regels in _texts(content):
        if nummers := [nummer for nummer, regel in enumerate(regels, 1) if SPOOR.search(regel)]:
            gevonden[naam] = (len(nummers), nummers[0])
    return gevonden


def left_behind(bij: Antwoorden) -> Iterator[str]:
    """An answer of before that still stands somewhere, as a number does in the text of a page."""
    content = bij.registers.map
    for sleutel in bij.changed(*LATEN_SPOREN):
        nu, toen = ([een[sleutel]] for een in (bij.nu, bij.vast))
        if sleutel in MEER_NAMEN:
            nu, toen = list(split(nu[0])), list(split(toen[0]))
        for oud in (een for een in toen if een and een not in nu and not SPOOR.search(een)):
            plekken = [
                f"{naam}:{nummer}"
                for naam, regels in _texts(content)
                for nummer, regel in enumerate(regels, 1)
                if oud in regel
            ]
            if plekken:
                meer = f" en op nog {len(plekken) - 1} plekken" if len(plekken) > 1 else ""
                yield f"'{oud}' staat nog in {plekken[0]}{meer}."


def _texts(content: Path) -> Iterator[tuple[str, list[str]]]:
    """Every text of the content but its README: its name for messages, and its lines."""
    paden = (*sorted(content.rglob("*.yml")), *sorted(content.rglob("*.md")))
    for pad in (een for een in paden if een.name != "README.md"):
        tekst = pad.read_text(encoding="utf-8", errors="replace")
        yield f"{content.name}/{pad.relative_to(content).as_posix()}", tekst.splitlines()


def profiles(bij: Antwoorden, inhoud: Inhoud) -> Iterator[str]:
    """A vertrouwenspersoon without a page, and a page of someone who was not named."""
    namen = split(bij["vertrouwenspersonen"])
    bladen = {
        b.kop.naam: b.pad for b in inhoud.bladzijden if b.taal == NL and isinstance(b.kop, Profiel)
    }
    for naam in namen:
        if naam not in bladen:
            soort = "extern" if naam in split(bij["extern"]) else "intern"
            yield f"Maak een profiel voor {naam}: vp-profiel/nl/{make_id(naam)}.md, type: {soort}."
    for naam, pad in bladen.items():
        if namen and naam not in namen:
            yield f"{pad} gaat over {naam}, en die noemde je niet. Haal de pagina weg."


def to_look_at(bij: Antwoorden) -> Iterator[str]:
    """What an answer may have made untrue, in words that we do not write for anyone."""
    if bij["tweede.lijn"] != "extern" and bij.changed("tweede.lijn"):
        yield "rollen.yml: bij plaatsvervangend-behandelaar staat dat die persoon van buiten komt."
    if bij.changed("directie.beslist", "bestuurder.beslist"):
        yield "klachtencommissie.yml: besluitnemer_anders zegt wie er beslist bij een klacht."
        yield "rollen.yml: bij bestuur staat waarover het bestuur beslist."
        for taal in bij.talen:
            yield f"{taal}/escalatie.yml: wie er beslist, staat er met de Nederlandse woorden."
    for taal in bij.talen if bij.changed("eerste.rol", "tweede.rol", "nood.naam") else ():
        yield f"{taal}/recipients.yml: achter de namen staat nu alleen de rol, in die taal."
    if bij["git_url"] and bij.changed("git_url"):
        yield (
            "organisatie.yml: in git_bestand_url hoort het adres waar je één bestand bewerkt, met "
            "{pad} waar de naam komt. Laat het leeg als dat er niet is."
        )
    if bij.changed("medezeggenschap") and bij["medezeggenschap"] != "or":
        yield "Op pagina's staat nog 'ondernemingsraad'. Zeg daar wie er bij jullie meedenkt."
