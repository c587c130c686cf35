"""The stored hash of a password is found in every common notation; other hashes and prices aren't."""

import pytest

from sluis_detectors.recognizers.secret.password_hash import RECOGNIZER
from support.recognizers import HEX, assert_marked, filler

ROWS = (
    f"jan:«$apr1$rOioh4Wh${filler(22)}»",
    f"root:«$6$52450745${filler(86)}»:17764:0",
    f"pw = '«$2b$12${filler(53)}»'",
    f"«$argon2id$v=19$m=65536,t=3,p=4${filler(22)}${filler(43)}»",
    f"«pbkdf2_sha256$600000${filler(22)}${filler(43)}=»",
    f"userPassword: «{{SSHA}}{filler(38)}==»",
    f"«Jan:1001:{filler(32, HEX)}:{filler(32, HEX)}:::»",
    f"sha256: {filler(64, HEX)}",
    "$12 tot $25 per stuk, $5$6 korting",
    "{SHA} en {SSHA} zijn notaties",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """The stored hash of a password is found in every common notation; other hashes and prices aren't."""
    assert_marked(RECOGNIZER, marked)
