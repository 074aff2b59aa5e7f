"""``rules``: the rules that the checks know, one of them in full, and all their own examples run as tests."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence

from workbench import app, paths
from workbench.checks.phrases import PhraseRule, PhrasesCheck, lexicon_files, load_rules, prove
from workbench.checks.structure import LineRule, StructureCheck, load_lines
from workbench.checks.structure import proof as structure_proof
from workbench.cli.speech import complain, count, say, with_progress
from workbench.errors import NotAvailable
from workbench.language.topics import TopicVote

Entry = PhraseRule | LineRule


def run(given: argparse.Namespace) -> int:
    """Lists, shows or tests."""
    match given.what:
        case "show":
            return _show(given.rule)
        case "test":
            return _test()
        case _:
            return _list()


def _entries() -> dict[str, Entry]:
    """The rules that are entries of the lexicon, by the id that their findings carry."""
    lexicon = paths.resources() / "lexicon"
    phrases = load_rules(lexicon_files(lexicon))
    lines = load_lines(lexicon / "structure.toml")
    return {**{rule.rule: rule for rule in phrases}, **{line.kind.rule: line for line in lines}}


def _list() -> int:
    entries = _entries()
    known = sorted({*app.build_checker().rules, *entries})
    widest = max(len(rule) for rule in known)
    for rule in known:
        say(f"{rule:{widest}}  {_gist(entries.get(rule))}".rstrip())
    say(f"{count(len(known), 'rule')}, {len(entries)} of them in the lexicon")
    return 0


def _gist(entry: Entry | None) -> str:
    """What a rule does, in half a line."""
    match entry:
        case PhraseRule():
            return f"{' | '.join(entry.find)} → {' | '.join(entry.put) or '(nothing)'}"
        case LineRule():
            return entry.kind.message
        case None:
            return "(in the program)"


def _show(wanted: str) -> int:
    entries = _entries()
    entry = entries.get(wanted)
    if entry is None:
        if wanted in app.build_checker().rules:
            say(f"{wanted}\n  in the program, not in the lexicon")
            return 0
        raise NotAvailable(f"There is no rule “{wanted}”; “rules list” names them all.")
    say(wanted)
    for name, value in _facts(entry):
        if value:
            say(f"  {name:12}{value}")
    for heading, examples in (("finds", entry.fires), ("is silent at", entry.silent)):
        say(f"  {heading}")
        for example in examples:
            say(f"    {example}")
    return 0


def _facts(entry: Entry) -> Iterator[tuple[str, str]]:
    if isinstance(entry, LineRule):
        yield "message", entry.kind.message
        yield "why", entry.kind.why
        yield "action", f"{entry.kind.action}, {entry.kind.severity}, confidence {entry.kind.confidence:g}"
        yield "where", entry.where
        return
    yield "find", " | ".join(entry.find)
    yield "put", " | ".join(entry.put)
    yield "action", f"{entry.action}, {entry.severity}, confidence {entry.confidence:g}"
    yield "original", ", ".join(f"{language}: {' | '.join(words)}" for language, words in entry.original.items())
    yield "unless", ", ".join(entry.unless)
    yield "needs", ", ".join(entry.needs)
    yield "topics", ", ".join(entry.topics)
    yield "note", entry.note
    yield "file", entry.path.name


def _test() -> int:
    """1 when an entry fails one of its own examples."""
    entries = _entries()
    failures = [(rule, failure) for rule, proved in _proofs(entries) for failure in proved]
    for rule, failure in failures:
        complain(failure, rule)
    broken = len({rule for rule, _ in failures})
    examples = sum(len(entry.fires) + len(entry.silent) for entry in entries.values())
    say(f"{count(len(entries), 'rule')}, {count(examples, 'example')}: " + (f"{broken} fail" if broken else "all hold"))
    return 1 if failures else 0


def _proofs(entries: Mapping[str, Entry]) -> Iterator[tuple[str, Sequence[str]]]:
    """Each rule with what is wrong with its examples."""
    phrases = PhrasesCheck([entry for entry in entries.values() if isinstance(entry, PhraseRule)])
    lines = StructureCheck([entry for entry in entries.values() if isinstance(entry, LineRule)])
    vote = TopicVote.shipped()
    for rule, entry in with_progress(entries.items(), "rule"):
        if isinstance(entry, PhraseRule):
            yield rule, prove(entry, phrases, vote)
        else:
            yield rule, structure_proof.prove(entry, lines)
