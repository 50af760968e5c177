"""The round that a command names, out of the content; what is wrong with it stops the command."""

from pathlib import Path

from infra import site_path  # noqa: F401 - makes `inhoud` importable
from infra.stop import Stopped
from inhoud.bladzijde import Inhoud
from inhoud.lezen import PULSE, read_content
from inhoud.ronde import Rondestuk


def read_round(content: Path, naam: str, erbij: Path | None = None) -> tuple[Inhoud, Rondestuk]:
    """The content, and the round *naam* in it or in *erbij*. Raises Stopped."""
    inhoud, fouten = read_content(content, vervang={PULSE: erbij} if erbij else {})
    eigen = [str(fout) for fout in sorted(fouten) if f"/{naam}/" in str(fout)]
    if eigen:
        raise Stopped("\n".join(eigen))
    stuk = inhoud.rondes.get(naam)
    if stuk is None:
        raise Stopped(f"Er is geen ronde '{naam}'. {_known(inhoud)}")
    if "organisatie" not in inhoud.data:
        raise Stopped("De inhoud heeft fouten; kijk met: vertrouwd check")
    return inhoud, stuk


def _known(inhoud: Inhoud) -> str:
    namen = ", ".join(inhoud.rondes)
    return f"Dit zijn ze: {namen}." if namen else "Maak er een in content/pulse/<naam>/ronde.yml."
