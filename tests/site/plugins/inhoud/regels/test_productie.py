"""A site for real people refuses what is still the example's, and nothing that is not."""

from inhoud.controle import checked
from inhoud.regels.productie import check_production
from tests.voorbeeld import ROOT


def test_a_register_that_says_so_is_the_example_and_one_with_a_sentence_of_that_name_is_not():
    inhoud = checked(ROOT / "content")
    assert isinstance(inhoud.data["posters"].voorbeeld, str)
    refused = {fout.bestand for fout in check_production(inhoud)}
    assert refused == {"content/data/organisatie.yml"}
