"""Keys of payment and commerce services: Stripe, Mollie, Adyen, Square, PayPal/Braintree, Shopify, Plaid.

Source: the services' documentation of live and test keys. Publishable keys (`pk_`) are meant to be seen and left out.
Fictitious: sk_test_ with 24 letters and digits.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_random

RECOGNIZER = Recognizer(
    name="payment-key",
    entity="API_KEY",
    patterns=(
        Pattern(r"\b(?:(?:sk|rk)_(?:live|test|prod)_[A-Za-z0-9]{10,120}|whsec_[A-Za-z0-9+/=]{24,})", 0.95),
        Pattern(r"\b(?:(?:live|test)_[A-Za-z0-9]{30,35}|access_[A-Za-z0-9]{30,})\b", 0.8),
        Pattern(r"\b(?:AQE[a-z][A-Za-z0-9+/=-]{60,}={0,2})", 0.75),
        Pattern(r"\b(?:sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,43}|EAAA[lE][A-Za-z0-9_-]{58,62})", 0.9),
        Pattern(r"\b(?:access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32})\b", 0.95),
        Pattern(r"\b(?:shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32})\b", 0.95),
        Pattern(r"\b(?:access-(?:sandbox|development|production)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b", 0.95),
        Pattern(r"\b(?:FLWSECK(?:_TEST)?-[A-Za-z0-9-]{12,})\b", 0.9),
    ),
    check=is_random,
)
