"""Stories with findings, and a reader of what a pane really shows that shares no code with the pane."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from workbench.checking import Report
from workbench.desktop.paper.story_view import StoryView
from workbench.review import Review
from workbench.story import (
    Action,
    Category,
    Finding,
    Paragraph,
    Proposal,
    Role,
    Run,
    Severity,
    Span,
    Story,
    Wording,
)


def finding(
    story: Story,
    words: str,
    *proposals: str,
    category: Category = Category.JOINS,
    action: Action = Action.ASK,
    severity: Severity = Severity.ERROR,
    nth: int = 0,
) -> Finding:
    """A finding about the ``nth`` place where these words stand."""
    for paragraph in story.paragraphs:
        at = -1
        while (at := paragraph.text.find(words, at + 1)) >= 0:
            if nth == 0:
                return Finding(
                    f"{category.value}.example",
                    category,
                    severity,
                    0.9,
                    action,
                    paragraph.id,
                    Span(at, at + len(words)),
                    words,
                    Wording.of("Something about “{found}”", found=words),
                    Wording.of("Because of the example."),
                    tuple(Proposal(text, 0.9 - number / 10) for number, text in enumerate(proposals)),
                    (Wording.of("seen here"),),
                )
            nth -= 1
    raise LookupError(words)


def reviewed(story: Story, *findings: Finding) -> Review:
    """A review that has received these findings."""
    review = Review(story)
    place = {paragraph.id: number for number, paragraph in enumerate(story.paragraphs)}
    ordered = sorted(findings, key=lambda found: (place[found.paragraph], found.span.start, -found.span.end))
    review.receive(Report(story, tuple(ordered)))
    return review


def bridge() -> Review:
    """Three paragraphs, four findings."""
    story = Story.made(
        [
            Paragraph(0, "Bridge opens in spring", Role.HEAD),
            Paragraph(1, "Mayor Ana Otzetathe leader spoke of a fief on Tuesday."),
            Paragraph(2, "The council , she said, paid for it.", runs=(Run(Span(4, 11), frozenset({"bold"})),)),
            Paragraph(3, "Source: a wire", Role.CREDIT),
        ]
    )
    return reviewed(
        story,
        finding(story, "Otzetathe", "Otzeta, the", "Otzeta the"),
        finding(story, "fief", "stronghold", category=Category.PHRASES, severity=Severity.WARNING),
        finding(story, " ,", ",", category=Category.PUNCTUATION, action=Action.SAFE),
        finding(story, "Source: a wire", "", category=Category.STRUCTURE),
    )


def shown_words(document: QTextDocument) -> list[str]:
    """Every block as it stands in the document, hard line breaks as line feeds."""
    words, block = [], document.begin()
    while block.isValid():
        words.append(block.text().replace("\u2028", "\n"))
        block = block.next()
    return words


def shown_runs(document: QTextDocument) -> list[list[tuple[str, bool, bool]]]:
    """For every block its stretches in bold or italic: (words, bold, italic); headings, bold as such, left out."""
    runs = []
    block = document.begin()
    while block.isValid():
        plain = block.charFormat().font()
        found: list[tuple[str, bool, bool]] = []
        at = block.begin()
        while not at.atEnd():
            piece, font = at.fragment(), at.fragment().charFormat().font()
            bold, italic = font.bold() and not plain.bold(), font.italic()
            if bold or italic:
                if found and found[-1][1:] == (bold, italic):
                    found[-1] = (found[-1][0] + piece.text(), bold, italic)
                else:
                    found.append((piece.text(), bold, italic))
            at += 1
        runs.append(found)
        block = block.next()
    return runs


def agrees(view: StoryView, review: Review) -> bool:
    """Whether the pane shows the model's words, runs and findings: nothing more, nothing less."""
    paragraphs = review.story.paragraphs
    words = [paragraph.text for paragraph in paragraphs]
    runs = [
        [
            (run.span.of(paragraph.text).replace("\n", "\u2028"), "bold" in run.marks, "italic" in run.marks)
            for run in paragraph.runs
            if run.marks & {"bold", "italic"} and len(run.span)
        ]
        for paragraph in paragraphs
        if paragraph.role is not Role.HEAD and paragraph.role is not Role.SUBHEAD
    ]
    shown = [
        found
        for found, paragraph in zip(shown_runs(view.document()), paragraphs, strict=True)
        if paragraph.role is not Role.HEAD and paragraph.role is not Role.SUBHEAD
    ]
    for found in review.findings:
        if found.span.of(review.story.paragraph(found.paragraph).text) != found.text:
            return False
    return view.story is review.story and shown_words(view.document()) == words and shown == runs
