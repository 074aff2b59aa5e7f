"""Every sentence that the editor reads can be translated, and the plural forms are there."""

import ast
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from workbench import paths

DESKTOP = sorted((Path(__file__).parents[2] / "workbench" / "desktop").rglob("*.py"))


def translated(module: Path) -> list[ast.Call]:
    """The calls of Qt's ``translate`` in a module, by its own name or by a short one."""
    calls = [node for node in ast.walk(ast.parse(module.read_text())) if isinstance(node, ast.Call)]
    return [call for call in calls if _is_translation(call)]


def _is_translation(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Attribute):
        return ast.unparse(call.func) == "QCoreApplication.translate"
    is_short = isinstance(call.func, ast.Name) and call.func.id == "translate"
    return is_short and isinstance(call.args[0], ast.Constant)


@pytest.mark.parametrize("module", DESKTOP, ids=lambda path: path.stem)
def test_the_translators_tool_sees_every_call(module):
    for call in translated(module):
        if len(call.args) < 2 or not isinstance(call.args[1], ast.Constant):
            # Words that were marked elsewhere: a rule's wording, an error's sentence.
            assert ast.unparse(call.args[0]) in ("'Rules'", "'Comparing'", "'Settings'"), ast.unparse(call)
            continue
        assert isinstance(call.args[0], ast.Constant), ast.unparse(call)
        if "%n" in call.args[1].value:
            # Qt's tool passes over a call whose count is anything but a plain name.
            assert isinstance(call.args[3], ast.Name), ast.unparse(call)


def test_english_has_both_forms_of_every_plural():
    tree = ET.parse(paths.translations() / "workbench_en.ts")
    known = {
        (context.findtext("name"), message.findtext("source")): [form.text for form in message.iter("numerusform")]
        for context in tree.iter("context")
        for message in context.iter("message")
    }
    for module in DESKTOP:
        for call in translated(module):
            if isinstance(call.args[1], ast.Constant) and "%n" in call.args[1].value:
                forms = known.get((call.args[0].value, call.args[1].value), [])
                assert len(forms) == 2, f"run packaging/translations.py: {call.args[1].value}"
                assert "(s)" not in "".join(forms)
