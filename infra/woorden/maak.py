"""Make the list of words a melder's code consists of: `python -m infra.woorden.maak`.

Three lists meet here: a dictionary says how a word is spelled, a frequency list says how common it
is, and someone who read it says that it may be given to a person in distress. The result is frozen,
because every code handed out hangs on it; a run only proves that the list is still what its sources
say. `--nieuw` writes another list, and that is for an installation that has no codes yet.
"""

import argparse
import hashlib
import importlib
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from functions.melding import woorden

HERE = Path(__file__).parent
LIST = Path(woorden.__file__).with_name("woorden.txt")
DICTIONARY = Path("/usr/share/dict/dutch")  # Debian package wdutch
COMMONEST = 200_000  # rank in wordfreq to which we look; the last word chosen stands far before it
SIZE = 2048  # 2 ** 11: a word carries eleven bits
PREFIX = 4  # letters that are enough to type a word
# no y: Dutch has it in loan words only, and by hand it looks like ij
_SHAPE = re.compile("[a-xz]{4,8}")


class ListRefused(Exception):
    """No list, or not the list that was frozen. The message says what to do."""


def items(path: Path) -> list[str]:
    """Return the words or patterns in *path*; a line that starts with # is for the reader."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [item for line in lines if not line.startswith("#") for item in line.split()]


def is_blocked(word: str, blocked: Iterable[str]) -> bool:
    """Tell whether *word* fits one of the patterns in *blocked*."""
    return any(fnmatchcase(word, pattern) for pattern in blocked)


def choose(
    ranked: Iterable[str], known: set[str], approved: set[str], blocked: Sequence[str]
) -> Iterator[str]:
    """Give the words of *ranked* that may be in a code, the first of every four letters."""
    both = sorted(word for word in approved if is_blocked(word, blocked))
    if both:
        raise ListRefused(f"approved and blocked at the same time: {', '.join(both)}")
    taken: set[str] = set()
    for word in ranked:
        fits = _SHAPE.fullmatch(word) and word in known and word in approved
        if fits and word[:PREFIX] not in taken:
            taken.add(word[:PREFIX])
            yield word


def as_text(chosen: Iterable[str], size: int = SIZE) -> str:
    """Lay the first *size* words out as they stand in woorden.txt: one on a line, by alphabet."""
    words = [word for word, _ in zip(chosen, range(size), strict=False)]
    if len(words) < size:
        raise ListRefused(f"only {len(words)} words are left of the {size} a code needs")
    return "".join(f"{word}\n" for word in sorted(words))


def ranked_words() -> list[str]:
    """Return Dutch words, the commonest first. Raises ListRefused without wordfreq."""
    try:
        wordfreq = importlib.import_module("wordfreq")
    except ImportError as missing:
        raise ListRefused(
            "wordfreq is missing: install it in an environment of its own "
            "(pip install wordfreq==3.1.1); the project itself never needs it"
        ) from missing
    ranked: list[str] = wordfreq.top_n_list("nl", COMMONEST)
    return ranked


def dictionary() -> set[str]:
    """Return the words of OpenTaal. Raises ListRefused without the package wdutch."""
    if not DICTIONARY.exists():
        raise ListRefused(f"{DICTIONARY} is missing: apt-get install wdutch")
    return set(DICTIONARY.read_text(encoding="utf-8").split())


def make() -> str:
    """Return the text of woorden.txt as the sources give it today."""
    approved = set(items(HERE / "gelezen.txt"))
    return as_text(
        choose(ranked_words(), dictionary(), approved, items(HERE / "geweerd.txt")),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare with the frozen list, or write another one with `--nieuw`."""
    parser = argparse.ArgumentParser(description="The 2,048 words of a melder's code.")
    parser.add_argument("--nieuw", action="store_true", help="write a list that breaks old codes")
    options = parser.parse_args(arguments)
    try:
        text = make()
    except ListRefused as refused:
        sys.exit(f"{refused}")
    found = hashlib.sha256(text.encode()).hexdigest()
    if found != woorden.SHA256 and not options.nieuw:
        sys.exit(f"the sources give {found}, frozen is {woorden.SHA256}; nothing is written")
    LIST.write_text(text, encoding="ascii")
    print(f"{LIST.name}: {SIZE} words, SHA-256 {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
