"""One run of Pelican for one origin and language, in this process, on content that was checked."""

import locale
import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, TemplateError
from jinja2.bccache import Bucket
from pelican import Pelican
from pelican.settings import read_settings

from infra.assets import Bundel
from infra.site_path import SITE
from inhoud.adressen import Urls
from inhoud.bladzijde import NL, Inhoud
from inhoud.fouten import InhoudRefused


class _Compiled(BytecodeCache):
    """Every template compiled once: each run of Pelican would do all of them, twice."""

    def __init__(self) -> None:
        self._code: dict[str, Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get(bucket.key + bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key + bucket.checksum] = bucket.code


COMPILED = _Compiled()


def run(
    inhoud: Inhoud,
    out: Path,
    *,
    origin: str,
    urls: Urls,
    bundel: Bundel,
    werkplek: Mapping[str, Mapping[str, object]] | None = None,
) -> None:
    """Write the pages of *origin* into *out*, in every language it speaks.

    *werkplek* holds the screens that were worked out: name → what its template is given.
    Raises InhoudRefused on anything Pelican logs.
    """
    mee = {"INHOUD": inhoud, "URLS": urls, "WERKPLEK": werkplek}
    for taal in inhoud.talen if origin != "behandelen" else (NL,):
        omgeving = {
            "ORIGIN": origin,
            "TAAL": taal,
            "CONTENT": str(inhoud.map.resolve()),
            "OUT": str(out),
        }
        _run_in(omgeving, mee, bundel)


def _run_in(omgeving: dict[str, str], mee: Mapping[str, object], bundel: Bundel) -> None:
    origin = omgeving["ORIGIN"]
    with _environment(omgeving), _locale(), _errors() as fouten, redirect_stdout(None):
        settings = read_settings(str(SITE / "pelicanconf.py"))
        settings |= mee
        settings["JINJA_GLOBALS"] |= {"asset": bundel.url, "integrity": bundel.integrity}
        settings["JINJA_ENVIRONMENT"] |= {"bytecode_cache": COMPILED}
        _run(settings, origin)
    if fouten:
        raise InhoudRefused([f"{origin}: {fout}" for fout in fouten])


def _run(settings: dict[str, Any], origin: str) -> None:
    try:
        Pelican(settings).run()
    except TemplateError as fout:
        zin = f"{origin}: een template kan niet gevuld worden: {fout}"
        raise InhoudRefused([zin]) from fout


@contextmanager
def _environment(waarden: dict[str, str]) -> Iterator[None]:
    oud = {naam: os.environ.get(naam) for naam in waarden}
    os.environ.update(waarden)
    try:
        yield
    finally:
        for naam, waarde in oud.items():
            if waarde is None:
                del os.environ[naam]
            else:
                os.environ[naam] = waarde


@contextmanager
def _locale() -> Iterator[None]:
    """Pelican sets the locale of the whole process, and with it how files are read."""
    oud = locale.setlocale(locale.LC_ALL)
    try:
        yield
    finally:
        locale.setlocale(locale.LC_ALL, oud)


class _Collect(logging.Handler):
    """Pelican logs what it should refuse; this keeps it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.regels: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.regels.append(record.getMessage())


@contextmanager
def _errors() -> Iterator[list[str]]:
    logger: Any = logging.getLogger("pelican")
    collect = _Collect()
    logger.addHandler(collect)
    logger.propagate = False
    try:
        yield collect.regels
    finally:
        logger.removeHandler(collect)
        logger.propagate = True
