"""The command `vertrouwd`: what it can do with the folder of content that you name."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from io import TextIOWrapper
from pathlib import Path

from infra import build, nakijken, npm
from infra.init import cli as eerste
from infra.kalender import cli as kalender
from infra.local import ports
from infra.local.beheer.serve import beheer
from infra.local.serve import serve
from infra.posters import cli as papier
from infra.pulse import cli as pulse
from infra.site_path import ROOT
from infra.stop import Stopped
from infra.toets import cli as toets
from infra.voorlichting import cli as voorlichting
from inhoud.lezen import read_content

Verb = Callable[[argparse.Namespace], None]
JAREN = range(1900, 2200)  # beyond, counting in months has no end


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one verb; what stops it is a Dutch sentence and exit 1, never a traceback."""
    for out in (sys.stdout, sys.stderr):
        if isinstance(out, TextIOWrapper):  # a terminal without our letters gets a ? for each
            out.reconfigure(errors="replace")
    asked = parser().parse_args(arguments)
    verb: Verb = asked.verb
    try:
        verb(asked)
        sys.stdout.flush()
    except (Stopped, build.BuildRefused, npm.NpmFailed) as stopped:
        print(stopped, file=sys.stderr)
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except BrokenPipeError:  # whoever reads along, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None


def parser() -> argparse.ArgumentParser:
    """The verbs and what they take."""
    made = argparse.ArgumentParser(prog="vertrouwd", description=__doc__)
    namen = "init | serve | build | check | toets | beheer | kalender | posters | pulse"
    verbs = made.add_subparsers(required=True, metavar=f"{namen} | voorlichting")
    one = _verb(verbs, "serve", _serve, "start alles op deze computer")
    one.add_argument("--port", type=_port, default=8000, help="de eerste van vier poorten")
    one.add_argument("--data", type=Path, default=Path(".local"), help="map voor wat blijft")
    one.add_argument("--no-throttles", action="store_true", help="zonder rem, om te meten")
    one = _verb(verbs, "build", _build, "maak de drie sites en wat de functies nodig hebben")
    one.add_argument("--out", type=Path, default=Path("build"), help="map voor het resultaat")
    one.add_argument("--issuer", required=True, help="adres van de login, zoals in claim iss")
    one.add_argument("--productie", action="store_true", help="weiger voorbeelden")
    one.add_argument(
        "--peildatum", type=_day, help="de dag waarop de inhoud geldt; standaard vandaag"
    )
    one = _verb(verbs, "check", _check, "kijk de inhoud na")
    one.add_argument("--productie", action="store_true", help="weiger voorbeelden")
    one.add_argument(
        "--peildatum", type=_day, help="de dag waarop de inhoud geldt; standaard vandaag"
    )
    toets.add_verb(partial(_verb, verbs), _day)
    one = _verb(verbs, "beheer", _beheer, "bewerk de inhoud in de browser, op deze computer")
    one.add_argument("--port", type=_port, default=8010, help="de poort van de editor")
    eerste.add_verb(partial(_verb, verbs))
    kalender.add_verb(partial(_verb, verbs), _day)
    papier.add_verb(partial(_verb, verbs))
    what = "codes, sleutels en uitslagen van de pulse"
    rondes = verbs.add_parser("pulse", help=what, description=what)
    sub = rondes.add_subparsers(required=True, metavar="codes | sleutel | release")
    pulse.add_verbs(partial(_verb, sub))
    what = "hoeveel van ons de voorlichting kregen, en het blad om te ondertekenen"
    leren = verbs.add_parser("voorlichting", help=what, description=what)
    sub = leren.add_subparsers(required=True, metavar="import | blad")
    voorlichting.add_verbs(partial(_verb, sub))
    return made


def _verb(
    verbs: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, verb: Verb, what: str
) -> argparse.ArgumentParser:
    made = verbs.add_parser(name, help=what, description=what)
    made.add_argument(
        "--content", type=_folder, default=ROOT / "content", metavar="MAP",
        help="de inhoud; ook een map van een andere repository",
    )  # fmt: skip
    made.set_defaults(verb=verb)
    return made


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"de map {text} bestaat niet")
    return Path(text)


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("schrijf een dag als 2026-11-25") from None
    if day.year not in JAREN:
        raise argparse.ArgumentTypeError(f"kies een jaar van {JAREN[0]} tot en met {JAREN[-1]}")
    return day


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= ports.LAST:
        raise argparse.ArgumentTypeError(f"kies een getal van 1 tot en met {ports.LAST}")
    return int(text)


def _serve(asked: argparse.Namespace) -> None:
    serve(asked.content, asked.data, asked.port, throttles=not asked.no_throttles)


def _beheer(asked: argparse.Namespace) -> None:
    beheer(asked.content, asked.port)


def _build(asked: argparse.Namespace) -> None:
    npm.ci(npm.BROWSER)
    urls = _own_urls(asked.content, asked.issuer)
    day = asked.peildatum
    build.build(asked.content, asked.out, urls=urls, productie=asked.productie, peildatum=day)
    print(f"Gebouwd in {asked.out}.")


def _own_urls(content: Path, issuer: str) -> build.Urls:
    """The addresses the content gives; the build checks all else. Raises BuildRefused."""
    inhoud, fouten = read_content(content)
    if "organisatie" not in inhoud.data:
        raise build.BuildRefused([str(fout) for fout in sorted(fouten)])
    organisatie = inhoud.data["organisatie"]
    own = (organisatie.intranet_url, organisatie.meld_url, organisatie.behandelen_url)
    return build.Urls(*own, issuer)


def _check(asked: argparse.Namespace) -> None:
    verslag = nakijken.check(asked.content, productie=asked.productie, peildatum=asked.peildatum)
    for regel in verslag.waarschuwingen:
        print(f"let op: {regel}")
    if verslag.fouten:
        raise Stopped("\n".join(verslag.fouten))
    print(f"De inhoud in {asked.content} is in orde.")
