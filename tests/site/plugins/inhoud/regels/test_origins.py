"""The three addresses are names of sites; what stands behind them would stand on every poster."""

import pytest

CASES = [
    ("meld_url: https://meld.klein.example", "?loc=wc", "laat alles vanaf het vraagteken weg"),
    ("intranet_url: https://intranet.klein.example", "#top", "laat alles vanaf het hekje weg"),
    (
        "behandelen_url: https://behandelen.klein.example",
        "/inbox",
        "laat '/inbox' weg; een site heeft een eigen naam en geen pad",
    ),
    ("meld_url: https://meld.klein.example", ":poort", "dit is geen adres"),
]


@pytest.mark.parametrize(("regel", "erachter", "zin"), CASES)
def test_nothing_stands_behind_the_address_of_a_site(klein, regel, erachter, zin):
    klein.change("data/organisatie.yml", f"{regel}\n", f"{regel}{erachter}\n")

    fouten = klein.mistakes()

    veld = regel.partition(":")[0]
    assert any(fout.endswith(f": {veld}: {zin}") for fout in fouten), fouten


def test_a_stroke_at_the_end_is_no_path(klein):
    regel = "meld_url: https://meld.klein.example"
    klein.change("data/organisatie.yml", f"{regel}\n", f"{regel}/\n")

    assert klein.mistakes() == []
