"""What stands in Office files beside their text: attributes, caches, controls, settings."""

import io
import zipfile
from collections.abc import Mapping

import pytest

from sluis_detectors import UnreadableDocument
from sluis_detectors.documents import read_document

Parts = Mapping[str, bytes | str]
NONE: Parts = {}
NAME = "Bakker"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _zip(files: Parts) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _word(body: str = "", parts: Parts = NONE) -> bytes:
    document = f'<w:document xmlns:w="{_WORD}" xmlns:v="v"><w:p><w:t>hallo</w:t></w:p>{body}</w:document>'
    return _zip({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **parts})


def _excel(row: str = "", below: str = "", book: str = "", parts: Parts = NONE) -> bytes:
    cells = '<c r="A1" t="str"><v>hallo</v></c>' + row
    return _zip(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_LINKS}"><sheets>'
            f'<sheet name="A" sheetId="1" r:id="rId1"/></sheets>{book}</workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="urn:x">'
            '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEET}"><sheetData><row r="1">{cells}</row></sheetData>'
            f"{below}</worksheet>",
            **parts,
        }
    )


def _slides(parts: Parts) -> bytes:
    return _zip({"[Content_Types].xml": "<Types/>", **parts})


def _open(body: str = "", parts: Parts = NONE) -> bytes:
    content = f'<c xmlns:text="t" xmlns:office="o" xmlns:x="x"><text:p>hallo</text:p>{body}</c>'
    return _zip({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **parts})


