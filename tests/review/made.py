"""Findings made by hand, for tests that need to say exactly what stands where."""

from workbench.checking import Report
from workbench.story import Action, Category, Finding, Proposal, Severity, Span, Story, Wording


def finding(
    story: Story,
    paragraph: int,
    words: str,
    *proposals: str,
    rule: str = "joins.name-word",
    category: Category = Category.JOINS,
    action: Action = Action.ASK,
) -> Finding:
    """The finding at the first place where ``words`` stand in the paragraph of that id."""
    start = story.paragraph(paragraph).text.index(words)
    return Finding(
        rule,
        category,
        Severity.ERROR,
        0.9,
        action,
        paragraph,
        Span(start, start + len(words)),
        words,
        Wording("Run-together words"),
        Wording.of("“{found}” is two words.", found=words),
        tuple(Proposal(text, 0.9 - 0.1 * rank) for rank, text in enumerate(proposals)),
    )


def report(story: Story, *findings: Finding) -> Report:
    """A report of these findings."""
    return Report(story, tuple(sorted(findings, key=lambda f: (story.index(f.paragraph), f.span.start))))
