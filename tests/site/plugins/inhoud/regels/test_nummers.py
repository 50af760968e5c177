"""A number typed in a page that no register has would stay behind when the register changes."""

import pytest

HULP = "hulp/nl/waar-kan-ik-terecht.md"


@pytest.mark.parametrize(
    ("geschreven", "vreemd"),
    [
        ("Bel 085 000 00 98.", "085 000 00 98"),
        ("Bel 085-0000098", "085-0000098"),
        ("Bel +31 85 000 00 98.", "+31 85 000 00 98"),
        ("Bel [ons, 24 uur](tel:0850000098).", "tel:0850000098"),
        ("Bel [ons, 24 uur](tel:+31850000098).", "tel:+31850000098"),
        ("Bel 0800-0198.", "0800-0198"),
    ],
)
def test_a_number_that_no_register_has_is_remarked_with_its_line(klein, geschreven, vreemd):
    klein.change(HULP, "(#praten)", f"(#praten) {geschreven}")
    zin = f"'{vreemd}' staat in geen register; zet het bij rollen of hulplijnen"
    assert [een for een in klein.warnings() if "in geen register" in een] == [
        f"content/{HULP}:13: {zin}"
    ]
    assert klein.mistakes() == []


@pytest.mark.parametrize(
    "geschreven",
    [
        "Bel 112 of [113](tel:113).",
        "Dat was in 2026-2027, op 06-11-2026 en 06 11 2026.",
        "Zie https://voorbeeld.nl/0850000098/.",
        "Zaak OR-2026-0331234.",
    ],
)
def test_what_is_no_number_to_call_is_left_alone(klein, geschreven):
    klein.change(HULP, "(#praten)", f"(#praten) {geschreven}")
    assert [een for een in klein.warnings() if "in geen register" in een] == []


def test_a_number_that_changes_in_the_register_is_found_where_it_was_typed(klein):
    oud, nieuw = "06 12 34 56 70", "06 12 34 56 77"
    klein.change(HULP, "(#praten)", f"(#praten) Bel Anna: {oud}.")
    assert [een for een in klein.warnings() if "in geen register" in een] == []
    klein.change("vp-profiel/nl/anna.md", oud, nieuw)
    (gevonden,) = [een for een in klein.warnings() if "in geen register" in een]
    assert gevonden.startswith(f"content/{HULP}:13:")
