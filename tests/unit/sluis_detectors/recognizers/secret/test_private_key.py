"""A private key is found by its label when key material follows, complete or not."""

import pytest

from sluis_detectors.recognizers.secret.private_key import RECOGNIZERS
from support.recognizers import assert_marked, filler

ROWS = (
    f"«MIIEpAIBAAKCAQEA{filler(48)}\n{filler(64)}\n{filler(60)}==»",
    f"sleutel: «b3BlbnNzaC1rZXktdjEAAAAA{filler(70)}»",
    f"client-key-data: «LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQo{filler(80)}»",
    f"certificaat: MIIDdzCCAl{filler(54)}\n{filler(64)}",
    f"openbaar: MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A{filler(64)}",
    f"«-----BEGIN RSA PRIVATE KEY-----\n{filler(64)}\n{filler(30)}\n-----END RSA PRIVATE KEY-----»\n",
    f"«-----BEGIN OPENSSH PRIVATE KEY-----\n{filler(64)}\n»",
    f'"«-----BEGIN PRIVATE KEY-----\\n{filler(64)}\\n-----END PRIVATE KEY-----»\\n"',
    f"«AGE-SECRET-KEY-1{filler(58).upper()}»",
    "-----BEGIN PRIVATE KEY-----\nanything\n-----END PRIVATE KEY-----",
    f"-----BEGIN PUBLIC KEY-----\n{filler(64)}\n-----END PUBLIC KEY-----",
    "-----BEGIN CERTIFICATE-----",
)


@pytest.mark.parametrize("marked", ROWS)
def test_finds_what_is_marked_and_nothing_else(marked: str) -> None:
    """A private key is found by its label when key material follows, complete or not."""
    assert_marked(RECOGNIZERS, marked)
