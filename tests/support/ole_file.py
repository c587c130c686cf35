"""Writes OLE compound files (MS-CFB 8.0, version 3) for tests: no library of ours does."""

import struct
from collections.abc import Mapping

Tree = Mapping[str, "bytes | Tree"]
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def ole_file(tree: Tree) -> bytes:
    """The file with these streams; a mapping in it is a folder."""
    entries: list[list[object]] = [["Root Entry", 5, _FREE, _FREE, 0]]  # name, kind, right, child, content
    _add(tree, 0, entries)
    sectors: list[bytes] = []
    links: list[int] = []
    mini, mini_links = b"", []

    def store(data: bytes) -> int:
        first = len(sectors)
        pieces = [data[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(data), _SECTOR)]
        sectors.extend(pieces)
        links.extend([first + number + 1 for number in range(len(pieces) - 1)] + [_END])
        return first

    starts: list[tuple[int, int]] = []
    for _, kind, _, _, content in entries:
        if kind != 2 or not isinstance(content, bytes):
            starts.append((0, 0))
        elif len(content) >= _CUTOFF:
            starts.append((store(content), len(content)))
        else:
            first = len(mini) // _MINI
            count = -(-len(content) // _MINI)
            mini += content.ljust(count * _MINI, b"\0")
            mini_links += [first + number + 1 for number in range(count - 1)] + [_END]
            starts.append((first, len(content)))
    starts[0] = (store(mini), len(mini)) if mini else (_END, 0)
    mini_table = store(b"".join(struct.pack("<I", link) for link in mini_links)) if mini_links else _END
    raw = b"".join(_entry(entry, *start) for entry, start in zip(entries, starts, strict=True))
    directory = store(raw.ljust(-(-len(raw) // _SECTOR) * _SECTOR, b"\0"))
    table_at = len(sectors)
    links.append(_FAT)
    assert len(links) <= _SECTOR // 4, "one table is enough for tests"
    table = b"".join(struct.pack("<I", link) for link in links).ljust(_SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    counts = struct.pack("<10I", 0, 1, directory, 0, _CUTOFF, mini_table, int(bool(mini_links)), _END, 0, table_at)
    return (head + counts).ljust(_SECTOR, b"\xff") + b"".join(sectors) + table


def _add(tree: Tree, parent: int, entries: list[list[object]]) -> None:
    last = None
    for name in sorted(tree, key=lambda name: (len(name), name.upper())):
        number, content = len(entries), tree[name]
        entries.append([name, 2 if isinstance(content, bytes) else 1, _FREE, _FREE, content])
        if last is None:
            entries[parent][3] = number
        else:
            entries[last][2] = number
        last = number
        if not isinstance(content, bytes):
            _add(content, number, entries)


def _entry(entry: list[object], first: int, size: int) -> bytes:
    name, kind, right, child, _ = entry
    raw = str(name).encode("utf-16-le")
    assert len(raw) <= 62
    head = raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw) + 2, kind, 1, _FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", first, size)
