"""What the tour reads out of answers, and what it prints."""

import io
import json
from typing import Any

import pytest
from rich.console import Console

from sluis.demo import view
from sluis.demo.client import Answer
from sluis.demo.scenes import SCENES, refusal


def answer(body: str, status: int = 403) -> Answer:
    return Answer(status, (), body.encode())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"error": {"message": "no", "code": "c"}}, "no"),
        ({"type": "error", "error": {"type": "permission_error", "message": "no"}}, "no"),
        ({"detail": "no"}, "no"),
        ({"other": 1}, '{"other": 1}'),
    ],
)
def test_refusals_are_read_in_every_format(body: dict[str, Any], expected: str) -> None:
    """The message of an error is found in each provider's format; an unknown one is shown whole."""
    assert refusal(answer(json.dumps(body))) == expected


def test_a_refusal_that_is_no_json_is_shown_whole() -> None:
    """A page or a text is shown as it is."""
    assert refusal(answer("not json")) == "not json"


def test_chatgpt_deltas_make_the_bubble() -> None:
    """Snapshots, appended texts, repeated paths and patches make the text that the page shows; ids and states don't."""
    lines = [
        ("delta", {"p": "", "o": "add", "v": {"message": {"content": {"parts": ["Ref. "]}}}}),
        ("delta", {"p": "/message/content/parts/0", "o": "append", "v": "a"}),
        ("delta", {"v": "b"}),
        ("delta", {"p": "/message/status", "o": "replace", "v": "finished"}),
        ("delta", {"p": "", "o": "patch", "v": [{"p": "/message/content/parts/0", "o": "append", "v": "c"}]}),
        ("", {"type": "message_stream_complete"}),
    ]
    text = "".join(f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in lines if name)
    chatgpt = next(scene for scene in SCENES if "browser" in scene.title)
    assert chatgpt.shown(answer(text + "data: [DONE]\n\n", 200)) == "Ref. abc"


def test_a_scene_without_a_record_is_called_a_defect() -> None:
    """The tour hides nothing: a prompt that left no record is named so, and long answers are cut."""
    console = Console(file=io.StringIO(), width=view.WIDTH, markup=False, highlight=False)
    view.print_scene(console, "1/1  A", typed="[b]x[/b]", arrived=[], shown="y" * 2000, record=None)
    assert isinstance(console.file, io.StringIO)
    printed = console.file.getvalue()
    assert "none: this is a defect" in printed
    assert "[b]x[/b]" in printed
    assert printed.count("y") < 500
