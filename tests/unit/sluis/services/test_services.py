"""Services are found by looking, and matched by host, then by what they say of the rest."""

import pytest

from sluis import services
from sluis.model import Prompt, Refusal, Reply, Request
from sluis.services.contract import Endpoint, Service
from support.web_requests import request


def service(name: str, *hosts: str) -> Service:
    def match(_: Request) -> Endpoint:
        return Endpoint("all", "prompt", lambda _: Prompt(()), refuse)

    return Service(name, hosts, match)


def refuse(_: Request, refusal: Refusal) -> Reply:
    return Reply(refusal.status, (), b"")


def test_every_service_file_is_found() -> None:
    """The scan finds the files; each service has an id of its own and hosts in the form that requests have."""
    ids = {found.id for found in services.SERVICES}
    assert {"openai-api", "anthropic-api"} <= ids
    assert len(ids) == len(services.SERVICES)
    for found in services.SERVICES:
        assert found.hosts
        assert all(host == host.lower().rstrip(".") and ":" not in host for host in found.hosts)


def test_two_services_with_one_id_stop_the_start() -> None:
    """An id names one service."""
    with pytest.raises(ValueError, match="one id"):
        services.unique([service("a", "x.example"), service("b", "y.example"), service("a", "z.example")])


@pytest.mark.parametrize(
    ("host", "is_host"),
    [
        ("a.example", True),
        ("b.a.example", False),
        ("x.b.example", True),
        ("y.x.b.example", True),
        ("b.example", False),
        ("xb.example", False),
        ("a.example.evil.test", False),
    ],
)
def test_hosts(host: str, is_host: bool) -> None:
    """A name is that name alone; a pattern is any name below, not the name itself, not one that ends alike."""
    assert services.is_host_of(service("a", "a.example", "*.b.example"), host) is is_host


def test_a_host_of_nobody() -> None:
    """No service, no endpoint."""
    assert services.find(request("unknown.example/v1/messages", {})) is None


def test_services_that_share_a_host() -> None:
    """The one that knows the path wins over the one that takes the rest."""
    for url, name, endpoint in (
        ("x.services.ai.azure.com/anthropic/v1/messages", "anthropic-api", "messages"),
        ("x.services.ai.azure.com/openai/v1/responses", "openai-api", "responses"),
        ("x.services.ai.azure.com/models/info", "openai-api", "other"),
    ):
        found = services.find(request(url, {}))
        assert found is not None
        assert (found[0].id, found[1].name) == (name, endpoint)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/v1/chat/completions", "openai-api"),
        ("/v1/messages", "anthropic-api"),
        ("/v1/messages/count_tokens", "anthropic-api"),
        ("/v1/messagesX", "openai-api"),
        ("/openai/deployments/d/chat/completions", "openai-api"),
        ("/v1", "openai-api"),
        ("/v10/x", None),
        ("/", None),
    ],
)
def test_gateway_paths(path: str, name: str | None) -> None:
    """As the base URL of an SDK, Sluis tells services by path: the longest prefix, cut at a slash."""
    found = services.find_gateway(path)
    assert (found.id if found else None) == name
