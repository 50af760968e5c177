"""What the gateway reads from the template."""

from infra.local.gateway.cloudformation import read_template
from infra.local.gateway.template import Throttle, apis, handlers

TEMPLATE = read_template()


def test_the_meld_api_has_these_routes_and_no_authoriser():
    api = apis(TEMPLATE)["MeldApi"]

    assert {*api.routes} == {
        *(f"POST /api/v1/{one}" for one in ("challenge", "cases", "thread", "messages")),
        *(
            f"POST /zonder-javascript/{one}"
            for one in ("controle", "verstuur", "postbus", "antwoord", "pulse")
        ),
        *(f"POST /api/v1/pulse/{one}" for one in ("antwoord", "uitgifte")),
    }
    assert api.login is None


def test_the_behandel_api_asks_a_token_for_the_inbox():
    api = apis(TEMPLATE)["BehandelApi"]

    assert {*api.routes} == {
        f"POST /api/v1/inbox/{o}" for o in ("list", "thread", "reply", "close")
    }
    assert api.login.audience == ("vertrouwd-behandelen",)
    assert api.login.scopes == ("meldpunt/inbox",)


def test_a_route_without_javascript_is_held_back_more():
    routes = apis(TEMPLATE)["MeldApi"].routes

    assert routes["POST /api/v1/cases"].throttle == Throttle(20, 50)
    assert routes["POST /zonder-javascript/verstuur"].throttle == Throttle(1, 5)
    assert routes["POST /zonder-javascript/verstuur"].concurrency == 5


def test_every_function_is_known_by_its_handler():
    assert handlers(TEMPLATE) == {
        f"functions.melding.main_{one}.handler"
        for one in ("meld", "zonder_javascript", "behandelen", "opruimen")
    } | {f"functions.pulse.main_{one}.handler" for one in ("intake", "uitgifte", "opruimen")}
