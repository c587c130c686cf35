"""The proxy auto-configuration file: AI hosts go to Sluis, everything else goes where it went before.

Written for the oldest engine still in use (ECMAScript 3: no trailing commas, quoted keys, no helper functions), and
fast: the host name is walked label by label through nested dictionaries. An AI host never falls back to a direct
connection: when no proxy answers, the browser shows an error.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

_PROXY = re.compile(r"(?=.{1,253}:)([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\]):([0-9]{1,5})")
_ROUTE = re.compile(r"DIRECT|(PROXY|HTTPS?|SOCKS[45]?) \S+:[0-9]{1,5}")

# A node's keys are labels; its own verdict lies under "", its labels with a `*` under "*" as [start, end, node];
# neither can be a label. The most specific verdict counts: a closed host below an opened one stays direct.
_SCRIPT = """\
// AI hosts go to Sluis, everything else does not. Made by `sluis pac`; do not edit.
var AI_PROXY = %(proxy)s;
var OTHERWISE = %(otherwise)s;
var HOSTS = %(hosts)s;

function has(node, label) {
  return Object.prototype.hasOwnProperty.call(node, label);
}

function verdict(node, labels, i) {
  var found = null;
  if (i >= 0) {
    var label = labels[i];
    if (label !== "*" && has(node, label)) found = verdict(node[label], labels, i - 1);
    var wild = has(node, "*") ? node["*"] : [];
    for (var j = 0; found === null && j < wild.length; j++) {
      var start = wild[j][0], end = wild[j][1];
      if (label.length > start.length + end.length && label.slice(0, start.length) === start &&
          label.slice(label.length - end.length) === end) found = verdict(wild[j][2], labels, i - 1);
    }
  }
  if (found === null && has(node, "")) found = node[""];
  return found;
}

function FindProxyForURL(url, host) {
  var labels = host.toLowerCase().replace(/:[0-9]*$/, "").replace(/\\.+$/, "").split(".");
  if (labels[0] === "") return OTHERWISE;
  return verdict(HOSTS, labels, labels.length - 1) === 1 ? AI_PROXY : OTHERWISE;
}
"""


def pac_file(patterns: Mapping[str, bool], proxies: Sequence[str], *, otherwise: str = "DIRECT") -> str:
    """The file's text. `patterns`: see `scope.opened`; `proxies`: "host:port", in order; `otherwise`: for other hosts.

    Raises ValueError for a proxy or a route that is not one, and without any proxy.
    """
    if not proxies:
        raise ValueError("no proxy given")
    for proxy in proxies:
        match = _PROXY.fullmatch(proxy)
        if match is None or not 0 < int(match[3]) <= 65535:
            raise ValueError(f'{proxy!r} is no proxy; expected "host:port"')
    routes = [route.strip() for route in otherwise.split(";")]
    if not all(_ROUTE.fullmatch(route) for route in routes):
        raise ValueError(f'{otherwise!r} is no route; expected "DIRECT" or "PROXY host:port; DIRECT"')
    return _SCRIPT % {
        "proxy": json.dumps("; ".join(f"PROXY {proxy}" for proxy in proxies)),
        "otherwise": json.dumps("; ".join(routes)),
        "hosts": json.dumps(_tree(patterns), separators=(",", ":"), sort_keys=True),
    }


def _tree(patterns: Mapping[str, bool]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for pattern, is_opened in patterns.items():
        node = root
        for label in reversed(pattern.split(".")):
            node = node.setdefault(label, {})
        node[""] = int(is_opened)
    return _with_wildcards(root)


def _with_wildcards(node: dict[str, Any]) -> dict[str, Any]:
    """The same tree with its `*` labels as a list, those that say most first."""
    made: dict[str, Any] = {
        label: _with_wildcards(below) for label, below in node.items() if label and "*" not in label
    }
    wild = sorted((label for label in node if "*" in label), key=lambda label: (-len(label), label))
    if wild:
        made["*"] = [
            [label.partition("*")[0], label.rpartition("*")[2], _with_wildcards(node[label])] for label in wild
        ]
    return made | ({"": node[""]} if "" in node else {})
