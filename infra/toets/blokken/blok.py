"""What a building block is, and what it may be given."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from infra.toets.model import Bevinding
from infra.toets.zicht import Zicht
from inhoud.fouten import VAST

Zie = Callable[[Zicht, Any], Iterator[Bevinding]]


@dataclass(frozen=True)
class Bouwblok:
    """A block: *zie* yields at least one finding; *neemt* is the type of what a rule gives it.

    *soort* says that it looks at the page of the rule's kind, so the rule must name one.
    """

    zie: Zie
    neemt: Any = None
    soort: bool = False

    def wrong(self, arg: Any) -> str | None:  # noqa: ANN401 - whatever YAML held
        """What is wrong with *arg*, as a Dutch sentence."""
        if self.neemt is None:
            return None if arg is None else "hier hoort niets achter"
        if arg is None:
            return "zeg erachter waar het om gaat"
        try:
            TypeAdapter(self.neemt).validate_python(arg)
        except ValidationError as fout:
            return _sentence(fout)
        return None

    def take(self, arg: Any) -> Any:  # noqa: ANN401 - the block's own type
        """*arg* as the block's own type."""
        return None if self.neemt is None else TypeAdapter(self.neemt).validate_python(arg)


def _sentence(fout: ValidationError) -> str:
    een = fout.errors(include_url=False)[0]
    waar = ".".join(str(deel) for deel in een["loc"])
    soort, ctx = een["type"], een.get("ctx", {})
    if soort == "value_error":
        zin = str(ctx["error"])
    elif soort == "literal_error":
        zin = f"kies uit {ctx['expected'].replace(' or ', ' of ')}"
    elif soort == "extra_forbidden":
        zin = "onbekend veld"
    else:
        zin = VAST.get(soort, "dit klopt niet").format(**ctx)
    return f"{waar}: {zin}" if waar else zin
