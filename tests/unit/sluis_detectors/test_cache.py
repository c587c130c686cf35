"""The cache keeps findings by keyed digest, within its memory."""

from sluis_detectors.cache import AnalysisCache
from sluis_detectors.finding import Analysis, Finding

KEY = b"k" * 32


def test_a_text_is_found_again_under_the_same_version_only() -> None:
    """Another detector version sees the text as new."""
    cache = AnalysisCache(KEY, 10_000)
    analysis = Analysis((Finding(0, 3, "PERSON", 0.9, "names"),), "nl")
    cache.put(cache.digest("v1", "Jan"), analysis)
    assert cache.get(cache.digest("v1", "Jan")) == analysis
    assert cache.get(cache.digest("v2", "Jan")) is None
    assert cache.get(AnalysisCache(b"x" * 32, 1000).digest("v1", "Jan")) is None


def test_the_least_recently_used_go_first() -> None:
    """Room is made by dropping what was not looked at for longest."""
    cache = AnalysisCache(KEY, 3 * 400)
    digests = [cache.digest("v", str(number)) for number in range(4)]
    for digest in digests[:3]:
        cache.put(digest, Analysis())
    assert cache.get(digests[0]) is not None
    cache.put(digests[3], Analysis())
    assert [cache.get(digest) is not None for digest in digests] == [True, False, True, True]
    assert len(cache) == 3


def test_digests_don_t_run_into_each_other() -> None:
    """Text and version are told apart, and lone surrogates are no error."""
    cache = AnalysisCache(KEY, 1000)
    assert cache.digest("ab", "c") != cache.digest("b", "ca")
    assert cache.digest("v", "\ud800") != cache.digest("v", "?")
