"""A round in a store: its codes, and people whose every row says whose it is.

No store looks into a row. So a test may write who it is where groep and answer stand, in letters
that stand nowhere else, and see afterwards which rows belonged together: what nobody else should.
"""

import hashlib
from datetime import date

from functions.pulse.model import Rij, Uitgave

RONDE = "nulmeting-2026"
VERLOOPT = date(2027, 3, 1)
VORMEN = ("pesten", "discriminatie", "seksuele-intimidatie", "agressie", "macht")
VRAGEN = (
    *("fout", "ingrijpen", "gedragscode", "vertrouwenspersoon", "melden", "tegenhouden"),
    *(f"meegemaakt/{naam}" for naam in (*VORMEN, "zelf", "gezien", "vergelijk")),
    "gemeld",
)


def code(number, ronde=RONDE):
    """The hash of the code of person *number*."""
    return hashlib.sha256(f"{ronde} {number}".encode()).digest()


def tag(person):
    """0 is AAAA, 12 is AABC."""
    return f"{person:04d}".translate(str.maketrans("0123456789", "ABCDEFGHIJ"))


def rows_of(person):
    return [Rij(vraag, tag(person)[:2], tag(person)[2:]) for vraag in VRAGEN]


def open_round(store, people=5, *, ronde=RONDE, first=0, verloopt=VERLOOPT, definitie="d" * 64):
    """Codes for *people*, counted from *first*."""
    codes = {code(number, ronde): "00" for number in range(first, first + people)}
    store.open_round(Uitgave(ronde, definitie, people, verloopt), codes, VRAGEN)


def answer(store, person, ronde=RONDE):
    return store.spend_code(ronde, code(person, ronde), rows_of(person))


def kept(store, ronde=RONDE):
    """Every row, in an order that two runs share."""
    return sorted(store.answers(ronde))


def all_of(people):
    return sorted(row for person in people for row in rows_of(person))
