"""What an engine is built from travels to other processes, and keeps its key to itself."""

import pickle
from pathlib import Path

from sluis_detectors.config import EngineConfig, PatternRule, RegisterFile, WordList
from sluis_detectors.engine import Engine
from sluis_detectors.register.compiling import Compiler
from sluis_detectors.register.file import write_register

KEY = bytes(range(32))


def config_of(folder: Path, *names: str) -> EngineConfig:
    """A configuration with a register of these names."""
    compiler = Compiler(KEY)
    for number, name in enumerate(names):
        compiler.add(f"C-{number}", name)
    path = folder / "clients.register"
    digest = write_register(path, compiler.arrays(), tuple(compiler.ids), KEY)
    register = RegisterFile("clients", "CLIENT", str(path), digest)
    return EngineConfig(
        lists=(WordList("codes", "PROJECT_CODE", (("P-1", ("BM-Route",)),)),),
        patterns=(PatternRule("p", "PROJECT_CODE", "X[0-9]{4}"),),
        names=False,
        registers=(register,),
        register_key=KEY,
    )


def test_it_is_plain_data(tmp_path: Path) -> None:
    """Equal after pickling, usable as a key of a dictionary, and its key is in no text made of it."""
    config = config_of(tmp_path, "Noordwaard Advies")
    again = pickle.loads(pickle.dumps(config))  # noqa: S301 - made on the line itself
    assert again == config
    assert len({config, again}) == 1
    assert repr(KEY) not in repr(config)
    assert str(KEY[:8])[2:-1] not in repr(config)


def test_an_engine_reads_the_register(tmp_path: Path) -> None:
    """Lists and registers are found side by side, through disguises too; another register is another version."""
    engine = Engine(config_of(tmp_path, "Noordwaard Advies"))
    (analysis,) = engine.analyse(["BM-Route voor Ｎoordwaards Ad\u200bvies, zie X1234"])
    assert [(f.entity, f.ref) for f in analysis.findings] == [
        ("PROJECT_CODE", "P-1"),
        ("CLIENT", "C-0"),
        ("PROJECT_CODE", "p"),
    ]
    other = Engine(config_of(tmp_path, "Noordwaard Advies", "Halvoria"))
    assert other.versions["lists"] != engine.versions["lists"]
    assert other.version != engine.version
