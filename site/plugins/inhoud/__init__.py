"""The organisation's own words: read, checked, and handed to Pelican.

`lezen.read_content` gives an `Inhoud` and every mistake in it, each as `path:line: message`;
`register` connects the same content to Pelican. Nothing is written when there is a mistake.
"""


def register() -> None:
    """Connect to Pelican; imported late, so that a check alone needs no Pelican."""
    from inhoud import pelican_signals  # noqa: PLC0415 - see above

    pelican_signals.connect()
