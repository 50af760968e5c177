"""What would run on AWS, asserted after the SAM transform: the promises of the template."""

import ast
import json
import re
from datetime import date
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest
from samtranslator.translator.transform import transform

from functions.edge.event import Resolver
from functions.melding import behandelen, meld
from functions.melding.pow import Proof
from functions.pulse import intake, uitgifte
from functions.pulse.model import Rij
from functions.pulse.store import DynamoPulseStore
from functions.pulse.vragenlijst import Vragenlijst
from infra.local.gateway.cloudformation import read_template
from infra.local.wiring import WIRES
from tests.functions.pulse.rondes import inhoud_of

ROOT = Path(__file__).parents[3]
WHERE = {
    json.dumps({"Fn::GetAtt": ["Tabel", "Arn"]}): "Tabel",
    json.dumps({"Fn::Sub": "${Tabel.Arn}/index/lijst"}): "lijst",
    json.dumps({"Fn::GetAtt": ["PulseTabel", "Arn"]}): "PulseTabel",
    json.dumps({"Ref": "PulseSleutels"}): "PulseSleutels",
}
WRITER = {"dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:UpdateItem"}
SWEEPER = {"dynamodb:BatchWriteItem", "dynamodb:GetItem", "dynamodb:Scan"}
RIGHTS = {
    "Meld": {"Tabel": WRITER},
    "ZonderJavascript": {"Tabel": WRITER},
    "Behandelen": {"Tabel": WRITER, "lijst": {"dynamodb:Query"}},
    "Opruimen": {"Tabel": SWEEPER},
    "PulseIntake": {
        "PulseTabel": {"dynamodb:PutItem"},
        "PulseTabel code#*": {"dynamodb:DeleteItem"},
        "PulseTabel ronde#* formaat": {"dynamodb:GetItem"},
    },
    "PulseUitgifte": {
        "PulseTabel code#* formaat": {"dynamodb:GetItem", "dynamodb:UpdateItem"},
        "PulseSleutels": {"secretsmanager:GetSecretValue"},
    },
    "PulseOpruimen": {"PulseTabel": SWEEPER},
}


class NoManagedPolicies:
    """The transform may ask AWS for these; we use none."""

    def load(self) -> dict:
        return {}


@cache
def stack() -> dict:
    """The template as CloudFormation gets it."""
    template = read_template()
    for one in template["Resources"].values():
        if one["Type"] == "AWS::Serverless::Function":
            one["Properties"]["CodeUri"] = "s3://bucket/key"
    template["Globals"]["Function"].pop("CodeUri")
    return transform(template, {}, NoManagedPolicies())


def of_type(kind: str) -> dict[str, dict]:
    found = stack()["Resources"].items()
    return {name: one["Properties"] for name, one in found if one["Type"] == kind}


def statements(role: str) -> list[dict]:
    policies = of_type("AWS::IAM::Role")[role].get("Policies", [])
    return [one for policy in policies for one in policy["PolicyDocument"]["Statement"]]


def as_list(value) -> list:
    return value if isinstance(value, list) else [value]


def role_of(function: str) -> str:
    return of_type("AWS::Lambda::Function")[function]["Role"]["Fn::GetAtt"][0]


LEEG = Vragenlijst(None, {}, None)
FUNCTIONS = sorted(RIGHTS)


def test_these_functions_and_no_others():
    assert sorted(of_type("AWS::Lambda::Function")) == FUNCTIONS


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_function_may_do_exactly_this_and_only_with_its_own_table(function):
    allowed: dict[str, set[str]] = {}
    for one in statements(role_of(function)):
        assert one["Effect"] == "Allow"
        condition = one.get("Condition", {}).get("ForAllValues:StringLike", {})
        rows = condition.get("dynamodb:LeadingKeys", ())
        where = " ".join([WHERE[json.dumps(one["Resource"])], *rows])
        allowed.setdefault(where, set()).update(as_list(one["Action"]))

    assert allowed == RIGHTS[function]


