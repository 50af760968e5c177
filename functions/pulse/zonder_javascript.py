"""Answering without JavaScript: the same form, a page that says thank you or what is wrong.

Whatever is wrong, the form comes back with everything as it was filled in.
"""

from collections.abc import Mapping
from typing import Any

from aws_lambda_powertools.event_handler import Response

from functions.edge.answers import STATUS, Refused, page
from functions.edge.event import Resolver, body_of
from functions.edge.formulier import DUTCH, URLENCODED, Fields, read_fields, text_of
from functions.edge.pagina import Pagina, Row
from functions.pulse.code import CodeRefused, parse_code
from functions.pulse.model import PulseError
from functions.pulse.ronde import Ronde
from functions.pulse.vragenlijst import Inzending, Vragenlijst

PAD = "/zonder-javascript/pulse"
MAX_BODY = 8 * 1024  # bytes
LEEG = "EMPTY"  # someone who pressed Enter too early would lose the code
TIKFOUT = {"LENGTH": "CODE_LENGTH", "CHARACTER": "CODE_CHARACTER", "CHECK": "CODE_CHECK"}


def add_route(app: Resolver, lijst: Vragenlijst, inhoud: Mapping[str, Any]) -> None:
    """The page behind the form."""
    loketten = {taal: Loket(lijst, woorden) for taal, woorden in inhoud["talen"].items()}

    @app.post(PAD)
    def pulse() -> Response[str]:
        try:
            fields = _fields(app)
        except Refused as refused:
            return loketten[DUTCH].again({}, refused.code)
        loket = loketten.get(text_of(fields, "taal")) or loketten[DUTCH]
        try:
            return loket.fill_in(fields)
        except PulseError as error:
            return loket.again(fields, error.code)
        except Exception:  # noqa: BLE001 - whatever broke, what was filled in is not lost
            return loket.again(fields, "BUSY")


class Loket:
    """The two pages in one language; without a round there are none."""

    def __init__(self, lijst: Vragenlijst, woorden: Mapping[str, Any]) -> None:
        self._lijst = lijst
        self._paginas = {naam: Pagina(html) for naam, html in woorden["paginas"].items()}
        self._begin = woorden["begin"]
        self._ronde = lijst.rondes.get(woorden["ronde"])  # whose questions stand on the page

    def fill_in(self, fields: Fields) -> Response[str]:
        """Keep it and say thank you. Raises PulseError."""
        ronde = self._lijst.rondes.get(text_of(fields, "ronde"))
        if ronde is None:
            return self.again(fields, "UNKNOWN")
        sent = _sent(ronde, fields)
        if wrong := _typing_error(ronde, sent.bewijs):
            return self.again(fields, wrong)
        if not sent.antwoorden.strip("0") and text_of(fields, "toch") != "1":
            return self.again(fields, LEEG)
        self._lijst.fill_in(sent)
        return page(200, self._paginas["klaar"].fill({}))

    def again(self, fields: Fields, reason: str) -> Response[str]:
        """The form as it was sent, and what is wrong with it."""
        if self._ronde is None:
            return Response(303, headers={"Location": self._begin, "Cache-Control": "no-store"})
        values = {"bewijs": text_of(fields, "bewijs"), "toch": "1" if reason == LEEG else "0"}
        values |= {f"groep_{text_of(fields, 'groep') or '00'}": "selected"}
        values |= _chosen(self._ronde, fields)
        status = STATUS.get(reason, 422)  # a slip of the pen, ours alone to see
        fout: list[Row] = [({}, ())]
        return page(status, self._paginas["vragen"].fill(values, {reason, "fouten"}, fout=fout))


def _sent(ronde: Ronde, fields: Fields) -> Inzending:
    antwoorden = "".join(text_of(fields, f"v_{n}") or "0" for n in range(ronde.tekens))
    groep = text_of(fields, "groep") or "00"
    bewijs = "".join(text_of(fields, "bewijs").split())  # a kaart may be pasted in lines
    return Inzending(ronde.id, bewijs, groep, antwoorden)


def _chosen(ronde: Ronde, fields: Fields) -> dict[str, str]:
    """What stood chosen: a place per answer, for a round button and for a list.

    In each something stands chosen, so that what is sent next is as long as ever.
    """
    keuzes = {}
    for n, hoogste in enumerate(ronde.scales):
        gegeven = text_of(fields, f"v_{n}")
        keuzes[n] = gegeven if gegeven in {str(m) for m in range(hoogste + 1)} else "0"
    rond = {f"c_{n}_{cijfer}": "checked" for n, cijfer in keuzes.items()}
    return rond | {f"s_{n}_{cijfer}": "selected" for n, cijfer in keuzes.items()}


def _typing_error(ronde: Ronde, bewijs: str) -> str:
    if ronde.toegang == "blind":
        return ""
    try:
        parse_code(bewijs)
    except CodeRefused as refused:
        return TIKFOUT[refused.reason]
    return ""


def _fields(app: Resolver) -> Fields:
    body = body_of(app, URLENCODED, MAX_BODY)
    try:
        return read_fields(body)
    except ValueError:
        raise Refused("BAD_REQUEST") from None
