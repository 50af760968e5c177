"""No network beyond this machine and no AWS credentials, for the whole run."""

import os
import sys
import urllib.parse
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Page, sync_playwright

from infra.build import build
from tests import aws
from tests.browser import context, launch
from tests.voorbeeld import ROOT, URLS, Origin

LOOPBACK = {"127.0.0.1", "::1", "localhost"}
# Where a run may go besides: what the one who started it named.
GIVEN = [os.environ.get(name, "") for name in (aws.ENDPOINT, "DOCKER_HOST")]
NAMED = {urllib.parse.urlsplit(url).hostname for url in GIVEN}


# A property is about what is true, not about how fast this machine is today.
hypothesis.settings.register_profile("rustig", deadline=None)
hypothesis.settings.load_profile("rustig")


def stay_home(event: str, args: tuple) -> None:
    if event == "socket.connect" and isinstance(args[1], tuple):
        host = args[1][0]
        if host not in LOOPBACK | NAMED:
            raise PermissionError(f"a test wants to reach {host}")


def pytest_configure():
    for name in [*os.environ]:
        if name.startswith("AWS_"):
            del os.environ[name]
    fixed = {
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": aws.REGION,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }
    os.environ.update(fixed)
    sys.addaudithook(stay_home)


def pytest_report_header():
    return aws.backend()


@pytest.fixture(scope="session")
def browser():
    """One Chromium for the whole run: Playwright cannot be started twice in a process."""
    with sync_playwright() as playwright:
        launched = launch(playwright)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def voorbeeld_gebouwd(tmp_path_factory) -> Path:
    """The shipped example, built once for the whole run."""
    out = tmp_path_factory.mktemp("voorbeeld")
    build(ROOT / "content", out, urls=URLS)
    return out


@pytest.fixture
def visit(browser, voorbeeld_gebouwd):
    """Opens an origin of the example, as a fresh person."""
    opened = []

    def visit(origin: str, **options) -> tuple[Page, Origin]:
        site = Origin(voorbeeld_gebouwd, origin)
        person = context(browser, **options)
        person.route("**/*", site.answer)
        opened.append(person)
        return person.new_page(), site

    yield visit
    for person in opened:
        person.close()


@pytest.fixture(scope="session")
def aws_session():
    with aws.session() as running:
        yield running


@pytest.fixture
def aws_table(aws_session):
    with aws.table(aws_session) as made:
        yield made
