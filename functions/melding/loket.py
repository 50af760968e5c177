"""What someone without JavaScript can do at the meldpunt: a page for every form they send."""

import re
import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from aws_lambda_powertools.event_handler import Response

from functions.edge.answers import STATUS, page
from functions.edge.formulier import Fields, text_of
from functions.edge.pagina import Pagina, Row
from functions.melding.brief import Brief, to_bytes
from functions.melding.case import CaseConflict, CaseUnknown, MeldingError
from functions.melding.code import CodeRefused, code_numbers, new_code, parse_code
from functions.melding.formulier import Antwoorden, Formulier
from functions.melding.hashes import b64, unb64
from functions.melding.model import Meldpunt
from functions.melding.mp1 import MAX_DATA, Mp1Error
from functions.melding.postbus import Postbus, entropy_of
from functions.melding.woorden import WORDS

Html = Response[str]
NONCE_SIZE = 16
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


class Loket:
    """What someone without JavaScript can do here, a page at a time, in the language *taal*."""

    def __init__(
        self, meldpunt: Meldpunt, inhoud: Mapping[str, Any], secret: bytes, taal: str
    ) -> None:
        self._meldpunt = meldpunt
        self._inhoud = inhoud
        self._secret = secret
        self._formulier = Formulier(inhoud, taal)
        paginas = inhoud["talen"][taal]["paginas"]
        self._paginas = {name: Pagina(html) for name, html in paginas.items()}

    def controle(self, fields: Fields) -> Html:
        """Look at all answers once more; what is wrong has to be changed first."""
        antwoorden = self._formulier.read(fields)
        nonce = _nonce(fields) or secrets.token_bytes(NONCE_SIZE)
        if "aanpassen" in fields or self._formulier.mistakes(antwoorden):
            return self._change(antwoorden, nonce)
        return self._check(antwoorden, nonce)

    def verstuur(self, fields: Fields) -> Html:
        """Send it, and show the code. The same form sent twice is still one melding."""
        antwoorden = self._formulier.read(fields)
        nonce = _nonce(fields)
        if nonce is None or self._formulier.mistakes(antwoorden):
            return self.controle(fields)
        record = self._formulier.record(antwoorden, self._today())
        code = new_code(WORDS, entropy_of(self._secret, nonce, record))
        try:
            self._postbus(code).open_with(record)
        except (MeldingError, Mp1Error) as refused:
            if isinstance(refused, CaseConflict | CaseUnknown):
                nonce = secrets.token_bytes(NONCE_SIZE)  # what stood there is lost: a new place
            return self._check(antwoorden, nonce, toon={"BUSY"}, status=503)
        return self._page("code", {}, woorden=_words(code))

    def postbus(self, fields: Fields) -> Html:
        """Open the postbus with the code that was typed."""
        try:
            code = new_code(WORDS, parse_code(WORDS, text_of(fields, "code")))
        except CodeRefused as refused:
            values = {"code": text_of(fields, "code"), "woord": str(refused.word or "")}
            return self._page("bericht", values, toon={refused.reason, "opnieuw"})
        try:
            return self._letters(code, self._postbus(code).read())
        except CaseUnknown:
            return self._page("bericht", {"code": code}, toon={"UNKNOWN", "opnieuw"})

    def antwoord(self, fields: Fields) -> Html:
        """Add a message. Reloading the page that follows adds nothing."""
        code, tekst = _code(fields), text_of(fields, "antwoord")
        if code is None:
            return self.postbus(fields)
        postbus = self._postbus(code)
        letters = postbus.read()
        record = {"v": 1, "d": self._today(), "t": tekst}
        if not tekst.strip():
            return self._letters(code, letters, toon={"leeg"})
        if len(to_bytes(record)) > MAX_DATA:
            return self._letters(code, letters, draft=tekst, toon={"te_lang"})
        try:
            postbus.write(_place(fields, len(letters)), record)
        except MeldingError as refused:
            return self._letters(code, letters, draft=tekst, toon={refused.code}, status=503)
        return self._letters(code, postbus.read(), toon={"verstuurd"})

    def bericht(self, reason: str) -> Html:
        """A page that only says what went wrong, and what to do."""
        return self._page("bericht", {}, toon={reason}, status=STATUS[reason])

    def _change(self, antwoorden: Antwoorden, nonce: bytes) -> Html:
        fouten = self._formulier.mistakes(antwoorden)
        values = {
            **self._formulier.put_back(antwoorden),
            "nonce": b64(nonce),
            "te_veel": str(max(0, self._formulier.too_much(antwoorden))),
        }
        toon = fouten | ({"fouten"} if fouten else set())
        return self._page("formulier", values, toon=toon)

    def _check(
        self, antwoorden: Antwoorden, nonce: bytes, *, toon: Collection[str] = (), status: int = 200
    ) -> Html:
        hidden = [(vraag, each) for vraag, given in antwoorden.items() for each in given]
        return self._page(
            "controle",
            {"nonce": b64(nonce)},
            toon=toon,
            status=status,
            verborgen=[({"naam": naam, "waarde": waarde}, ()) for naam, waarde in hidden],
            antwoorden=[
                ({"vraag": vraag, "antwoord": antwoord}, ())
                for vraag, antwoord in self._formulier.in_words(antwoorden)
            ],
            lezers=[
                ({"naam": naam, "rol": rol}, ())
                for naam, rol in self._formulier.readers(antwoorden)
            ],
        )

    def _letters(
        self,
        code: str,
        letters: Sequence[Brief],
        *,
        draft: str = "",
        toon: Collection[str] = (),
        status: int = 200,
    ) -> Html:
        values = {"code": code, "seq": str(len(letters)), "antwoord": draft}
        rows = [_letter(brief) for brief in reversed(letters)]
        return self._page("postbus", values, toon=toon, status=status, brieven=rows)

    def _page(
        self,
        name: str,
        values: Mapping[str, str],
        *,
        toon: Collection[str] = (),
        status: int = 200,
        **parts: Iterable[Row],
    ) -> Html:
        fout: list[Row] = [({}, ())] if {*toon} - {"verstuurd"} else []
        html = self._paginas[name].fill(values, toon, fout=fout, **parts)
        return page(status, html)

    def _postbus(self, code: str) -> Postbus:
        return Postbus(self._meldpunt, self._inhoud, parse_code(WORDS, code))

    def _today(self) -> str:
        return self._meldpunt.today().isoformat()


