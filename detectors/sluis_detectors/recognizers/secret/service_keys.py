"""Tokens of other services that give them a prefix of their own, and values given to the name of a service.

Source: the documentation of each service's tokens: Adobe, Aiven, Airtable, Apify, Asana, Astra, Authress, Bitwarden,
Censys, ClickHouse, CockroachDB, Confluent, Contentful, Convex, Dropbox, Duffel, EasyPost, Frame.io, Harness, HubSpot,
Infisical, Infracost, Mapbox, Materialize, MaxMind, MongoDB Atlas, n8n, Neon, Netlify, Nylas, Octopus Deploy, OpenShift,
Ory, PlanetScale, Prefect, RapidAPI, ReadMe, Render, Resend, Retool, Sanity, Scalingo, SettleMint, Shippo, Supabase,
Tailscale, Typeform, Yandex. Services without a prefix are known by their name before the value. Fictitious: pat-eu1-
and a UUID, snyk_token: and 40 digits and letters.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import counts_up, entropy, is_random

_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_SERVICES = (
    "adafruit|algolia|asana|beamer|bitbucket|bittrex|cloudflare|codecov|coinbase|cohere|confluent|contentful|datadog|"
    "discord|drone[_-]?ci|dropbox|dynatrace|etsy|facebook|fastly|finicity|finnhub|flickr|freshbooks|gitter|heroku|"
    "hubspot|intercom|jfrog|artifactory|kraken|kucoin|launchdarkly|linkedin|lob|looker|mailchimp|mailgun|mapbox|"
    "mattermost|meraki|messagebird|mollie|netlify|new[_-]?relic|nytimes|okta|openai|plaid|rapid[_-]?api|sendbird|sentry|"
    "sidekiq|snyk|sonar(?:qube|cloud)?|private[_-]?ai|linear|freemius|sourcegraph|squarespace|sumo(?:[_-]?logic)?|travis(?:[_-]?ci)?|trello|twilio|"
    "twitch|twitter|vercel|yandex|zendesk"
)
_PART = (
    r"(?:[_. -]?(?:api|app|access|auth|bearer|client|consumer|secret|key|token|pat|password|credentials?|id|login|"
    r"global|delivery|hook|bot|license))"
)


def is_service_value(value: str) -> bool:
    """Whether a value given to a service's name is a generated one: letters and digits mixed, and well spread."""
    return (
        is_random(value)
        and not counts_up(value)
        and any(c.isdigit() for c in value)
        and any(c.isalpha() for c in value)
        and entropy(value) >= 3.2
    )


