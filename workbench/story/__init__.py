"""What copy is: stories, paragraphs, runs, edits, findings, tokens. Standard library only.

Every offset in this room counts Unicode code points.
"""

from workbench.story.finding import Action, Category, Finding, Proposal, Severity, Wording
from workbench.story.model import SEPARATOR, Edit, Paragraph, Role, Run, Span, Story
from workbench.story.passage import Passage
from workbench.story.sentences import quotations, sentences
from workbench.story.tokens import Token, tokens

__all__ = [
    "SEPARATOR",
    "Action",
    "Category",
    "Edit",
    "Finding",
    "Paragraph",
    "Passage",
    "Proposal",
    "Role",
    "Run",
    "Severity",
    "Span",
    "Story",
    "Token",
    "Wording",
    "quotations",
    "sentences",
    "tokens",
]
