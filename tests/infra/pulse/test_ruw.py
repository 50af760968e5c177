import json

import pytest

from infra.pulse.ruw import read_raw
from infra.pulse.uitslag import ReleaseRefused

GOED = {"ronde": "een", "codes": 120, "antwoorden": [["fout", "03", "04"], ["melden", "00", "01"]]}


@pytest.fixture
def written(tmp_path):
    def write(inhoud):
        tekst = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
        path = tmp_path / "raw.json"
        path.write_bytes(tekst)
        return path

    return write


def test_a_file_of_answers_is_rows_and_a_number_of_codes(written):
    rows, codes = read_raw(written(GOED), "een")

    assert codes == 120
    assert rows == [("fout", "03", "04"), ("melden", "00", "01")]
    assert rows[0].groep == "03"


@pytest.mark.parametrize(
    ("inhoud", "why"),
    [
        (b"hoi", "geen JSON"),
        (b"\xff\xfe", "geen JSON"),
        (b"[" * 200_000, "geen JSON"),
        ([], "precies ronde, codes en antwoorden"),
        (GOED | {"namen": []}, "precies ronde, codes en antwoorden"),
        ({"ronde": "een", "antwoorden": []}, "precies ronde, codes en antwoorden"),
        (GOED | {"ronde": "twee"}, "niet de antwoorden van de ronde 'een'"),
        (GOED | {"codes": "120"}, "codes is een getal"),
        (GOED | {"codes": True}, "codes is een getal"),
        (GOED | {"codes": 0}, "minstens 1"),
        (GOED | {"antwoorden": {}}, "antwoorden is een lijst"),
        (GOED | {"antwoorden": [["fout", "03"]]}, "rij van drie teksten"),
        (GOED | {"antwoorden": [["fout", "03", 4]]}, "rij van drie teksten"),
        (GOED | {"antwoorden": ["abc"]}, "rij van drie teksten"),
    ],
)
def test_what_is_wrong_with_a_file_of_answers_is_said_in_dutch(written, inhoud, why):
    path = written(inhoud)

    with pytest.raises(ReleaseRefused, match=why) as refused:
        read_raw(path, "een")

    assert str(refused.value).startswith(f"{path}: ")


def test_a_file_that_is_not_there_is_said_in_dutch(tmp_path):
    with pytest.raises(ReleaseRefused, match="er niet, of is niet te lezen"):
        read_raw(tmp_path / "weg.json", "een")
