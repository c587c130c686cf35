"""Keys of payment and commerce services: Stripe, Mollie, Adyen, Square, PayPal/Braintree, Shopify, Plaid, GoCardless,
Razorpay, Checkout.com, Flutterwave, Paddle, WooCommerce, Coinbase, Clerk, Stytch, Brex, Klarna, Freemius.

Source: the services' documentation of live and test keys. Publishable keys (`pk_`) are meant to be seen and left out.
Fictitious: sk_test_ with 24 letters and digits.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_random, reads_as_words


def is_payment_key(value: str) -> bool:
    """Whether a value can be a key: `test_` begins names of functions as well."""
    return is_random(value) and not reads_as_words(value.partition("_")[2])


RECOGNIZER = Recognizer(
    name="payment-key",
    entity="API_KEY",
    patterns=(
        Pattern(
            r"\b(?:(?:sk|rk)_(?:org_)?(?:live|test|prod)_[A-Za-z0-9]{10,120}|sk_(?:sbox_)?[a-z0-9]{26,27}\b|whsec_[A-Za-z0-9+/=]{24,})",
            0.95,
        ),
        Pattern(
            r"\b(?:(?:live|test)_[A-Za-z0-9]{30,35}|(?:live|sandbox)_[A-Za-z0-9_-]{40}|access_[A-Za-z0-9]{30,})\b", 0.8
        ),
        Pattern(r"\b(?:AQE[a-z][A-Za-z0-9+/=-]{60,}={0,2})", 0.75),
        Pattern(r"\b(?:sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,43}|EAAA[lE][A-Za-z0-9_-]{58,62})", 0.9),
        Pattern(r"\b(?:access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32})\b", 0.95),
        Pattern(r"\b(?:(?:shp(?:at|ca|pa|ss|tka|ua)|prtapi|shptka|atkn)_[a-fA-F0-9]{32})\b", 0.95),
        Pattern(r"\b(?:access-(?:sandbox|development|production)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b", 0.95),
        Pattern(r"\b(?:FLW(?:SEC|PUB)K(?:_TEST|_LIVE)?-?[A-Za-z0-9-]{12,})\b", 0.9),
        Pattern(
            r"\b(?:rzp_(?:live|test)_[A-Za-z0-9]{14}|pdl_(?:live|sdbx|test)_[a-z]{3,8}_[a-z0-9]{26}_[A-Za-z0-9]{22}_"
            r"[A-Za-z0-9]{3}|c[ks]_[a-f0-9]{40}|bxt_[A-Za-z0-9]{36,44}|klarna_(?:live|test)_api_[A-Za-z0-9_-]{30,})\b",
            0.9,
        ),
        Pattern(r"\b(?:secret-(?:live|test)-[A-Za-z0-9_-]{36}={0,2})", 0.9),
        Pattern(r"(?i)[\"']secret_?key[\"']\]?\s{0,3}=>?\s{0,3}[\"'](sk_[^\s\"']{26,32})[\"']", 0.9),
    ),
    check=is_payment_key,
)
