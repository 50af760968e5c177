"""The 2,048 words of which a melder gets eight. Frozen: woorden.md says why and how it was read."""

from pathlib import Path

# of woorden.txt, byte for byte; tests/functions/melding/test_woorden.py holds the list to it
SHA256 = "ed382f395b93992c87bc5328fa32cd72c95d66907d42d9f63cc2b716cc136852"

WORDS: tuple[str, ...] = tuple(
    Path(__file__).with_name("woorden.txt").read_text(encoding="ascii").split()
)
