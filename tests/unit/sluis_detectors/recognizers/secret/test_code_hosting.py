"""A code host's or registry's token is found by its prefix and length."""

import pytest

from sluis_detectors.recognizers.secret.code_hosting import RECOGNIZER
from support.recognizers import HEX, assert_marked, filler

ROWS = (
    f"«glrtr-{filler(20)}»",
    f"«CCIPAT_{filler(22)}_{filler(40, HEX)}»",
    f"«snyk_uat.{filler(8, HEX)}.{filler(60)}»",
    f"youtrack «perm:{filler(16)}.{filler(16)}.{filler(30)}»",
    f"clickup «pk_12345678_{filler(32).upper()}»",
    f"«cio{filler(32)}»",
    f"token = «ghp_{filler(36)}»",
    f"«github_pat_{filler(22)}_{filler(59)}»",
    f"«glpat-{filler(20)}»",
    f"//registry.npmjs.org/:_authToken=«npm_{filler(36)}»",
    f"«pypi-AgEIcHlwaS5vcmc{filler(60)}»",
    f"«sgp_{filler(40, HEX)}»",
    "ghp_" + "x" * 36,
    "glpat-xxxxxxxx-xxxxxxxxxxxxxxxxxx",
    f"ghp_{filler(12)}",
    "npm_install_is_a_command_not_a_token",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A code host's or registry's token is found by its prefix and length."""
    assert_marked(RECOGNIZER, marked)
