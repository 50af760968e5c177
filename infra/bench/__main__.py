"""`make bench`: one table of ratios."""

from infra.bench import (
    bouw,
    imports,
    lighthouse,
    load,
    phone,
    pulse_release,
    pulse_signing,
    pulse_store,
    submissions,
    toets,
)
from infra.bench.measure import HEAD


def main() -> None:
    """Measure and print, one part after another; nothing here passes or fails."""
    print(HEAD)
    pulse = (pulse_store, pulse_release, pulse_signing)
    for part in (imports, submissions, load, phone, *pulse, toets, bouw, lighthouse):
        for line in part.run():
            print(line, flush=True)


if __name__ == "__main__":
    main()