class Asked:
    """A client that says yes to everything, and remembers which rows each action was about."""

    class exceptions:  # noqa: N801 - as boto3 calls it
        class TransactionCanceledException(Exception): ...

    def __init__(self):
        self.actions = set()

    def _note(self, action, key=None):
        rows = key["pk"]["S"].partition("#") if key else ("",) * 3
        self.actions.add((f"dynamodb:{action}", rows[0] + rows[1]))

    def get_item(self, *, Key, **_):  # noqa: N803 - as boto3 calls it
        self._note("GetItem", Key)
        row = {"pk": Key["pk"], "n": {"N": "1"}, "aantal": {"N": "3"}, "groep": {"S": "00"}}
        texts = {"ronde": "r", "definitie": "d", "verloopt": "2027-01-01"}
        return {"Item": row | {naam: {"S": waarde} for naam, waarde in texts.items()}}

    def transact_write_items(self, *, TransactItems):  # noqa: N803 - as boto3 calls it
        for one in TransactItems:
            ((action, asked),) = one.items()
            self._note(f"{action}Item", asked.get("Key") or asked["Item"])

    def scan(self, **_):
        self._note("Scan")
        row = {"pk": {"S": "x"}, "sk": {"S": "A"}, "ronde": {"S": "r"}}
        return {"Items": [row]}

    def batch_write_item(self, **_):
        self._note("BatchWriteItem")
        return {"UnprocessedItems": {}}


def use(name: str) -> set[tuple[str, str]]:
    """What a function of the pulse asks of its table, whatever comes in."""
    client, key = Asked(), b"k" * 32
    store = DynamoPulseStore(client, "t")
    if name == "PulseIntake":
        store.spend_code("r", key, [Rij("fout", "00", "01")])
        store.spend_kaart("r", key, [Rij("fout", "00", "01")])
    elif name == "PulseUitgifte":
        store.sign_once("r", key, "00", b"blinded")
    else:
        store.delete_expired(date(2027, 1, 1))
    return client.actions


@pytest.mark.parametrize("function", ["PulseIntake", "PulseUitgifte", "PulseOpruimen"])
def test_what_a_function_of_the_pulse_asks_is_what_its_role_allows_and_no_more(function):
    allowed = [
        (action, where.split()[1:])
        for where, actions in RIGHTS[function].items()
        for action in actions
        if action.startswith("dynamodb:")
    ]
    asked = use(function)

    for action, rows in asked:
        patterns = [one for allow, one in allowed if allow == action]
        assert any(not one or any(fnmatch(rows, p) for p in one) for one in patterns), action
    assert {action for action, _ in asked} == {action for action, _ in allowed}


def test_every_function_has_a_role_of_its_own_which_only_lambda_may_take():
    roles = of_type("AWS::IAM::Role")
    roles.pop("KopieRol")

    assert sorted(role_of(one) for one in FUNCTIONS) == sorted(roles)
    for role in roles.values():
        (one,) = role["AssumeRolePolicyDocument"]["Statement"]
        assert one["Principal"] == {"Service": "lambda.amazonaws.com"}
        assert "ManagedPolicyArns" not in role


def test_no_function_may_write_a_log():
    assert "logs:" not in json.dumps(of_type("AWS::IAM::Role"))
    for one in of_type("AWS::Lambda::Function").values():
        assert one["LoggingConfig"] == {
            "LogFormat": "JSON",
            "SystemLogLevel": "WARN",
            "ApplicationLogLevel": "FATAL",
        }
        assert one["TracingConfig"] == {"Mode": "PassThrough"}


def test_no_gateway_keeps_who_asked_what():
    for stage in of_type("AWS::ApiGatewayV2::Stage").values():
        assert "AccessLogSettings" not in stage
        limits = [stage["DefaultRouteSettings"], *stage.get("RouteSettings", {}).values()]
        assert {one["DetailedMetricsEnabled"] for one in limits} == {False}
        assert not {"LoggingLevel", "DataTraceEnabled"} & {key for one in limits for key in one}


