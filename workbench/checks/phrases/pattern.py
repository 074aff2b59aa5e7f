"""The notation of the lexicon, read: ``has|have ADV? assured(v) that`` as a row of steps over tokens."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product

from workbench.language.inflection import Form, surfaces, verb_forms
from workbench.story import Passage, Role, Token, tokens

_MARK = re.compile(r"\((s|v)\)$")
_REPORTING = "(r)"
PERFECT = "has|have"


def key_of(word: str) -> str:
    """How words are compared: in lower case, with one kind of apostrophe."""
    return word.lower().replace("’", "'")


class Words:
    """A passage's tokens with the keys by which they are compared."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.tokens: Sequence[Token] = passage.tokens
        self.keys = [key_of(token.text) for token in self.tokens]

    @cached_property
    def shouting(self) -> bool:
        """Whether the whole passage is in capitals."""
        return self.passage.text.isupper()

    @cached_property
    def titled(self) -> bool:
        """Whether the passage is a head in Title Case: most of its longer words begin with a capital."""
        longer = [token.text for token in self.tokens if token.is_word and len(token.text) > 3]
        enough = 3 if self.passage.role in (Role.HEAD, Role.SUBHEAD) else 6
        return len(longer) >= enough and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)

    def may_have_capital(self, index: int) -> bool:
        """Whether a capital at this token says nothing about the word: a sentence or a quotation begins."""
        token = self.tokens[index]
        if self.shouting or self.titled or self.passage.begins_sentence(token.start):
            return True
        return index > 0 and self.tokens[index - 1].text in '“"«‘:—–-(•'

    def closes(self, index: int) -> bool:
        """Whether a straight quotation mark here closes: no white space before it."""
        start = self.tokens[index].start
        return start > 0 and not self.passage.text[start - 1].isspace()

    def that_follows(self, index: int) -> bool:
        """Whether a clause with “that” begins here, perhaps after saying where or when: “assured on Monday that”."""
        if self.keys[index] == "that":
            return True
        if self.keys[index] not in _WHERE_AND_WHEN:
            return False
        for key in self.keys[index + 1 : index + 14]:
            if key == "that":
                return True
            if key in '.;:?!”“"':
                return False
        return False


_WHERE_AND_WHEN = frozenset("this on today yesterday in at during through before after also ,".split())
_ADVERBS = frozenset("also again already always even just never now once only still then thus too".split())
_DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your no some any each every another several many".split()
)
_PRONOUNS = frozenset("i you he she it we they who".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb aug sept oct nov "
    "dec".split()
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_NUMERALS = frozenset("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty".split())


def _is(name: str, words: Words, index: int) -> bool:  # noqa: C901 - one line a class reads best
    """Whether the token at ``index`` belongs to the class ``name``; no token is START and END."""
    if not 0 <= index < len(words.tokens):
        return name in ("START", "END")
    token, key = words.tokens[index], words.keys[index]
    match name:
        case "NAME":
            return token.text[0].isupper() and not words.shouting
        case "NUMBER":
            return token.kind == "number" or key in _NUMERALS
        case "ADV":
            return key in _ADVERBS or (key.endswith("ly") and len(key) > 4)
        case "DET":
            return key in _DETERMINERS
        case "PRONOUN":
            return key in _PRONOUNS
        case "MONTH":
            return key in _MONTHS and token.text[0].isupper()
        case "WEEKDAY":
            return key in _WEEKDAYS
        case "QUOTE":
            return token.text in '“"«”»'
        case "CLOSE":
            return token.text in "”»" or (token.text == '"' and words.closes(index))
        case "OPEN":
            return token.text in "“«" or (token.text == '"' and not words.closes(index))
        case "THAT":
            return words.that_follows(index)
        case "ED":
            return key.endswith("ed") and len(key) > 4
        case "ING":
            return key.endswith("ing") and len(key) > 5
        case "WORD":
            return token.is_word
        case "END":
            return token.text in ".!?;"
        case _:
            return name == "START" and token.text in ".!?;"


CLASSES = frozenset("NAME NUMBER ADV DET PRONOUN MONTH WEEKDAY QUOTE OPEN CLOSE THAT ED ING WORD START END".split())


@dataclass(frozen=True)
class Step:
    """One token of a pattern. ``name`` is a class, or "" when ``forms`` holds the spellings by their keys.

    ``cased`` keeps the spellings as the entry writes them; ``choice``: what is found here may be repeated as “{1}”;
    ``source`` tells two steps apart.
    """

    source: str
    name: str = ""
    forms: Mapping[str, tuple[Form, ...]] | None = None
    cased: Mapping[str, tuple[str, ...]] | None = None
    noun: bool = False
    choice: bool = False

    def __hash__(self) -> int:
        return hash(self.source)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Step) and other.source == self.source


