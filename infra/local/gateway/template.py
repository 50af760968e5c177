"""What the gateway needs of `infra/aws/template.yaml`: APIs, routes, throttles and authoriser."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Throttle:
    """A token bucket: *rate* requests a second, and *burst* at once."""

    rate: float
    burst: int


@dataclass(frozen=True)
class Login:
    """What an access token must say; the issuer's address is known only where it runs."""

    audience: tuple[str, ...]
    scopes: tuple[str, ...]


@dataclass(frozen=True)
class Route:
    """A method and a path, and the function behind it."""

    key: str  # "POST /api/v1/cases", as AWS writes it
    handler: str  # "functions.melding.main_meld.handler"
    concurrency: int
    throttle: Throttle


@dataclass(frozen=True)
class Api:
    """One HTTP API: its routes by key, and its authoriser if it has one."""

    name: str
    routes: Mapping[str, Route]
    login: Login | None


def apis(template: Mapping[str, Any]) -> dict[str, Api]:
    """The HTTP APIs of *template* by their name there."""
    resources = template["Resources"]
    return {
        name: Api(name, {r.key: r for r in _routes(name, resources)}, _login(template, one))
        for name, one in resources.items()
        if one["Type"] == "AWS::Serverless::HttpApi"
    }


def handlers(template: Mapping[str, Any]) -> set[str]:
    """The handler strings of every function, also of those without a route."""
    functions = _functions(template["Resources"])
    return {one["Handler"] for one in functions}


def _functions(resources: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for one in resources.values():
        if one["Type"] == "AWS::Serverless::Function":
            yield one["Properties"]


def _routes(api: str, resources: Mapping[str, Any]) -> Iterator[Route]:
    for function in _functions(resources):
        for event in function["Events"].values():
            wanted = event["Properties"]
            if event["Type"] == "HttpApi" and wanted["ApiId"] == {"Ref": api}:
                key = f"{wanted['Method']} {wanted['Path']}"
                throttle = _throttle(resources[api]["Properties"], key)
                at_once = function["ReservedConcurrentExecutions"]
                yield Route(key, function["Handler"], at_once, throttle)


def _throttle(api: Mapping[str, Any], key: str) -> Throttle:
    """The route's own limits where it has them, else those of its API."""
    limits = {**api["DefaultRouteSettings"], **api.get("RouteSettings", {}).get(key, {})}
    return Throttle(limits["ThrottlingRateLimit"], limits["ThrottlingBurstLimit"])


def _login(template: Mapping[str, Any], api: Mapping[str, Any]) -> Login | None:
    auth = api["Properties"].get("Auth")
    if auth is None:
        return None
    chosen = auth["Authorizers"][auth["DefaultAuthorizer"]]
    audience = [_value(template, one) for one in chosen["JwtConfiguration"]["audience"]]
    return Login(tuple(audience), tuple(chosen["AuthorizationScopes"]))


def _value(template: Mapping[str, Any], value: str | dict[str, str]) -> str:
    """A parameter's default, or the value itself."""
    if isinstance(value, str):
        return value
    default: str = template["Parameters"][value["Ref"]]["Default"]
    return default
