"""A cloud provider's key is found by its published form, not when filled with a stand-in."""

import pytest

from sluis_detectors.recognizers.secret.cloud_keys import RECOGNIZER
from support.recognizers import HEX, assert_marked, filler

UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
ROWS = (
    "My key «AKIAIOSFODNN7EXAMPLE» does not work",
    f"«AIzaSy{filler(33)}»",
    f"AIzaTe{filler(33)}",
    "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29x",
    f"aws_secret_access_key = «{filler(40)}»",
    f"AccountKey=«{filler(86)}==»;EndpointSuffix",
    f"client secret: «{filler(3)}8Q~{filler(34)}»",
    f"«AKIA{filler(16, UPPER)}»,«{filler(40)}»",
    f"aws_session_token=«IQoJb3JpZ2luX2Vj{filler(200)}»",
    f"fcm «AAAA{filler(7)}:APA91b{filler(134)}»",
    f"refresh «1//0e{filler(60)}»",
    f"sleutel «{filler(40)}AzFu{filler(8)}==»",
    f"openai azure «{filler(52)}JQQJ99{filler(22)}»",
    f"https://x.s3.amazonaws.com/b?X-Amz-Signature=«{filler(64, HEX)}»",
    f"ngrok «{filler(27)}_{filler(21)}»",
    f"scaleway «SCW{filler(17, UPPER)}»",
    f"«dop_v1_{filler(64, HEX)}»",
    f"«hvs.{filler(90)}»",
    f"«dapi{filler(32, HEX)}»",
    "https://example.nl/1//0/archief",
    "AKIAXXXXXXXXXXXXXXXX",
    "s.thisstringisalllowercase",
    f"AKIA{filler(30)}",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A cloud provider's key is found by its published form, not when filled with a stand-in."""
    assert_marked(RECOGNIZER, marked)
