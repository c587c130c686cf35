"""`sluis.toml` is read strictly, and every problem is reported at once."""

from pathlib import Path

import pytest

from sluis.config import ConfigError, Endpoint, load_settings, parse_size


def write(folder: Path, text: str) -> Path:
    path = folder / "sluis.toml"
    path.write_text(text, "utf-8")
    return path


def test_defaults_need_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a file the node listens on loopback and keeps its state in the working directory."""
    monkeypatch.chdir(tmp_path)
    settings = load_settings(None)
    assert settings.proxy.listen == "127.0.0.1:8080"
    assert settings.state_dir == tmp_path / "state"
    assert settings.policy_path.name == "default.yaml"


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    """A relative path starts at the configuration file, wherever the program was started."""
    settings = load_settings(
        write(tmp_path, '[state]\ndir = "s"\n[policy]\npath = "p.yaml"\n[upstream]\nca = "c.pem"\n')
    )
    assert (settings.state_dir, settings.policy_path) == (tmp_path / "s", tmp_path / "p.yaml")
    assert settings.upstream_ca == tmp_path / "c.pem"
    assert settings.store_url == f"sqlite:///{tmp_path}/s/records.db"


def test_all_problems_are_reported_with_line_and_near_name(tmp_path: Path) -> None:
    """Unknown keys, wrong values and wrong types are all in one report."""
    text = '[proxy]\nlissten = "x:1"\nworkers = 0\n\n[detectors]\nprocesses = "many"\n'
    path = write(tmp_path, text + '[upstream.resolve]\n"a.example" = "b:1"\n')
    with pytest.raises(ConfigError) as caught:
        load_settings(path)
    text = "\n".join(caught.value.problems)
    assert len(caught.value.problems) == 4
    assert f'{path}:2  proxy.lissten: unknown key; did you mean "listen"?' in text
    assert f"{path}:3  proxy.workers" in text
    assert f"{path}:6  detectors.processes" in text
    assert f"{path}:8  upstream.resolve.a.example" in text


@pytest.mark.parametrize("text", ["not toml [", 'base = "/etc"\n', '[proxy]\nmodes = ["sideways"]\n'])
def test_unusable_files_are_refused(tmp_path: Path, text: str) -> None:
    """Broken TOML, a key that only the loader may set and an unknown mode are refused."""
    with pytest.raises(ConfigError):
        load_settings(write(tmp_path, text))


def test_a_missing_file_is_a_config_error(tmp_path: Path) -> None:
    """A path that leads nowhere says so, and doesn't fall back to defaults."""
    with pytest.raises(ConfigError, match="No such file"):
        load_settings(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("mode", "is_good"),
    [
        ("regular", True),
        ("regular@127.0.0.1:8081", True),
        ("transparent@8081", True),
        ("upstream:http://parent.example:3128", True),
        ("reverse:https://api.openai.com@127.0.0.1:8082", True),
        ("reverse:ftp://x.example", False),
        ("socks5", False),
        ("upstream:parent", False),
        ("upstream:http://user:password@parent.example:3128", False),
        ("upstream:http://user:1234@parent.example:3128", False),
        ("regular@:8081", True),
        ("regular@[::1]:8081", True),
    ],
)
def test_modes(tmp_path: Path, mode: str, is_good: bool) -> None:
    """Only modes that Sluis can guard are accepted."""
    path = write(tmp_path, f'[proxy]\nmodes = ["{mode}"]\n')
    if is_good:
        assert load_settings(path).proxy.modes == (mode,)
    else:
        with pytest.raises(ConfigError):
            load_settings(path)


def with_auth(folder: Path, text: str, mode: int = 0o600) -> str:
    path = folder / "parent"
    path.write_text(text, "utf-8")
    path.chmod(mode)
    return load_settings(write(folder, '[upstream]\nauth_file = "parent"\n')).upstream_auth()


def test_credentials_of_a_parent_proxy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a file of the node's own, or from the environment, which comes first; none unless asked for."""
    monkeypatch.delenv("SLUIS_UPSTREAM_AUTH", raising=False)
    assert load_settings(write(tmp_path, "")).upstream_auth() == ""
    assert with_auth(tmp_path, "sluis:pass:wörd\n") == "sluis:pass:wörd"
    monkeypatch.setenv("SLUIS_UPSTREAM_AUTH", "other:secret")
    assert with_auth(tmp_path, "sluis:password") == "other:secret"


@pytest.mark.parametrize(
    ("text", "mode", "problem"),
    [
        ("canary-without-colon", 0o600, "expected"),
        (":canary", 0o600, "expected"),
        ("user:canary\nmore", 0o600, "expected"),
        ("", 0o600, "is empty"),
        ("user:canary", 0o604, "open to others"),
    ],
)
def test_bad_credentials_are_not_repeated(tmp_path: Path, text: str, mode: int, problem: str) -> None:
    """Each names the file and what is wrong with it, never what is in it."""
    with pytest.raises(ConfigError, match=problem) as caught:
        with_auth(tmp_path, text, mode)
    assert "canary" not in str(caught.value)
    assert str(tmp_path / "parent") in str(caught.value)


def test_credentials_that_are_not_there(tmp_path: Path) -> None:
    """A file that is named must be there."""
    settings = load_settings(write(tmp_path, '[upstream]\nauth_file = "none"\n'))
    with pytest.raises(ConfigError, match="No such file"):
        settings.upstream_auth()


@pytest.mark.parametrize(
    ("text", "size"), [("1000", 1000), ("2kB", 2048), ("32 MB", 32 << 20), ("1G", 1 << 30), ("0", 0)]
)
def test_sizes(text: str, size: int) -> None:
    """Sizes are bytes, or powers of 1,024 with a letter."""
    assert parse_size(text) == size


@pytest.mark.parametrize("text", ["", "MB", "-1", "1.5MB", "3 tons"])
def test_bad_sizes(text: str) -> None:
    """Anything else is an error."""
    with pytest.raises(ValueError, match="expected a size"):
        parse_size(text)


@pytest.mark.parametrize(
    ("text", "endpoint"), [("h:1", Endpoint("h", 1)), ("[::1]:80", Endpoint("::1", 80)), (":9", Endpoint("", 9))]
)
def test_endpoints(text: str, endpoint: Endpoint) -> None:
    """Host and port, IPv6 in brackets."""
    assert Endpoint.parse(text) == endpoint
