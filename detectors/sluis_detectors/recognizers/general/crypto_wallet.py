"""Address of a cryptocurrency wallet: Bitcoin, Ethereum, Litecoin, Monero, XRP.

Source: Bitcoin's base58check (double SHA-256), BIP 173 and BIP 350 (bech32, bech32m); Ethereum's yellow paper (20
bytes in hexadecimal behind 0x); the others' documentation of their prefixes and lengths.
Fictitious: 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2; 0x and 40 hexadecimal digits.
"""

from stdnum import bitcoin

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import entropy


def is_bitcoin(value: str) -> bool:
    """Whether an address holds its check sum."""
    return bool(bitcoin.is_valid(value))


def is_ethereum(value: str) -> bool:
    """Whether an address is no filler, such as the zero address."""
    return entropy(value[2:]) > 2.5


def is_wallet(value: str) -> bool:
    """Whether an address without a check sum of ours mixes figures and letters as generated ones do."""
    return sum(c.isdigit() for c in value) >= 3 and entropy(value) > 3.5


RECOGNIZERS = (
    Recognizer(
        name="other-wallet",
        entity="IBAN_CODE",
        patterns=(
            Pattern(r"\b(?:ltc1[02-9ac-hj-np-z]{39,59})\b", 0.9),
            Pattern(r"\b(?:[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93})\b", 0.9),
            Pattern(r"\b(?:r[1-9A-HJ-NP-Za-km-z]{24,34}|[LM][1-9A-HJ-NP-Za-km-z]{26,33})\b", 0.0, 0.8),
        ),
        context=("wallet*", "xrp", "ripple", "litecoin", "ltc", "monero", "xmr", "crypto*"),
        check=is_wallet,
        cost=5,
    ),
    Recognizer(
        name="bitcoin-wallet",
        entity="IBAN_CODE",
        patterns=(Pattern(r"\b(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{11,71})\b", 0.9),),
        check=is_bitcoin,
        cost=8,
    ),
    Recognizer(
        name="ethereum-wallet",
        entity="IBAN_CODE",
        patterns=(Pattern(r"\b(?:0x[0-9a-fA-F]{40})\b", 0.6, 0.9),),
        context=("wallet*", "eth", "ethereum", "ether", "crypto*", "metamask", "usdt", "usdc", "ledger"),
        check=is_ethereum,
    ),
)
