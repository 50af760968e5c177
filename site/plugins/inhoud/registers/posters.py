"""The words that stand on paper only: posters.yml. Everything else there has a page or register."""

from inhoud.velden import Blok, Zin


class Folderkoppen(Blok):
    """The headings of the folder; what stands beneath them comes from pages and registers."""

    doen: Zin
    wie: Zin
    daarna: Zin
    hele_code: Zin


class Posters(Blok):
    """posters.yml: `{adres}` in *qr* is the address of the meldpunt."""

    uitnodiging: Zin
    scan: Zin
    netwerk: Zin
    typ: Zin
    bel: Zin
    ander_adres: Zin
    qr: Zin
    controlewoorden: Zin
    voorbeeld: Zin
    folder: Folderkoppen
