"""The root certificate in the forms that clients import. Only the certificate leaves; the key never does."""

import plistlib
import uuid
from enum import StrEnum

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID


class Form(StrEnum):
    """`pem`: Debian, RHEL, Node, Python, curl, git; `der`: Windows, Java; `mobileconfig`: macOS and iOS."""

    PEM = "pem"
    DER = "der"
    MOBILECONFIG = "mobileconfig"


def export(root: x509.Certificate, form: Form) -> bytes:
    """The certificate as a file's content. The same root gives the same bytes, so that a profile replaces itself."""
    if form is Form.MOBILECONFIG:
        return _profile(root)
    return root.public_bytes(serialization.Encoding.PEM if form is Form.PEM else serialization.Encoding.DER)


def fingerprint(root: x509.Certificate) -> str:
    """SHA-256 in the notation that operating systems show, for people to compare."""
    return root.fingerprint(hashes.SHA256()).hex(":").upper()


def _profile(root: x509.Certificate) -> bytes:
    """An Apple configuration profile with one trusted root (payload type com.apple.security.root)."""
    name = str(root.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value)
    organisation = str(root.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)[0].value)
    digest = root.fingerprint(hashes.SHA256()).hex()
    certificate = {
        "PayloadType": "com.apple.security.root",
        "PayloadVersion": 1,
        "PayloadIdentifier": f"sluis.root.{digest[:16]}.certificate",
        "PayloadUUID": str(uuid.uuid5(uuid.NAMESPACE_OID, f"{digest}/certificate")).upper(),
        "PayloadDisplayName": name,
        "PayloadContent": root.public_bytes(serialization.Encoding.DER),
    }
    profile = {
        "PayloadType": "Configuration",
        "PayloadVersion": 1,
        "PayloadIdentifier": f"sluis.root.{digest[:16]}",
        "PayloadUUID": str(uuid.uuid5(uuid.NAMESPACE_OID, digest)).upper(),
        "PayloadDisplayName": name,
        "PayloadOrganization": organisation,
        "PayloadScope": "System",
        "PayloadContent": [certificate],
    }
    return plistlib.dumps(profile)
