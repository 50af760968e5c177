"""How a register's YAML hangs together: a step down, where a value ends, how a value is written."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

# One step into a register: a field, the nth of a list, or the item whose field says this.
Stap = str | int | tuple[str, str]
Pad = tuple[Stap, ...]
Waarde = str | tuple[str, ...]
_GETAL = re.compile(r"[1-9]\d*")
_BEGINT_ALS_GETAL = re.compile(r"[\d+.]")


def step(knoop: Any, stap: Stap) -> Any:  # noqa: ANN401 - a node, as PyYAML has them
    """The node one *stap* down, or none."""
    if isinstance(stap, str):
        return next((waarde for naam, waarde in pairs(knoop) if naam.value == stap), None)
    items = knoop.value if isinstance(knoop, yaml.SequenceNode) else []
    if isinstance(stap, int):
        return items[stap] if 0 <= stap < len(items) else None
    return next((kind for kind in items if _says(kind, *stap)), None)


def _says(knoop: Any, veld: str, waarde: str) -> bool:  # noqa: ANN401 - as above
    gevonden = step(knoop, veld)
    return gevonden is not None and gevonden.value == waarde


def pairs(knoop: Any) -> Sequence[tuple[Any, Any]]:  # noqa: ANN401 - as above
    """The fields of a block; nothing else has any."""
    return knoop.value if isinstance(knoop, yaml.MappingNode) else ()


def fields(knoop: Any, naam: str, plek: Pad = ()) -> Iterator[tuple[Pad, str]]:  # noqa: ANN401 - as above
    """Every field called *naam* in and under *knoop* that holds a text: where, and which."""
    items = enumerate(knoop.value) if isinstance(knoop, yaml.SequenceNode) else ()
    for stap, kind in [*((een.value, ding) for een, ding in pairs(knoop)), *items]:
        if stap == naam and isinstance(kind, yaml.ScalarNode):
            yield (*plek, stap), str(kind.value)
        yield from fields(kind, naam, (*plek, stap))


def end(knoop: Any, tekst: str) -> int:  # noqa: ANN401 - as above
    """Just past the last character of *knoop*; PyYAML also counts the empty lines after it."""
    if isinstance(knoop, yaml.ScalarNode):
        if knoop.style in {"|", ">"}:
            return len(tekst[: knoop.end_mark.index].rstrip())
        return int(knoop.end_mark.index)
    if knoop.flow_style or not knoop.value:
        return int(knoop.end_mark.index)
    laatste = knoop.value[-1]
    return end(laatste[1] if isinstance(knoop, yaml.MappingNode) else laatste, tekst)


def write(waarde: Waarde, *, quoted: bool = False) -> str:
    """*waarde* as YAML, on one line; between quotes when it was, or when it must be."""
    if isinstance(waarde, tuple):
        return f"[{', '.join(write(deel, quoted=not deel.isalnum()) for deel in waarde)}]"
    return waarde if not quoted and _stays_text(waarde) else json.dumps(waarde, ensure_ascii=False)


def _stays_text(waarde: str) -> bool:
    """Whether every reader of YAML takes it for this text, or for the whole number that it is."""
    if _GETAL.fullmatch(waarde):
        return True
    if _BEGINT_ALS_GETAL.match(waarde):
        return False
    try:
        return bool(yaml.safe_load(f"a: {waarde}\n") == {"a": waarde})
    except yaml.YAMLError:
        return False
