"""The addresses of the three sites: a name and nothing behind it.

A path, a question mark or a hash there would stand in every link, and on every poster it could say
which poster someone scanned.
"""

from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout

VELDEN = ("intranet_url", "meld_url", "behandelen_url")
NIET = (
    ("@", "laat de naam of het wachtwoord vóór @ weg"),
    ("?", "laat alles vanaf het vraagteken weg"),
    ("#", "laat alles vanaf het hekje weg"),
)


def check_origins(inhoud: Inhoud) -> Iterator[Fout]:
    """The three addresses of organisatie.yml."""
    organisatie = inhoud.data.get("organisatie")
    for veld in VELDEN if organisatie else ():
        for zin in behind(getattr(organisatie, veld)):
            yield inhoud.fout("organisatie", (veld,), f"{veld}: {zin}")


def behind(url: str) -> Iterator[str]:
    """What stands in *url* besides the name of a site, as what to do about it."""
    delen = parts(url)
    if delen is None:
        yield "dit is geen adres"
        return
    for teken, zin in NIET:
        if teken in (delen.netloc if teken == "@" else url):
            yield zin
    if delen.path.strip("/"):
        yield f"laat '{delen.path}' weg; een site heeft een eigen naam en geen pad"


def parts(url: str) -> SplitResult | None:
    """*url* taken apart; nothing when it is none."""
    try:
        delen = urlsplit(url)
        _ = delen.port  # reading it is what refuses a port that is no number
    except ValueError:
        return None
    return delen if delen.hostname else None
