"""What a site for real people cannot do without, and what it cannot keep from the example."""

from collections.abc import Iterator

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout
from inhoud.registers import place

NODIG = {
    "dpia": "de privacytoets vooraf (DPIA) ontbreekt; zonder die toets geen meldpunt",
    "klachtencommissie": "de klachtencommissie ontbreekt",
    "juridische_status": "wat de site over de wet zegt, ontbreekt",
}


def check_production(inhoud: Inhoud) -> Iterator[Fout]:
    """Registers that must be there, and names that are still ours."""
    for naam, zin in NODIG.items():
        if naam not in inhoud.bronnen:
            yield Fout(f"{inhoud.map.name}/{place(naam).as_posix()}", 1, zin)
    for naam, bron in inhoud.bronnen.items():
        # posters.yml has a sentence of this name, for paper that is not for the wall yet
        voorbeeld = getattr(inhoud.data[naam], "voorbeeld", False) is True
        if voorbeeld and naam != "recipients":  # those are told with their readers
            zin = "voorbeeld: vul je eigen gegevens in, en zet dit op nee"
            yield Fout(bron.naam, bron.line_of(("voorbeeld",)), zin)