def test_every_route_is_held_back_and_the_slow_ones_more():
    stages = of_type("AWS::ApiGatewayV2::Stage")
    stricter = stages["MeldApiApiGatewayDefaultStage"]["RouteSettings"]
    slow = {key for key in routes("MeldApi") if "/zonder-javascript/" in key}

    assert len(stages) == 2
    for stage in stages.values():
        default = stage["DefaultRouteSettings"]
        assert (default["ThrottlingRateLimit"], default["ThrottlingBurstLimit"]) == (20, 50)
    assert {*stricter} == slow
    pulse = stricter.pop("POST /zonder-javascript/pulse")  # a whole department, and no slow sums
    assert (pulse["ThrottlingRateLimit"], pulse["ThrottlingBurstLimit"]) == (10, 50)
    for one in stricter.values():
        assert (one["ThrottlingRateLimit"], one["ThrottlingBurstLimit"]) == (1, 5)


def test_the_gateways_answer_only_under_their_own_domain_and_to_their_own_pages():
    for api in of_type("AWS::ApiGatewayV2::Api").values():
        (server,) = api["Body"]["servers"]
        closed = server["x-amazon-apigateway-endpoint-configuration"]
        assert closed == {"disableExecuteApiEndpoint": True}
        assert "CorsConfiguration" not in api
        assert "x-amazon-apigateway-cors" not in api["Body"]
    assert len(of_type("AWS::ApiGatewayV2::DomainName")) == 2
    assert of_type("AWS::Lambda::Url") == {}


def definition(api: str) -> dict:
    return of_type("AWS::ApiGatewayV2::Api")[api]["Body"]


def routes(api: str) -> dict[str, dict]:
    """The routes of *api* by key, each with its function and its security."""
    found = {}
    for path, methods in definition(api)["paths"].items():
        for method, one in methods.items():
            uri = one["x-amazon-apigateway-integration"]["uri"]["Fn::Sub"]
            function = re.search(r"\$\{(\w+)\.Arn\}", uri).group(1)
            version = one["x-amazon-apigateway-integration"]["payloadFormatVersion"]
            key = f"{method.upper()} {path}"
            found[key] = {"function": function, "security": one.get("security"), "v": version}
    return found


def test_every_route_of_behandelen_asks_a_login_and_none_of_the_melder_does():
    inbox = definition("BehandelApi")["components"]["securitySchemes"]["Login"]

    assert {json.dumps(one["security"]) for one in routes("BehandelApi").values()} == {
        '[{"Login": ["meldpunt/inbox"]}]'
    }
    assert {one["security"] for one in routes("MeldApi").values()} == {None}
    assert inbox["x-amazon-apigateway-authorizer"] == {
        "type": "jwt",
        "identitySource": "$request.header.Authorization",
        "jwtConfiguration": {"issuer": {"Ref": "Uitgever"}, "audience": [{"Ref": "Doelgroep"}]},
    }


def declared(app: Resolver) -> set[str]:
    """The routes that a handler module knows."""
    known = [*app._static_routes, *app._dynamic_routes]
    return {f"{method} {one.path}" for one in known for method in as_list(one.method)}


def routes_of(function: str) -> set[str]:
    both = {**routes("MeldApi"), **routes("BehandelApi")}
    return {key for key, one in both.items() if one["function"] == function}


def test_the_gateway_has_exactly_the_routes_that_the_handlers_declare():
    assert routes_of("Meld") == declared(meld.make_app(None, Proof(b"x")))
    assert routes_of("Behandelen") == declared(behandelen.make_app(None, "rol"))
    assert routes_of("ZonderJavascript") == declared_in("functions/melding/zonder_javascript.py")
    assert routes_of("PulseIntake") == declared(intake.make_app(LEEG, inhoud_of()))
    assert routes_of("PulseUitgifte") == declared(uitgifte.make_app(None, {}, {}, None))
    assert routes_of("Opruimen") == routes_of("PulseOpruimen") == set()
    for api in ("MeldApi", "BehandelApi"):
        assert {one["v"] for one in routes(api).values()} == {"2.0"}


def declared_in(path: str) -> set[str]:
    """The names given to `route(…)`; the app itself is made inside the factory."""
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    calls = [one for one in ast.walk(tree) if isinstance(one, ast.Call)]
    named = [
        c.args[0].value for c in calls if isinstance(c.func, ast.Name) and c.func.id == "route"
    ]
    return {f"POST /zonder-javascript/{name}" for name in named}


