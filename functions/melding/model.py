"""A melding as the server knows it: sealed records in a case, and the rules they obey.

A case is found by the hash of what only the melder can compute, and read by whoever opened its
keybox. It disappears by itself. Plain Python; what is kept, and how, is in case.py.
"""

import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from functions.melding.case import (
    CapReached,
    Case,
    CaseConflict,
    CaseExists,
    CaseFull,
    CaseUnknown,
    Entry,
    FormatTooNew,
    MeldingError,
    MeldingStore,
    Outcome,
    ProofRefused,
    Record,
    StoreBusy,
)
from functions.melding.hashes import case_id_of, inzage_hash

__all__ = [
    "CapReached",
    "Case",
    "CaseConflict",
    "CaseExists",
    "CaseFull",
    "CaseUnknown",
    "Entry",
    "FormatTooNew",
    "MeldingError",
    "MeldingStore",
    "Meldpunt",
    "Opening",
    "Outcome",
    "ProofRefused",
    "Record",
    "StoreBusy",
    "Termijnen",
]

MAX_RECORDS = 200  # in one case, of both sides together
THREAD_PAGE = 20  # records
LIST_PAGE = 50  # cases, but …
LIST_BYTES = 316_000  # … at most this much keybox: packed that is just under 300 kB
JS, ZONDER_JAVASCRIPT = "js", "zonder_javascript"  # the ways in
# New cases a day. A flood by one way in must not close it for the one who needs it, so the first is
# far above what people do; the second has no proof of work to slow a flood down.
CAPS: Mapping[str, int] = {JS: 5_000, ZONDER_JAVASCRIPT: 50}
MELDER, BEHANDELAAR = "M", "H"  # who wrote a record, as in the protocol


@dataclass(frozen=True)
class Termijnen:
    """How long a case is kept after its last record, open or closed."""

    open: timedelta
    afgesloten: timedelta

    @classmethod
    def of(cls, inhoud: Mapping[str, Any]) -> "Termijnen":
        """The terms that the organisation chose."""
        days: Mapping[str, int] = inhoud["termijnen"]
        named = ("melding_open_dagen", "melding_afgesloten_dagen")
        return cls(*(timedelta(days=days[name]) for name in named))


@dataclass(frozen=True, repr=False)
class Opening:
    """What a melder sends to open a case. Its id is computed, so nobody can claim another's."""

    access: bytes
    inzage: bytes
    keybox: bytes
    record: bytes

    @property
    def case_id(self) -> bytes:
        """The name of the case."""
        return case_id_of(self.access)


@dataclass(frozen=True)
class Meldpunt:
    """The rules, at work on a store."""

    store: MeldingStore
    termijnen: Termijnen
    today: Callable[[], date]

    def open_case(self, new: Opening, *, route: str, proof: bytes | None = None) -> Outcome:
        """Keep a new case. A retry needs no fresh *proof*; by another route than JS none is asked.

        Raises CaseConflict, ProofRefused, CapReached, StoreBusy.
        """
        if proof is None and route == JS:
            if self.store.case(new.case_id) is None:
                raise ProofRefused
            return self._compare_opening(new)
        case = Case(new.case_id, self._runs_out(), new.inzage, new.keybox, 1)
        try:
            entry = Entry(self.today(), route, CAPS[route], proof)
            self.store.create(case, Record(0, MELDER, new.record), entry)
        except CaseExists:
            return self._compare_opening(new)
        return Outcome.NEW

    def thread(self, case_id: bytes, after: int) -> tuple[list[Record], bool]:
        """The records behind *after* (-1: from the start), and whether there are more.

        Raises CaseUnknown.
        """
        n = self._living(case_id).n
        page = self.store.records(case_id, after=after, limit=THREAD_PAGE)
        return page, bool(page) and page[-1].seq + 1 < n

    def add_record(self, case_id: bytes, record: Record) -> Outcome:
        """Keep *record* if it comes next; every new record gives the case its whole term again.

        Raises CaseUnknown, CaseConflict, CaseFull, StoreBusy.
        """
        n = self._living(case_id).n
        if record.seq > n:
            raise CaseConflict
        if record.seq == n:
            if n >= MAX_RECORDS:
                raise CaseFull
            term = {"verloopt": self._runs_out(), "today": self.today()}
            if self.store.add(case_id, record, **term):
                return Outcome.NEW
        return self._compare_record(case_id, record)

    def opened_by(self, case_id: bytes, inzage: bytes) -> None:
        """Check that *inzage* comes from the keybox of this case. Raises CaseUnknown."""
        kept = self._living(case_id).inzage
        if not hmac.compare_digest(kept, inzage_hash(inzage)):
            raise CaseUnknown

    def close(self, case_id: bytes) -> None:
        """From now on the case is kept for the shorter term, unless someone writes again.

        Raises CaseUnknown, StoreBusy.
        """
        today = self.today()
        verloopt = coarse(today + self.termijnen.afgesloten)
        if not self.store.set_verloopt(case_id, verloopt=verloopt, today=today):
            raise CaseUnknown

    def inbox(self, after: bytes) -> tuple[list[Case], bytes]:
        """A page of cases in order of id, and where to go on: b"" = this was the last."""
        page, further = self.store.cases(after=after, limit=LIST_PAGE, today=self.today())
        sizes = accumulate(len(case.keybox) for case in page)
        fit = sum(size <= LIST_BYTES for size in sizes)
        return page[:fit], (further if fit == len(page) else page[fit - 1].case_id)

    def busy_today(self, route: str = JS) -> int:
        """How many cases this day brought by *route*."""
        return self.store.count(self.today(), route)

    def _living(self, case_id: bytes) -> Case:
        case = self.store.case(case_id)
        if case is None or case.verloopt <= self.today():
            raise CaseUnknown
        return case

    def _runs_out(self) -> date:
        return coarse(self.today() + self.termijnen.open)

    def _compare_opening(self, new: Opening) -> Outcome:
        """What is here is what was sent, or it stays as it is. Raises CaseConflict."""
        case = self.store.case(new.case_id)
        if case is None or case.verloopt <= self.today():
            raise CaseConflict
        if (case.inzage, case.keybox) != (new.inzage, new.keybox):
            raise CaseConflict
        return self._compare_record(new.case_id, Record(0, MELDER, new.record))

    def _compare_record(self, case_id: bytes, record: Record) -> Outcome:
        found = self.store.records(case_id, after=record.seq - 1, limit=1)
        if not found or (found[0].by, found[0].data) != (record.by, record.data):
            raise CaseConflict
        return Outcome.SAME


def coarse(day: date) -> date:
    """The first day of the month after *day*."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
