"""A register on disk: a compiled list under the organisation's key. Who has the file without the key learns the ids of
the entries and how many forms there are, no name.

Layout: 16 bytes of magic, 4 bytes length of a JSON header (format 1, a check value of the key, the sections with their
lengths), the sections, SHA-256 of all before it. All numbers little-endian.
"""

import hashlib
import json
import os
import struct
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from sluis_detectors.config import RegisterFile
from sluis_detectors.register.table import FORMATS, Table, keyed

MAGIC: Final = b"sluis register 1"
_LENGTH: Final = struct.Struct("<I")
_SUM: Final = 32
_MAX_BYTES: Final = 1 << 30


class RegisterDamaged(ValueError):
    """A register file that can't be used; says why, never what is in it."""


def write_register(path: Path, arrays: dict[str, bytes], ids: tuple[str, ...], key: bytes) -> str:
    """Write a register whole or not at all, readable by its owner only. Returns its digest. Raises OSError."""
    sections = {"ids": "\n".join(ids).encode(), **arrays}
    header = {"key": _check(key), "sections": {name: len(data) for name, data in sections.items()}}
    head = json.dumps(header, separators=(",", ":")).encode()
    content = b"".join((MAGIC, _LENGTH.pack(len(head)), head, *sections.values()))
    total = hashlib.sha256(content).digest()
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mode 0600
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.write(total)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return total.hex()


def is_register(path: Path) -> bool:
    """Whether a file is a register of any format. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)).startswith(MAGIC[:15])


def read_ids(path: Path) -> tuple[str, tuple[str, ...]]:
    """Digest and ids of a register; needs no key. Raises RegisterDamaged and OSError."""
    data = _checked(path)
    return data[-_SUM:].hex(), _ids(data, _sections(data)[1])


def unusable(registers: Iterable[RegisterFile], key: bytes) -> list[str]:
    """Why registers can't be read with this key, a sentence each; nothing when all can."""
    problems = []
    for register in registers:
        try:
            read_register(register, key)
        except RegisterDamaged as error:
            problems.append(str(error))
    return problems


def read_register(register: RegisterFile, key: bytes) -> Table:
    """The table in a register file, held in memory that forked processes share. Raises RegisterDamaged."""
    name = f"list {register.name!r}: {register.path}"
    try:
        data = _checked(Path(register.path))
    except OSError as error:
        raise RegisterDamaged(f"{name} can't be read: {error.strerror}") from None
    except RegisterDamaged as error:
        raise RegisterDamaged(f"list {register.name!r}: {error}") from None
    if data[-_SUM:].hex() != register.digest:
        raise RegisterDamaged(f"{name} is another file than the policy was loaded with")
    header, places = _sections(data)
    if not key:
        raise RegisterDamaged(f"{name} needs the master key that it was made with")
    if header["key"] != _check(key):
        raise RegisterDamaged(f"{name} was made with another master key; build it again with this one")
    view = memoryview(data)
    arrays = {kind: view[slice(*places[kind])].cast(form) for kind, form in FORMATS.items()}
    return Table.of(arrays, _ids(data, places))


def _check(key: bytes) -> str:
    return keyed(key)(b"register key").hex()


def _checked(path: Path) -> bytes:
    if sys.byteorder != "little":
        raise RegisterDamaged(f"{path}: registers are read on little-endian machines only")
    with path.open("rb") as file:
        data = file.read(_MAX_BYTES + 1)
    if len(data) > _MAX_BYTES:
        raise RegisterDamaged(f"{path} is larger than {_MAX_BYTES} bytes")
    if not data.startswith(MAGIC):
        raise RegisterDamaged(f"{path} is no register of this version; build it again")
    if hashlib.sha256(memoryview(data)[:-_SUM]).digest() != data[-_SUM:]:
        raise RegisterDamaged(f"{path} is damaged: its checksum is wrong")
    return data


def _sections(data: bytes) -> tuple[dict[str, Any], dict[str, tuple[int, int]]]:
    start = len(MAGIC) + _LENGTH.size
    length = _LENGTH.unpack_from(data, len(MAGIC))[0]
    header: dict[str, Any] = json.loads(data[start : start + length])
    place = start + length
    places = {}
    for name, size in header["sections"].items():
        places[name] = (place, place + size)
        place += size
    return header, places


def _ids(data: bytes, places: dict[str, tuple[int, int]]) -> tuple[str, ...]:
    written = data[slice(*places["ids"])].decode()
    return tuple(written.split("\n")) if written else ()
