"""ChatGPT's page as far as a test needs it: it puts an answer together from patches."""

from typing import Any

from support.web_requests import events


class Page:
    """Applies patches as the page does: a missing path or operation repeats the one before."""

    def __init__(self) -> None:
        self.documents: dict[Any, Any] = {}
        self._path, self._operation, self._counter = "", "", None

    def patch(self, value: dict[str, Any]) -> None:
        self._counter = value.get("c", self._counter)
        if isinstance(value["v"], list) and "o" not in value:
            self._apply({"p": "", "o": "patch", "v": value["v"]})
            return
        self._path, self._operation = value.get("p", self._path), value.get("o", self._operation)
        self._apply({"p": self._path, "o": self._operation, "v": value["v"]})

    def _apply(self, patch: dict[str, Any]) -> None:
        if patch["o"] == "patch":
            for inner in patch["v"]:
                self._apply({**inner, "p": patch["p"] + inner["p"]})
            return
        if patch["p"] == "":
            self.documents[self._counter] = patch["v"]
            return
        *steps, last = [int(step) if step.isdigit() else step for step in patch["p"].split("/")[1:]]
        holder = self.documents[self._counter]
        for step in steps:
            holder = holder[step]
        if patch["o"] == "append" and isinstance(patch["v"], str):
            holder[last] += patch["v"]
        elif patch["o"] == "append":
            holder[last].update(patch["v"])
        else:
            holder[last] = patch["v"]

    def texts(self) -> list[str]:
        return [document["message"]["content"]["parts"][0] for document in self.documents.values()]


def shown(body: bytes) -> Page:
    page = Page()
    for name, data in events(body):
        if name == "delta":
            page.patch(data)
    return page