RECOGNIZERS = (
    Recognizer(
        name="service-key",
        entity="API_KEY",
        patterns=(
            Pattern(
                r"\b(?:p8e-[a-z0-9]{32}|pat[A-Za-z0-9]{14}\.[a-f0-9]{64}|CFPAT-[A-Za-z0-9_-]{43}|"
                r"duffel_(?:test|live)_[A-Za-z0-9_=-]{43}|EZ[AT]K[A-Za-z0-9]{54}|fio-u-[A-Za-z0-9_=-]{64}|"
                r"ico-[A-Za-z0-9]{32}|nfp_[A-Za-z0-9]{36,40}|nyk_v0_[A-Za-z0-9]{40,}|"
                r"pscale_(?:tkn|oauth|pw)_[A-Za-z0-9_=.-]{32,64}|rdme_[a-z0-9]{70}|rnd_[A-Za-z0-9]{28,40}|"
                r"shippo_(?:live|test)_[a-f0-9]{40}|sm_(?:aat|pat|sat)_[A-Za-z0-9]{16,}|sbp_[a-f0-9]{40}|"
                r"sb_secret_[A-Za-z0-9_-]{20,}|tfp_[A-Za-z0-9_.=-]{44,80}|tk-us-[A-Za-z0-9_-]{48}|"
                r"napi_[a-z0-9]{48,}|4b1d[A-Za-z0-9]{38}|cflt[A-Za-z0-9]{60}|CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}|"
                r"mdb_sa_sk_[A-Za-z0-9_-]{40}|AVNS_[A-Za-z0-9_-]{15,24}|mzp_[a-f0-9]{64}|apify_api_[A-Za-z0-9]{36}|"
                r"retool_[A-Za-z0-9]{24,30}|n8n_api_[A-Za-z0-9]{40,90}|ory_[a-z]{2,4}_[A-Za-z0-9_-]{32,43}"
                r"(?:\.[A-Za-z0-9_-]{43})?|censys_[A-Za-z0-9_-]{20,50}|YC[A-Za-z0-9_-]{38}|pn[ub]_[A-Za-z0-9]{36})",
                0.95,
                left="+/",
                right="+/",
            ),
            Pattern(rf"\b(?:pat-(?:na|eu|ap)\d-{_UUID}|sk-lf-{_UUID})\b", 0.95),
            Pattern(r"\b(?:re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}|[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk)\b", 0.9),
            Pattern(r"\b(?:tskey-[a-z]{3,12}-[A-Za-z0-9]{8,32}(?:-[A-Za-z0-9]{16,64})?)\b", 0.95),
            Pattern(r"\b(?:(?:pat|sat)\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20})\b", 0.95),
            Pattern(r"\b(?:sl\.(?:u\.)?[A-Za-z0-9_-]{130,}|sk\.eyJ[A-Za-z0-9_-]{50,}\.[A-Za-z0-9_-]{22})\b", 0.9),
            Pattern(r"\b(?:sha256~[A-Za-z0-9_-]{43})\b", 0.9),
            Pattern(
                r"\b(?:(?:sc|ext|scauth|authress)_[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120})",
                0.95,
            ),
            Pattern(
                r"\b(?:AstraCS:[A-Za-z0-9]{20,30}:[a-f0-9]{64}|st\.[a-f0-9]{24}\.[a-f0-9]{32}\.[a-f0-9]{32})\b", 0.95
            ),
            Pattern(r"\b(?:(?:prod|dev|preview):[a-z]{2,20}-[a-z]{2,20}-\d{1,4}\|[A-Za-z0-9+/]{40,}={0,2})", 0.95),
            Pattern(rf"\b(?:0\.{_UUID}\.[A-Za-z0-9]{{30}}:[A-Za-z0-9+/]{{22}}==)", 0.95),
            Pattern(r"\b(?:[a-z0-9]{10}msh[a-z0-9]{15}p[a-f0-9]{6}jsn[a-f0-9]{12})\b", 0.9),
            Pattern(r"\b(?:sk[A-Za-z0-9]{80,180})\b", 0.85),
            Pattern(r"\b(?:\d/\d{14,20}(?:/\d{14,20})?:[a-f0-9]{32})\b", 0.9),
            Pattern(r"\b(?:API-[A-Z0-9]{26})\b", 0.85),
            Pattern(r"\b(?:AQVN[A-Za-z0-9_-]{35,38}|t1\.[A-Za-z0-9_-]{50,}={0,2}\.[A-Za-z0-9_-]{86}={0,2})", 0.9),
        ),
        check=is_random,
    ),
    Recognizer(
        name="service-assignment",
        entity="API_KEY",
        patterns=(
            Pattern(
                rf"(?i)\b(?:{_SERVICES}){_PART}{{0,4}}[\"'`\]]{{0,2}}\s{{0,3}}(?:=>|:=|={{1,2}}|:)\s{{0,3}}[\"'`]?"
                r"([A-Za-z0-9_=-]{32,100})(?:$|[^A-Za-z0-9_.+/=~#*-])",
                0.8,
            ),
            # Shorter ones behind more than the name alone, which is as often that of a setting.
            Pattern(
                rf"(?i)\b(?:{_SERVICES}){_PART}{{1,4}}[\"'`\]]{{0,2}}\s{{0,3}}(?:=>|:=|={{1,2}}|:)\s{{0,3}}[\"'`]?"
                r"([A-Za-z0-9]{14,31})(?:$|[^A-Za-z0-9_.+/=~#*-])",
                0.75,
            ),
        ),
        check=is_service_value,
    ),
    Recognizer(
        name="package-registry-pair",
        entity="PASSWORD",
        patterns=(Pattern(r"\bBUNDLE_[A-Z_]{3,60}[\"']?\s{0,3}[:=]\s{0,3}[\"']?([a-f0-9]{8}:[a-f0-9]{8})\b", 0.95),),
    ),
)
