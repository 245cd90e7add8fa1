"""The parts of an XLSX file, opened with a bound on everything: it is a zip of XML, and both can be made to swell.

Read without a library: the usual one takes 12 seconds and 2 GB for a file of 28 kB that was made to do harm, loses
rows where a sheet is said to be smaller than it is, and takes some letters out of texts.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.parsers import expat

from spectrum.spreadsheet.grid import NotATable

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LARGEST_UNPACKED = 30_000_000
"""How many bytes a workbook may unpack to."""
MOST_ELEMENTS = 1_500_000
"""How many XML elements are read of a workbook, twice as many as a table of the most rows holds."""
TOO_LARGE = f"this workbook unpacks to more than {LARGEST_UNPACKED // 1_000_000} MB, which is too much for a table."
TOO_MUCH_IN_IT = "this workbook holds more than is read for one table. Copy the table alone to a new workbook."
DAMAGED = "this workbook is damaged, or is no Excel workbook. Open it in Excel and save it again as .xlsx."
LOCKED = "this workbook is locked with a password. Take the password away, and save it again."
OLD_FORM = 'this is a workbook of the old kind (.xls). In Excel, save it as "Excel Workbook (.xlsx)".'
OTHER_FORM = 'this is a spreadsheet of another kind. Save it as "Excel Workbook (.xlsx)" or as CSV.'
DEFINES = (
    "this workbook holds definitions (DOCTYPE) that no spreadsheet needs. Open it in Excel and save it again as .xlsx."
)

Begin = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Written = Callable[[str], None]


def refuse_old(content: bytes) -> None:
    """Say of a workbook of the old kind, or of a locked one, what it is. Raises NotATable."""
    if content.startswith(OLD):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise NotATable(LOCKED if locked else OLD_FORM)


@dataclass
class Package:
    """A workbook's parts by name, with how many elements and bytes of them may still be read.

    The bytes are twice what a workbook may hold: the sheet with the table is read twice, others once.
    """

    archive: zipfile.ZipFile
    left: int = MOST_ELEMENTS
    unread: int = 2 * LARGEST_UNPACKED

    def read(self, name: str, begin: Begin, end: End = lambda name: None, written: Written = lambda text: None) -> None:
        """Tell of a part's elements in order, by their names without the namespace. Raises NotATable."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = _refuse_definitions
        parser.buffer_text = True

        def begins(element: str, attributes: Mapping[str, str]) -> None:
            self.left -= 1
            if self.left < 0:
                raise NotATable(TOO_MUCH_IN_IT)
            begin(element.rpartition(" ")[2], attributes)

        parser.StartElementHandler = begins
        parser.EndElementHandler = lambda element: end(element.rpartition(" ")[2])
        parser.CharacterDataHandler = written
        try:
            parser.Parse(self._part(name), True)
        except (expat.ExpatError, ValueError, LookupError):
            raise NotATable(DAMAGED) from None

    def _part(self, name: str) -> bytes:
        try:
            info = self.archive.getinfo(name)
            if info.flag_bits & 1:
                raise NotATable(LOCKED)
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise NotATable(DAMAGED)
            self.unread -= info.file_size
            if self.unread < 0:
                raise NotATable(TOO_MUCH_IN_IT)
            with self.archive.open(info) as part:
                return part.read(info.file_size + 1)  # without a size, a zip that lies about it swells at once
        except (KeyError, OSError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error):
            raise NotATable(DAMAGED) from None

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part leads to: the id of each -> its kind, and the name of its part."""
        folder, file = posixpath.split(name)
        found: dict[str, tuple[str, str]] = {}

        def begin(element: str, attributes: Mapping[str, str]) -> None:
            if element == "Relationship" and attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes["Target"])).lstrip("/")
                found[attributes["Id"]] = (attributes["Type"].rpartition("/")[2], target)

        self.read(posixpath.join(folder, "_rels", f"{file}.rels"), begin)
        return found


def _refuse_definitions(*_: object) -> None:
    raise NotATable(DEFINES)


def opened(content: bytes) -> Package:
    """A workbook, its size checked before any of it is unpacked. Raises NotATable."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        raise NotATable(DAMAGED) from None
    if sum(info.file_size for info in archive.infolist()) > LARGEST_UNPACKED:
        raise NotATable(TOO_LARGE)
    if "xl/workbook.bin" in archive.namelist() or "mimetype" in archive.namelist():
        raise NotATable(OTHER_FORM)
    return Package(archive)
