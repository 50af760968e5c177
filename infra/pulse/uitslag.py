"""The results of a round, made once, from all its rows.

What is hidden, and how wide a band is, follows from what the reader sees too (bands) or may know
(how many answered), and so tells nothing more.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date

from functions.pulse.model import Rij
from infra import site_path  # noqa: F401 - makes `inhoud` importable
from infra.pulse import gedrag, klimaat
from infra.pulse.banden import band
from infra.pulse.gedrag import Vormen
from infra.pulse.klimaat import climate
from infra.pulse.tellen import JA, ZONDER_GROEP, ReleaseRefused, Score, Telling, count
from inhoud.registers.pulse import FORMAAT, Ronde
from inhoud.registers.pulse_release import Cel, Release, Respons, VraagUitslag
from inhoud.registers.pulse_vragen import Vraag

__all__ = ["ReleaseRefused", "dump", "release"]


def release(
    naam: str, ronde: Ronde, rows: Iterable[Rij], *, codes: int | None, vrijgegeven: date
) -> Release:
    """The results of the round *naam*; *codes*: how many were handed out, none when unknown.

    Raises ReleaseRefused.
    """
    telling = count(ronde, rows)
    if codes is not None and telling.mensen > codes:
        raise ReleaseRefused(
            f"Er zijn meer antwoorden dan codes: er zijn {codes} codes uitgegeven."
        )
    return Release(
        formaat=FORMAAT,
        ronde=naam,
        definitie=ronde.definition(),
        vrijgegeven=vrijgegeven,
        respons=_response(ronde, telling),
        vragen=_questions(ronde, telling),
    )


def dump(uitslag: Release) -> str:
    """What stands in release.json; the same results give the same bytes."""
    velden = uitslag.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(velden, sort_keys=True, indent=1, ensure_ascii=False) + "\n"


def _response(ronde: Ronde, telling: Telling) -> Respons:
    open_vraag = next((vraag.id for vraag in ronde.vragen if not vraag.gevoelig), None)
    geteld = telling.per[open_vraag] if open_vraag else {}
    per_groep = {
        groep.id: geteld[code].total() if (code := ronde.code_of(groep.id)) in geteld else 0
        for groep in ronde.groepen
    }
    return Respons(
        organisatie=_shown(telling.mensen),
        groepen={groep: _shown(mensen) for groep, mensen in per_groep.items()},
    )


def _shown(mensen: int) -> tuple[int, int] | None:
    return band(mensen) if mensen >= klimaat.MINSTENS else None


def _questions(ronde: Ronde, telling: Telling) -> dict[str, VraagUitslag]:
    per_vorm = {
        vraag.id: gedrag.kinds(_kinds(vraag, telling))
        for vraag in ronde.vragen
        if vraag.soort == "per-vorm"
    }
    return {vraag.id: _question(vraag, ronde, telling, per_vorm) for vraag in ronde.vragen}


def _question(
    vraag: Vraag, ronde: Ronde, telling: Telling, per_vorm: Mapping[str, dict[str, Cel] | None]
) -> VraagUitslag:
    if vraag.soort == "per-vorm":
        return VraagUitslag(delen=per_vorm[vraag.id])
    if vraag.soort == "hoogstens-twee":
        alleen = {antwoord.id for antwoord in vraag.antwoorden if antwoord.sluit_uit}
        return VraagUitslag(delen=gedrag.reasons(_chosen(vraag, telling), telling.mensen, alleen))
    if not vraag.gevoelig:
        scores = {
            groep.id: telling.score(vraag, ronde.code_of(groep.id)) for groep in ronde.groepen
        }
        return climate(scores, telling.score(vraag, ZONDER_GROEP))
    cellen = [gedrag.follow_up(telling.score(vraag), delen) for delen in per_vorm.values()]
    return VraagUitslag(organisatie=cellen[0] if cellen and None not in cellen else None)


def _chosen(vraag: Vraag, telling: Telling) -> dict[str, int]:
    gegeven = telling.all_of(vraag.id)
    return {
        antwoord.id: sum(keer for paar, keer in gegeven.items() if str(nummer) in paar)
        for nummer, antwoord in enumerate(vraag.antwoorden, 1)
    }


def _kinds(vraag: Vraag, telling: Telling) -> Vormen:
    def yes(deel: str) -> int:
        return telling.all_of(f"{vraag.id}/{deel}")[JA]

    zelf = {}
    for vorm in vraag.vormen:
        gegeven = telling.all_of(f"{vraag.id}/{vorm.id}")
        zelf[vorm.id] = Score(gegeven[JA], gegeven.total() - gegeven["00"])
    kern = vraag.vergelijk.vormen if vraag.vergelijk else ()
    samen = yes("vergelijk") if kern else 0
    return Vormen(zelf, kern, yes("zelf"), yes("gezien"), samen, telling.mensen)
