"""Tokens of code hosts, registries and build services: GitHub, GitLab, Bitbucket, npm, PyPI, Docker and others.

Source: GitHub "token formats" (2021), GitLab "token overview", npm, PyPI (macaroon prefix), Docker, Sourcegraph,
SonarQube, Artifactory, Sentry, crates.io, Snyk, Buildkite, CircleCI, JetBrains, Atlassian, ClickUp, Postman and Figma
documentation. Fictitious: ghp_ with 36 letters and digits.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_random

RECOGNIZER = Recognizer(
    name="code-host-token",
    entity="TOKEN",
    patterns=(
        Pattern(r"\b(?:gh[pousr]_[A-Za-z0-9]{36,255})\b", 0.95),
        Pattern(r"\b(?:github_pat_[A-Za-z0-9_]{36,255})\b", 0.95),
        Pattern(r"\b(?:gl(?:pat|dt|rt|rtr|ptt|ft|imt|agent|oas|soat|ffct|cbt|wt)-[A-Za-z0-9_.=-]{20,300})", 0.95),
        Pattern(r"\b(?:GR1348941[A-Za-z0-9_-]{20})", 0.95),
        Pattern(r"\b(?:ATBB[A-Za-z0-9_=.-]{20,}|AT(?:AT|CT|ST)T3[A-Za-z0-9_=.-]{60,}|ATTA[A-Fa-f0-9]{64,72})", 0.9),
        Pattern(r"\b(?:npm_[A-Za-z0-9]{36})\b", 0.95),
        Pattern(r"\b(?:pypi-AgE[A-Za-z0-9_-]{50,})", 0.95),
        Pattern(r"\b(?:rubygems_[a-f0-9]{48})\b", 0.95),
        Pattern(r"\b(?:dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,})", 0.95),
        Pattern(r"\b(?:sgp_(?:[a-zA-Z0-9]{16}_|local_)?[a-fA-F0-9]{40})\b", 0.95),
        Pattern(r"\b(?:sq[apu]_[a-f0-9]{40})\b", 0.95),
        Pattern(r"\b(?:AKCp[0-9][A-Za-z0-9]{64,80})\b", 0.9),
        Pattern(r"\b(?:cmVmdGtu[A-Za-z0-9]{50,})\b", 0.9),
        Pattern(r"\b(?:sntry[su]_[A-Za-z0-9+/=_-]{60,})", 0.9),
        Pattern(r"\b(?:lin_(?:api|oauth)_[A-Za-z0-9]{32,})\b", 0.9),
        Pattern(r"\b(?:fig(?:d|o|oh|u)_[A-Za-z0-9_-]{30,})", 0.9),
        Pattern(r"\b(?:PMAK-[a-f0-9]{24}-[a-f0-9]{34}|PMAT-[A-Z0-9]{26})\b", 0.95),
        Pattern(r"\b(?:ntn_[0-9]{11}[A-Za-z0-9]{35}|secret_[A-Za-z0-9]{43})\b", 0.9),
        Pattern(
            r"\b(?:cio[A-Za-z0-9]{32,35}|bk(?:ua|ct|at)_[A-Za-z0-9]{40,64}|CCI(?:PAT|PRJ)_[A-Za-z0-9]{20,24}_[a-f0-9]{40}|"
            r"pk_\d{6,9}_[A-Z0-9]{32}|waka_[a-f0-9-]{36}|dbt[cu]_[A-Za-z0-9_-]{30,60})\b",
            0.9,
        ),
        Pattern(r"\b(?:snyk_[a-z]{3,4}\.[a-f0-9]{8}\.[A-Za-z0-9_-]{40,})", 0.95),
        Pattern(r"\b(?:perm[:-][A-Za-z0-9+/]{8,60}={0,2}\.[A-Za-z0-9+/]{4,60}={0,2}\.[A-Za-z0-9]{20,40})\b", 0.95),
        Pattern(r"\b(?:phc_[A-Za-z0-9]{40,}|phx_[A-Za-z0-9]{40,})\b", 0.8),
        Pattern(r"\b(?:oy2[a-z0-9]{43})\b", 0.85),
        Pattern(r"\b(?:clojars_[a-z0-9]{60}|CLOJARS_[a-z0-9]{60})\b", 0.9),
    ),
    check=is_random,
)