Row = tuple[Step, ...]


@cache
def compiled(text: str, leading: bool = False) -> tuple[Row, ...]:
    """The rows of steps that a pattern stands for: one, or more when words are optional.

    ``leading``: the first word must be a word and no class, so that a row can be found by it. Raises
    ``ValueError`` with a sentence.
    """
    pieces = text.split()
    if not pieces:
        raise ValueError("an empty phrase finds nothing.")
    choices: list[tuple[Row, ...]] = []
    for piece in pieces:
        if _REPORTING in piece:
            choices.append(tuple(row for verb in piece.split("|") for row in _perfect_or_not(verb)))
            continue
        optional = len(piece) > 1 and piece.endswith("?")
        rows = _alternatives(piece[:-1] if optional else piece)
        choices.append((*rows, ()) if optional else rows)
    rows = tuple(tuple(step for row in chosen for step in row) for chosen in product(*choices))
    if leading and any(not row or row[0].name for row in rows):
        raise ValueError(f"“{text}” must begin with a word; a class may stand in “before”.")
    return rows


def _perfect_or_not(marked: str) -> tuple[Row, ...]:
    """``assure(r)``: the verb in any form, or in the perfect, which counts as a past and loses its auxiliary."""
    verb = marked.removesuffix(_REPORTING)
    if verb == marked:
        raise ValueError(f"“{marked}”: where one word of a choice is marked (r), all must be.")
    participle = verb_forms(verb)[Form.PARTICIPLE]
    have = Step(PERFECT, forms={"has": (), "have": ()}, cased={"has": ("has",), "have": ("have",)})
    past = Step(f"{verb}(r)", forms={participle: (Form.PAST,)}, cased={participle: (participle,)})
    return (_step((f"{verb}(v)",)),), (have, past), (have, _steps("ADV")[0], past)


def _alternatives(piece: str) -> tuple[Row, ...]:
    """Single words share one step; each class and each hyphenated word (“pro-independence”) is a row of its own."""
    parted = [_steps(alternative) for alternative in piece.split("|")]
    if "|" not in piece or any(not row for row in parted):
        return tuple(parted)
    single = tuple(row[0].source for row in parted if len(row) == 1 and not row[0].name)
    classes = [(Step(f"|{row[0].name}", name=row[0].name, choice=True),) for row in parted if row[0].name]
    rows = [row for row in parted if len(row) > 1]
    choice = piece != PERFECT and bool(len(single) > 1 or classes)  # beside a hyphenated word alone there is none
    words = ((_step(single, choice=choice),),) if single else ()
    return (*words, *classes, *rows)


@cache
def _steps(word: str) -> Row:
    """The steps of one word, several when it holds a hyphen; a mark belongs to the last."""
    if word in CLASSES:
        return (Step(word, name=word),)
    mark = _MARK.search(word)
    parts = [token.text for token in tokens(word[: mark.start()] if mark else word)]
    if not parts:
        raise ValueError(f"“{word}” holds no word.")
    if mark:
        parts[-1] += mark.group()
    return tuple(_step((part,)) for part in parts)


@cache
def _step(alternatives: tuple[str, ...], choice: bool = False) -> Step:
    forms: dict[str, tuple[Form, ...]] = {}
    cased: dict[str, tuple[str, ...]] = {}
    for alternative in alternatives:
        for surface, found in surfaces(alternative).items():
            forms[key_of(surface)] = found
            cased[key_of(surface)] = (*cased.get(key_of(surface), ()), surface)
    noun = any(alternative.endswith("(s)") for alternative in alternatives) or any(
        word[0].isupper() for word in alternatives
    )
    source = "|".join(alternatives) + ("|" if choice else "")  # a choice is not the same words elsewhere
    return Step(source, forms=forms, cased=cased, noun=noun, choice=choice)


def fits(row: Row, words: Words, start: int) -> bool:
    """Whether the tokens from ``start`` on are what ``row`` asks; a class may look past either end."""
    for offset, step in enumerate(row):
        index = start + offset
        if step.name:
            if not _is(step.name, words, index):
                return False
        elif not 0 <= index < len(words.keys) or words.keys[index] not in (step.forms or {}):
            return False
    return True


def is_class(name: str, words: Words, index: int) -> bool:
    """Whether a token belongs to a class; outside the passage only START and END do."""
    return _is(name, words, index)
