"""The change report in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from workbench.desktop.wording import category_name
from workbench.review import OpenStory
from workbench.review.report import change_report
from workbench.story import Wording


def translated_report(story: OpenStory, author: str) -> str:
    """A story's change report as HTML, in the window's language."""

    def say(wording: Wording) -> str:
        return QCoreApplication.translate("Comparing", wording.template)

    language = QLocale().name().partition("_")[0]
    return change_report(
        story.name, story.review, author=author, say=say, category_name=category_name, language=language
    )
