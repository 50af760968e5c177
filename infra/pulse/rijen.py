"""The names of the rows that one person's answers leave: they are all there is to count later."""

from collections.abc import Iterator

from infra import site_path  # noqa: F401 - makes `inhoud` importable
from inhoud.registers.pulse import Ronde
from inhoud.registers.pulse_vragen import Vraag


def row_names(ronde: Ronde) -> list[str]:
    """Fifteen for the eight questions: one a question, and more for the one that asks per vorm."""
    return [naam for vraag in ronde.vragen for naam in _of(vraag)]


def _of(vraag: Vraag) -> Iterator[str]:
    if vraag.soort != "per-vorm":
        yield vraag.id
        return
    yield from (f"{vraag.id}/{vorm.id}" for vorm in vraag.vormen)
    # Worked out by the server, as nobody can find back which rows are of one person.
    yield f"{vraag.id}/zelf"
    yield f"{vraag.id}/gezien"
    if vraag.vergelijk:
        yield f"{vraag.id}/vergelijk"
