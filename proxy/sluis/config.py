"""`sluis.toml`: what IT sets (ports, store, keys, limits). The policy YAML belongs to compliance and is read elsewhere.

Every problem is reported at once, with file, place, what was expected and what was found; unknown keys are problems.
Relative paths are relative to the configuration file.
"""

import difflib
import ipaddress
import os
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from sluis.resources import policies_dir


class ConfigError(Exception):
    """A configuration that can't be used. `problems`: one line each, ready to print."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A host and a port. `host` may be empty: all addresses."""

    host: str
    port: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """From `host:port`, `[v6]:port` or `:port`. Raises ValueError."""
        host, separator, port = text.rpartition(":")
        if not separator or not port.isdigit() or not 0 <= int(port) <= 65535:
            raise ValueError(f'expected "host:port", found "{text}"')
        return cls(host.strip("[]"), int(port))

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def _endpoint(text: str) -> str:
    Endpoint.parse(text)
    return text


def _resolved(text: str) -> str:
    ipaddress.ip_address(Endpoint.parse(text).host)
    return text


def _mode(text: str) -> str:
    spec, at, listen = text.rpartition("@")
    if at and not listen.isdigit():
        host = Endpoint.parse(listen).host
        try:
            ipaddress.ip_address(host or "::")
        except ValueError:  # `upstream:http://user:password@parent:3128` would listen on `parent`
            raise ValueError(
                'expected an IP address behind "@"; the credentials of a parent proxy belong into the file that '
                "upstream.auth_file names"
            ) from None
    spec = spec if at else text
    if spec in {"regular", "transparent"}:
        return text
    kind, _, url = spec.partition(":")
    parts = urlsplit(url)
    if kind not in {"upstream", "reverse"} or parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(
            'expected "regular", "transparent", "upstream:URL" or "reverse:URL" (with "@host:port" or not)'
        )
    return text


def _size(text: str) -> str:
    parse_size(text)
    return text


def parse_size(text: str) -> int:
    """Bytes of `20MB`, `512 kB`, `1000`. Raises ValueError. k, M and G are powers of 1,024."""
    found = re.fullmatch(r"\s*(\d+)\s*([kKmMgG]?)[bB]?\s*", text)
    if not found:
        raise ValueError(f'expected a size such as "32MB", found "{text}"')
    return int(found[1]) << 10 * " kmg".index(found[2].lower() or " ")


