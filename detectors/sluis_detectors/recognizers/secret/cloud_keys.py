"""Keys of cloud providers: AWS, Google, Azure, Cloudflare, DigitalOcean, Alibaba, and tools to run them.

Source: the providers' documentation of their key formats (AWS IAM "unique identifiers"; Google Cloud "API keys";
Microsoft Entra client secrets with `Q~` at the fifth place; Azure storage `AccountKey=`; DigitalOcean, HashiCorp
Vault and Terraform, Databricks, Grafana, Pulumi, Doppler, Linode token prefixes). Fictitious: AKIAIOSFODNN7EXAMPLE
(AWS's own example).
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_random

_AFTER = r"(?:$|[^\w-])"

RECOGNIZER = Recognizer(
    name="cloud-key",
    entity="API_KEY",
    patterns=(
        Pattern(r"\b(?:(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16})\b", 0.95),
        Pattern(
            r"\b(?:ABSK[A-Za-z0-9+/]{60,}={0,2}|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/=_-]*)", 0.95
        ),
        Pattern(r"(?i)\baws.{0,20}(?:secret|key).{0,20}[\"'\s:=]([A-Za-z0-9/+]{40})(?:$|[^A-Za-z0-9/+=])", 0.9),
        Pattern(rf"\b(AIzaSy[A-Za-z0-9_-]{{33}}){_AFTER}", 0.95),
        Pattern(r"\b(?:GOCSPX-[A-Za-z0-9_-]{28})", 0.95),
        Pattern(r"\b(?:ya29\.[A-Za-z0-9_-]{20,})", 0.9),
        Pattern(
            r"(?:^|[^A-Za-z0-9_~.-])([A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34})(?:$|[^A-Za-z0-9_~.-]|\.\s)", 0.9
        ),
        Pattern(r"(?i)\b(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{40,}={0,2})", 0.95),
        Pattern(r"(?i)[?&;]sig=([A-Za-z0-9%+/]{40,}(?:=|%3D)?)", 0.85),
        Pattern(r"\b(?:do[opr]_v1_[a-f0-9]{64})\b", 0.95),
        Pattern(r"\b(?:LTAI[A-Za-z0-9]{16,24})\b", 0.85),
        Pattern(r"\b(?:hv[sbr]\.[A-Za-z0-9_-]{24,})", 0.95),
        Pattern(r"(?:^|[\s\"'=:(])(s\.[A-Za-z0-9]{24})\b", 0.7),
        Pattern(r"\b(?:[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70})", 0.95),
        Pattern(r"\b(?:dapi[a-f0-9]{32}(?:-\d)?)\b", 0.95),
        Pattern(r"\b(?:gl(?:sa|c)_[A-Za-z0-9+/_=-]{32,})", 0.9),
        Pattern(r"\b(?:pul-[a-f0-9]{40})\b", 0.95),
        Pattern(r"\b(?:dp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9.]{40,})\b", 0.9),
        Pattern(r"\b(?:v1\.0-[a-f0-9]{24}-[a-f0-9]{146})\b", 0.95),
        Pattern(r"\b(?:ops_eyJ[A-Za-z0-9+/_-]{100,}={0,3})", 0.95),
        Pattern(r"\b(?:A3-[A-Z0-9]{6}-[A-Z0-9]{6,11}(?:-[A-Z0-9]{5}){3,4})\b", 0.9),
        Pattern(r"\b(?:fo1_[A-Za-z0-9_-]{43}|fm[12][ar]?_[A-Za-z0-9+/]{100,}={0,3})", 0.9),
        Pattern(r"\b(?:dop_v1_[a-f0-9]{64}|HRKU-[A-Za-z0-9_-]{36,})", 0.95),
    ),
    check=is_random,
)
