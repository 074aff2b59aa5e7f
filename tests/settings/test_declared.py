from pathlib import Path

import pytest

from workbench.settings import ALL, CATEGORIES, PAGES, Kind, declared
from workbench.story import Category

SHOWN = [setting for setting in ALL if setting.page != "state"]


def test_every_key_stands_once():
    keys = [setting.key for setting in ALL]
    assert len(keys) == len(set(keys))


def test_every_declared_setting_is_in_the_list():
    named = [value for name, value in vars(declared).items() if name.isupper() and hasattr(value, "default")]
    assert {setting.key for setting in [*named, *CATEGORIES.values()]} == {setting.key for setting in ALL}


@pytest.mark.parametrize("setting", ALL, ids=lambda setting: setting.key)
def test_a_setting_accepts_its_own_default(setting):
    assert setting.accepts(setting.default)


@pytest.mark.parametrize("setting", SHOWN, ids=lambda setting: setting.key)
def test_what_the_preferences_show_has_words_and_a_page(setting):
    assert str(setting.label)
    assert str(setting.help).endswith(".")
    assert setting.page in [page.key for page in PAGES]
    assert (setting.kind is Kind.CHOICE) == bool(setting.choices)


def test_every_category_can_be_switched_off():
    assert list(CATEGORIES) == list(Category)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (declared.THEME, "sepia"),
        (declared.THEME, ["light"]),
        (declared.ZOOM, 10_000),
        (declared.ZOOM, True),
        (declared.ZOOM, 99.5),
        (declared.MINIMUM_CONFIDENCE, 1.01),
        (declared.MINIMUM_CONFIDENCE, float("nan")),
        (declared.MINIMUM_CONFIDENCE, "0.5"),
        (declared.AUTHOR, None),
        (declared.LAST_FOLDER, Path()),
        (declared.ASK_BEFORE_OVERWRITING, 1),
    ],
)
def test_what_a_setting_cannot_be_is_refused(setting, value):
    assert not setting.accepts(value)
