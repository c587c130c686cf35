"""Keys that their issuer prints in its documentation are known by digest."""

from sluis_detectors.recognizers.checks import is_random
from sluis_detectors.recognizers.secret._published import is_published
from support.recognizers import filler

# Put together, so that no file holds a key.
EMULATOR = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/" + "K1SZFPTOtr/KBHBeksoGMGw=="


def test_a_published_key_is_no_secret() -> None:
    """The key that every Azurite has isn't taken for a key; one like it is."""
    assert is_published(EMULATOR)
    assert not is_random(EMULATOR)
    assert is_random(filler(86) + "==")
    assert not is_published(filler(86) + "==")