def _nonce(fields: Fields) -> bytes | None:
    """The random bytes of a check page of ours; None for anything else."""
    try:
        nonce = unb64(text_of(fields, "nonce"))
    except ValueError:
        return None
    return nonce if len(nonce) == NONCE_SIZE else None


def _code(fields: Fields) -> str | None:
    """The code in a hidden field of ours, in its own words; None when it is not one."""
    try:
        return new_code(WORDS, parse_code(WORDS, text_of(fields, "code")))
    except CodeRefused:
        return None


def _words(code: str) -> list[Row]:
    pairs = zip(code.split(), code_numbers(WORDS, code), strict=True)
    return [({"woord": word, "nummer": f"{number:04d}"}, ()) for word, number in pairs]


def _letter(brief: Brief) -> Row:
    day = _DAY.fullmatch(brief.word("d"))
    values = {
        "dag": "-".join(reversed(day.groups())) if day else "",
        "naam": brief.word("naam"),
        "tekst": brief.tekst,
        "van": brief.by,
    }
    toon = {"melder" if brief.is_melder else "behandelaar"}
    return values, toon | (set() if brief.inhoud else {"gewijzigd"})


def _place(fields: Fields, following: int) -> int:
    """Where the page that was answered thought its answer would go."""
    place = text_of(fields, "seq")
    return int(place) if re.fullmatch(r"[0-9]{1,3}", place) else following
