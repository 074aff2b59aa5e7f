"""``demo``: the whole job on one story, unseen: what the first run does on a machine without a display."""

from __future__ import annotations

import argparse

from workbench import app, formats, paths
from workbench.cli.fix import repaired
from workbench.cli.speech import count, say
from workbench.desktop.program import Look
from workbench.review.report import change_report

SAMPLE = "welcome.html"


def run(given: argparse.Namespace) -> int:
    """Leaves the corrected story, the change report and a picture of the window in a folder, and names them."""
    file = given.file or paths.resources() / "samples" / SAMPLE
    given.folder.mkdir(parents=True, exist_ok=True)
    document, *_ = formats.load(file)
    review = repaired(document.story, app.build_checker(), everything=True)
    story = given.folder / f"{file.stem}-corrected{file.suffix}"
    report, picture = given.folder / "changes.html", given.folder / "window.png"
    formats.save(story, formats.write(document, review.story), overwrite=True)
    formats.save(report, change_report(file.name, review).encode(), overwrite=True)
    app.screenshot(file, picture, Look())
    say(f"The job is done, in {given.folder.resolve()}")
    repairs, left = count(len(review.taken), "repair"), len(review.findings)
    say(f"  {story.name}  the story with {repairs}; {left} left to the editor")
    say(f"  {report.name}  what was changed, and why")
    say(f"  {picture.name}  the window as it looks on a screen")
    return 0
