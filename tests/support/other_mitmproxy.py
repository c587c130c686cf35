"""A node on a mitmproxy that is not the one it was built for: `python other_mitmproxy.py PYTHON -m sluis run ...`."""

import sys
from typing import Any


def main(plan: Any, status: Any) -> None:
    """The worker's entry point, in a process where a private point of mitmproxy has gone."""
    from mitmproxy.proxy.layers import websocket

    from sluis.worker import main as real_main

    del websocket.Fragmentizer.FRAGMENT_SIZE
    real_main(plan, status)


if __name__ == "__main__":
    import sluis.worker
    from sluis.cli import main as command_line
    from support import other_mitmproxy as importable

    sluis.worker.main = importable.main
    sys.argv = ["sluis", *sys.argv[4:]]
    command_line()
