"""The wheel as a user gets it: built from the source distribution, installed with locked dependencies, run elsewhere.

The same steps as deploy/compose/Containerfile.
"""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(command: list[str], cwd: Path) -> str:
    kept = {name: value for name, value in os.environ.items() if name not in {"VIRTUAL_ENV", "PYTHONPATH"}}
    done = subprocess.run(command, cwd=cwd, env=kept, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def uv(*arguments: str) -> None:
    """uv as `make setup` leaves it, always from the checkout: pyenv's shim works only there."""
    own = ROOT / ".work" / "uv" / "bin" / "uv"
    program = [os.environ["UV"]] if "UV" in os.environ else [str(own)] if own.exists() else ["python3", "-m", "uv"]
    run([*program, *arguments, "--quiet"], ROOT)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The source distribution, and the wheel made from it alone."""
    folder = tmp_path_factory.mktemp("dist")
    uv("build", "--sdist", "--out-dir", str(folder))
    (sdist,) = folder.glob("*.tar.gz")
    uv("build", "--wheel", "--out-dir", str(folder), str(sdist))
    (wheel,) = folder.glob("*.whl")
    return sdist, wheel


@pytest.fixture(scope="module")
def installed(built: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`sluis` in a fresh environment with the locked dependencies and no trace of this checkout."""
    folder = tmp_path_factory.mktemp("installed")
    requirements = folder / "requirements.txt"
    uv("export", "--locked", "--no-dev", "--no-emit-project", "--output-file", str(requirements))
    venv = folder / "venv"
    uv("venv", "--python", sys.executable, str(venv))
    into = ("--python", str(venv / "bin" / "python"))
    uv("pip", "install", *into, "--require-hashes", "-r", str(requirements))
    uv("pip", "install", *into, "--no-deps", str(built[1]))
    return venv / "bin" / "sluis"


def tracked(*patterns: str) -> set[str]:
    """Files of the repository, as git knows them."""
    listed = subprocess.run(["git", "ls-files", "-z", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return {name for name in listed.stdout.split("\0") if name}


def test_every_file_of_the_program_is_in_the_wheel(built: tuple[Path, Path]) -> None:
    """Code, models, migrations, templates, type markers and policies: what is in the repository is in the wheel."""
    names = set(zipfile.ZipFile(built[1]).namelist())
    expected = {name.split("/", 1)[1] for name in tracked("proxy/sluis", "detectors/sluis_detectors")}
    expected |= {f"sluis/_policies/{name.removeprefix('policies/')}" for name in tracked("policies")}
    assert expected - names == set()
    assert {"sluis/py.typed", "sluis_detectors/py.typed", "sluis/_policies/default.yaml"} <= names


def test_nothing_else_is_in_the_wheel(built: tuple[Path, Path]) -> None:
    """Two packages and their metadata: no tests, no caches, no keys, no foreign top-level name."""
    names = zipfile.ZipFile(built[1]).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"sluis", "sluis_detectors"}
    assert [name for name in names if name.endswith((".pyc", ".pem", ".key", ".db", ".sqlite"))] == []


def test_the_source_distribution_holds_what_a_build_needs(built: tuple[Path, Path]) -> None:
    """Licence, notices and lock file travel along; local state does not."""
    with tarfile.open(built[0]) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {"LICENSE", "NOTICE", "uv.lock", "pyproject.toml", "policies/default.yaml"} <= names
    assert not any(name.startswith((".venv", ".git/", ".work", "var/")) for name in names)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--help"], "The lock between your staff and public AI services."),
        (["pac"], "FindProxyForURL"),
        (["policy", "check"], "valid"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_the_installed_program_runs(installed: Path, tmp_path: Path, arguments: list[str], expected: str) -> None:
    """In a folder without a checkout the command works with the policies inside the package."""
    if arguments == ["policy", "check"]:
        (tmp_path / "own.yaml").write_text("extends: default.yaml\n")
        arguments = [*arguments, "own.yaml"]
    assert expected in run([str(installed), *arguments], tmp_path)


def test_the_installed_program_finds_a_name_and_a_number(installed: Path, tmp_path: Path) -> None:
    """The name model and the recognisers are in the wheel: a Dutch sentence gives its IBAN and its person."""
    (tmp_path / "text.txt").write_text("Mevrouw Jansen betaalt vanaf NL91ABNA0417164300.\n")
    command = [str(installed), "scan", "--lang", "nl", "text.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "IBAN_CODE" in done.stdout
    assert "PERSON" in done.stdout
