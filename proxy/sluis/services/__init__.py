"""The AI services that Sluis reads: every module of this package that has a `SERVICE`, found by looking.

Adding a service is adding its file. Two services with one id stop the start.
"""

import importlib
import pkgutil
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from sluis.model import Request
from sluis.services.contract import Endpoint, Service

__all__ = ["SERVICES", "find", "find_gateway", "is_host_of", "unique"]


def _load() -> tuple[Service, ...]:
    modules = (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return unique([service for module in modules if isinstance(service := getattr(module, "SERVICE", None), Service)])


def unique(services: Sequence[Service]) -> tuple[Service, ...]:
    """The services ordered by id. Raises ValueError when two have one id."""
    ids = [service.id for service in services]
    if len(set(ids)) != len(ids):
        raise ValueError(f"two services with one id: {sorted({name for name in ids if ids.count(name) > 1})}")
    return tuple(sorted(services, key=lambda service: service.id))


SERVICES: Final = _load()


def is_host_of(service: Service, host: str) -> bool:
    """Whether a service declares a host, by name or by `*.` pattern. `host`: lower case, no port, no trailing dot."""
    return any(host == name or (name[:2] == "*." and host.endswith(name[1:])) for name in service.hosts)


@lru_cache(maxsize=4096)
def _of_host(host: str) -> tuple[Service, ...]:
    return tuple(service for service in SERVICES if is_host_of(service, host))


def find(request: Request) -> tuple[Service, Endpoint] | None:
    """The service and endpoint of a request, by host and then by what the service says of the rest.

    Where services share a host, one that knows the path wins over one that only takes what is left (kind `other`).
    """
    rest: tuple[Service, Endpoint] | None = None
    for service in _of_host(request.host):
        endpoint = service.match(request)
        if endpoint is not None and endpoint.kind != "other":
            return service, endpoint
        if endpoint is not None and rest is None:
            rest = service, endpoint
    return rest


def find_gateway(path: str) -> Service | None:
    """The service whose path it is when Sluis is the base URL of an SDK: the longest declared prefix wins."""
    matches = [
        (len(prefix), service)
        for service in SERVICES
        for prefix in service.gateway_paths
        if path == prefix or path.startswith(f"{prefix}/")
    ]
    return max(matches, key=lambda match: match[0])[1] if matches else None
