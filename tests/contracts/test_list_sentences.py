"""Translators get the sentences of the word lists too."""

import ast
import importlib.util
from pathlib import Path

from workbench import paths
from workbench.checks.structure import load_lines

SCRIPT = Path(__file__).parents[2] / "packaging" / "translations.py"


def script():
    spec = importlib.util.spec_from_file_location("translations", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def marked():
    """The (context, sentence) of every call in the module that the script writes for Qt’s tool."""
    calls = [node.value for node in ast.parse(script().literals()).body]
    assert all(ast.unparse(call.func) == "QT_TRANSLATE_NOOP" for call in calls)
    return [tuple(argument.value for argument in call.args) for call in calls]


def test_every_message_and_reason_of_a_foreign_line_is_marked_for_translation():
    sentences = set(marked())
    for rule in load_lines(paths.resources() / "lexicon" / "structure.toml"):
        assert {("Rules", rule.kind.message), ("Rules", rule.kind.why)} <= sentences


def test_notes_of_phrases_are_marked_and_nothing_twice():
    found = marked()
    assert len(found) == len(set(found)) > 100


def test_only_what_is_shown_is_taken():
    entry = {"phrase": [{"id": "a", "find": ["b"], "note": "A reason.", "silent": ["No."]}], "message": "Shown."}
    assert sorted(script().sentences(entry)) == ["A reason.", "Shown."]
