"""Keys of cloud providers: AWS, Google, Azure, Cloudflare, DigitalOcean, Alibaba, and tools to run them.

A secret of AWS stands beside its id in what the console downloads; it has no form of its own, its session token has.

Source: the providers' documentation of their key formats (AWS IAM "unique identifiers"; Google Cloud "API keys";
Microsoft Entra client secrets with `Q~` at the fifth place; Azure storage `AccountKey=`; DigitalOcean, HashiCorp
Vault and Terraform, Databricks, Grafana, Pulumi, Doppler, Linode token prefixes; the signatures in keys that
Microsoft documents as "identifiable secrets"; Google OAuth 2.0 and Firebase Cloud Messaging; Tencent, Scaleway,
UpCloud, Exoscale, Vercel, Deno, Defined Networking, ngrok, NetBird). Fictitious: AKIAIOSFODNN7EXAMPLE (AWS's own
example).
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
        Pattern(
            r"\b(?:AKIA|ASIA)[A-Z0-9]{16}[^A-Za-z0-9/+=](?:[^\n]{0,60}?[^A-Za-z0-9/+])?([A-Za-z0-9/+]{40})(?:$|[^A-Za-z0-9/+=])",
            0.9,
        ),
        Pattern(r"\b(?:(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/]{100,}={0,2})", 0.95),
        Pattern(rf"\b(AIzaSy[A-Za-z0-9_-]{{33}}){_AFTER}", 0.95),
        Pattern(r"\b(?:GOCSPX-[A-Za-z0-9_-]{28})", 0.95),
        Pattern(r"\b(?:ya29\.[A-Za-z0-9_-]{20,}|AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{100,})", 0.9),
        Pattern(r"\b((?:1//0[0-9a-z]|4/0A)[A-Za-z0-9_-]{40,})", 0.9, left="/"),
        Pattern(
            r"(?:^|[^A-Za-z0-9_~.-])([A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34})(?:$|[^A-Za-z0-9_~.-]|\.\s)", 0.9
        ),
        Pattern(
            r"(?:^|[^A-Za-z0-9+/_-])((?:[A-Za-z0-9+/_-]{31,76}(?:AzFu|AzSe|AzCa|APIM|ACDb|\+ASt|\+ACR|\+AEh|\+ASb|\+ARm|"
            r"AIoT)[A-Za-z0-9+/_-]{5,8}={0,2}|[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18,26}))"
            r"(?:$|[^A-Za-z0-9+/=_-])",
            0.9,
        ),
        Pattern(r"(?i)\b(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{40,}={0,2})", 0.95),
        Pattern(r"(?i)[?&;](?:sig|X-(?:Amz|Goog)-Signature)=([A-Za-z0-9%+/_-]{40,}(?:=|%3D)?)", 0.85),
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
        Pattern(r"\b(?:HRKU-[A-Za-z0-9_-]{36,}|dnkey-[A-Z0-9a-z_-]{26}-[A-Za-z0-9_-]{52})", 0.95),
        Pattern(
            r"\b(?:AKID[A-Za-z0-9]{32}|SCW[A-Z0-9]{17}|EXO[a-f0-9]{24}|ucat_[A-Z0-9]{26}|DO00[A-Z0-9]{16}|"
            r"vc[pkar]_[A-Za-z0-9]{50,60}|dd[pow]_[A-Za-z0-9]{36}|nbp_[A-Za-z0-9]{36}|cf(?:ut|at|k)_[A-Za-z0-9_-]{40,60})\b",
            0.9,
        ),
        Pattern(r"\b(?:[A-Za-z0-9]{27}_[A-Za-z0-9]{21})\b", 0.75, left="/-+_", right="/-+_"),
    ),
    check=is_random,
)
