"""A register on disk."""

import hashlib
from pathlib import Path

import pytest

from sluis_detectors.config import RegisterFile
from sluis_detectors.register.compiling import Compiler
from sluis_detectors.register.file import (
    RegisterDamaged,
    is_register,
    read_ids,
    read_register,
    unusable,
    write_register,
)
from sluis_detectors.register.lists import Register

KEY = b"k" * 32
NAMES = {"C-1": "Noordwaard Advies", "C-2": "Jan van den Berg", "C-3": "halvoria.example"}


@pytest.fixture
def register(tmp_path: Path) -> RegisterFile:
    """A small register."""
    compiler = Compiler(KEY)
    for ident, name in NAMES.items():
        compiler.add(ident, name)
    path = tmp_path / "clients.register"
    digest = write_register(path, compiler.arrays(), tuple(compiler.ids), KEY)
    return RegisterFile("clients", "CLIENT", str(path), digest)


def test_what_was_written_is_found(register: RegisterFile) -> None:
    """A register finds what the list in memory finds, with the ids of its entries."""
    found = Register((), (register,), KEY).find("J. van den Berg van Noordwaart Advies, zie halvoria.example")
    assert [f.ref for f in found] == ["C-2", "C-1", "C-3"]


def test_it_names_nobody(register: RegisterFile) -> None:
    """No name, word of a name or unkeyed digest of one is in the file, which only its owner may read."""
    path = Path(register.path)
    content = path.read_bytes().lower()
    for word in ("noordwaard", "advies", "noordwaard advies", "berg", "jan", "halvoria"):
        assert word.encode() not in content
        for made in (hashlib.sha256, hashlib.blake2b):
            digest = made(word.encode()).digest()
            assert digest[:8] not in content
            assert digest[:8][::-1] not in content
    assert path.stat().st_mode & 0o777 == 0o600


def test_another_key_gives_another_file(register: RegisterFile, tmp_path: Path) -> None:
    """The same list under another key shares no digest, so nobody can try names without the key."""
    digests = []
    for key in (KEY, b"l" * 32):
        compiler = Compiler(key)
        compiler.add("C-1", "Noordwaard Advies")
        forms = memoryview(compiler.arrays()["forms"]).cast("Q")
        digests.append(set(forms))
    assert not digests[0] & digests[1]


def test_another_key_is_refused(register: RegisterFile) -> None:
    """A register that doesn't fit the key stops the start, naming the list and what to do."""
    for key, reason in ((b"l" * 32, "another master key"), (b"", "needs the master key")):
        with pytest.raises(RegisterDamaged, match=reason):
            read_register(register, key)
        (problem,) = unusable([register], key)
        assert "'clients'" in problem
    assert unusable([register], KEY) == []


@pytest.mark.parametrize("place", [0, 15, 18, 60, -200, -1])
def test_a_changed_byte_is_noticed(register: RegisterFile, place: int) -> None:
    """A damaged register is never used."""
    path = Path(register.path)
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    assert unusable([register], KEY)
    with pytest.raises(RegisterDamaged):
        read_ids(path)


def test_a_cut_or_replaced_file_is_noticed(register: RegisterFile) -> None:
    """Half a file, and another register in its place, are refused; so is a file that is gone."""
    path = Path(register.path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert "damaged" in unusable([register], KEY)[0]
    compiler = Compiler(KEY)
    compiler.add("C-9", "Anders")
    write_register(path, compiler.arrays(), tuple(compiler.ids), KEY)
    assert "another file" in unusable([register], KEY)[0]
    path.unlink()
    assert "can't be read" in unusable([register], KEY)[0]


def test_ids_need_no_key(register: RegisterFile) -> None:
    """The policy reads ids and digest without the key."""
    digest, ids = read_ids(Path(register.path))
    assert (digest, ids) == (register.digest, tuple(NAMES))
    assert is_register(Path(register.path))


def test_a_failed_write_leaves_the_old_file(
    register: RegisterFile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """When the disk gives up, the register that was there stays whole and nothing else is left."""
    before = Path(register.path).read_bytes()

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_register(Path(register.path), {}, (), KEY)
    assert Path(register.path).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["clients.register"]
