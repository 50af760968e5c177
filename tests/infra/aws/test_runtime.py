"""Each function once in Lambda's own runtime, with the settings of the template and a table."""

import json
import os
import sys
from datetime import UTC, datetime, timedelta

import pytest

from functions.pulse.code import hash_of, new_code
from functions.pulse.model import Uitgave
from functions.pulse.store import DynamoPulseStore
from tests.fakes import ADDRESS, BROWSER, Gateway, Melder, claims
from tests.functions.melding.meld_paginas import Browser, inhoud_json
from tests.functions.pulse.rondes import MIDDEN, VOL, compiled, inhoud_of
from tests.infra.aws.runtime import Lambda
from tests.infra.aws.test_template import of_type


@pytest.fixture
def start(aws_session, aws_table, tmp_path):
    """Start a function by its name in the template."""
    (tmp_path / "inhoud.json").write_text(inhoud_json(), "utf-8")
    running = []

    def start(name: str) -> Lambda:
        one = of_type("AWS::Lambda::Function")[name]
        ours = {
            "TABLE": aws_table[1],
            "INHOUD": str(tmp_path / "inhoud.json"),
            "POW_SECRET": "geheim",
            "CODE_SECRET": "een ander geheim",
            "ROLE_CLAIM": "rol",
        }
        told = {n: ours.get(n, v) for n, v in one["Environment"]["Variables"].items()}
        env = {
            **{n: v for n, v in os.environ.items() if n.startswith("AWS_") or n == "PATH"},
            **told,
            "AWS_ENDPOINT_URL": aws_session.endpoint_url("dynamodb"),
            "AWS_LAMBDA_FUNCTION_NAME": name,
            "AWS_LAMBDA_FUNCTION_TIMEOUT": str(one["Timeout"]),
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(one["MemorySize"]),
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        }
        running.append(Lambda(one["Handler"], env, tmp_path / f"{name}.log"))
        return running[-1]

    yield start
    for one in running:
        one.stop()


def silent(function: Lambda) -> bool:
    """Whether what the runtime wrote holds nothing of who asked."""
    written = function.log.read_text("utf-8")
    return not any(one in written for one in (ADDRESS, BROWSER, "kanarie"))


def test_a_melding_arrives_and_a_behandelaar_sees_it(start):
    meld, inbox = start("Meld"), start("Behandelen")
    melder, api = Melder(), Gateway(meld)

    assert api.post("cases", melder.cases(api.pow())) == (201, {})
    assert api.post("thread", melder.thread())[1]["messages"][0]["seq"] == 0
    status, found = Gateway(inbox, "/api/v1/inbox/", claims()).post("list", {"after": ""})
    assert (status, len(found["cases"])) == (200, 1)
    assert silent(meld)
    assert silent(inbox)


def test_answers_arrive_once_and_the_runtime_writes_nothing_of_them(start, aws_table, tmp_path):
    code, vandaag = new_code(), datetime.now(UTC).date()
    ronde = compiled(opent=str(vandaag), sluit=str(vandaag + timedelta(1)))
    (tmp_path / "inhoud.json").write_text(json.dumps(inhoud_of(ronde)), "utf-8")
    store = DynamoPulseStore(*aws_table)
    uitgave = Uitgave(VOL, "d" * 64, 1, vandaag + timedelta(90))
    store.open_round(uitgave, {hash_of(VOL, code): "00"}, [])
    intake = start("PulseIntake")
    sent = {"v": 1, "ronde": VOL, "bewijs": code, "groep": "03", "antwoorden": MIDDEN}

    assert Gateway(intake).post("pulse/antwoord", sent) == (201, {})
    assert Gateway(intake).post("pulse/antwoord", sent) == (404, {"error": "UNKNOWN"})
    assert sum(1 for _ in store.answers(VOL)) == 15
    assert silent(intake)
    assert code not in intake.log.read_text("utf-8")


def test_bad_input_is_refused_there_as_here(start):
    api = Gateway(start("Meld"))

    assert api.post("cases", "{") == (400, {"error": "BAD_REQUEST"})
    assert api.post("thread", Melder().thread()) == (404, {"error": "UNKNOWN"})
    assert silent(api.handler)


def test_without_javascript_a_wrong_code_gets_a_page_and_a_melding_its_eight_words(start):
    browser = Browser(start("ZonderJavascript"))
    browser.post("postbus", {"code": "kanarie kanarie"})
    assert browser.status in {200, 422, 400}
    browser.post("controle", {"wat_is_er_gebeurd": "Mijn chef schreeuwt elke dag."})
    browser.post("verstuur", browser.hidden())

    assert browser.status in {200, 201}
    assert len(browser.words().split()) == 8
    assert silent(browser.handler)


def test_the_sweep_runs_and_finds_nothing_to_delete(start):
    assert start("Opruimen")({"source": "aws.events"}) == {"verwijderd": 0}
