"""What the intranet shows to who keeps it in order: the calendar and the toets.

Both are worked out from the content, once, before Pelican runs: a template only shows them.
"""

from collections.abc import Mapping
from pathlib import Path

from infra.kalender import ics, pagina
from infra.kalender.momenten import moments
from infra.toets import pagina as toetspagina
from infra.toets import papier
from infra.toets.model import Toets
from infra.toets.normen import read_norms
from infra.toets.oordeel import judge
from infra.toets.vastgelegd import look
from infra.voorlichting import blad
from inhoud.bladzijde import Inhoud
from inhoud.fouten import InhoudRefused


def judged(inhoud: Inhoud) -> Toets:
    """The toets of this content on its peildatum. Raises InhoudRefused on a mistake in a norm."""
    normen, fouten = read_norms(inhoud)
    if fouten:
        raise InhoudRefused([str(fout) for fout in sorted(fouten)])
    return judge(inhoud, normen)


def for_intranet(inhoud: Inhoud, toets: Toets) -> Mapping[str, Mapping[str, object]]:
    """The screens of /vp-hr-or/: their name → what their template is given."""
    dag = inhoud.peildatum
    return {
        "kalender": pagina.variables(moments(inhoud, dag, toets), dag),
        "toets": toetspagina.variables(inhoud, toets),
    }


def write_files(inhoud: Inhoud, toets: Toets, folder: Path) -> None:
    """What those screens link to, beside them in *folder*, which is the whole intranet."""
    dag = inhoud.peildatum
    hier = folder / inhoud.made()["kalender"].pad.strip("/") / pagina.BESTAND
    hier.write_bytes(ics.text(moments(inhoud, dag, toets), inhoud, dag))
    blad.write(inhoud, folder)
    if toets.oordelen:
        bewijs = folder / inhoud.made()["toets"].pad.strip("/") / papier.BESTAND
        bewijs.write_bytes(papier.print_toets(inhoud, toets, look(inhoud.map)))
