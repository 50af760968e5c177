"""A case as its melder opens it on the server, for one request, when there is no JavaScript.

It does what site/browser/meld/verzending.js and gesprek.js do in a browser, by the same protocol:
the code works in both. Keys and text are gone when the request ends; nothing is written down.
"""

import hmac
import json
from collections.abc import Mapping, Sequence
from typing import Any

from functions.melding.brief import Brief, from_bytes, to_bytes
from functions.melding.case import CaseConflict, Record
from functions.melding.code import ENTROPY_SIZE
from functions.melding.model import BEHANDELAAR, MELDER, ZONDER_JAVASCRIPT, Meldpunt, Opening
from functions.melding.mp1 import (
    Mp1Error,
    aad,
    derive,
    inzage_hash,
    keybox,
    open_,
    seal,
)

MAX_STEPS = 20  # places in a case that others may take while we try
SAID = ("t", "vragen", "niet")  # what the melder said; the day is not theirs


def entropy_of(secret: bytes, nonce: bytes, record: Mapping[str, Any]) -> bytes:
    """What the code of this melding is made of: the same for the same form sent again, on any day.

    Another page could have chosen the *nonce*, and could post here; without *secret* nobody knows
    which code a text gets, and without the nonce not even who has *secret* can try a guess.
    """
    said = json.dumps({name: record[name] for name in SAID}, sort_keys=True, separators=(",", ":"))
    return hmac.digest(secret, b"mp1 zonder" + nonce + said.encode(), "sha256")[:ENTROPY_SIZE]


class Postbus:
    """The case behind *entropy*."""

    def __init__(self, meldpunt: Meldpunt, inhoud: Mapping[str, Any], entropy: bytes) -> None:
        self._meldpunt = meldpunt
        self._lezers: Sequence[Mapping[str, str]] = inhoud["lezers"]
        self._keys = derive(entropy, inhoud["site_id"])

    def open_with(self, record: Mapping[str, Any]) -> None:
        """Send the first message, once.

        A reload, or a second try after a lost answer, seals anew and so differs byte for byte: then
        the first message is opened and compared. Raises what open_case raises, and Mp1Error.
        """
        keys = self._keys
        excluded = [lezer["age"] for lezer in self._lezers if lezer["id"] in record["niet"]]
        readers = [lezer["age"] for lezer in self._lezers]
        box = keybox(keys.case_id, keys.key, readers, excluded)
        new = Opening(keys.access, inzage_hash(keys.inzage), box, self._seal(0, record))
        try:
            self._meldpunt.open_case(new, route=ZONDER_JAVASCRIPT)
        except CaseConflict:
            first = self.read()[0].inhoud or {}
            if any(first.get(name) != record[name] for name in SAID):
                raise

    def read(self) -> list[Brief]:
        """All messages, oldest first. Raises CaseUnknown."""
        found: list[Brief] = []
        more = True
        while more:
            page, more = self._meldpunt.thread(self._keys.case_id, len(found) - 1)
            found += [self._open(record) for record in page]
        return found

    def write(self, seq: int, record: Mapping[str, Any]) -> None:
        """Put *record* at *seq*, or behind what came in since; a reload of the page adds nothing.

        Raises CaseUnknown, CaseConflict, CaseFull, StoreBusy and Mp1Error.
        """
        for _ in range(MAX_STEPS):
            sealed = Record(seq, MELDER, self._seal(seq, record))
            try:
                self._meldpunt.add_record(self._keys.case_id, sealed)
            except CaseConflict:
                letters = self.read()
                if any(b.is_melder and b.tekst == record["t"] for b in letters[seq:]):
                    return
                seq = len(letters)
            else:
                return
        raise CaseConflict

    def _seal(self, seq: int, record: Mapping[str, Any]) -> bytes:
        return seal(self._keys.key, aad(MELDER, self._keys.case_id, seq), to_bytes(record))

    def _open(self, record: Record) -> Brief:
        by = MELDER if record.by == MELDER else BEHANDELAAR
        try:
            bound = aad(by, self._keys.case_id, record.seq)
            return Brief(record.seq, by, from_bytes(open_(self._keys.key, bound, record.data)))
        except Mp1Error:
            return Brief(record.seq, by, None)
