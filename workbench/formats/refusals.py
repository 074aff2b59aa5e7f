"""Files that hold no story that this program can read, each with the sentence that says what it is."""

from __future__ import annotations

import re

from workbench.errors import UnreadableFile
from workbench.formats.charset import decode
from workbench.story.finding import QT_TRANSLATE_NOOP

_PDF = QT_TRANSLATE_NOOP("Rules", "This is a PDF. Open it in its reader, copy the story and paste it here.")
_ARCHIVE = QT_TRANSLATE_NOOP("Rules", "This is an archive. Unpack it and open the story that is in it.")
_PICTURE = QT_TRANSLATE_NOOP("Rules", "This is a picture, and a picture has no words to edit.")
_SOUND = QT_TRANSLATE_NOOP("Rules", "This is a recording, and a recording has no words to edit.")
_OLD_OFFICE = QT_TRANSLATE_NOOP("Rules", "This is a file of an old office program. Save it as .docx or as plain text.")
_OFFICE = QT_TRANSLATE_NOOP("Rules", "This is an office document of a kind that cannot be read. Save it as plain text.")
_PROGRAM = QT_TRANSLATE_NOOP("Rules", "This is a program, not a story.")
_RTF = QT_TRANSLATE_NOOP("Rules", "This is a rich text file (RTF). Save it as .docx or as plain text.")
_BINARY = QT_TRANSLATE_NOOP("Rules", "This is not a text: it is full of bytes that no text has.")
_EMPTY = QT_TRANSLATE_NOOP("Rules", "The file is empty.")

# The first bytes of a file: https://en.wikipedia.org/wiki/List_of_file_signatures
_SIGNATURES = (
    (rb"%PDF-", _PDF),
    (rb"PK\x03\x04(?=.{26}(?:\[Content_Types\]|mimetypeapp|word/|xl/|ppt/|_rels/))", _OFFICE),
    (rb"PK(?:\x03\x04|\x05\x06)|\x1f\x8b|Rar!|7z\xbc\xaf|BZh[1-9]|\xfd7zXZ\0|\x28\xb5\x2f\xfd", _ARCHIVE),
    (
        rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\0|MM\0\*|BM.{4}\0\0\0\0|8BPS|.{4}ftyp(?:hei|avi|mif)",
        _PICTURE,
    ),
    (rb"ID3|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|.{4}ftyp|\x1aE\xdf\xa3|\xff\xfb", _SOUND),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLD_OFFICE),
    (rb"MZ.{58}[^\0]{0,2}\0\0|\x7fELF|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe", _PROGRAM),
    (rb"\s*\{\\rtf", _RTF),
    (rb"SQLite format 3\0", _BINARY),
)
_CONTROLS = re.compile("[\0-\x08\x0e-\x1b\x7f]")  # but for those of the wire: SOH, STX and ETX come few at a time


def refuse(data: bytes) -> None:
    """Raises UnreadableFile when these bytes are no text."""
    if not data.strip(b" \t\r\n\0\x0c"):
        raise UnreadableFile(_EMPTY)
    for pattern, sentence in _SIGNATURES:
        if re.match(pattern, data[:4096], re.DOTALL):
            raise UnreadableFile(sentence)
    sample = decode(data[:65_536]).text
    if len(_CONTROLS.findall(sample)) > 20 + len(sample) // 20:
        raise UnreadableFile(_BINARY)
    unread = len(re.findall("[\ud800-\udfff]", sample))
    if unread > 20 + len(sample) // 20:
        raise UnreadableFile(_BINARY)
