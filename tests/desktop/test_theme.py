"""Both looks can be read; every category can be told apart without its colour."""

import itertools

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from workbench import paths
from workbench.desktop.icons import icon, names
from workbench.desktop.marks import HEIGHT, SHAPES, paint_mark
from workbench.desktop.theme import Theme, chosen, contrast, story_font
from workbench.errors import BrokenRule
from workbench.story import Category

FOLDER = paths.resources() / "themes"
WORDS = [
    ("ink", "paper"),
    ("ink", "chrome"),
    ("ink", "raised"),
    ("ink", "sunken"),
    ("ink", "selection"),
    ("ink", "current"),
    ("muted", "paper"),
    ("muted", "chrome"),
    ("muted", "raised"),
    ("muted", "sunken"),
    ("muted", "current"),
    ("accent", "paper"),
    ("accent", "current"),
    ("accent", "chrome"),
    ("on_accent", "accent"),
    ("inserted_ink", "inserted"),
    ("removed_ink", "removed"),
    ("ink", "inserted"),
    ("ink", "removed"),
]


@pytest.fixture(params=["light", "dark"])
def look(request, qapp):
    return Theme.load(FOLDER / f"{request.param}.toml")


@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_meet_aa(look, words, ground):
    assert contrast(look[words], look[ground]) >= 4.5


def test_marks_and_outlines_meet_aa_for_graphics(look):
    for category in Category:
        assert contrast(look.mark(category), look["paper"]) >= 3, category
        assert contrast(look.mark(category), look["raised"]) >= 3, category
        assert contrast(look.mark(category), look["current"]) >= 3, category
        assert contrast(look.mark(category), look["selection"]) >= 3, category
    for ground in ("paper", "chrome", "raised"):
        assert contrast(look["edge"], look[ground]) >= 3, ground
        assert contrast(look["accent"], look[ground]) >= 3, ground


def test_the_measure_of_contrast_itself():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def drawn(shape, qapp):
    image = QImage(80, 14, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_mark(painter, shape, QColor("black"), QPointF(4, 4), 72)
    painter.end()
    return image


def test_shapes_differ_without_colour(qapp):
    assert len(set(SHAPES.values())) == len(Category)
    images = {category: drawn(shape, qapp) for category, shape in SHAPES.items()}
    for one, other in itertools.combinations(Category, 2):
        left, right = images[one], images[other]
        apart = sum(left.pixel(x, y) != right.pixel(x, y) for x in range(80) for y in range(14))
        assert apart >= 40, (one, other)


@pytest.mark.parametrize("category", list(Category))
def test_a_mark_under_a_comma_can_be_seen_and_stays_in_its_place(category, qapp):
    image = QImage(40, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_mark(painter, SHAPES[category], QColor("black"), QPointF(20, 10), 0.0)
    painter.end()
    dark = [(x, y) for x in range(40) for y in range(24) if image.pixelColor(x, y).lightness() < 160]
    assert len(dark) >= 4
    assert all(8 <= y <= 10 + HEIGHT + 1 and 12 <= x <= 28 for x, y in dark)


def test_the_system_decides_when_nobody_else_does(qapp):
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    wanted = "dark" if qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"
    assert chosen(FOLDER, "system").name == wanted
    qapp.styleHints().unsetColorScheme()
    assert chosen(FOLDER, "dark").is_dark
    assert not chosen(FOLDER, "light").is_dark
    assert chosen(FOLDER, "mauve").name in ("light", "dark")


def test_a_theme_that_forgets_a_colour_is_refused(tmp_path):
    broken = tmp_path / "broken.toml"
    broken.write_text((FOLDER / "light.toml").read_text(encoding="utf-8").replace('joins = "#', '# "'), "utf-8")
    with pytest.raises(BrokenRule, match="joins"):
        Theme.load(broken)


def test_the_palette_says_the_same_as_the_roles(look):
    assert look.palette().color(QPalette.ColorRole.Window) == look["chrome"]
    assert look.palette().color(QPalette.ColorRole.Text) == look["ink"]
    assert "%(" not in look.style_sheet()


def test_the_story_face_is_a_serif_and_grows(qapp):
    assert story_font(2.0).pointSizeF() == 2 * story_font().pointSizeF()
    assert "Serif" in story_font(faces=["No Such Face", "DejaVu Serif"]).family()


def test_every_icon_is_drawn_in_the_ink(look):
    assert {"open", "export", "undo", "redo", "next", "previous", "take", "take-safe", "dismiss"} <= set(names())
    for name in names():
        image = icon(name, look).pixmap(24, 24).toImage()
        inked = [image.pixelColor(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200]
        assert inked, name
        assert all(abs(colour.lightness() - look["ink"].lightness()) < 12 for colour in inked), name
    assert icon("no-such-icon", look).isNull()