def test_the_gateway_may_call_its_functions_and_nobody_else():
    for one in of_type("AWS::Lambda::Permission").values():
        source = json.dumps(one["SourceArn"])
        assert one["Principal"] in {"apigateway.amazonaws.com", "events.amazonaws.com"}
        assert re.search(r"__ApiId__|OpruimenDagelijks", source)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_function_runs_small_short_and_few_at_once(function):
    one = of_type("AWS::Lambda::Function")[function]
    at_once = {
        "Meld": 5, "Behandelen": 2, "ZonderJavascript": 5, "Opruimen": 1,
        "PulseIntake": 5, "PulseUitgifte": 2, "PulseOpruimen": 1,
    }  # fmt: skip
    seconds = 300 if function.endswith("Opruimen") else 5

    assert (one["Runtime"], one["Architectures"]) == ("python3.13", ["arm64"])
    assert (one["MemorySize"], one["Timeout"]) == (256, seconds)
    assert one["ReservedConcurrentExecutions"] == at_once[function]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_the_handler_string_names_a_function_that_is_wired_here_too(function):
    one = of_type("AWS::Lambda::Function")[function]
    module, name = one["Handler"].rsplit(".", 1)
    path = ROOT / f"{module.replace('.', '/')}.py"
    assigned = {
        t.id
        for n in ast.parse(path.read_text("utf-8")).body
        if isinstance(n, ast.Assign)
        for t in n.targets
    }

    assert name in assigned
    assert one["Handler"] in WIRES
    assert len(WIRES) == len(FUNCTIONS)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_function_is_told_exactly_the_settings_it_reads(function):
    one = of_type("AWS::Lambda::Function")[function]
    told = {*one["Environment"]["Variables"]}
    read = settings_read_by(one["Handler"].rsplit(".", 1)[0])

    assert {name for name in told if not name.startswith("POWERTOOLS_")} == read


def settings_read_by(module: str) -> set[str]:
    """The names an entry module asks of `functions.edge.settings`, read from its text."""
    text = (ROOT / f"{module.replace('.', '/')}.py").read_text("utf-8")
    named = {*re.findall(r"""settings\.required\(["'](\w+)["']\)""", text)}
    return named | ({"INHOUD"} if "settings.inhoud()" in text else set())


def test_powertools_is_told_to_be_silent():
    for one in of_type("AWS::Lambda::Function").values():
        told = one["Environment"]["Variables"]
        assert told["POWERTOOLS_DEBUG"] == told["POWERTOOLS_DEV"] == "false"
        assert told["POWERTOOLS_LOGGER_LOG_EVENT"] == "false"
        assert told["POWERTOOLS_TRACE_DISABLED"] == told["POWERTOOLS_METRICS_DISABLED"] == "true"


@pytest.mark.parametrize("name", ["Tabel", "PulseTabel"])
def test_a_table_is_kept_sealed_and_cannot_be_thrown_away(name):
    table = of_type("AWS::DynamoDB::Table")[name]

    assert len(of_type("AWS::DynamoDB::Table")) == 2
    assert stack()["Resources"][name]["DeletionPolicy"] == "Retain"
    assert table["BillingMode"] == "PAY_PER_REQUEST"
    assert table["DeletionProtectionEnabled"] is True
    assert table["SSESpecification"] == {"SSEEnabled": True}
    assert not {"StreamSpecification", "TimeToLiveSpecification", "KinesisStreamSpecification"} & {
        *table
    }


def test_no_table_can_be_put_back_to_a_second_of_someones_choice():
    for table in of_type("AWS::DynamoDB::Table").values():
        assert table["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": False}


def test_the_answers_of_the_pulse_are_kept_once_and_found_by_nothing_but_their_own_key():
    assert "GlobalSecondaryIndexes" not in of_type("AWS::DynamoDB::Table")["PulseTabel"]
    assert "PulseTabel" not in json.dumps(of_type("AWS::Backup::BackupSelection"))


def test_who_signs_kaarten_reads_no_answer_and_who_takes_answers_reads_no_key_and_no_answer():
    assert "PulseTabel" not in RIGHTS["PulseUitgifte"]  # only rows that a condition names
    assert "PulseSleutels" not in RIGHTS["PulseIntake"]
    assert (
        not {"dynamodb:Scan", "dynamodb:Query", "dynamodb:GetItem"}
        & RIGHTS["PulseIntake"]["PulseTabel"]
    )
    (secret,) = (r for r, o in RIGHTS.items() if "PulseSleutels" in o)
    assert secret == "PulseUitgifte"


