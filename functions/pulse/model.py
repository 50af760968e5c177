"""What is kept of a round of the pulse, what may go wrong, and what a store must be able to do.

No person, no time and no order: who answers leaves a row per question, and nothing ties those rows
together. A code on paper buys that once; so does a deelnamekaart.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple, Protocol

BEWAARD = timedelta(days=90)  # after the last day: time to release, then all of it is deleted


class PulseError(Exception):
    """A rule says no; *code* is the word of the closed list that the outside gets to hear."""

    code = "BUSY"


class AnswerRefused(PulseError):
    """Not an answer to this round: a digit too many, an answer or a groep that is not there."""

    code = "BAD_REQUEST"


class CodeUnknown(PulseError):
    """No such code, or it was used, or it is of another round: nobody learns which."""

    code = "UNKNOWN"


class KaartRefused(PulseError):
    """The kaart was not signed for this round and this groep."""

    code = "FORBIDDEN"


class KaartUsed(PulseError):
    """With this kaart someone answered before."""

    code = "CONFLICT"


class KaartGiven(PulseError):
    """From a store: this code fetched another kaart before."""

    code = "CONFLICT"


class NotOpen(PulseError):
    """The round has yet to begin."""

    code = "NOT_OPEN"


class Over(PulseError):
    """The round is over."""

    code = "OVER"


class RoundChanged(PulseError):
    """From a store: codes were handed out for a round with other questions or groepen."""

    code = "CONFLICT"


class RoundFull(PulseError):
    """From a store: there is no place left; with honest codes that cannot happen."""

    code = "UNKNOWN"


class StoreBusy(PulseError):
    """Others kept the store busy for too long; nothing was kept, try again."""


class FormatTooNew(PulseError):
    """The store was written by a newer version of this code; working on could damage it."""


class Rij(NamedTuple):
    """One answer to one question, all that is kept; *groep* and *antwoord* are two digits."""

    vraag: str
    groep: str
    antwoord: str


class Uitgave(NamedTuple):
    """What is known of a round since its codes were handed out."""

    ronde: str
    definitie: str  # the hash of what may not change any more
    aantal: int  # codes handed out, ever: more answers than these there cannot be
    verloopt: date  # one day for all that is kept of the round


class Vrijgave(NamedTuple):
    """That a round was released: the day, and the SHA-256 (hex) of what was frozen."""

    dag: date
    vinger: str


class PulseStore(Protocol):
    """Where a round is kept. What it returned from is durable."""

    def open_round(
        self, uitgave: Uitgave, codes: Mapping[bytes, str], vragen: Sequence[str]
    ) -> None:
        """Let *codes* (the hash of each, and its groep, "00" for any) be used once each.

        A round that is there already gets them on top, counted before they can be used; *vragen*
        are the names of the rows that each answer will bring. Raises RoundChanged, StoreBusy.
        """

    def round(self, ronde: str) -> Uitgave | None:
        """What was handed out for this round."""

    def spend_code(self, ronde: str, code: bytes, rows: Sequence[Rij]) -> bool:
        """Take the code and keep the rows, both or neither. False: unknown, used or bound.

        Raises RoundFull, StoreBusy.
        """

    def spend_kaart(self, ronde: str, nullifier: bytes, rows: Sequence[Rij]) -> bool:
        """Remember the kaart and keep the rows, both or neither. False: it was used.

        Raises RoundFull, StoreBusy.
        """

    def sign_once(self, ronde: str, code: bytes, groep: str, blinded: bytes) -> bool:
        """Whether to sign *blinded*, now and at each retry. False: no such code for that groep.

        Raises KaartGiven when the code came with another message before; StoreBusy.
        """

    def answers(self, ronde: str) -> Iterator[Rij]:
        """Every row of the round, in no order that means anything."""

    def freeze(self, ronde: str, vrijgave: Vrijgave) -> Vrijgave:
        """Remember that the round was released, once: what stands, the first time's ever after."""

    def delete_expired(self, today: date, *, keep: Collection[str] = ()) -> int:
        """Delete what ran out by *today* but the rounds *keep*; returns how many rows."""
