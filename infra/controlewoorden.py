"""The six words on every poster, computed from the keys of who can read a melding.

Another reader or another key gives other words, so an old poster can be told from a new one, and
so can someone else's. Six words of a list of 2,048 are 66 bits.
"""

import hashlib
from collections.abc import Iterable, Iterator

from functions.melding.code import LIST_SIZE
from functions.melding.woorden import WORDS
from infra import site_path as _site_path  # noqa: F401 - makes `inhoud` importable
from inhoud.bladzijde import Inhoud
from inhoud.fouten import Fout
from inhoud.registers.meldpunt import Lezer

AANTAL = 6
_BITS = LIST_SIZE.bit_length() - 1  # per word


def compute(lezers: Iterable[Lezer]) -> tuple[str, ...]:
    """The words for these readers, in the order they are printed; none while a key is missing.

    SHA-256 over a line `id TAB rol TAB age` of each reader, sorted, joined with newlines; *rol* in
    Dutch. The first 66 bits are the words, eleven each.
    """
    gelezen = tuple(lezers)
    if not gelezen or not all(lezer.age for lezer in gelezen):
        return ()
    regels = sorted(f"{lezer.id}\t{lezer.rol}\t{lezer.age}" for lezer in gelezen)
    hash_ = int.from_bytes(hashlib.sha256("\n".join(regels).encode()).digest(), "big")
    bits = hash_ >> hashlib.sha256().digest_size * 8 - AANTAL * _BITS
    plekken = range(_BITS * (AANTAL - 1), -1, -_BITS)
    return tuple(WORDS[bits >> plek & (LIST_SIZE - 1)] for plek in plekken)


def mistakes(inhoud: Inhoud) -> Iterator[Fout]:
    """What is wrong with the words in communicatie.yml: they are those of the keys, or none."""
    gedrukt = inhoud.data["communicatie"].controlewoorden
    echt = compute(inhoud.data["recipients"].lezers)
    if gedrukt == echt:
        return
    if not echt:
        zin = "niet elke lezer heeft een sleutel, dus er zijn nog geen woorden; zet hier []"
    elif gedrukt:
        zin = f"deze woorden horen niet bij de sleutels van nu; zet hier [{', '.join(echt)}]"
    else:
        zin = f"de lezers hebben sleutels; zet hier [{', '.join(echt)}]"
    yield inhoud.fout("communicatie", ("controlewoorden",), f"controlewoorden: {zin}")