EndpointText = Annotated[str, AfterValidator(_endpoint)]
ResolvedText = Annotated[str, AfterValidator(_resolved)]
ModeText = Annotated[str, AfterValidator(_mode)]
SizeText = Annotated[str, AfterValidator(_size)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class NodeTable(_Table):
    """`name`: this machine in records; each proxy worker writes its own chain `name/w0`, `name/w1`, ..."""

    name: str = Field("sluis", pattern=r"^[A-Za-z0-9._-]{1,64}$")


class ProxyTable(_Table):
    """`modes`: `regular` (explicit proxy), `transparent`, `upstream:URL` (behind a parent proxy), `reverse:URL`
    (gateway for SDKs that set a base_url), each on `listen` or on its own `@host:port`. `deadline_s`: longest time
    from a whole request to a decision; what takes longer is refused. `drain_s`: how long open
    answers may go on after SIGTERM. `tunnel_ports`: ports of other hosts that connections are passed to unopened."""

    listen: EndpointText = "127.0.0.1:8080"
    modes: tuple[ModeText, ...] = ("regular",)
    workers: int = Field(1, ge=1, le=64)
    deadline_s: float = Field(10.0, gt=0, le=120)
    drain_s: float = Field(30.0, ge=0, le=600)
    max_body: SizeText = "32MB"
    max_message: SizeText = "4MB"
    tunnel_ports: tuple[int, ...] = (443,)
    allow_public_clients: bool = False


class DetectorTable(_Table):
    """`processes` = 0: as many as there are cores. One more is kept free of long texts and files."""

    processes: int = Field(0, ge=0, le=256)
    deadline_s: float = Field(8.0, gt=0, le=120)
    names: bool = True
    spacy_models: tuple[str, ...] = ()
    cache: SizeText = "32MB"


class PolicyTable(_Table):
    """`path`: the policy in force; "" is the one that is shipped. `catalogue`: an extra folder over the shipped one."""

    path: str = ""
    catalogue: str = ""


class StoreTable(_Table):
    """`url`: SQLAlchemy URL; "" is SQLite in the state folder."""

    url: str = ""


class ManagementTable(_Table):
    """Health, readiness and metrics; keep it off the network of staff."""

    listen: EndpointText = "127.0.0.1:9090"


class StateTable(_Table):
    """`dir`: CA, keys, SQLite, lock files. Mode 0700."""

    dir: str = "state"


class UpstreamTable(_Table):
    """`resolve`: AI hosts inside the organisation, laboratories and tests, by name -> "ip:port"; only these reach
    private addresses. `ca`: a PEM file of trust anchors added to the public ones. `auth_file`: a file with
    `user:password` for a parent proxy that asks for it; the variable `SLUIS_UPSTREAM_AUTH` takes its place."""

    ca: str = ""
    auth_file: str = ""
    resolve: dict[str, ResolvedText] = Field(default_factory=dict)


class Settings(_Table):
    """The whole of `sluis.toml`. `base`: the folder that relative paths start from."""

    node: NodeTable = NodeTable()
    proxy: ProxyTable = ProxyTable()
    detectors: DetectorTable = DetectorTable()
    policy: PolicyTable = PolicyTable()
    store: StoreTable = StoreTable()
    management: ManagementTable = ManagementTable()
    state: StateTable = StateTable()
    upstream: UpstreamTable = UpstreamTable()
    base: Path = Path()

    @property
    def state_dir(self) -> Path:
        """Where CA, keys and the default store lie."""
        return self.base / self.state.dir

    @property
    def policy_path(self) -> Path:
        """The policy file in force."""
        return self.base / self.policy.path if self.policy.path else policies_dir() / "default.yaml"

    @property
    def store_url(self) -> str:
        """SQLAlchemy URL of the record store."""
        return self.store.url or f"sqlite:///{self.state_dir / 'records.db'}"

    @property
    def upstream_ca(self) -> Path | None:
        """The added trust anchors, if any."""
        return self.base / self.upstream.ca if self.upstream.ca else None

    def upstream_auth(self) -> str:
        """`user:password` for the parent proxy, "" for none. Raises ConfigError, which says where, not what."""
        place, text = "SLUIS_UPSTREAM_AUTH", os.environ.get("SLUIS_UPSTREAM_AUTH", "")
        if not text and self.upstream.auth_file:
            path = self.base / self.upstream.auth_file
            place = f"upstream.auth_file {path}"
            try:
                if path.stat().st_mode & 0o007:
                    raise ConfigError((f"{place}: is open to others; run chmod 600 {path}",))
                text = path.read_text("utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                raise ConfigError((f"{place}: {getattr(error, 'strerror', '') or 'is no text'}",)) from None
            if not text:
                raise ConfigError((f"{place}: is empty",))
        if text and (":" not in text[1:] or not text.isprintable()):
            raise ConfigError((f'{place}: expected "user:password" on one line',))
        return text

    @property
    def detector_processes(self) -> int:
        """How many detector processes to fork."""
        return self.detectors.processes or os.cpu_count() or 1


def load_settings(path: Path | None) -> Settings:
    """Read `sluis.toml`; None gives the defaults in the working directory. Raises ConfigError with every problem."""
    if path is None:
        return Settings(base=Path.cwd())
    try:
        document: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError((f"{path}: {error.strerror}",)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError((f"{path}: {error}",)) from None
    if "base" in document:
        raise ConfigError((f"{path}: base: unknown key",))
    try:
        return Settings(**document, base=path.resolve().parent)
    except ValidationError as error:
        raise ConfigError(tuple(_problem(path, detail) for detail in error.errors())) from None


def _problem(path: Path, detail: Any) -> str:
    place = ".".join(str(step) for step in detail["loc"])
    line = _line_of(path, [str(step) for step in detail["loc"]])
    if detail["type"] == "extra_forbidden":
        near = difflib.get_close_matches(place.rsplit(".", 1)[-1], _known_keys(place), n=1)
        hint = f'; did you mean "{near[0]}"?' if near else ""
        return f"{path}:{line}  {place}: unknown key{hint}"
    return f"{path}:{line}  {place}: {detail['msg'].removeprefix('Value error, ')}; found {detail['input']!r}"


def _known_keys(place: str) -> list[str]:
    table, _, _ = place.rpartition(".")
    if not table:
        return [name for name in Settings.model_fields if name != "base"]
    field = Settings.model_fields.get(table)
    model = field.annotation if field else None
    return list(model.model_fields) if isinstance(model, type) and issubclass(model, BaseModel) else []


def _line_of(path: Path, steps: list[str]) -> int:
    """The line of a key. TOML readers keep no positions, so the key is looked for under its table's heading."""
    table = ""
    best = 1
    for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
        heading = re.match(r"\s*\[([^\]]+)\]", line)
        if heading:
            table = heading[1].strip()
            if ".".join(steps).startswith(table):
                best = number
        key = re.match(r'\s*"?([A-Za-z0-9_.*-]+)"?\s*=', line)
        if key and table and ".".join(steps).startswith(f"{table}.{key[1]}"):
            return number
        if key and not table and steps[0] == key[1]:
            return number
    return best
