"""`vertrouwd pulse …`: codes before a round, keys for deelnamekaarten, a release after it."""

import argparse
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from infra.local.proefronde import FOLDER
from infra.pulse import opslag, sleutel, vrijgeven
from infra.pulse.codes import make_codes
from infra.pulse.ronde import read_round
from infra.stop import Stopped
from inhoud.bladzijde import Inhoud
from inhoud.ronde import Rondestuk

Verb = Callable[[argparse.Namespace], None]
Add = Callable[[str, Verb, str], argparse.ArgumentParser]


def add_verbs(add: Add) -> None:
    """The three verbs and what they take; *add* makes one."""
    one = add("codes", codes, "maak briefjes met codes die elk een keer werken")
    one.add_argument("--aantal", type=int, required=True, help="hoeveel briefjes")
    one.add_argument("--groep", help="alleen bij deelnamekaarten met een sleutel per groep")
    one.add_argument("--uit", type=Path, required=True, help="het bestand of de map voor de pdf")
    one.add_argument("--toch", action="store_true", help="ook als het er veel zijn")
    one.add_argument("--meld-url", help="een ander adres op de briefjes dan in organisatie.yml")
    _where(one)
    one = add("sleutel", keys, "maak de sleutel voor deelnamekaarten, of vernietig hem")
    one.add_argument("--per-groep", action="store_true", help="een sleutel voor elke groep")
    one.add_argument("--vernietig", action="store_true", help="na de laatste dag van uitgifte")
    _where(one)
    one = add("release", release, "bevries de uitslag van een ronde die voorbij is")
    one.add_argument("--invoer", type=Path, help="reken met dit bestand, en niet met de opslag")
    one.add_argument("--uit", type=Path, help="bij --invoer: de map voor de uitslag")
    _where(one)


def codes(asked: argparse.Namespace) -> None:
    """`vertrouwd pulse codes`."""
    inhoud, stuk = _round(asked)
    organisatie = inhoud.data["organisatie"]
    map_ = asked.uit.is_dir()
    with opslag.opened(asked.data, asked.tabel) as store:
        pdf = make_codes(
            store,
            stuk.id,
            stuk.ronde,
            aantal=asked.aantal,
            groep=asked.groep,
            organisatie=organisatie,
            meld_url=asked.meld_url or organisatie.meld_url,
            uit=asked.uit / f"briefjes-{stuk.id}.pdf" if map_ else asked.uit,
            today=_today(),
            toch=asked.toch,
        )
    print(f"{asked.aantal} briefjes staan in {pdf}. Bladzijde 1 zegt wat twee mensen ermee doen.")


def keys(asked: argparse.Namespace) -> None:
    """`vertrouwd pulse sleutel`."""
    _, stuk = _round(asked)
    if asked.vernietig:
        aantal = sleutel.destroy_keys(asked.data, stuk.id)
        if not aantal:
            raise Stopped(f"In {asked.data} ligt geen sleutel van de ronde '{stuk.id}'.")
        print(sleutel.NIET_GEDEKT)
        return
    if stuk.ronde.sleutels:
        raise Stopped(
            f"{stuk.bron.naam} heeft al sleutels. Andere maken eerdere kaarten waardeloos."
        )
    groepen = [groep.id for groep in stuk.ronde.groepen] if asked.per_groep else [None]
    print(f"Zet dit in {stuk.bron.naam}:\n\nsleutels:")
    for groep in groepen:
        made = sleutel.new_key()
        nummer = stuk.ronde.code_of(groep) if groep else "00"
        path = sleutel.write_key(asked.data, stuk.id, nummer, made)
        print(f"  - groep: {groep}\n    n: {made.n}" if groep else f"  - n: {made.n}")
    print(f"\nDe geheime helft staat in {path.parent}. Die hoort alleen bij de functie die tekent.")


def release(asked: argparse.Namespace) -> None:
    """`vertrouwd pulse release`."""
    _, stuk = _round(asked)
    if asked.invoer:
        if not asked.uit:
            raise Stopped("Zeg met --uit in welke map de uitslag komt.")
        rows, aantal = vrijgeven.read_raw(asked.invoer, stuk.id)
        made = vrijgeven.freeze(stuk, asked.uit, rows, codes=aantal, today=_today())
    else:
        with opslag.opened(asked.data, asked.tabel) as store:
            hier = asked.content / "pulse" / stuk.id
            made = vrijgeven.release_round(stuk, hier, store, _today())
    print(f"De uitslag is bevroren in {made}. Zet hem in Git, en schrijf bij vervolg wat je doet.")
    if stuk.ronde.toegang == "blind":
        print(f"Is de sleutel al weg? vertrouwd pulse sleutel --vernietig --ronde {stuk.id}")


def _round(asked: argparse.Namespace) -> tuple[Inhoud, Rondestuk]:
    return read_round(asked.content, asked.ronde, asked.data / FOLDER)


def _where(one: argparse.ArgumentParser) -> None:
    one.add_argument("--ronde", required=True, help="de naam van de map in content/pulse")
    one.add_argument("--data", type=Path, default=Path(".local"), help="map met de antwoorden")
    one.add_argument("--tabel", help="de tabel op AWS, in plaats van de map")


def _today() -> date:
    return datetime.now(UTC).date()
