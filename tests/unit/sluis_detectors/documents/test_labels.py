"""Sensitivity labels in Office files, PDFs and mails."""

import io
import zipfile

import pytest
from fpdf import FPDF

from sluis.policy import load_policy
from sluis.resources import policies_dir
from sluis_detectors.documents import read_document
from sluis_detectors.documents.labels import labels_of, labels_of_header, labels_of_pdf
from sluis_detectors.engine import Engine

ID = "2096f6a2-d2f7-48be-b329-b73aaa526e5d"
OTHER = "0a1b2c3d-0000-4000-8000-00000000000a"
_VALUE = (
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{}" name="{}"><vt:lpwstr>{}</vt:lpwstr></property>'
)
_INFO = '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata">{}</clbl:labelList>'


def _custom(**fields: str) -> bytes:
    """docProps/custom.xml with these properties; `_` before a name stands for that of the label."""
    keys = [f"MSIP_Label_{ID}{name}" if name.startswith("_") else name for name in fields]
    values = [
        _VALUE.format(pid, name, value) for pid, (name, value) in enumerate(zip(keys, fields.values(), strict=True), 2)
    ]
    space = "http://schemas.openxmlformats.org/officeDocument/2006"
    names = f'xmlns="{space}/custom-properties" xmlns:vt="{space}/docPropsVTypes"'
    return f"<Properties {names}>{''.join(values)}</Properties>".encode()


def _info(label: str, **attributes: str) -> bytes:
    given = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    return _INFO.format(f'<clbl:label id="{{{label.upper()}}}" {given}/>').encode()


@pytest.mark.parametrize(
    ("parts", "labels"),
    [
        (
            {"docProps/custom.xml": _custom(_Enabled="true", _Name="Vertrouwelijk", _SiteId=OTHER)},
            ["Vertrouwelijk", ID],
        ),
        ({"docProps/custom.xml": _custom(_Enabled="false", _Name="Vertrouwelijk")}, []),
        ({"docProps/custom.xml": _custom(Sensitivity="Intern", Afdeling="Inkoop")}, ["Intern"]),
        ({"docMetadata/LabelInfo.xml": _info(ID, enabled="1", method="Privileged", removed="0")}, [ID]),
        ({"docMetadata/LabelInfo.xml": _info(ID, enabled="1", removed="1")}, []),
        ({"docMetadata/LabelInfo.xml": _info(ID, enabled="0")}, []),
        ({"word/document.xml": b"<a>MSIP_Label</a>"}, []),
    ],
)
def test_labels_of_office_files(parts: dict[str, bytes], labels: list[str]) -> None:
    """A label in force is read with its name and its id, from the properties and from the newer part."""
    assert labels_of(parts) == labels


def test_labels_of_a_mail() -> None:
    """The header holds the same fields, folded over lines."""
    header = f"MSIP_Label_{ID}_Enabled=True;\r\n MSIP_Label_{ID}_Name=Intern;MSIP_Label_{OTHER}_Enabled=False;"
    assert labels_of_header(header) == ["Intern", ID]


def _office(custom: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w><p>Notulen van het overleg</p></w>")
        archive.writestr("docProps/custom.xml", custom)
    return packed.getvalue()


def _mail(header: bytes) -> bytes:
    return b"From: a@kantoor.example\r\nSubject: Notulen\r\nMSIP_Labels: " + header + b"\r\n\r\nNotulen\r\n"


def _pdf(field: bytes) -> bytes:
    document = FPDF()
    document.set_font("helvetica", size=12)
    document.add_page()
    document.cell(text="Notulen")
    return bytes(document.output()).replace(b"/CreationDate", field + b" /CreationDate", 1)


@pytest.mark.parametrize(
    "name",
    [
        b"/MSIP_Label_%b_Name (Zeer \\(vertrouwelijk\\))",
        b"/MSIP_Label_%b_Name (Zeer \\050vertrouwelijk\\051)",
        b"<pdfx:MSIP_Label_%b_Name>Zeer (vertrouwelijk)</pdfx>",
        b"pdfx:MSIP_Label_%b_Name='Zeer (vertrouwelijk)'",
        b"/MSIP_Label_%b_Name <FEFF" + "Zeer (vertrouwelijk)".encode("utf-16-be").hex().encode() + b">",
    ],
    ids=["literal", "octal", "element", "attribute", "hexadecimal"],
)
def test_labels_of_a_pdf(name: bytes) -> None:
    """The name stands in the information dictionary or in the XMP packet, each with its own ways of writing."""
    field = name.replace(b"%b", ID.encode())
    assert labels_of_pdf(b"%PDF-1.7 " + field) == ["Zeer (vertrouwelijk)", ID]


@pytest.mark.parametrize(
    ("name", "found"), [("Vertrouwelijk", {"marking-internal"}), ("Openbaar", set())], ids=["marked", "public"]
)
def test_a_label_is_a_marking_of_the_policy(name: str, found: set[str]) -> None:
    """A file or mail whose label the policy lists is marked, though no word of its text says so."""
    engine = Engine(load_policy(policies_dir() / "default.yaml").detection)
    field = f"MSIP_Label_{ID}_Enabled=true; MSIP_Label_{ID}_Name={name};".encode()
    info = f"/MSIP_Label_{ID}_Enabled (true) /MSIP_Label_{ID}_Name ({name})".encode()
    for document in (_office(_custom(_Enabled="true", _Name=name)), _mail(field), _pdf(info)):
        passages = read_document(document).passages
        analyses = engine.analyse([passage.text for passage in passages])
        assert {
            finding.ref for one in analyses for finding in one.findings if finding.entity == "DOCUMENT_MARKING"
        } == found
