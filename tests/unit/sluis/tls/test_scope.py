"""Rules for the host names that Sluis opens."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluis.tls.scope import normalise, opened, permitted


@dataclass(frozen=True)
class Entry:
    domain: str
    is_shared: bool = False


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ChatGPT.com", "chatgpt.com"),
        ("claude.ai.", "claude.ai"),
        ("*.openai.azure.com", "openai.azure.com"),
        ("bedrock-runtime.*.amazonaws.com", "bedrock-runtime.*.amazonaws.com"),
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
     "https://chat.example.com", "chat.example.com/x", "a" * 64 + ".com", "a.*.*"],
)  # fmt: skip
def test_what_is_no_host_name_is_refused(pattern: str) -> None:
    """A pattern that opens a whole top-level domain, an address or a URL stops the start."""
    with pytest.raises(ValueError, match=r"host name|label"):
        normalise(pattern)


def test_a_shared_host_is_opened_only_when_a_tool_names_it() -> None:
    """github.com serves more than AI: the catalogue alone does not open it."""
    catalogue = [Entry("chatgpt.com"), Entry("github.com", is_shared=True), Entry("bing.com", is_shared=True)]
    assert opened(catalogue, ["github.com"]) == {"bing.com": False, "chatgpt.com": True, "github.com": True}


def test_constraints_are_the_shortest_list() -> None:
    """A name below another adds nothing, a wildcard becomes the part below it, closed names are left out."""
    patterns = opened(
        [Entry("openai.com"), Entry("api.openai.com"), Entry("notopenai.com"), Entry("bing.com", is_shared=True)],
        ["bedrock-runtime.*.amazonaws.com"],
    )
    assert permitted(patterns) == ("amazonaws.com", "notopenai.com", "openai.com")


_LABELS = st.sampled_from(["a", "b", "c", "ai", "chat"])
_NAMES = st.lists(_LABELS, min_size=2, max_size=4).map(".".join)


@given(st.lists(_NAMES, min_size=1, max_size=12))
def test_every_opened_name_is_covered(names: list[str]) -> None:
    """Each opened name equals a permitted name or lies below one, and no permitted name lies below another."""
    result = permitted(opened([Entry(name) for name in names], []))
    assert all(any(f".{name}".endswith(f".{top}") for top in result) for name in names)
    assert not any(one != two and f".{one}".endswith(f".{two}") for one in result for two in result)