def test_one_copy_a_day_is_kept_for_35_days_and_nothing_follows_along():
    (plan,) = of_type("AWS::Backup::BackupPlan").values()
    (rule,) = plan["BackupPlan"]["BackupPlanRule"]

    assert set(plan["BackupPlan"]) == {"BackupPlanName", "BackupPlanRule"}
    assert re.fullmatch(r"cron\(\d+ \d+ \* \* \? \*\)", rule["ScheduleExpression"])
    assert rule["EnableContinuousBackup"] is False
    assert rule["Lifecycle"] == {"DeleteAfterDays": 35}
    assert rule["TargetBackupVault"] == {"Ref": "Kluis"}
    assert "CopyActions" not in rule


def test_the_copy_is_of_this_table_only_by_a_role_that_can_read_no_row():
    (selection,) = of_type("AWS::Backup::BackupSelection").values()
    role = of_type("AWS::IAM::Role")["KopieRol"]
    (trust,) = role["AssumeRolePolicyDocument"]["Statement"]
    actions = {action for one in statements("KopieRol") for action in as_list(one["Action"])}

    assert set(selection["BackupSelection"]) == {"SelectionName", "IamRoleArn", "Resources"}
    assert selection["BackupSelection"]["Resources"] == [{"Fn::GetAtt": ["Tabel", "Arn"]}]
    assert selection["BackupSelection"]["IamRoleArn"] == {"Fn::GetAtt": ["KopieRol", "Arn"]}
    assert trust["Principal"] == {"Service": "backup.amazonaws.com"}
    assert "ManagedPolicyArns" not in role
    assert not {one for one in actions if re.search(r"Item|Query|Scan|Restore|Export|\*", one)}


def test_the_list_of_cases_is_a_sparse_index():
    table = of_type("AWS::DynamoDB::Table")["Tabel"]
    (index,) = table["GlobalSecondaryIndexes"]

    assert [one["AttributeName"] for one in table["KeySchema"]] == ["pk", "sk"]
    assert [one["AttributeName"] for one in index["KeySchema"]] == ["lijst", "pk"]
    assert index["IndexName"] == "lijst"


@pytest.mark.parametrize(
    ("setting", "secret", "function"),
    [
        ("POW_SECRET", "PowGeheim", "Meld"),
        ("CODE_SECRET", "CodeGeheim", "ZonderJavascript"),
    ],
)
def test_a_secret_stands_nowhere_in_the_template_and_one_function_has_it(setting, secret, function):
    given = {name: one[setting] for name, one in envs().items() if setting in one}

    assert given == {function: {"Fn::Sub": f"{{{{resolve:secretsmanager:${{{secret}}}}}}}"}}
    assert "GenerateSecretString" in of_type("AWS::SecretsManager::Secret")[secret]


def envs() -> dict[str, dict]:
    found = of_type("AWS::Lambda::Function").items()
    return {name: one["Environment"]["Variables"] for name, one in found}


def test_each_sweep_runs_once_a_day():
    rules = of_type("AWS::Events::Rule").values()

    assert len(rules) == 2
    for rule in rules:
        assert re.fullmatch(r"cron\(\d+ \d+ \* \* \? \*\)", rule["ScheduleExpression"])


def test_every_kind_of_resource_is_one_we_thought_about():
    assert {one["Type"] for one in stack()["Resources"].values()} == {
        "AWS::ApiGatewayV2::Api",
        "AWS::ApiGatewayV2::ApiMapping",
        "AWS::ApiGatewayV2::DomainName",
        "AWS::ApiGatewayV2::Stage",
        "AWS::Backup::BackupPlan",
        "AWS::Backup::BackupSelection",
        "AWS::Backup::BackupVault",
        "AWS::DynamoDB::Table",
        "AWS::Events::Rule",
        "AWS::IAM::Role",
        "AWS::Lambda::Function",
        "AWS::Lambda::Permission",
        "AWS::SecretsManager::Secret",
    }
