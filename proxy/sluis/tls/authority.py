"""The certificate authority: a root that clients trust, and name-constrained intermediates that sign leaves.

A folder holds three files: `root.crt` (public, goes to the clients), `root.key` (signs intermediates; may be moved off
the host) and `signing.pem` (what a node needs: the intermediates' key, the intermediates, the root). All keys are EC
P-256, which every TLS client of the last ten years accepts.

The intermediates share one key. Each is constrained to at most `NAMES_PER_INTERMEDIATE` of the host names that Sluis
opens, and to no IP address, so that a stolen node can impersonate AI services but no bank. They are several because one
list of all names makes every handshake thirteen kilobytes larger (docs/adr/0005-name-constrained-intermediate.md).
"""

import datetime as dt
import ipaddress
import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from sluis.tls.scope import parents, permitted

ROOT_CERTIFICATE = "root.crt"
ROOT_KEY = "root.key"
SIGNING = "signing.pem"
NAMES_PER_INTERMEDIATE = 32
ROOT_LIFETIME = dt.timedelta(days=3653)
INTERMEDIATE_LIFETIME = dt.timedelta(days=731)
BACKDATED = dt.timedelta(days=2)  # clients with a slow clock
RENEW_BEFORE = dt.timedelta(days=30)
_NO_ADDRESS = tuple(x509.IPAddress(ipaddress.ip_network(network)) for network in ("0.0.0.0/0", "::/0"))


@dataclass(frozen=True, slots=True, repr=False)
class Authority:
    """What a node signs with, as it was read: a rotation meanwhile changes the files only."""

    root: x509.Certificate
    intermediates: tuple[x509.Certificate, ...]
    key: ec.EllipticCurvePrivateKey
    _issuers: dict[str, x509.Certificate] = field(init=False)

    def __post_init__(self) -> None:
        issuers = {name: certificate for certificate in self.intermediates for name in permitted_names(certificate)}
        object.__setattr__(self, "_issuers", issuers)

    def issuer(self, host: str) -> x509.Certificate | None:
        """The intermediate that may sign for this host name (lower case, ASCII); None when none may."""
        return next((self._issuers[name] for name in (host, *parents(host)) if name in self._issuers), None)

    def chain(self) -> bytes:
        """Intermediates and root as PEM, from which OpenSSL picks what it sends along with a leaf."""
        return b"".join(_pem(certificate) for certificate in (*self.intermediates, self.root))

    def expires(self) -> dt.datetime:
        """When the first certificate of the chain ends, UTC."""
        return min(certificate.not_valid_after_utc for certificate in (self.root, *self.intermediates))

    def problems(self, names: Iterable[str], now: dt.datetime) -> list[str]:
        """What stops this authority from serving the names (patterns without `*`), or soon will; for `sluis check`."""
        found = []
        if now >= self.expires():
            found.append(f"the CA certificates expired on {self.expires():%Y-%m-%d}; run `sluis ca rotate`")
        elif now >= self.expires() - RENEW_BEFORE:
            found.append(f"the CA certificates expire on {self.expires():%Y-%m-%d}; run `sluis ca rotate`")
        uncovered = sorted(name for name in names if self.issuer(name) is None)
        if uncovered:
            shown = ", ".join(uncovered[:5]) + (f" and {len(uncovered) - 5} more" if len(uncovered) > 5 else "")
            found.append(f"the CA may not sign for {shown}; run `sluis ca rotate` after a change of tools or catalogue")
        return found


def create(directory: Path, names: Sequence[str], *, organisation: str, now: dt.datetime) -> Authority:
    """Make a new authority in a folder that does not exist yet; all of it appears at once, or nothing.

    `names`: permitted DNS names, see `scope.permitted`. Raises FileExistsError rather than overwriting anything.
    """
    if directory.exists():
        raise FileExistsError(f"{directory} exists; a CA is never overwritten")
    root_key = ec.generate_private_key(ec.SECP256R1())
    root = _root(root_key, organisation, now)
    directory.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f".{directory.name}-", dir=directory.parent))
    try:
        _write(draft / ROOT_KEY, _key_pem(root_key), 0o600)
        _write(draft / ROOT_CERTIFICATE, _pem(root), 0o644)
        _write(draft / SIGNING, _signing_pem(root, root_key, names, now), 0o600)
        try:
            draft.rename(directory)
        except OSError as error:
            raise FileExistsError(f"{directory} exists; a CA is never overwritten") from error
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    _sync(directory.parent)
    return load(directory)


def rotate(directory: Path, names: Sequence[str], *, now: dt.datetime, root_key: Path | None = None) -> Authority:
    """Replace the intermediates and their key; the root, and so the clients' trust, stays. Nodes read it at start.

    `root_key`: where the root key was moved to. Raises FileNotFoundError without it, ValueError when it is another
    root's key.
    """
    root = x509.load_pem_x509_certificate((directory / ROOT_CERTIFICATE).read_bytes())
    key = _read_key((root_key or directory / ROOT_KEY).read_bytes())
    if key.public_key() != root.public_key():
        raise ValueError(f"this is not the key of {directory / ROOT_CERTIFICATE}")
    descriptor, draft = tempfile.mkstemp(prefix=f".{SIGNING}-", dir=directory)
    os.close(descriptor)
    try:
        _write(Path(draft), _signing_pem(root, key, names, now), 0o600)
        Path(draft).replace(directory / SIGNING)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    _sync(directory)
    return load(directory)


