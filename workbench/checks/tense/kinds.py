"""The kinds of fault that this check knows."""

from __future__ import annotations

from workbench.checks.fault import Kind
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

DATED = Kind(
    "tense.perfect-dated",
    Severity.ERROR,
    Action.BATCH,
    0.84,
    QT_TRANSLATE_NOOP("Rules", "“{found}”: with a day or an hour, English takes the simple past"),
    QT_TRANSLATE_NOOP("Rules", "Spanish tells today’s acts in the perfect; in English an act with its date is over."),
)
REPORTING = Kind(
    "tense.perfect-reporting",
    Severity.WARNING,
    Action.BATCH,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "“{found}”: what somebody said is told in the simple past"),
    QT_TRANSLATE_NOOP("Rules", "Spanish agencies write “ha asegurado”; English news writes “said”, not “has said”."),
)
FINISHED = Kind(
    "tense.perfect-finished",
    Severity.ADVICE,
    Action.ASK,
    0.45,
    QT_TRANSLATE_NOOP("Rules", "“{found}”: an act that is over, in a story told in the past"),
    QT_TRANSLATE_NOOP(
        "Rules", "Other verbs of this story are in the perfect because the Spanish was; this may be one."
    ),
)
WEEKDAY = Kind(
    "tense.this-weekday",
    Severity.WARNING,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "“{found}” for a day that is past"),
    QT_TRANSLATE_NOOP("Rules", "“Este jueves” is “on Thursday”; “this Thursday” sounds like one to come."),
)
TWO_DAYS = Kind(
    "tense.day-twice",
    Severity.WARNING,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "“{found}” names the day twice"),
    QT_TRANSLATE_NOOP("Rules", "“Ayer jueves” and “hoy, domingo” are in English the weekday alone."),
)
DAY_NUMBER = Kind(
    "tense.day-number",
    Severity.WARNING,
    Action.ASK,
    0.55,  # below the check of numbers, which knows the month more often
    QT_TRANSLATE_NOOP("Rules", "“{found}”: a date needs its month"),
    QT_TRANSLATE_NOOP("Rules", "“El miércoles 21” is “on Wednesday” or “on Wednesday, Feb. 21”."),
)
RUMOR = Kind(
    "tense.rumor",
    Severity.WARNING,
    Action.ASK,
    0.65,
    QT_TRANSLATE_NOOP("Rules", "“{found}”: an allegation, or a condition?"),
    QT_TRANSLATE_NOOP(
        "Rules",
        "The Spanish conditional of rumor says that it is not confirmed; English “would” does not. Mind the law: it is "
        "an allegation, and its source must be named.",
    ),
)
KINDS = (DATED, REPORTING, FINISHED, WEEKDAY, TWO_DAYS, DAY_NUMBER, RUMOR)
