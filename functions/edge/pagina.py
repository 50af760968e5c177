"""A page that the build made, with places left open for what only the function knows.

All markup and every sentence stand in the template. It leaves open:

* `$naam` for a value, which is escaped here and nowhere else;
* `$niet_naam` in a tag, which becomes the attribute `hidden` unless *toon* holds the name;
* `<!--naam-->…<!--/naam-->` for a part that is repeated, once per row.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from html import escape
from string import Template

_PART = re.compile(r"<!--(\w+)-->(.*?)<!--/\1-->", re.DOTALL)

Row = tuple[Mapping[str, str], Collection[str]]  # values, and what to show


class Pagina:
    """One page, to be filled in as often as it is asked for."""

    def __init__(self, html: str) -> None:
        self._parts = {name: Template(part) for name, part in _PART.findall(html)}
        self._whole = Template(_PART.sub(r"${deel_\1}", html))

    def fill(
        self,
        values: Mapping[str, str],
        toon: Collection[str] = (),
        **parts: Iterable[Row],
    ) -> str:
        """The page with *values*, and each of *parts* once per row; what is not given is empty."""
        places = _Places(values, toon)
        for name, rows in parts.items():
            places[f"deel_{name}"] = "".join(
                self._parts[name].safe_substitute(_Places(*row)) for row in rows
            )
        # Half a letter, which JSON can carry and a page cannot, becomes a question mark.
        return self._whole.safe_substitute(places).encode("utf-8", "replace").decode()


class _Places(dict[str, str]):
    """What stands in the open places."""

    def __init__(self, values: Mapping[str, str], toon: Collection[str]) -> None:
        super().__init__({name: escape(value) for name, value in values.items()})
        self._toon = toon

    def __missing__(self, name: str) -> str:
        hides = name.startswith("niet_") and name.removeprefix("niet_") not in self._toon
        return "hidden" if hides else ""
