"""The meldpunt for a browser without JavaScript: the form, the code, the postbus, as plain pages.

Here our server does what otherwise the browser does, and so sees the text and the code for the
length of one request. Every page says so before anyone sends anything. Nothing is logged, and
nothing is kept but the same sealed records. The code is made here, out of what was sent and a
secret of this function, so that no other page can choose it for someone.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from functions.edge.answers import Refused
from functions.edge.event import Handler, Resolver, body_of
from functions.edge.event import make_handler as make_edge_handler
from functions.edge.formulier import DUTCH, URLENCODED, Fields, read_fields, text_of
from functions.melding.case import MeldingError, MeldingStore
from functions.melding.loket import Html, Loket
from functions.melding.model import Meldpunt, Termijnen

Job = Callable[[Loket, Fields], Html]
MAX_BODY = 256 * 1024  # bytes; urlencoded, a full message takes three for each of its own


def make_handler(
    store: MeldingStore, inhoud: Mapping[str, Any], *, secret: bytes, today: Callable[[], date]
) -> Handler:
    """The Lambda function behind /zonder-javascript/."""
    app = Resolver()
    meldpunt = Meldpunt(store, Termijnen.of(inhoud), today)
    loketten = {taal: Loket(meldpunt, inhoud, secret, taal) for taal in inhoud["talen"]}

    def route(name: str, job: Job) -> None:
        app.post(f"/zonder-javascript/{name}")(lambda: _answer(loketten, job, _fields(app)))

    route("controle", Loket.controle)
    route("verstuur", Loket.verstuur)
    route("postbus", Loket.postbus)
    route("antwoord", Loket.antwoord)
    app.exception_handler(Refused)(lambda refused: loketten[DUTCH].bericht(refused.code))
    app.exception_handler(Exception)(lambda _: loketten[DUTCH].bericht("BUSY"))
    return make_edge_handler(app)


def _answer(loketten: Mapping[str, Loket], job: Job, fields: Fields) -> Html:
    """The page that *job* makes, in the language of the form that was sent."""
    loket = loketten.get(text_of(fields, "taal")) or loketten[DUTCH]
    try:
        return job(loket, fields)
    except MeldingError as error:
        return loket.bericht(error.code)


def _fields(app: Resolver) -> Fields:
    body = body_of(app, URLENCODED, MAX_BODY)
    try:
        return read_fields(body)
    except ValueError:
        raise Refused("BAD_REQUEST") from None
