"""Rules for the PAC file, evaluated by a JavaScript engine without any of the helpers that browsers add."""

import time
from collections.abc import Callable
from fnmatch import fnmatchcase

import pytest
import quickjs
from hypothesis import given
from hypothesis import strategies as st

from sluis.pac import pac_file

PATTERNS = {
    "chatgpt.com": True,
    "openai.azure.com": True,
    "bedrock-runtime.*.amazonaws.com": True,
    "*-aiplatform.googleapis.com": True,
    "meta.ai": True,
    "bing.com": False,
    "copilot.bing.com": True,
    "status.chatgpt.com": False,
    "xn--caf-dma.example": True,
}
PROXIES = ("proxy.example.org:8080", "10.0.0.2:8080")
AI = "PROXY proxy.example.org:8080; PROXY 10.0.0.2:8080"


def engine(text: str) -> Callable[[str, str], str]:
    context = quickjs.Context()
    context.eval('"use strict"; ' + text)
    function = context.get("FindProxyForURL")
    return lambda url, host: str(function(url, host))


@pytest.fixture(scope="module")
def find() -> Callable[[str, str], str]:
    return engine(pac_file(PATTERNS, PROXIES))


@pytest.mark.parametrize(
    "host",
    ["chatgpt.com", "ChatGPT.COM", "ws.chatgpt.com", "a.b.chatgpt.com", "chatgpt.com.", "chatgpt.com:443",
     "x.openai.azure.com",
     "bedrock-runtime.eu-west-1.amazonaws.com", "a.bedrock-runtime.eu-west-1.amazonaws.com", "copilot.bing.com",
     "europe-west4-aiplatform.googleapis.com", "xn--caf-dma.example"],
)  # fmt: skip
def test_ai_hosts_go_to_the_proxies(find: Callable[[str, str], str], host: str) -> None:
    """An AI host and what lies below it goes to the proxies in every spelling and scheme, and never to DIRECT."""
    assert {find(f"{scheme}://{host}/c/1?q=chatgpt.com", host) for scheme in ("https", "http", "wss", "ws")} == {AI}


@pytest.mark.parametrize(
    "host",
    ["example.org", "notchatgpt.com", "chatgpt.com.evil.example", "com", "azure.com", "amazonaws.com",
     "fonts.googleapis.com", "-aiplatform.googleapis.com", "aiplatform.googleapis.com", "googleapis.com",
     "bedrock-runtime.amazonaws.com", "bedrock-runtime.a.b.amazonaws.com", "www.bing.com", "bing.com",
     "status.chatgpt.com", "a.status.chatgpt.com", "", ".", "..", "10.0.0.1", "[2001:db8::1]", "localhost",
     "constructor", "__proto__.com",
     "toString.chatgpt", "hasOwnProperty", "*.com", "chatgpt", ".com"],
)  # fmt: skip
def test_other_hosts_go_direct(find: Callable[[str, str], str], host: str) -> None:
    """Look-alikes, parents, shared hosts, addresses, empty names and JavaScript's own words are not AI hosts."""
    assert find(f"https://{host}/chatgpt.com", host) == "DIRECT"


def test_other_hosts_keep_the_proxy_they_had() -> None:
    """An organisation with a web proxy keeps it for everything that is not AI."""
    find = engine(pac_file(PATTERNS, PROXIES, otherwise="PROXY web.example.org:3128; DIRECT"))
    assert find("https://example.org/", "example.org") == "PROXY web.example.org:3128; DIRECT"
    assert find("https://chatgpt.com/", "chatgpt.com") == AI


@pytest.mark.parametrize(
    "proxy", ["", "host", "host:", "host:0", "host:65536", 'a";alert(1)//:80', "a b:80", "http://a:80", "-a:80"]
)
def test_what_is_no_proxy_is_refused(proxy: str) -> None:
    """A proxy without a usable port, or with anything but a host, never gets into the file."""
    with pytest.raises(ValueError, match="host:port"):
        pac_file(PATTERNS, [proxy])


@pytest.mark.parametrize("otherwise", ["", "direct", "PROXY", "PROXY a", "DIRECT;", "PROXY a:1\nDIRECT", '";x'])
def test_what_is_no_route_is_refused(otherwise: str) -> None:
    """Routes are written as PAC files write them."""
    with pytest.raises(ValueError, match="no route"):
        pac_file(PATTERNS, PROXIES, otherwise=otherwise)


def test_a_file_needs_a_proxy() -> None:
    """Without a proxy every AI host would get an empty answer, which browsers read as DIRECT."""
    with pytest.raises(ValueError, match="no proxy"):
        pac_file(PATTERNS, [])


def test_nothing_newer_than_ecmascript_3_is_used() -> None:
    """Old engines of desktop systems read it too: no let, const, arrow, template or trailing comma; ASCII only."""
    text = pac_file(PATTERNS, PROXIES)
    assert text.isascii()
    assert not any(word in text for word in ("let ", "const ", "=>", "`)", ",}", ",]", "for each"))


def test_a_walk_beats_a_list_of_conditions() -> None:
    """With 860 hosts, a thousand look-ups take less than a tenth of the time of one condition per host."""
    hosts = [f"service{number}.example" for number in range(860)]
    walk = engine(pac_file(dict.fromkeys(hosts, True), PROXIES))
    conditions = "".join(
        f'if (host === "{host}" || host.slice(-{len(host) + 1}) === ".{host}") return "PROXY a:1";' for host in hosts
    )
    naive = engine(f"function FindProxyForURL(url, host) {{ {conditions} return 'DIRECT'; }}")

    def cost(find: Callable[[str, str], str]) -> float:
        start = time.process_time()
        for _ in range(1000):
            find("https://www.example.org/", "www.example.org")
        return time.process_time() - start

    assert min(cost(walk) for _ in range(3)) < min(cost(naive) for _ in range(3)) / 10


_LABELS = st.sampled_from(["a", "b", "chat", "com", "ai", "*", "c*"])
_HOSTS = st.lists(_LABELS.filter(lambda label: "*" not in label), min_size=1, max_size=5).map(".".join)
_PATTERNS = st.dictionaries(st.lists(_LABELS, min_size=1, max_size=4).map(".".join), st.booleans(), max_size=8)


def nearest(patterns: dict[str, bool], host: str) -> bool:
    """The rule in plain words: of the patterns that match the longest counts; of equal ones that with a name first."""
    labels = host.split(".")[::-1]
    matching = []
    for pattern, is_opened in patterns.items():
        steps = pattern.split(".")[::-1]
        if len(steps) <= len(labels) and all(map(fnmatchcase, labels, steps)):
            matching.append(([("*" not in step, len(step)) for step in steps], is_opened))
    return max(matching, key=lambda match: match[0], default=([], False))[1]


@given(_PATTERNS, _HOSTS)
def test_the_most_specific_pattern_counts(patterns: dict[str, bool], host: str) -> None:
    """Whole labels win over `*` from the top-level domain downwards, and a longer pattern over a shorter one."""
    expected = AI if nearest(patterns, host) else "DIRECT"
    assert engine(pac_file(patterns, PROXIES))(f"https://{host}/", host) == expected
