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

# A node's keys are labels, "*" is any one label; its own verdict lies under "", which no label can be. The most
# specific verdict counts: a closed host below an opened one stays direct, and an exact label is tried before "*".
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
    if (has(node, labels[i])) found = verdict(node[labels[i]], labels, i - 1);
    if (found === null && labels[i] !== "*" && has(node, "*")) found = verdict(node["*"], labels, i - 1);
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
    return root
