import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.settings import Store, declared
from workbench.story import Wording


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_everything_is_as_declared(path):
    store = Store(path)
    assert store.get(declared.THEME) == "system"
    assert store.get(declared.MINIMUM_CONFIDENCE) == 0.5
    assert not path.exists()


def test_a_choice_outlives_the_program(path):
    Store(path).set(declared.THEME, "dark")
    Store(path).set(declared.AUTHOR, "Ane Goñi “AG” 🖋")
    store = Store(path)
    assert store.get(declared.THEME) == "dark"
    assert store.get(declared.AUTHOR) == "Ane Goñi “AG” 🖋"


def test_a_folder_that_is_not_there_yet_is_made(tmp_path):
    path = tmp_path / "new" / "settings.json"
    Store(path).set(declared.ZOOM, 120)
    assert Store(path).get(declared.ZOOM) == 120


def test_a_value_that_cannot_be_is_refused_and_changes_nothing(path):
    store = Store(path)
    with pytest.raises(ValueError, match=r"appearance\.theme"):
        store.set(declared.THEME, "sepia")
    assert store.get(declared.THEME) == "system"


def test_reset_goes_back_to_the_default(path):
    store = Store(path)
    store.set(declared.ZOOM, 150)
    store.reset(declared.ZOOM)
    assert Store(path).get(declared.ZOOM) == 100


def test_keys_of_another_version_stay(path):
    path.write_text('{"future.setting": [1, 2], "appearance.theme": "hologram"}', encoding="utf-8")
    store = Store(path)
    assert store.get(declared.THEME) == "system"
    store.set(declared.ZOOM, 110)
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept == {"future.setting": [1, 2], "appearance.theme": "hologram", "appearance.zoom": 110}


def test_two_windows_of_the_program_do_not_undo_each_other(path):
    one, other = Store(path), Store(path)
    one.set(declared.THEME, "dark")
    other.set(declared.ZOOM, 130)
    assert Store(path).get(declared.THEME) == "dark"
    assert Store(path).get(declared.ZOOM) == 130


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[1]", b"null", b"\xff\xfe\x00", b"[" * 100_000, b'{"appearance.theme": ']
)
def test_a_broken_file_is_set_aside_and_said(path, damage):
    path.write_bytes(damage)
    notices: list[Wording] = []
    store = Store(path, notices.append)
    assert store.get(declared.THEME) == "system"
    assert len(notices) == 1
    assert "settings.broken.json" in str(notices[0])
    assert (path.parent / "settings.broken.json").read_bytes() == damage
    store.set(declared.THEME, "light")
    assert Store(path, notices.append).get(declared.THEME) == "light"
    assert len(notices) == 1


def test_a_file_that_is_a_folder_is_said_and_the_program_goes_on(path):
    path.mkdir()
    notices: list[Wording] = []
    store = Store(path, notices.append)
    store.set(declared.THEME, "dark")
    assert store.get(declared.THEME) == "dark"
    assert len(notices) == 2
    assert "cannot be read" in str(notices[0])
    assert "could not be saved" in str(notices[1])
    assert list(path.parent.iterdir()) == [path]  # nothing half-written is left beside it


def test_who_watches_is_told_each_new_value_until_he_ends_it(path):
    store = Store(path)
    seen: list[str] = []
    end = store.watch(declared.THEME, seen.append)
    store.set(declared.THEME, "dark")
    store.set(declared.THEME, "dark")
    store.set(declared.ZOOM, 90)
    store.reset(declared.THEME)
    end()
    end()
    store.set(declared.THEME, "light")
    assert seen == ["dark", "system"]


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=5))
def test_whatever_the_file_says_a_setting_reads_as_something_it_accepts(tmp_path_factory, value):
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps({setting.key: value for setting in declared.ALL}), encoding="utf-8")
    store = Store(path)
    for setting in declared.ALL:
        assert setting.accepts(store.get(setting))
        assert type(store.get(setting)) is type(setting.default)
