"""What to type to send traffic of one's own through the node of the tour."""

import base64
import hashlib
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sluis.config import load_settings
from sluis.demo.node import NodeProcess
from sluis.pac import pac_file
from sluis.policy import load_policy
from sluis.policy.catalogue import Catalogue
from sluis.resources import policies_dir
from sluis.tls import scope

_PROMPT = """'{"model":"m","messages":[{"role":"user","content":"Mail Jan Jansen, jan@voorbeeld.nl"}]}'"""


def commands(node: NodeProcess, *, is_kept: bool) -> list[tuple[str, list[str]]]:
    """Labels, each with the commands that belong to it. Writes the PAC file that they name."""
    if not is_kept:
        return [
            ("leave proxy, AI service and metrics running", ["make demo KEEP=1", "sluis demo --keep"]),
            ("the same node for real traffic", ["sluis run --config sluis.toml"]),
        ]
    pac = node.folder / "proxy.pac"
    pac.write_text(pac_text(node), "ascii")
    trust = f"--ignore-certificate-errors-spki-list={key_pin(node.ca)}"
    curl = f"curl --proxy {node.proxy_url} --cacert {node.ca} -H 'content-type: application/json'"
    management = f"curl http://127.0.0.1:{node.management_port}"
    return [
        ("curl", [f"{curl} -d {_PROMPT} https://api.openai.com/v1/chat/completions"]),
        ("the openai and anthropic SDKs", [f"export HTTPS_PROXY={node.proxy_url} SSL_CERT_FILE={node.ca}"]),
        (
            "a browser with a profile of its own, on the chat page that the AI service plays",
            [f"chromium --user-data-dir=$(mktemp -d) --proxy-pac-url=file://{pac} {trust} https://chatgpt.com/"],
        ),
        ("for a browser of your own: the PAC file, and the CA to trust", [str(pac), str(node.ca)]),
        ("health and metrics", [f"{management}/readyz", f"{management}/metrics"]),
        ("records", [f"sluis records list --config {node.config}"]),
    ]


def pac_text(node: NodeProcess) -> str:
    """The PAC file for the node's policy and the shipped catalogue."""
    policy = load_policy(load_settings(node.config).policy_path)
    catalogue = Catalogue.load(policies_dir() / "tools")
    return pac_file(scope.opened(catalogue.entries.values(), policy.hosts()), [f"127.0.0.1:{node.proxy_port}"])


def key_pin(ca: Path) -> str:
    """SHA-256 of the CA's public key in base64, as Chromium's flag for a throw-away profile wants it."""
    key = x509.load_pem_x509_certificate(ca.read_bytes()).public_key()
    return base64.b64encode(
        hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest()
    ).decode()