def ensure(
    directory: Path, names: Sequence[str], *, organisation: str, now: dt.datetime
) -> tuple[Authority, list[str]]:
    """The authority of a folder, made when there is none, with the problems that stay; what `sluis run` calls at start.

    When names are missing or the end is near, and the root key lies in the folder, the intermediates are replaced; the
    names they have are kept. With the root key away the problems say so, and connections to uncovered hosts fail.
    """
    if not directory.exists():
        return create(directory, names, organisation=organisation, now=now), []
    made = load(directory)
    problems = made.problems(names, now)
    if problems and (directory / ROOT_KEY).exists():
        had = [name for certificate in made.intermediates for name in permitted_names(certificate)]
        made = rotate(directory, permitted(dict.fromkeys((*had, *names), True)), now=now)
        problems = made.problems(names, now)
    return made, problems


def load(directory: Path) -> Authority:
    """Read `signing.pem` of a folder and prove that its parts belong together.

    Raises FileNotFoundError, PermissionError when others than owner and group could read the key, ValueError when the
    file is not a chain of this program.
    """
    path = directory / SIGNING
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o027:
        raise PermissionError(f"{path} has mode {mode:04o}; it holds a private key: chmod 600")
    content = path.read_bytes()
    try:
        key = _read_key(content)
        *intermediates, root = x509.load_pem_x509_certificates(content)
        for certificate in intermediates:
            certificate.verify_directly_issued_by(root)
            if certificate.public_key() != key.public_key():
                raise ValueError("a certificate with another key")
        root.verify_directly_issued_by(root)
    except (ValueError, TypeError, InvalidSignature) as error:
        raise ValueError(f"{path} is not a signing file of this program: run `sluis ca rotate`") from error
    if not intermediates:
        raise ValueError(f"{path} holds no intermediate certificate: run `sluis ca rotate`")
    return Authority(root, tuple(intermediates), key)


def load_root(directory: Path) -> x509.Certificate:
    """The certificate that clients must trust. Raises OSError, ValueError."""
    return x509.load_pem_x509_certificate((directory / ROOT_CERTIFICATE).read_bytes())


def permitted_names(certificate: x509.Certificate) -> list[str]:
    """DNS names that a constrained certificate may sign for."""
    constraints = certificate.extensions.get_extension_for_class(x509.NameConstraints).value
    return [name.value for name in constraints.permitted_subtrees or () if isinstance(name, x509.DNSName)]


def _root(key: ec.EllipticCurvePrivateKey, organisation: str, now: dt.datetime) -> x509.Certificate:
    name = _name(organisation, f"Sluis root {now:%Y-%m-%d}")
    builder = _authority_builder(name, key.public_key(), now, ROOT_LIFETIME, path_length=1)
    return builder.issuer_name(name).sign(key, hashes.SHA256())


def _signing_pem(
    root: x509.Certificate, root_key: ec.EllipticCurvePrivateKey, names: Sequence[str], now: dt.datetime
) -> bytes:
    """Key, intermediates and root. The root comes last; `load` relies on it."""
    if not names:
        raise ValueError("a CA without names could sign nothing: the catalogue is empty")
    key = ec.generate_private_key(ec.SECP256R1())
    groups = [names[i : i + NAMES_PER_INTERMEDIATE] for i in range(0, len(names), NAMES_PER_INTERMEDIATE)]
    organisation = root.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)[0].value
    identifier = root.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    chain = []
    for number, group in enumerate(groups, start=1):
        # Each needs a name of its own: OpenSSL finds the issuer of a leaf in the chain file by name.
        subject = _name(str(organisation), f"Sluis {now:%Y-%m-%d} intermediate {number}")
        until = min(INTERMEDIATE_LIFETIME, root.not_valid_after_utc - now + BACKDATED)
        builder = _authority_builder(subject, key.public_key(), now, until, path_length=0)
        builder = builder.issuer_name(root.subject)
        builder = builder.add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier), critical=False
        )
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        builder = builder.add_extension(
            x509.NameConstraints([x509.DNSName(name) for name in group], _NO_ADDRESS), critical=True
        )
        chain.append(builder.sign(root_key, hashes.SHA256()))
    return _key_pem(key) + b"".join(_pem(certificate) for certificate in (*chain, root))


def _authority_builder(
    subject: x509.Name,
    key: ec.EllipticCurvePublicKey,
    now: dt.datetime,
    lifetime: dt.timedelta,
    *,
    path_length: int,
) -> x509.CertificateBuilder:
    usage = x509.KeyUsage(
        digital_signature=False, content_commitment=False, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=True, crl_sign=True, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - BACKDATED)
        .not_valid_after(now - BACKDATED + lifetime)
        .add_extension(x509.BasicConstraints(ca=True, path_length=path_length), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _name(organisation: str, common_name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )


def _read_key(content: bytes) -> ec.EllipticCurvePrivateKey:
    key = serialization.load_pem_private_key(content, password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("not an EC key")
    return key


def _key_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _write(path: Path, content: bytes, mode: int) -> None:
    """Durable before it gets its name, and never readable by others for a moment."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(descriptor, "wb") as file:
        os.fchmod(file.fileno(), mode)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
