"""Which hosts are AI: longest match, wildcards, shared hosts, and an organisation's own rows over the shipped ones."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluis.policy import Catalogue, PolicyError, load_policy
from sluis.resources import policies_dir

HEADER = "domain,service,vendor,category,country,paths,shared,source\n"


@cache
def shipped() -> Catalogue:
    """The shipped catalogue."""
    return Catalogue.load(policies_dir() / "tools")


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("chatgpt.com", "chatgpt.com"),
        ("WWW.ChatGPT.com.", "chatgpt.com"),
        ("chatgpt.com:443", "chatgpt.com"),
        ("ws.chatgpt.com", "ws.chatgpt.com"),
        ("a.ws.chatgpt.com", "ws.chatgpt.com"),
        ("api.openai.com", "api.openai.com"),
        ("cdn.openai.com", "openai.com"),
        ("bedrock-runtime.eu-west-1.amazonaws.com", "bedrock-runtime.*.amazonaws.com"),
        ("europe-west4-aiplatform.googleapis.com", "*-aiplatform.googleapis.com"),
        ("aiplatform.googleapis.com", "aiplatform.googleapis.com"),
        ("mine.openai.azure.com", "*.openai.azure.com"),
        ("tch12.tch.poe.com", "tch*.tch.poe.com"),
        ("s3.amazonaws.com", None),
        ("storage.googleapis.com", None),
        ("notchatgpt.com", None),
        ("chatgpt.com.evil.example", None),
        ("bedrock-runtime.a.b.amazonaws.com", None),
        ("bank.nl", None),
        ("com", None),
        ("", None),
        ("192.0.2.1", None),
        ("[2001:db8::1]:443", None),
    ],
)
def test_match(host: str, domain: str | None) -> None:
    """A row covers its domain and all below it, in any spelling; the longest wins; nothing merely looks alike."""
    entry = shipped().match(host)
    assert (entry.domain if entry else None) == domain


def test_shared_hosts_are_marked() -> None:
    """A host that also serves other things is shared, with the paths of its AI where they are known."""
    entry = shipped().match("substrate.office.com")
    assert entry is not None
    assert entry.is_shared
    assert entry.paths == ("/m365Copilot/*", "/m365chat/*")
    for host in ("github.com", "bing.com", "x.com", "notion.so", "canva.com", "console.cloud.google.com"):
        found = shipped().match(host)
        assert found is not None
        assert found.is_shared, host


def test_every_row_names_its_source() -> None:
    """Each row says who calls the host an AI service; services are named without notes meant for the loader."""
    for entry in shipped().entries.values():
        assert entry.source
        assert entry.service
        assert "(only" not in entry.service
    assert len(shipped()) > 800


@pytest.mark.parametrize("name", ["default", "monitor"])
def test_shipped_tools_are_known_hosts(name: str) -> None:
    """Every host of a shipped tool, but the placeholder of the own assistant, is in the catalogue."""
    hosts = load_policy(policies_dir() / f"{name}.yaml").hosts()
    unknown = sorted(host for host in hosts if shipped().match(host.removeprefix("*.")) is None)
    assert unknown == ["assistant.ai.example"]


def test_own_folder_over_the_shipped_one(tmp_path: Path) -> None:
    """Own rows add, replace and take out hosts without a release."""
    (tmp_path / "own.csv").write_text(
        HEADER
        + "new-ai.example,New,Vendor,general-chat,NL,,,us\n"
        + "chatgpt.com,Renamed,OpenAI,general-chat,US,,yes,us\n"
        + "aiesa.ru,Aiesa,Aiesa,not-ai,RU,,,us\n"
    )
    catalogue = Catalogue.load(policies_dir() / "tools", tmp_path)
    new, renamed = catalogue.match("chat.new-ai.example"), catalogue.match("chatgpt.com")
    assert new is not None
    assert new.vendor == "Vendor"
    assert renamed is not None
    assert (renamed.service, renamed.is_shared) == ("Renamed", True)
    assert catalogue.match("aiesa.ru") is None
    assert catalogue.version != shipped().version


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("domain,service\nx.example,X\n", "expected the columns domain,service"),
        (HEADER + "x.example,X,V,chat,,,,us\n", 'unknown category "chat"'),
        (HEADER + "x.example,X,V,api,,,maybe,us\n", 'expected "yes" or nothing'),
        (HEADER + "x.example,X,V,api,,,,\n", "missing; expected who says"),
        (HEADER + "X.example,X,V,api,,,,us\n", "expected a domain in lower case"),
        (HEADER + "*,X,V,api,,,,us\n", "expected a domain in lower case"),
        (HEADER + "https://x.example/,X,V,api,,,,us\n", "expected a domain in lower case"),
        (HEADER + "x.example,X\n", "expected 8 values"),
        (HEADER + "x.example,X,V,api,,,,us,more\n", "expected 8 values"),
    ],
)
def test_faults_in_a_catalogue(tmp_path: Path, content: str, problem: str) -> None:
    """A row that means nothing is told with file and line, and nothing is loaded."""
    (tmp_path / "own.csv").write_text(content)
    with pytest.raises(PolicyError) as caught:
        Catalogue.load(policies_dir() / "tools", tmp_path)
    assert problem in str(caught.value)


def test_empty_folder_is_a_problem(tmp_path: Path) -> None:
    """A folder without a catalogue is a mistake in the configuration, not an empty catalogue."""
    with pytest.raises(PolicyError, match="no catalogue here"):
        Catalogue.load(tmp_path)


@given(st.text(max_size=80))
@settings(max_examples=200, deadline=None)
def test_any_text_has_an_answer(host: str) -> None:
    """No host makes the look-up fail."""
    shipped().match(host)


@given(st.sampled_from(sorted(shipped().entries)), st.sampled_from(["", "www.", "a.b."]))
@settings(max_examples=200, deadline=None)
def test_every_row_is_found_by_its_own_name(domain: str, prefix: str) -> None:
    """Each domain of the catalogue, and any name below it, is found; wildcards with a word in their place."""
    assert shipped().match(prefix + domain.replace("*", "eu1")) is not None
