"""The desk: stories come in, go out byte for byte but for the edits, and come back after an unclean end."""

from pathlib import Path

import pytest

from workbench.errors import UnreadableFile, UnwritableFile
from workbench.review import Desk, Journal
from workbench.story import Edit, Span

PAGE = (
    b"<!DOCTYPE html>\r\n<html><body><nav><a href='/'>Home</a></nav><article>\r\n"
    b"<h1>A town waits</h1>\r\n<p>The group <b>Nabil</b>leader of it &amp; others, said so.</p>\r\n"
    b"<p>The second paragraph stands here as it came.</p></article><script>var x = 1;</script></body></html>"
)


@pytest.fixture
def journal(tmp_path):
    made = Journal(tmp_path / "journal.sqlite")
    yield made
    made.close()


@pytest.fixture
def page(tmp_path) -> Path:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    return path


def type_at(story, words: str, old: str, new: str) -> None:
    start = story.review.story.text.index(words)
    story.review.type(Edit(Span(start, start + len(old)), old, new))


def test_an_unedited_story_is_exported_byte_for_byte(journal, page, tmp_path):
    desk = Desk(journal)
    (story,) = desk.open(page)
    desk.export(story, tmp_path / "out.html")
    assert (tmp_path / "out.html").read_bytes() == PAGE
    assert story.state == "exported"
    assert page.read_bytes() == PAGE


def test_only_the_edited_words_differ(journal, page, tmp_path):
    desk = Desk(journal)
    (story,) = desk.open(page)
    type_at(story, "leader", "", ", ")
    desk.export(story, tmp_path / "out.html")
    assert (tmp_path / "out.html").read_bytes() == PAGE.replace(b"</b>leader", b"</b>, leader")


def test_nothing_is_overwritten_unless_asked(journal, page):
    desk = Desk(journal)
    (story,) = desk.open(page)
    type_at(story, "leader", "", ", ")
    with pytest.raises(UnwritableFile):
        desk.export(story, page)
    assert page.read_bytes() == PAGE
    desk.export(story, page, overwrite=True)
    assert page.read_bytes() != PAGE
    assert not desk.changed_on_disk(story)
    page.write_bytes(b"somebody else")
    assert desk.changed_on_disk(story)
    page.unlink()
    assert desk.changed_on_disk(story)


def test_the_queue_comes_back_with_words_decisions_and_undo_though_the_file_is_gone(journal, page):
    desk = Desk(journal)
    (first,) = desk.open(page)
    second = desk.paste("Pasted words stand here.\n\nAnd a second paragraph.")
    type_at(first, "leader", "", ", ")
    type_at(first, "others", "others", "friends")
    first.review.undo()
    type_at(second, "Pasted", "Pasted", "Typed")
    desk.note(second, state="done", cursor=5)
    page.unlink()
    stories, troubles = Desk(journal).restore()
    assert troubles == ()
    assert [story.name for story in stories] == [first.name, second.name]
    assert [story.review.story for story in stories] == [first.review.story, second.review.story]
    assert (stories[1].state, stories[1].cursor) == ("done", 5)
    stories[0].review.redo()
    assert "friends" in stories[0].review.story.text
    while stories[0].review.next_undo:
        stories[0].review.undo()
    assert stories[0].review.story == stories[0].review.received


def test_pasted_html_keeps_its_paragraphs_and_comes_back(journal):
    desk = Desk(journal)
    clipboard = "<html><body><!--StartFragment--><p>One <b>bold</b> word.</p><p>Two.</p></body></html>"
    story = desk.paste("ignored", clipboard)
    assert [paragraph.text for paragraph in story.review.story.paragraphs] == ["One bold word.", "Two."]
    ((again,), _) = Desk(journal).restore()
    assert again.review.story == story.review.story


def test_a_closed_story_does_not_come_back(journal, page):
    desk = Desk(journal)
    (story,) = desk.open(page)
    desk.close(story)
    assert desk.restore() == ((), ())


@pytest.mark.parametrize("data", [b"", b"   \n", b"%PDF-1.7 \x00\x01\x02\x03" * 50, b"\x89PNG\r\n\x1a\n" + bytes(100)])
def test_what_is_no_story_is_refused_in_a_sentence_that_names_the_file(journal, tmp_path, data):
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as refusal:
        Desk(journal).open(path)
    assert refusal.value.path == path
    assert refusal.value.sentence.endswith(".")
    assert Desk(journal).restore() == ((), ())
