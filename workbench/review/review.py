"""One story under review: its words, its findings, what the editor decided, and the way back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from workbench.checking import Report
from workbench.errors import StaleEdit
from workbench.language.topics import leading
from workbench.review.step import Dismissal, Event, Kind, Step, Taken
from workbench.story import SEPARATOR, Action, Category, Edit, Finding, Span, Story

Journal = Callable[[Event], None]


class Review:
    """The model behind a story's window.

    Every change goes through one of its verbs, is written to ``journal`` first, and comes back as the edits
    that a view has to make, in order. ``revision`` rises with every change of the words.
    """

    def __init__(self, received: Story, journal: Journal = lambda _event: None) -> None:
        self.received = received
        self.story = received
        self.revision = 0
        self._journal = journal
        self._done: list[tuple[Step, Story]] = []  # with the story as it was before the step
        self._undone: list[tuple[Step, Story]] = []  # with the story as it is after the step
        self._found: dict[int, tuple[Finding, ...]] = {}  # open findings by paragraph, reading order
        self._all: dict[int, tuple[Finding, ...]] = {}  # the same with the dismissed ones
        self._dismissed: set[Dismissal] = set()
        self._vote: Mapping[str, float] = {}

    # ---- what there is to see

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The open findings in reading order."""
        return tuple(f for paragraph in self.story.paragraphs for f in self._found.get(paragraph.id, ()))

    def findings_in(self, paragraph_id: int) -> tuple[Finding, ...]:
        """The open findings of one paragraph, in reading order."""
        return self._found.get(paragraph_id, ())

    def is_open(self, finding: Finding) -> bool:
        """Whether this very finding still stands."""
        return finding in self._found.get(finding.paragraph, ())

    @property
    def counts(self) -> Counter[Category]:
        """Open findings by category."""
        return Counter(f.category for found in self._found.values() for f in found)

    @property
    def taken(self) -> tuple[Taken, ...]:
        """What the editor has taken and not taken back, in the order of taking."""
        return tuple(taken for step, _ in self._done for taken in step.taken)

    @property
    def dismissals(self) -> frozenset[Dismissal]:
        """What the editor has dismissed."""
        return frozenset(self._dismissed)

    @property
    def topics(self) -> tuple[str, ...]:
        """What the editor says the story is about; () when she left it to the count."""
        return next((step.topics for step, _ in reversed(self._done) if step.kind is Kind.TOPICS), ())

    @property
    def is_about(self) -> tuple[str, ...]:
        """What the story is about, by her word or by the last check's count."""
        return self.topics or leading(self._vote)

    @property
    def is_changed(self) -> bool:
        """Whether a word differs from what was received."""
        return self.story.text != self.received.text

    @property
    def next_undo(self) -> Kind | None:
        """What undo would take back."""
        return self._done[-1][0].kind if self._done else None

    @property
    def next_redo(self) -> Kind | None:
        """What redo would do again."""
        return self._undone[-1][0].kind if self._undone else None

    # ---- findings arrive

    def receive(self, report: Report) -> None:
        """Takes over the findings of a check; a paragraph that was changed since keeps what it had."""
        self._vote = report.topics
        news: dict[int, list[Finding]] = {}
        for finding in report.findings:
            news.setdefault(finding.paragraph, []).append(finding)
        for paragraph in self.story.paragraphs:
            fresh = paragraph.id in report.story and report.story.paragraph(paragraph.id) == paragraph
            if fresh:
                self._all[paragraph.id] = tuple(news.get(paragraph.id, ()))
        self._sift()

    # ---- the editor's verbs

    def type(self, edit: Edit, continues: bool = False) -> tuple[Edit, ...]:
        """Free typing. ``continues``: this key belongs to the same undo step as the one before."""
        joined = continues and bool(self._done) and self._done[-1][0].kind is Kind.TYPED
        return self._do(Step(Kind.TYPED, (edit,), continues=joined))

    def change(self, edits: Iterable[Edit], kind: Kind = Kind.CHANGED) -> tuple[Edit, ...]:
        """Several edits as one step. Each refers to the story after the one before it."""
        return self._do(Step(kind, tuple(edits)))

    def take(self, finding: Finding, proposal: int = 0) -> tuple[Edit, ...]:
        """Puts a proposal in place of a finding's words. StaleEdit when they are gone, IndexError without proposal."""
        taken, edit = self._taking(self.story, finding, proposal)
        return self._do(Step(Kind.TAKEN, (edit,), taken=(taken,)))

    def take_all(self, findings: Sequence[Finding], kind: Kind = Kind.TAKEN) -> tuple[Edit, ...]:
        """The first proposal of each, as one step. Those whose words went with an earlier one are passed over."""
        # From the end to the beginning: what is done further down moves nothing further up.
        place = {f: self.story.in_story(f.paragraph, f.span) for f in findings if f.proposals and self.is_open(f)}
        story, edits, takens = self.story, [], []
        floor = len(story.text) + 1
        wholes = [span for f, span in place.items() if self._is_removal(f)]
        for finding in sorted(place, key=lambda f: (place[f].end, place[f].start), reverse=True):
            inside_removed = not self._is_removal(finding) and any(place[finding].overlaps(whole) for whole in wholes)
            if inside_removed or place[finding].end > floor:
                continue
            taken, edit = self._taking(story, finding, 0)
            story = story.applied(edit)
            floor = place[finding].start
            edits.append(edit)
            takens.append(taken)
        return self._do(Step(kind, tuple(edits), taken=tuple(takens))) if edits else ()

    def take_safe(self) -> tuple[Edit, ...]:
        """Every proposal that may be applied unseen, as one undoable step."""
        return self.take_all([f for f in self.findings if f.action is Action.SAFE], Kind.SAFE)

    def dismiss(self, finding: Finding, everywhere: bool = False) -> None:
        """Takes a finding off the list: this one, or every one of this rule with these words in this story."""
        paragraph = self.story.paragraph(finding.paragraph)
        key = finding.text if everywhere else finding.fingerprint(paragraph)
        self._do(Step(Kind.DISMISSED, dismissed=(Dismissal(finding.rule, key, everywhere),)))

    def choose_topics(self, topics: Collection[str]) -> None:
        """Says what the story is about, for the checks from now on; none leaves it to the count."""
        self._do(Step(Kind.TOPICS, topics=tuple(topics)))

    def undo(self) -> tuple[Edit, ...]:
        """Takes the last step back; () when there is none or it changed no words."""
        if not self._done:
            return ()
        self._journal(Event.undo())
        return self._undo()

    def redo(self) -> tuple[Edit, ...]:
        """Does the last step that was taken back again."""
        if not self._undone:
            return ()
        self._journal(Event.redo())
        return self._redo()

    def replay(self, events: Iterable[Event]) -> None:
        """Brings a review just made to where its journal ends; StaleEdit when the journal is another story's."""
        for event in events:
            if event.step is not None:
                self._apply(event.step)
            elif event.verb == "undo":
                self._undo()
            else:
                self._redo()

    # ---- how it is done

    def _do(self, step: Step) -> tuple[Edit, ...]:
        story = self.story
        for edit in step.edits:  # refuse before anything is written down
            story = story.applied(edit)
        self._journal(Event.of(step))
        self._apply(step)
        return step.edits

    def _apply(self, step: Step) -> None:
        before = self.story
        self._edit(step.edits)
        self._done.append((step, before))
        self._undone.clear()
        self._dismiss(step)

    def _undo(self) -> tuple[Edit, ...]:
        edits: list[Edit] = []
        while self._done:
            step, before = self._done.pop()
            after = self.story
            inverse = tuple(edit.inverse for edit in reversed(step.edits))
            self._edit(inverse)
            # The snapshot, not the inverse edits, brings ids and runs of removed paragraphs back.
            self.story = before
            self._undone.append((step, after))
            self._dismissed.difference_update(step.dismissed)
            edits += inverse
            if not step.continues:
                break
        self._sift()
        return tuple(edits)

    def _redo(self) -> tuple[Edit, ...]:
        edits: list[Edit] = []
        while self._undone:
            step, after = self._undone.pop()
            before = self.story
            self._edit(step.edits)
            self.story = after
            self._done.append((step, before))
            self._dismiss(step)
            edits += step.edits
            if not (self._undone and self._undone[-1][0].continues):
                break
        return tuple(edits)

    def _edit(self, edits: Iterable[Edit]) -> None:
        for edit in edits:
            before, self.story = self.story, self.story.applied(edit)
            self.revision += 1
            for held in (self._all, self._found):
                self._move(held, before, edit)

    def _move(self, held: dict[int, tuple[Finding, ...]], before: Story, edit: Edit) -> None:
        """Findings of the paragraphs that an edit touched follow their words, or go with them."""
        first, _ = before.locate(edit.span.start)
        last, _ = before.locate(edit.span.end)
        moved: dict[int, list[Finding]] = {}
        for paragraph in before.paragraphs[first : last + 1]:
            for finding in held.pop(paragraph.id, ()):
                span = edit.moved(before.in_story(paragraph.id, finding.span))
                if span is not None:
                    index, offset = self.story.locate(span.start)
                    home = self.story.paragraphs[index]
                    there = Span(offset, offset + len(span))
                    if there.of(home.text) == finding.text:
                        moved.setdefault(home.id, []).append(finding.at(home.id, there))
        held.update({paragraph_id: tuple(found) for paragraph_id, found in moved.items()})

    def _taking(self, story: Story, finding: Finding, proposal: int) -> tuple[Taken, Edit]:
        if finding.paragraph not in story:
            raise StaleEdit("The paragraph is not there any more.")
        new = finding.proposals[proposal].text
        span = story.in_story(finding.paragraph, finding.span)
        if span.of(story.text) != finding.text:
            raise StaleEdit("The words to be replaced are not there any more.")
        if not new and len(finding.span) == len(story.paragraph(finding.paragraph).text):
            span = _with_break(story, span)
        edit = Edit(span, span.of(story.text), new)
        return Taken.of(finding, new), edit

    @staticmethod
    def _is_removal(finding: Finding) -> bool:
        return (
            not finding.proposals[0].text
            and SEPARATOR not in finding.text
            and len(finding.span) > 0
            and (finding.category is Category.STRUCTURE)
        )

    def _dismiss(self, step: Step) -> None:
        if step.dismissed:
            self._dismissed.update(step.dismissed)
            self._sift()

    def _sift(self) -> None:
        """Opens every finding that was not dismissed."""
        self._all = {pid: found for pid, found in self._all.items() if pid in self.story}
        self._found = {pid: tuple(self._undismissed(pid, found)) for pid, found in self._all.items() if found}

    def _undismissed(self, paragraph_id: int, found: tuple[Finding, ...]) -> Iterator[Finding]:
        if not self._dismissed:
            yield from found
            return
        paragraph = self.story.paragraph(paragraph_id)
        for finding in found:
            everywhere = Dismissal(finding.rule, finding.text, True)
            here = Dismissal(finding.rule, finding.fingerprint(paragraph), False)
            if everywhere not in self._dismissed and here not in self._dismissed:
                yield finding


def _with_break(story: Story, span: Span) -> Span:
    """A whole paragraph together with one of the breaks beside it."""
    if span.end < len(story.text):
        return Span(span.start, span.end + len(SEPARATOR))
    return Span(max(span.start - len(SEPARATOR), 0), span.end)
