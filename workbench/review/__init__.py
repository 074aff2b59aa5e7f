"""Stories under review: decisions, undo, the journal, and the editor's errands (open, take, dismiss, export)."""

from workbench.review.desk import Desk, OpenStory
from workbench.review.journal import Journal
from workbench.review.review import Review
from workbench.review.step import Kind, Taken

__all__ = ["Desk", "Journal", "Kind", "OpenStory", "Review", "Taken"]
