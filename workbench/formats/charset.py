"""Bytes to characters and back without losing a byte.

The order of belief: a byte order mark; bytes that are valid UTF-8 (other encodings practically never are by chance);
what the file declares; what reads most like English or Spanish newswire.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 200_000
_SINGLE = ("cp1252", "iso8859-15", "mac-roman", "cp850")
# What pages call Latin-1 or ASCII is Windows-1252 in every browser: https://encoding.spec.whatwg.org/#names-and-labels
_SAME_AS_CP1252 = frozenset({"iso8859-1", "ascii"})
_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LETTERS = frozenset("áéíóúñüçàèìòùâêîôûäëïößãõåøæœÁÉÍÓÚÑÜÇÀÈÌÒÙÂÊÎÔÛÄËÏÖÃÕÅØÆŒšžŠŽý")
_SIGNS = frozenset("“”‘’«»–—…¿¡ºª€£·°•½\u00a0")


@dataclass(frozen=True, slots=True)
class Codec:
    """An encoding as one file uses it: ``bom`` before the text, ``tail`` after it (half a UTF-16 unit at most).

    A byte that the encoding cannot explain is a lone surrogate in the decoded text, and comes back as that byte.
    """

    name: str
    bom: bytes = b""
    tail: bytes = b""

    def bare(self, text: str) -> bytes:
        """``text`` without what stands around it; UnicodeEncodeError when a character has no place here."""
        return text.encode(self.name, _errors(self.name))

    def encode(self, text: str) -> bytes:
        """The whole file."""
        return self.bom + self.bare(text) + self.tail

    def decode(self, data: bytes) -> str:
        """The text of a whole file that this codec was made for."""
        return data[len(self.bom) : len(data) - len(self.tail)].decode(self.name, _errors(self.name))

    def holds(self, text: str) -> bool:
        """Whether every character of ``text`` can be written in this encoding."""
        try:
            text.encode(self.name)
        except UnicodeEncodeError:
            return False
        return True


class Decoded(NamedTuple):
    """A file's text, the codec that gives its bytes back, and whether the declared encoding was not the true one."""

    text: str
    codec: Codec
    belied: bool = False


def _errors(name: str) -> str:
    return "surrogatepass" if name.startswith(("utf-16", "utf-32")) else "surrogateescape"


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decodes so that encoding gives ``data`` back, byte for byte, whatever it is."""
    named = _known(declared)
    for codec in _candidates(data, named):
        try:
            text = codec.decode(data)
        except UnicodeDecodeError:
            continue
        if codec.encode(text) == data:
            return Decoded(text, codec, named is not None and named != codec.name)
    codec = Codec("cp1252")  # explains or escapes every byte there is
    return Decoded(codec.decode(data), codec, named is not None and named != codec.name)


def _candidates(data: bytes, named: str | None) -> list[Codec]:
    for bom, name in _BOMS:
        if data.startswith(bom):
            unit = {"utf-16": 2, "utf-32": 4}.get(name[:6], 1)
            odd = (len(data) - len(bom)) % unit
            return [Codec(name, bom, data[len(data) - odd :] if odd else b""), Codec("cp1252")]
    wide = _wide_without_bom(data)
    if wide:
        return [Codec(wide, tail=data[-1:] if len(data) % 2 else b"")]
    if data.isascii():
        return [Codec(named or "utf-8")]
    if _is_utf8(data):
        return [Codec("utf-8")]
    first = [Codec(named)] if named and named != "utf-8" and _explains(named, data) else []
    return [*first, Codec(_likeliest(data))]


def _known(declared: str | None) -> str | None:
    """Python's name for a declared encoding; None for none, and for what cannot be true of bytes that held the name."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
        "é".encode(name)  # refuses what is no encoding of text
    except (LookupError, UnicodeError, ValueError):
        return None if declared.strip().lower() not in ("ascii", "us-ascii") else "cp1252"
    if name in _SAME_AS_CP1252:
        return "cp1252"
    return None if name.startswith(("utf-16", "utf-32", "utf-7")) else name


def _wide_without_bom(data: bytes) -> str | None:
    """UTF-16 that forgot its mark: every second byte of Latin text is zero."""
    sample = data[:4096]
    if len(sample) < 8:
        return None
    low, high = sample[0::2].count(0) / len(sample[0::2]), sample[1::2].count(0) / len(sample[1::2])
    if high > 0.4 and low < 0.05:
        return "utf-16-le"
    return "utf-16-be" if low > 0.4 and high < 0.05 else None


def _is_utf8(data: bytes) -> bool:
    """Valid UTF-8, or UTF-8 but for a few bytes that strayed in from elsewhere."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        letters = _UTF8_LETTER.findall(data)
        stray = len(_HIGH.findall(data)) - sum(map(len, letters))
        return len(letters) > 4 * stray
    return True


def _explains(name: str, data: bytes) -> bool:
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return False
    return not re.search(r"[\x80-\x9f]", text)


def _likeliest(data: bytes) -> str:
    sample = data[:_SAMPLE]
    scores = sorted(((_plausibility(sample, name), -rank, name) for rank, name in enumerate(_SINGLE)), reverse=True)
    best, second = scores[0], scores[1]
    if best[2] == "cp1252" or (best[0] > 0 and best[0] > second[0] * 1.1):
        return best[2]
    # Imported here: most copy is UTF-8, and no window should wait for the guesser.
    from charset_normalizer import from_bytes

    guess = from_bytes(sample, cp_isolation=list(_SINGLE)).best()
    named = _known(guess.encoding) if guess else None
    return named if named in _SINGLE else "cp1252"


def _plausibility(sample: bytes, name: str) -> float:
    """How much the bytes above ASCII read like newswire when decoded so."""
    text = sample.decode(name, "replace")
    score = 1.0 if name == "cp1252" else 0.0  # by far the commonest
    for match in re.finditer(r"[^\x00-\x7f]", text):
        char, place = match.group(), match.start()
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        beside_letter = before.isalpha() or after.isalpha()
        if char in _LETTERS:
            score += (-0.5 if char.isupper() and before.islower() else 1.0) if beside_letter else 0.0
        elif char in _SIGNS:
            score += 0.8 if _stands_well(char, before, after) else 0.1
        else:
            score -= 1.0
    return score


def _stands_well(char: str, before: str, after: str) -> bool:
    if char in "“‘«¿¡":
        return not before.isalnum() and not after.isspace()
    if char in "”»":
        return not before.isspace() and not after.isalnum()
    if char == "’":
        return not before.isspace()
    return True
