"""What `vertrouwd serve` tells: a line per step, and at the end where everything is."""

import json
from dataclasses import asdict
from pathlib import Path

from functions.pulse.code import shown
from infra.local.data import write_private
from infra.local.example import Example
from infra.local.ports import Addresses
from infra.local.proefronde import Proefronde

GETOOND = 2  # codes on the screen; serve.json has them all


def step(what: str) -> None:
    """A line for whoever waits."""
    print(f"· {what}", flush=True)


def write_serve_json(
    data: Path, where: Addresses, site_id: str, example: Example, proef: Proefronde
) -> Path:
    """serve.json: the same for a program, readable by the owner only, as it holds passwords."""
    told = {
        **asdict(where),
        "site_id": site_id,
        "logins": [asdict(one) for one in example.logins],
        "noodsleutel": example.noodsleutel,
        "pulse": {"ronde": proef.ronde, "codes": proef.codes},
    }
    text = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    return write_private(data / "serve.json", text.encode())


def tell(data: Path, where: Addresses, example: Example, proef: Proefronde) -> None:
    """The same for a person."""
    print(
        f"\nVertrouwd draait op deze computer.\n\n"
        f"  Intranet    {where.intranet}/\n"
        f"  Meldpunt    {where.meld}/\n"
        f"  Behandelen  {where.behandelen}/\n\n"
        f"Inloggen bij Behandelen (voorbeeld, alleen op deze computer):\n"
    )
    for one in example.logins:
        print(f"  {one.naam} ({one.rol})")
        print(f"    gebruiker {one.gebruiker}   wachtwoord {one.wachtwoord}")
        if one.sleutel:
            print(f"    sleutel   {one.sleutel}\n    wachtzin  {one.wachtzin}")
    print(f"\n  Noodsleutel {example.noodsleutel}")
    if proef.codes:
        eerste = "   ".join(shown(code) for code in proef.codes[:GETOOND])
        print(f"\nProefronde van de pulse: {where.meld}/pulse/\n  codes  {eerste}\n")
    print(f"  Dit alles staat ook in {data / 'serve.json'}")
    print("\nStoppen: Ctrl-C. Wat er gemeld is, blijft bewaard in deze map.", flush=True)
