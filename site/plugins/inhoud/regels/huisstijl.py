"""Rules about the employer's own look: it can be read, and the logo is there."""

from collections.abc import Iterator

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout
from inhoud.registers.huisstijl import Huisstijl, too_weak


def check_look(inhoud: Inhoud) -> Iterator[Fout]:
    """Contrast by day and by night, and the file of the logo."""
    if "huisstijl" not in inhoud.data:
        return
    huisstijl: Huisstijl = inhoud.data["huisstijl"]
    for naam, kleuren in (("licht", huisstijl.licht), ("donker", huisstijl.donker)):
        for voor, achter, is_nu, nodig in too_weak(kleuren):
            zin = f"{naam}: {voor} op {achter} heeft contrast {is_nu:.1f}; minstens {nodig:g} nodig"
            yield inhoud.fout("huisstijl", (naam, voor), zin)
    logo = huisstijl.logo
    if logo and not (logo.startswith("media/") and (inhoud.map / logo).is_file()):
        yield inhoud.fout("huisstijl", ("logo",), f"logo: '{logo}' staat niet in media")
