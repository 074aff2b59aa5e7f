"""Files: every refusal is a sentence about that file, and a failed save leaves the target as it was."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from workbench.errors import UnreadableFile, UnwritableFile
from workbench.formats import load, make, read, save, stamp, write
from workbench.formats.files import LARGEST
from workbench.formats.paste import pasted_html, pasted_text
from workbench.formats.plain import in_utf8
from workbench.paths import resources
from workbench.story import Edit, Role, Span, Story


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b" \r\n\n", "empty"),
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (b"PK\x03\x04" + bytes(80), "archive"),
        (b"{\\rtf1 hello}", "rich text"),
        (bytes(range(256)) * 40, "not a text"),
        (b"<html><script>x</script></html>", "no words"),
    ],
)
def test_what_is_no_story_is_refused_with_a_sentence(tmp_path: Path, data: bytes, word: str) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile, match=word) as refused:
        load(path)
    assert refused.value.path == path


def test_missing_folder_and_oversized_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="not there"):
        load(tmp_path / "gone.txt")
    with pytest.raises(UnreadableFile, match="folder"):
        load(tmp_path)
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as opened:
        opened.truncate(4 * LARGEST)
    with pytest.raises(UnreadableFile, match="200 MB"):
        load(huge)


def test_saving_replaces_whole_files_and_keeps_their_mode(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"one")
    path.chmod(0o640)
    with pytest.raises(UnwritableFile, match="already"):
        save(path, b"two")
    assert path.read_bytes() == b"one"
    kept = save(path, b"two", overwrite=True, received=stamp(path))
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o640
    assert kept.fits(stamp(path))
    path.write_bytes(b"six")
    with pytest.raises(UnwritableFile, match="changed by another program"):
        save(path, b"ten", overwrite=True, received=kept)
    assert path.read_bytes() == b"six"


@pytest.mark.parametrize(
    ("number", "word"), [(errno.ENOSPC, "full"), (errno.EROFS, "only be read"), (errno.EIO, "disk")]
)
def test_a_failed_save_leaves_the_target(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, word: str
) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"one")

    def fails(_: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(UnwritableFile, match=word):
        save(path, b"two", overwrite=True)
    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["story.txt"]


def changed(story: Story, old: str, new: str) -> Story:
    at = story.text.index(old)
    return story.applied(Edit(Span(at, at + len(old)), old, new))


def test_a_character_without_a_place_is_named_and_utf8_offered() -> None:
    (document,) = read("El año “nuevo” será así.\n".encode("cp1252"), "a.txt")
    assert document.encoding == "cp1252"
    story = changed(document.story, "así", "Łódź")
    with pytest.raises(UnwritableFile, match=r"Ł.*UTF-8"):
        write(document, story)
    assert write(in_utf8(document), story).decode() == "El año “nuevo” será Łódź.\n"


def test_a_page_spells_such_a_character_as_a_reference() -> None:
    page = "<meta charset=iso-8859-1><p>El año será así.</p>".encode("cp1252")
    (document,) = read(page, "a.html")
    out = write(document, changed(document.story, "así", "Łódź & 1<2"))
    assert out == page.replace(
        "así".encode("cp1252"), "&#321;ódź".replace("ź", "&#378;").encode("cp1252") + b" &amp; 1&lt;2"
    )


def test_an_encoding_that_lies_is_found_out() -> None:
    (document,) = read("<meta charset=iso-8859-1><p>El año</p>".encode(), "a.html")
    assert (document.encoding, document.story.text) == ("utf-8", "El año")
    assert len(document.notices) == 1


def test_typed_commas_stay_outside_bold() -> None:
    page = b"<p>Abu Mohamed al <b>Jolani</b>leader of HTS</p>"
    (document,) = read(page, "a.html")
    out = write(document, changed(document.story, "Jolanileader", "Jolani, leader"))
    assert out == b"<p>Abu Mohamed al <b>Jolani</b>, leader of HTS</p>"


def test_a_hard_wrapped_text_has_paragraphs() -> None:
    block = (
        "The storm that crossed the coast on Wednesday\n"
        "left three thousand homes without power and\n"
        "closed forty roads in the province.\n"
    )
    (document,) = read(f"Storm cuts power\n\n{block}\n{block}".encode(), "a.txt")
    assert [p.text.count("\n") for p in document.story.paragraphs] == [0, 2, 2]
    assert document.story.paragraphs[0].role is Role.HEAD


def test_office_clipboards_lose_their_junk() -> None:
    pasted = pasted_html(
        "Version:0.9\r\nStartHTML:0\r\n<html><style>p{}</style><!--[if mso]><p>x</p><![endif]--><!--StartFragment-->"
        "<p class=MsoNormal><b style='font-weight:normal'>One "
        "<span style='font-weight:700'>bold</span></b><o:p></o:p></p>"
        "<p>Two</p><!--EndFragment--></html>"
    )
    assert [p.text for p in pasted.story.paragraphs] == ["One bold", "Two"]
    assert "bold" in next(run.marks for run in pasted.story.paragraphs[0].runs if run.span.start == 4)
    assert [p.text for p in pasted_text("One\r\n\r\nTwo").story.paragraphs] == ["One", "Two"]
    with pytest.raises(UnreadableFile):
        pasted_text("  ")


@pytest.mark.parametrize("name", ["welcome.html", "lluvia.txt"])
def test_samples_open_and_go_out_unchanged(name: str) -> None:
    path = resources() / "samples" / name
    (document,) = load(path)
    assert write(document, document.story) == path.read_bytes()
    assert not any(word in document.story.text for word in ("Advertisement", "Most read", "Tweet", "Related"))
    for kind in ("text", "html"):
        (again,) = read(make(kind, document.story), "x", format=kind)
        assert again.story.text == document.story.text
