"""Our detector beside others, on the same texts, by the same scorer: `python -m benchmarks.peers --uv "uv"`.

Each other detector gets an environment of its own below `.work/peers/`, made by uv from PyPI, so our lock isn't bound
to what they ask for. Presidio's usual spaCy models aren't on PyPI: without `--model` it runs with its default
recognisers over a blank pipeline, which knows no names. `--page` writes the table in docs/detection.md.
"""

import argparse
import datetime as dt
import json
import random
import re
import shlex
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.baseline import updated
from benchmarks.scoring import FIXTURES, Record, Score, load_sets, measure

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "detection.md"
BEGIN: Final = "<!-- begin: make bench-detect -->"
END: Final = "<!-- end: make bench-detect -->"
SETS: Final = ("office-nl", "office-en", "presidio-research-en")
CLEAN: Final = ("clean-office-nl", "clean-office-en", "clean-prompts-en")
_WORKER: Final = Path(__file__).with_name("peer_worker.py")
_HEADINGS: Final = (
    "tool", "office-nl F1, leak", "office-en F1, leak", "presidio-research F1, leak", "alarm, core: office nl",
    "office en", "prompts en", "CPU ms / 1,000", "load s", "MB", "licence",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Peer:
    """A detector. `packages`: what its environment holds; none for ours, which runs in this one."""

    title: str
    name: str
    packages: tuple[str, ...] = ()
    model: str = ""


def peers(model: str) -> list[Peer]:
    """All of them. `model`: a spaCy pipeline for Presidio besides, `name==version` or a wheel; "" for none."""
    presidio = ("presidio-analyzer==2.2.366", "spacy>=3.8,<4")
    made = [Peer("Sluis", "sluis"), Peer("Presidio, blank pipeline", "presidio", presidio)]
    if model:
        name = re.split(r"==|-\d", Path(model).name)[0].replace("-", "_")
        made.append(Peer(f"Presidio + {name}", "presidio", (*presidio, model), name))
    return [*made, Peer("deduce", "deduce", ("deduce==3.0.6",)), Peer("euredact", "euredact", ("euredact==0.7.0",))]


def python_of(peer: Peer, uv: Sequence[str]) -> str:
    """The Python that has the packages of a peer; made on first use."""
    if not peer.packages:
        return sys.executable
    home = ROOT / ".work" / "peers" / f"{peer.name}{'-' + peer.model if peer.model else ''}"
    python = home / "bin" / "python"
    mark = home / "packages"
    if not mark.exists() or mark.read_text(encoding="utf-8") != "\n".join(peer.packages):
        print(f"installing {', '.join(peer.packages)}", file=sys.stderr)
        subprocess.run([*uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(home)], check=True)
        subprocess.run([*uv, "pip", "install", "--quiet", "--python", str(python), *peer.packages], check=True)
        mark.write_text("\n".join(peer.packages), encoding="utf-8")
    return str(python)


def ask(peer: Peer, python: str, texts: Sequence[str]) -> dict[str, Any]:
    """What the worker says. Raises CalledProcessError when the peer can't run."""
    command = [python, str(_WORKER), peer.name, peer.model]
    done = subprocess.run(command, input=json.dumps(list(texts)), stdout=subprocess.PIPE, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def scores_of(sets: dict[str, list[Record]], answers: dict[str, list[tuple[int, int, str]]]) -> dict[str, Score]:
    """The score of each set. `answers`: spans by text."""
    return {
        name: measure(records, lambda text, _: [(int(a), int(b), kind) for a, b, kind in answers[text]])
        for name, records in sets.items()
    }


def row(peer: Peer, answer: dict[str, Any], scores: dict[str, Score]) -> tuple[str, ...]:
    """The cells of one peer."""
    cells = [f"{peer.title} {answer['version']}"]
    for name in SETS:
        figures = scores[name].figures()
        cells.append(f"{100 * figures['F1']:.0f}, {100 * figures['leak']:.0f} %")
    for name in CLEAN:
        figures = scores[name].figures()
        cells.append(f"{100 * figures['alarm']:.0f}, {100 * figures['core alarm']:.0f} %")
    cells += [f"{1e6 * answer['seconds'] / answer['chars']:.1f}", f"{answer['load']:.1f}", f"{answer['memory']:.0f}"]
    return (*cells, str(answer["licence"]))


def main() -> None:
    """Run all of them in turn and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--uv", default="uv", help="how to call uv")
    parser.add_argument("--data", type=Path, help="folder of further sets")
    parser.add_argument(
        "--model", default="", help="spaCy pipeline for Presidio: name==version on an index, or a wheel"
    )
    parser.add_argument("--page", action="store_true", help="write the table in docs/detection.md")
    given = parser.parse_args()
    sets = {
        name: records
        for name, records in load_sets(*filter(None, (FIXTURES, given.data))).items()
        if name in (*SETS, *CLEAN)
    }
    texts = list(dict.fromkeys(record["text"] for records in sets.values() for record in records))
    random.Random(1).shuffle(texts)  # noqa: S311 - so that warming up meets every set
    table: list[tuple[str, ...]] = [_HEADINGS]
    for peer in peers(given.model):
        try:
            answer = ask(peer, python_of(peer, shlex.split(given.uv)), texts)
        except subprocess.CalledProcessError as error:
            print(f"{peer.title}: could not run ({error})", file=sys.stderr)
            continue
        scores = scores_of(sets, dict(zip(texts, answer["spans"], strict=True)))
        table.append(row(peer, answer, scores))
        print("  ".join(table[-1]), flush=True)
    count = ", ".join(f"{name} {len(records)}" for name, records in sets.items())
    lines = [f"| {' | '.join(cells)} |" for cells in table]
    lines.insert(1, "|---" * len(_HEADINGS) + "|")
    today = dt.datetime.now(dt.UTC).date().isoformat()
    part = "\n".join([f"Measured on {today}, one after the other, on the same texts ({count}).", "", *lines])
    print(f"\n{part}")
    if given.page:
        PAGE.write_text(updated(PAGE.read_text(encoding="utf-8"), part, BEGIN, END), encoding="utf-8")


if __name__ == "__main__":
    main()
