"""A cloud provider's key is found by its published form, not when filled with a stand-in."""

import pytest

from sluis_detectors.recognizers.secret.cloud_keys import RECOGNIZER
from support.recognizers import HEX, assert_marked, filler

ROWS = (
    "My key «AKIAIOSFODNN7EXAMPLE» does not work",
    f"«AIzaSy{filler(33)}»",
    f"AIzaTe{filler(33)}",
    "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29x",
    f"aws_secret_access_key = «{filler(40)}»",
    f"AccountKey=«{filler(86)}==»;EndpointSuffix",
    f"client secret: «{filler(3)}8Q~{filler(34)}»",
    f"«dop_v1_{filler(64, HEX)}»",
    f"«hvs.{filler(90)}»",
    f"«dapi{filler(32, HEX)}»",
    "AKIAXXXXXXXXXXXXXXXX",
    "s.thisstringisalllowercase",
    f"AKIA{filler(30)}",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A cloud provider's key is found by its published form, not when filled with a stand-in."""
    assert_marked(RECOGNIZER, marked)
