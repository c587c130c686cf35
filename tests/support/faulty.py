"""A node whose hooks misbehave on command: `python faulty.py PYTHON -m sluis run ...` reads the fault from a file.

The file named by SLUIS_TEST_FAULT holds `hook fault`, or nothing. Only the bodies of the hooks are replaced: the guard,
the addon and everything below are the real ones.
"""

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

HOOKS = (
    "client_connected", "http_connect", "tls_clienthello", "tls_start_client", "tls_start_server", "server_connect",
    "server_connected", "requestheaders", "request", "responseheaders", "response", "websocket_message",
)  # fmt: skip
FAULTS = ("raise", "memory", "recursion", "cancelled", "exit", "hang", "slow", "wrong-return")
VARIABLE = "SLUIS_TEST_FAULT"
SLOW_S = 1.5


async def misbehave(fault: str) -> object:
    """Do what the fault says; "slow" comes back, later than the deadline that the test sets."""
    match fault:
        case "raise":
            raise ValueError("a defect")
        case "memory":
            raise MemoryError
        case "recursion":
            return await misbehave(fault)
        case "cancelled":
            raise asyncio.CancelledError
        case "exit":
            raise SystemExit(7)
        case "hang":
            await asyncio.sleep(3600)
        case "slow":
            await asyncio.sleep(SLOW_S)
        case "wrong-return":
            return object()
        case _:
            raise AssertionError(fault)
    return None


def main(plan: Any, status: Any) -> None:
    """The worker's entry point, with hooks that look for a fault first."""
    from sluis import hooks
    from sluis.worker import main as real_main

    path = Path(os.environ[VARIABLE])

    def faulty(name: str) -> Any:
        original = getattr(hooks.Hooks, name)

        async def body(self: Any, data: Any) -> object:
            wanted = path.read_text().split()  # noqa: ASYNC240 - a few bytes, in a test
            is_answer = name == "websocket_message" and not data.websocket.messages[-1].from_client
            if wanted and wanted[0] == name and not is_answer:
                result = await misbehave(wanted[1])
                if result is not None:
                    return result
            return await original(self, data)

        return body

    for name in HOOKS:
        setattr(hooks.Hooks, name, faulty(name))
    real_main(plan, status)


if __name__ == "__main__":
    import sluis.worker
    from sluis.cli import main as command_line
    from support import faulty as importable

    sluis.worker.main = importable.main
    sys.argv = ["sluis", *sys.argv[4:]]
    command_line()
