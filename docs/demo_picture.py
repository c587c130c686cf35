"""`python docs/demo_picture.py`: docs/images/demo.png, the terminal of `sluis demo`. Part of `make screenshots`."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.text import Text

PICTURE = Path(__file__).parent / "images" / "demo.png"
SCENES = (2, 6)
WIDTH = 100


def scenes(output: str) -> str:
    """The chosen scenes of the demo's output."""
    found = re.split(r"(?m)^(?=\d+/\d+  )", output)
    return "".join(scene for scene in found if re.match(rf"({'|'.join(map(str, SCENES))})/", scene)).rstrip()


def main() -> None:
    """Run the demo and photograph two of its scenes."""
    done = subprocess.run([sys.executable, "-m", "sluis", "demo"], capture_output=True, text=True, check=True)
    with Path("/dev/null").open("w") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere)
        text = Text(scenes(done.stdout))
        text.highlight_regex(r"(?m)^\d+/\d+  .*$", "bold cyan")
        text.highlight_regex(r"\[[A-Z]+_[A-Z0-9]{8}\]", "bold yellow")
        text.highlight_regex(r"(?m)^  (staff typed|AI received|staff got back|verdict|record)", "dim")
        text.highlight_regex(r"(?<=verdict          )(redact|block|hold|allow)", "bold magenta")
        console.print(text)
        drawing = console.export_svg(title="sluis demo")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder) / "demo.html"
        page.write_text(f"<body style='margin:0'>{drawing}</body>", "utf-8")
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        view = browser.new_page(viewport={"width": 1240, "height": 1000})
        view.goto(page.as_uri())
        view.locator("svg").first.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
