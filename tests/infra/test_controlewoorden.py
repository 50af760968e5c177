import hashlib
import shutil

from functions.melding.woorden import WORDS
from infra.controlewoorden import compute
from inhoud.registers.meldpunt import Lezer
from tests.voorbeeld import ROOT, Klein

EEN = Lezer(id="een", naam="A", rol="Behandelaar", soort="behandelaar", lijn="x", age="age1pq1qq")
TWEE = Lezer(id="twee", naam="B", rol="Noodsleutel", soort="noodsleutel", lijn="y", age="age1pq1zz")
REGELS = "een\tBehandelaar\tage1pq1qq\ntwee\tNoodsleutel\tage1pq1zz"


def test_they_are_the_first_sixty_six_bits_of_the_readers_in_order():
    bits = "".join(f"{byte:08b}" for byte in hashlib.sha256(REGELS.encode()).digest())
    expected = tuple(WORDS[int(bits[plek : plek + 11], 2)] for plek in range(0, 66, 11))

    assert compute([TWEE, EEN]) == expected
    assert compute([EEN, TWEE]) == expected


def test_another_key_role_or_reader_gives_other_words():
    van = compute([EEN, TWEE])

    for veld, waarde in (("age", "age1pq1yy"), ("rol", "Ander"), ("id", "drie")):
        assert compute([EEN.model_copy(update={veld: waarde}), TWEE]) != van
    assert compute([EEN]) != van
    assert compute([EEN.model_copy(update={"naam": "Anna"}), TWEE]) == van


def test_as_long_as_a_key_is_missing_there_are_none():
    assert compute([EEN, TWEE.model_copy(update={"age": ""})]) == ()
    assert compute([]) == ()


def test_a_site_for_real_people_is_not_built_with_other_words_than_its_posters(tmp_path):
    klein = Klein(shutil.copytree(ROOT / "tests/site/klein/content", tmp_path / "content"))
    lezers = klein.folder / "data/recipients.yml"
    sleutel = "age1pq1" + "q" * 40
    lezers.write_text(lezers.read_text("utf-8").replace('age: ""', f"age: {sleutel}"), "utf-8")
    zin = "controlewoorden: de lezers hebben sleutels; zet hier ["

    assert [r for r in klein.mistakes(productie=True) if zin in r] != []
    assert [r for r in klein.mistakes() if zin in r] == []
