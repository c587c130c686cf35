"""Rules for the host names that Sluis opens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluis.policy.catalogue import Catalogue, CatalogueEntry
from sluis.resources import policies_dir
from sluis.tls.scope import normalise, opened, permitted


def entry(domain: str, *, is_shared: bool = False, category: str = "api") -> CatalogueEntry:
    return CatalogueEntry(domain, "", "", category, "", (), is_shared, "test")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ChatGPT.com", "chatgpt.com"),
        ("claude.ai.", "claude.ai"),
        ("*.openai.azure.com", "openai.azure.com"),
        ("bedrock-runtime.*.amazonaws.com", "bedrock-runtime.*.amazonaws.com"),
        ("*-aiplatform.googleapis.com", "*-aiplatform.googleapis.com"),
        ("café.example", "xn--caf-dma.example"),
        (" chat.example.com ", "chat.example.com"),
    ],
)
def test_a_pattern_has_one_spelling(written: str, name: str) -> None:
    """Case, a final dot, a leading wildcard and Unicode make no difference."""
    assert normalise(written) == name


@pytest.mark.parametrize(
    "pattern",
    ["", "com", "*.com", "*", "a.*", "api.*.com", "a..b", "-a.com", "a b.com", "10.0.0.1", "chat.example.com:443",
     "https://chat.example.com", "chat.example.com/x", "a" * 64 + ".com", "a.*.*", "a-*.com"],
)  # fmt: skip
def test_what_is_no_host_name_is_refused(pattern: str) -> None:
    """A pattern that opens a whole top-level domain, an address or a URL stops the start."""
    with pytest.raises(ValueError, match=r"host name|label"):
        normalise(pattern)


def test_a_shared_host_is_opened_only_when_a_tool_names_it() -> None:
    """github.com serves more than AI: the catalogue alone does not open it, nor what was taken out of it."""
    catalogue = [entry("chatgpt.com"), entry("github.com", is_shared=True), entry("bing.com", is_shared=True)]
    catalogue.append(entry("status.chatgpt.com", category="not-ai"))
    assert opened(catalogue, ["github.com"]) == {
        "bing.com": False,
        "chatgpt.com": True,
        "github.com": True,
        "status.chatgpt.com": False,
    }


def test_constraints_are_the_shortest_list() -> None:
    """A name below another adds nothing, a wildcard becomes the part below it, closed names are left out."""
    patterns = opened(
        [entry("openai.com"), entry("api.openai.com"), entry("notopenai.com"), entry("bing.com", is_shared=True)],
        ["ai-*.hosts.example.org"],
    )
    assert permitted(patterns) == ("hosts.example.org", "notopenai.com", "openai.com")


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("bedrock-runtime.*.amazonaws.com", "bedrock-runtime.eu-west-1.amazonaws.com"),
        ("aws-external-anthropic.*.api.aws", "aws-external-anthropic.eu-central-1.api.aws"),
        ("*-aiplatform.googleapis.com", "europe-west4-aiplatform.googleapis.com"),
    ],
)
def test_a_cloud_is_never_permitted_as_a_whole(pattern: str, name: str) -> None:
    """Regions are written out, so that the CA cannot sign for a cloud's storage or sign-in hosts."""
    names = permitted({pattern: True})
    assert name in names
    assert len(names) > 30
    assert not set(names) & {"amazonaws.com", "api.aws", "googleapis.com"}


def test_the_shipped_catalogue_permits_no_cloud_and_no_public_suffix() -> None:
    """Every shipped entry gives a usable pattern, and none of them permits a whole cloud."""
    catalogue = Catalogue.load(policies_dir() / "tools")
    names = permitted(opened(catalogue.entries.values(), []))
    assert len(names) > 700
    assert not set(names) & {"amazonaws.com", "api.aws", "googleapis.com", "azure.com", "google.com", "microsoft.com"}


_LABELS = st.sampled_from(["a", "b", "c", "ai", "chat"])
_NAMES = st.lists(_LABELS, min_size=2, max_size=4).map(".".join)


@given(st.lists(_NAMES, min_size=1, max_size=12))
def test_every_opened_name_is_covered(names: list[str]) -> None:
    """Each opened name equals a permitted name or lies below one, and no permitted name lies below another."""
    result = permitted(opened([entry(name) for name in names], []))
    assert all(any(f".{name}".endswith(f".{top}") for top in result) for name in names)
    assert not any(one != two and f".{one}".endswith(f".{two}") for one in result for two in result)