PLACES = {
    "code of a field": _word('<w:p><w:fldSimple w:instr="MERGEFIELD Bakker"/></w:p>'),
    "control's title": _word('<w:sdt><w:sdtPr><w:alias w:val="Bakker"/></w:sdtPr></w:sdt>'),
    "control's choices": _word('<w:dropDownList><w:listItem w:displayText="Bakker"/></w:dropDownList>'),
    "form's first value": _word('<w:ffData><w:textInput><w:default w:val="Bakker"/></w:textInput></w:ffData>'),
    "hint of a link": _word('<w:p><w:hyperlink w:tooltip="Bakker"/></w:p>'),
    "watermark": _word('<w:p><v:textpath string="Bakker"/></w:p>'),
    "who changed a format": _word('<w:p><w:rPrChange w:author="Bakker"/></w:p>'),
    "an attribute that nobody listed": _word('<w:p><w:new w:thing="dossier van Bakker"/></w:p>'),
    "an address that nobody listed": _word('<w:p><w:new w:thing="bakker@voorbeeld.nl"/></w:p>'),
    "comment of the XML": _word("<!-- Bakker -->"),
    "variable": _word(parts={"word/settings.xml": '<s><docVar name="klant" val="Bakker"/></s>'}),
    "source of a mail merge": _word(parts={"word/settings.xml": '<s><connectString val="Password=Bakker"/></s>'}),
    "XML of the organisation": _word(parts={"customXml/item1.xml": '<klant naam="Bakker"/>'}),
    "part in capitals": _word(parts={"word/x.XML": "<a>Bakker</a>"}),
    "control": _word(parts={"word/activeX/activeX1.xml": '<x><ocxPr name="Text" value="Bakker"/></x>'}),
    "control's values": _word(parts={"word/activeX/activeX1.bin": b"\0\2" + "Bakker".encode("utf-16-le")}),
    "name of a printer": _excel(parts={"xl/printerSettings/printerSettings1.bin": "kamer Bakker".encode("utf-16-le")}),
    "text called a font": _word(parts={"word/fonts/font1.odttf": "Bakker"}),
    "text called a picture": _word(parts={"word/media/image1.png": "Bakker"}),
    "drawing that is no XML": _excel(parts={"xl/drawings/vmlDrawing1.vml": "<xml><div>Bakker<br></div></xml>"}),
    "cell without address": _excel('<c t="str"><v>Bakker</v></c>'),
    "cell with an odd address": _excel('<c r="b1" t="str"><v>Bakker</v></c>'),
    "text in a formula": _excel('<c r="B1"><f>IF(A1="Bakker",1,0)</f><v>1</v></c>'),
    "hint of a cell": _excel(below='<dataValidations><dataValidation prompt="Bakker"/></dataValidations>'),
    "choices of a cell": _excel(below='<dataValidation><formula1>"Bakker"</formula1></dataValidation>'),
    "link": _excel(below='<hyperlinks><hyperlink ref="A1" display="Bakker"/></hyperlinks>'),
    "scenario": _excel(below='<scenarios><scenario name="s" user="Bakker"/></scenarios>'),
    "name of cells": _excel(book='<definedNames><definedName name="Bakker">A!$A$1</definedName></definedNames>'),
    "who locked it": _excel(book='<fileSharing userName="Bakker"/>'),
    "column of a table": _excel(parts={"xl/tables/table1.xml": '<table><tableColumn name="Bakker"/></table>'}),
    "text of no cell": _excel(parts={"xl/sharedStrings.xml": "<sst><si><t>Bakker</t></si></sst>"}),
    "cache of a pivot table": _excel(parts={"xl/pivotCache/pivotCacheRecords1.xml": '<p><r><s v="Bakker"/></r></p>'}),
    "its list of values": _excel(
        parts={"xl/pivotCache/pivotCacheDefinition1.xml": '<p><sharedItems><s v="Bakker"/></sharedItems></p>'}
    ),
    "connection": _excel(parts={"xl/connections.xml": '<c><dbPr connection="Server=x;Password=Bakker"/></c>'}),
    "sheet of another file": _excel(parts={"xl/externalLinks/externalLink1.xml": '<e><sheetName val="Bakker"/></e>'}),
    "tag of a slide": _slides(parts={"ppt/tags/tag1.xml": '<t><tag name="KLANT" val="Bakker"/></t>'}),
    "section of slides": _slides(parts={"ppt/presentation.xml": '<p><section name="Bakker"/></p>'}),
    "author of a note": _slides(parts={"ppt/authors.xml": '<a><author name="Bakker"/></a>'}),
    "link of OpenDocument": _open('<text:a x:href="mailto:Bakker">x</text:a>'),
    "variable of OpenDocument": _open('<text:user-field-decl text:name="a" office:string-value="Bakker"/>'),
    "form of OpenDocument": _open('<x:text x:current-value="Bakker"/>'),
    "table of OpenDocument": _open('<x:table x:name="Bakker"/>'),
    "formula of OpenDocument": _open('<x:table-cell x:formula="of:=&quot;Bakker&quot;"/>'),
    "macro of OpenDocument": _open(parts={"Basic/Standard/M.xml": '<!DOCTYPE m PUBLIC "a" "b"><m>Bakker</m>'}),
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_no_place_of_an_office_file_is_left_unread(place: str) -> None:
    """Whatever people may have written in an Office file is read, in whatever part or attribute it stands."""
    assert NAME.lower() in "\n".join(passage.text for passage in read_document(PLACES[place]).passages).lower()


def test_how_it_looks_is_not_read() -> None:
    """Names of fonts and of the built-in styles are nobody's words, and stand in every file."""
    content = _word(
        '<w:p><w:rFonts w:ascii="Times New Roman"/></w:p>',
        parts={"word/styles.xml": '<s><lsdException name="heading one"/><style><name val="Body Text"/></style></s>'},
    )
    assert [passage.text for passage in read_document(content).passages] == ["hallo"]


def test_a_rich_text_in_a_cell_is_whole() -> None:
    """Letters in bold part no name."""
    content = _excel('<c r="B1" t="inlineStr"><is><r><t>Bak</t></r><r><rPr><b/></rPr><t>ker</t></r></is></c>')
    assert "hallo\tBakker" in [passage.text for passage in read_document(content).passages]


def test_an_empty_part_is_no_damage() -> None:
    """LibreOffice writes one without a byte in each text document."""
    content = _open(parts={"Configurations2/accelerator/current.xml": b""})
    assert [passage.text for passage in read_document(content).passages] == ["hallo"]


def test_an_embedded_program_part_is_unreadable() -> None:
    """A binary part that nobody knows may hold anything."""
    with pytest.raises(UnreadableDocument) as caught:
        read_document(_word(parts={"word/new.bin": b"\0\1\2"}))
    assert caught.value.reason == "unknown kind"
