"""The editor's configuration, made from the content models.

A list of pages for every kind, a form for every register: what the check refuses, the form refuses.
"""

from pathlib import Path
from typing import Any

from infra.local.beheer import woorden
from infra.local.beheer.invoer import Veld
from infra.local.beheer.keuzes import Keuzes
from infra.local.beheer.veld import Velden
from infra.stop import Stopped
from inhoud.bladzijde import NL, Inhoud
from inhoud.paginas import SOORTEN, Pagina
from inhoud.registers import NODIG, REGISTERS, place
from inhoud.registers.pulse import Ronde

Config = dict[str, Any]
EERST = ("title", "slug", "samenvatting")  # then the text, then all the rest of the header
# What a new page starts with; only for fields that every page has, or a save would add them.
BEGIN: dict[str, Veld] = {"versie": {"default": "1.0"}, "status": {"default": "concept"}}
BESTANDSNAAM = "^[a-z0-9]+(?:-[a-z0-9]+)*$"
# Sveltia cannot be told that there is no remote. So its remote is this very address, where nothing
# answers to a login, and web/stijl.css leaves out the button for it: what remains is the folder.
GEEN_INLOG = {"name": "gitea", "app_id": "geen", "auth_methods": ["oauth"]}


def repository(content: Path) -> Path:
    """The folder that the browser opens: the Git repository around *content*. Raises Stopped."""
    hier = content.resolve()
    for map_ in (hier, *hier.parents):
        if (map_ / ".git").exists():
            return map_
    raise Stopped(
        f"De map {content} staat niet in een Git-repository, en de editor opent alleen zo'n map. "
        f"Maak er een met: git init {content}"
    )


def make_config(inhoud: Inhoud, root: Path, adres: str) -> Config:
    """What Sveltia reads on *adres*; paths are those inside *root*."""
    onder = inhoud.map.resolve().relative_to(root).as_posix()
    begin = "" if onder == "." else f"{onder}/"
    keuzes = Keuzes(inhoud)
    return {
        "backend": {
            **GEEN_INLOG,
            "repo": f"vertrouwd/{root.name or 'repository'}",
            "base_url": adres,
            "api_root": f"{adres}/api/v1",
        },
        "app_title": "Vertrouwd beheer",
        "media_folder": f"{begin}media",
        "public_folder": "/media",
        "media_libraries": {"stock_assets": {"providers": []}},
        "show_preview_links": False,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "output": {"omit_empty_optional_fields": True},
        "i18n": {
            "structure": "multiple_folders",
            "locales": list(inhoud.talen),
            "default_locale": NL,
            "initial_locales": "default",
        },
        "collections": [
            *(_pages(soort, begin, Velden(keuzes, inhoud.talen)) for soort in SOORTEN),
            {"divider": True},
            _registers("meldpunt", "Organisatie en meldpunt", (*NODIG, "huisstijl"), begin, keuzes),
            _registers("lijsten", "Andere lijsten", _others(), begin, keuzes),
            *([_rounds(inhoud, begin, keuzes)] if inhoud.rondes else []),
        ],
    }


def _pages(soort: str, begin: str, velden: Velden) -> Config:
    return {
        "name": soort,
        "label": woorden.kind(soort),
        "label_singular": "Pagina",
        "folder": f"{begin}{soort}",
        "format": "pagina",
        "i18n": True,
        "slug": {
            "template": "{{title}}",
            "editable": ["create"],
            "pattern": [BESTANDSNAAM, woorden.BESTANDSNAAM],
            "hint": woorden.BESTANDSNAAM,
        },
        "sortable_fields": ["title"],
        "thumbnail": ["foto"] if "foto" in SOORTEN[soort].model_fields else False,
        "fields": _page_fields(SOORTEN[soort], velden),
    }


def _page_fields(model: type[Pagina], velden: Velden) -> list[Veld]:
    tekst = {
        "name": "body", "label": woorden.label("body"), "widget": "markdown", "modes": ["raw"],
        "hint": woorden.HINTS["body"], "required": False, "i18n": True,
    }  # fmt: skip
    alle = [veld | BEGIN.get(veld["name"], {}) for veld in velden.of(model)]
    eerst = [veld for veld in alle if veld["name"] in EERST]
    return [*eerst, tekst, *(veld for veld in alle if veld["name"] not in EERST)]


def _others() -> tuple[str, ...]:
    """The registers of the organisation; the norms are not hers to change in a form."""
    hier = set(NODIG) | {"huisstijl"}
    return tuple(naam for naam in REGISTERS if naam not in hier and place(naam).parts[0] == "data")


def _registers(
    naam: str, titel: str, registers: tuple[str, ...], begin: str, keuzes: Keuzes
) -> Config:
    bestanden = [_register(een, begin, keuzes) for een in registers]
    return {
        "name": naam,
        "label": titel,
        "i18n": True,
        "format": "register",
        "files": [een for een in bestanden if een["fields"]],
    }


def _rounds(inhoud: Inhoud, begin: str, keuzes: Keuzes) -> Config:
    """The Dutch file of each round of the pulse; a new round is a folder made by hand."""
    velden = Velden(keuzes).of(Ronde)
    return {
        "name": "pulse",
        "label": "Rondes van de pulse",
        "format": "register",
        "files": [
            {
                "name": naam,
                "label": stuk.ronde.titel,
                "format": "register",
                "file": f"{begin}pulse/{naam}/ronde.yml",
                "fields": velden,
            }
            for naam, stuk in inhoud.rondes.items()
        ],
    }


def _register(naam: str, begin: str, keuzes: Keuzes) -> Config:
    model, plek = REGISTERS[naam], place(naam)
    bestand: Config = {"name": naam, "label": woorden.register(naam), "format": "register"}
    # Only the languages it has: a new one is a file made by hand, because the editor would copy
    # into it what is not translated.
    bestaat = keuzes.inhoud.map / plek.parent
    talen = [t for t in keuzes.inhoud.talen[1:] if (bestaat / t / plek.name).is_file()]
    if not talen:
        bestand["file"] = f"{begin}{plek.as_posix()}"
        return {**bestand, "fields": Velden(keuzes).of(model)}
    bestand["file"] = f"{begin}{plek.parent.as_posix()}/{{{{locale}}}}/{plek.name}"
    i18n: Config = {"locales": [NL, *talen], "omit_default_locale_from_file_path": True}
    return {**bestand, "i18n": i18n, "fields": Velden(keuzes, (NL, *talen)).of(model)}
