"""AWS for the tests: LocalStack where Docker answers, an endpoint one names, else moto's server.

A green run on moto proves less than one on LocalStack, and neither is AWS; so pytest's header says
which it was. No test ever meets a real account: conftest.py takes credentials and network away.
"""

import os
import threading
import urllib.parse
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

import boto3
import docker
from botocore.config import Config
from pytest_localstack import constants
from pytest_localstack.session import LocalstackSession, RunningSession

from infra.local.gateway.cloudformation import read_template

REGION = "eu-west-1"
SERVICES = ("dynamodb",)  # only what the endpoint has: RunningSession waits a minute for the others
PATIENCE = 10  # seconds for an endpoint that already runs
ENDPOINT = "INTEGRATION_ENDPOINT_URL"


@cache
def engine() -> docker.DockerClient | None:
    """The Docker engine, if one answers."""
    try:
        client = docker.from_env(timeout=5)
        client.ping()
    except docker.errors.DockerException:
        return None
    return client


def backend() -> str:
    """What stands for AWS in this run, in the words of pytest's header."""
    if url := os.environ.get(ENDPOINT):
        return f"AWS: {ENDPOINT}={url}"
    if engine():
        return f"AWS: LocalStack {constants.DEFAULT_LOCALSTACK_VERSION} in Docker"
    return f"AWS: moto {version('moto')} (no Docker engine answers; its transactions are simple)"


@contextmanager
def session() -> Iterator[RunningSession]:
    """A running stand-in for AWS, checked to answer."""
    with ExitStack() as stack:
        if not os.environ.get(ENDPOINT) and (found := engine()):
            wanted = LocalstackSession(found, services=SERVICES, region_name=REGION)
            yield stack.enter_context(wanted)
            return
        url = os.environ.get(ENDPOINT) or _moto(stack)
        parts = urllib.parse.urlsplit(url)
        ports = dict.fromkeys(SERVICES, parts.port or 4566)
        running = RunningSession(parts.hostname, services=ports, region_name=REGION)
        running.start(timeout=PATIENCE)
        stack.callback(running.stop)
        _answers(running)
        yield running


@dataclass
class OneAtATime:
    """A client whose transactions wait for each other.

    moto undoes a failed transaction by putting back the whole table as it was before, and with it
    whatever another thread wrote meanwhile. AWS does not; so that is not what a race should test.
    """

    client: object
    lock: threading.Lock

    def __getattr__(self, name: str):
        return getattr(self.client, name)

    def transact_write_items(self, **asked):
        with self.lock:
            return self.client.transact_write_items(**asked)


@contextmanager
def table(running: RunningSession) -> Iterator[tuple[object, str]]:
    """A client and the name of a fresh table, made as the template says."""
    client, name = _client(running), f"melding-{uuid.uuid4().hex}"
    wanted = read_template()["Resources"]["Tabel"]["Properties"]
    taken = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
    client.create_table(TableName=name, **{key: wanted[key] for key in taken})
    yield (OneAtATime(client, threading.Lock()) if "moto" in backend() else client), name
    client.delete_table(TableName=name)


def _moto(stack: ExitStack) -> str:
    from moto.server import ThreadedMotoServer  # noqa: PLC0415  # a second, of every test run

    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    stack.callback(server.stop)
    host, port = server.get_host_and_port()
    return f"http://{host}:{port}"


def _client(running: RunningSession):
    config = Config(retries={"total_max_attempts": 1}, max_pool_connections=16)
    url = running.endpoint_url("dynamodb")
    return boto3.client("dynamodb", endpoint_url=url, region_name=REGION, config=config)


def _answers(running: RunningSession) -> None:
    """RunningSession gives up in silence; we do not."""
    _client(running).list_tables(Limit=1)
