"""An AI service's key is found by its prefix and length."""

import pytest

from sluis_detectors.recognizers.secret.ai_services import RECOGNIZER
from support.recognizers import HEX, assert_marked, filler

LOWER = "abcdefghijklmnopqrstuvwxyz0123456789"
ROWS = (
    f"«sk-ant-api03-{filler(93)}AA»",
    f"sk-ant-api03-{filler(93)}BB",
    f"OPENAI_API_KEY=«sk-proj-{filler(60)}»",
    f"«sk-{filler(20)}T3BlbkFJ{filler(20)}»",
    f"«gsk_{filler(52)}»",
    f"«csk-{filler(48, LOWER)}»",
    f"elevenlabs «sk_{filler(48, HEX)}»",
    f"«jina_{filler(32, HEX)}{filler(28)}»",
    f"«fc-{filler(32, HEX)}»",
    f"voyage «pa-{filler(43)}»",
    "app-configuration-of-the-site",
    "hf_" + "x" * 34,
    "sk-learn is a library",
    "risk-assessment-of-the-year-2024-and-more",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """An AI service's key is found by its prefix and length."""
    assert_marked(RECOGNIZER, marked)
