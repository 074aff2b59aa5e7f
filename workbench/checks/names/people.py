"""People whose names the machine put into English, and Spanish names that lost their accents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from workbench.checks.fault import Fault, Kind
from workbench.checks.names.runs import Word
from workbench.checks.names.scene import Scene
from workbench.language.lexicon import Lexicon
from workbench.language.names import folded
from workbench.story import Action, Passage, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

GIVEN = Kind(
    "names.given-in-english",
    Severity.ERROR,
    Action.ASK,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "Given name translated"),
    QT_TRANSLATE_NOOP("Rules", "Nobody with this surname is called “{found}”; the Spanish name is “{put}”."),
)
SURNAME = Kind(
    "names.surname-in-english",
    Severity.ERROR,
    Action.ASK,
    0.7,
    QT_TRANSLATE_NOOP("Rules", "Surname translated"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” seems to be a surname that the machine translated; it may be “{put}”."),
)
BARE = Kind(
    "names.lost-accents",
    Severity.WARNING,
    Action.ASK,
    0.7,
    QT_TRANSLATE_NOOP("Rules", "Name without its accents"),
    QT_TRANSLATE_NOOP("Rules", "Spanish writes “{put}”; this story keeps the accents of other names."),
)
KINDS = (GIVEN, SURNAME, BARE)

_SAINTS = frozenset("Saint St San Santo Santa Pope King Emperor Queen Prince Cardinal Archbishop".split())
_ACCENTS = frozenset("áéíóúñÁÉÍÓÚÑ")
_LIKELY = 0.6  # that "Joseph González" in a story from Spain is José
_ABROAD = 3.0  # power of ten from which on a name is one that other peoples bear, too: "Elias", "Joaquin"
Names = Sequence[tuple[Passage, Sequence[Word]]]


class People:
    """``given`` and ``surnames``: English word to the Spanish name, choices parted by "|"."""

    def __init__(self, lexicon: Lexicon, given: Mapping[str, str], surnames: Mapping[str, str]) -> None:
        self._lexicon = lexicon
        self._given = given
        self._surnames = surnames
        accents: dict[str, dict[str, None]] = defaultdict(dict)
        self._plain: set[str] = set()
        for row in lexicon.names.rows:
            if row.kind == "given" and " " not in row.form:
                if row.form.isascii():
                    self._plain.add(row.form)
                elif _ACCENTS & set(row.form):
                    accents[folded(row.form)][row.form] = None
        self._accents = {plain: tuple(forms) for plain, forms in accents.items() if plain not in self._plain}

    def faults(self, names: Names, scene: Scene) -> Iterator[tuple[Passage, Fault]]:
        """The faults of a story that plays among Spanish names."""
        if not scene.hispanic:
            return
        for passage, words in names:
            for place, word in enumerate(words):
                given = words[place - 1] if place else None
                found = self._translated_given(word, given, scene) or self._translated_surname(word, given, scene)
                if found is None and scene.accented and not scene.abroad:
                    found = self._accent(word) or _half_accented(word, words[place + 1 : place + 2])
                if found is not None:
                    yield passage, found

    def _translated_given(self, surname: Word, given: Word | None, scene: Scene) -> Fault | None:
        put = self._given.get(surname.before)
        if put is None and scene.accented and _ACCENTS & set(surname.text):
            put = _COMMON.get(surname.before)
        if put is None or given is None or given.text != surname.before or not self._is_spanish_surname(surname.text):
            return None
        if given.before in _SAINTS or (given.before and not self._is_word(given.before)):
            return None
        fault = GIVEN.at(given.start, given.end, put, found=given.text, put=put)
        return fault.but(confidence=_LIKELY) if given.text in _COMMON else fault

    def _is_spanish_surname(self, form: str) -> bool:
        if self._is_word(form):
            return False
        lower = form.lower()
        if "surname" in self._lexicon.names.kinds(form) or _ACCENTS & set(form) or self._lexicon.is_foreign(lower):
            return True
        return not self._lexicon.is_known(form) and lower[-1] in "aeiounlrszd"

    def _translated_surname(self, word: Word, given: Word | None, scene: Scene) -> Fault | None:
        puts = self._surnames.get(word.text)
        if puts is None or word.more or not self._is_spanish_given(word.before):
            return None
        above = given.before if given is not None and given.text == word.before else ""
        if above and not self._is_word(above) and above not in SPANISH_GIVEN:  # "San Diego Towers"
            return None
        choices = puts.split("|")
        fault = SURNAME.at(word.start, word.end, *choices, found=word.text, put=choices[0])
        if self._lexicon.names.kinds(word.text) & {"surname", "given", "place"} or word.text in _SHARED:
            told = scene.accented and not scene.abroad and word.before not in BORNE_ABROAD
            return fault.but(confidence=_LIKELY) if told else None
        return fault

    def _is_spanish_given(self, form: str) -> bool:
        return bool(form) and "given" in self._lexicon.names.kinds(form) and form in SPANISH_GIVEN

    def _accent(self, word: Word) -> Fault | None:
        puts = self._accents.get(word.text)
        if puts is None or self._is_word(word.text) or self._lexicon.zipf(word.text.lower()) >= _ABROAD:
            return None
        if not word.more or (word.before and not self._is_word(word.before)):
            return None
        return BARE.at(word.start, word.end, *puts[:2], put=puts[0])

    def _is_word(self, form: str) -> bool:
        return self._lexicon.is_dictionary_word(form.lower())


def _half_accented(word: Word, following: Sequence[Word]) -> Fault | None:
    """A name with one of its two accents: "Óscar Lopez", "Felix Bolaños"."""
    put = None
    if _ACCENTS & set(word.before):
        put = _SURNAME_ACCENTS.get(word.text)
    elif following and following[0].before == word.text and _ACCENTS & set(following[0].text):
        put = _GIVEN_ACCENTS.get(word.text)
    return BARE.at(word.start, word.end, put, put=put) if put else None


_SURNAME_ACCENTS = {
    folded(name): name
    for name in (
        "López Gómez Pérez Sánchez González Rodríguez Fernández Hernández Martínez Jiménez Gutiérrez Álvarez Vázquez "
        "Vásquez Domínguez Ramírez Márquez Méndez Suárez Núñez Ibáñez Yáñez Ordóñez Díaz García Díez Bermúdez Meléndez "
        "Velázquez Benítez Giménez Chávez Beltrán Guzmán Ríos Solís Garzón Calderón "
        "Millán Morán Muñoz Zúñiga Ávila Mejía Rosselló Valdés Córdoba Páez Báez Sáez Sáenz"
    ).split()
}
_GIVEN_ACCENTS = {
    folded(name): name
    for name in (
        "Félix Mónica Óscar Raúl José Víctor César Ramón Andrés Jesús Iván Ángel Ángela Álvaro Sofía Lucía Héctor "
        "Nicolás Tomás Julián Adrián Rubén Germán Joaquín Agustín Sebastián Fabián Hernán Efraín Íñigo "
        "Inés Verónica Bárbara Concepción Asunción Rocío Begoña Matías Elías Isaías Jerónimo"
    ).split()
}
# English names that stand before an accented surname in a story from Spain only because the machine put them there.
_COMMON = {
    "Joseph": "José", "Michael": "Miguel", "Francis": "Francisco", "Eugene": "Eugenio", "Catherine": "Catalina",
    "Peter": "Pedro", "Paul": "Pablo", "John": "Juan", "James": "Jaime", "Anthony": "Antonio", "Louis": "Luis",
    "Charles": "Carlos", "Philip": "Felipe", "Ferdinand": "Fernando", "Henry": "Enrique", "Raymond": "Ramón",
    "Matthew": "Mateo", "Andrew": "Andrés", "Stephen": "Esteban", "George": "Jorge", "William": "Guillermo",
    "Edward": "Eduardo", "Alphonse": "Alfonso", "Raphael": "Rafael", "Lawrence": "Lorenzo", "Mary": "María",
    "Elizabeth": "Isabel", "Margaret": "Margarita", "Theresa": "Teresa", "Lucy": "Lucía", "Helen": "Elena",
    "Agnes": "Inés", "Beatrice": "Beatriz", "Augustine": "Agustín", "Joachim": "Joaquín", "Jerome": "Jerónimo",
}  # fmt: skip
# Words that make a building or a landscape of a given name: "Santiago Castle" is no man.
_LANDMARKS = frozenset(
    "Bank Barracks Beach Bridge Castle Cave Caves Garden Gardens Gate Gates Harbor Hill Hills House Houses Lake Lagoon "
    "Mill Mills Mountain Mountains Palaces Port Quarry Rock Rocks Shore Spring Street Streets Valley Wall Walls "
    "Well Wells "
    "Fountains Mayor Star Summer Winter Plain Plains Orchard".split()
)
_SHARED = _LANDMARKS | frozenset(  # and surnames of Britons and Americans
    "Abbot Apple Ash Baker Bishop Black Blue Boots Bread Bridges Brown Bull Button Carpenter Cross Crosses Dear "
    "Dove Duke "
    "Earl Falcon Fields Fisherman Flowers Font Gold Good Gray Green Grey Happy Hawk Heather Hope Hunter Iron "
    "King Kings "
    "Knight Lamb Light Lion Long Love Monk Moon Noble Olive Page Parrot Peace Pine Red Rivers Rose Salt "
    "Sergeant Shepherd "
    "Short Silver Sky Soldier Stars Stone Stones Sun Swan Sweet Tall Warrior War White Windows Wolf".split()
)
# Given names that Britons, Americans and places bear as well.
BORNE_ABROAD = frozenset(
    "Alicia Antonia Camilo Carmen Concepción Consuelo Cristina Daniela Delia Diego Dolores Elena Encarnación Esperanza "
    "Gabriela Isabel Jordi Lorenzo Lourdes Luisa Luz Mariano Marisol Mercedes Nieves Paloma Pilar Rosario "
    "Salvador Santiago "
    "Soledad Susana Xavier Ángela Sofía Mónica Adrián".split()
)
# Given names that only Spaniards, Basques and Latin Americans have, those without accents; no English woman is Iker.
SPANISH_GIVEN = frozenset(
    "Adolfo Agustín Ainara Ainhoa Aitor Alejandro Alejandra Alfonso Alicia Almudena Amaia Ander Andoni Antonio "
    "Antonia Arantxa Arantza Arnaldo Arturo Asier Aurelio Begoña Beatriz Benito Bernardo Borja Camilo Carlos "
    "Carmelo Carmen Cayetana Cayetano Celestino Concepción Consuelo Cristina Daniela Delia Diego Domingo Dolores "
    "Edmundo Eduardo Elena Emilio Encarnación Eneko Enrique Ernesto Esperanza Esteban Eugenio Federico Felipe "
    "Fernando Fermín Florencio Francisco Francisca Gabriela Gerardo Gonzalo Gorka Gregorio Guillermo Gustavo "
    "Horacio Ibon Ignacio Iker Imanol Iñaki Iñigo Isabel Itziar Izaskun Jacinto Jaime Javier Joaquín Jordi Jorge "
    "José Josep Juan Juana Julio Julián Koldo Leire Lorenzo Lourdes Lucía Luis Luisa Luz Maite Manuel Manuela "
    "Marcelo Marcos Margarita María Mariano Maribel Marisol Mercedes Miguel Mikel Milagros Miren Montserrat "
    "Nekane Nieves Oihane Olatz Oriol Pablo Paloma Patricio Pedro Pilar Quique Rafael Ramiro Ramón Raúl Ricardo "
    "Rigoberto Roberto Rocío Rodrigo Rodolfo Rosario Salvador Santiago Sergio Soledad Susana Teodoro Tomás Unai "
    "Vicente Víctor Xabier Xavier Yolanda Zuriñe Álvaro Ángel Ángela Íñigo Óscar Andrés César Germán Héctor Inés "
    "Iván Jesús Martín Mónica Nicolás Sofía Verónica Adrián Fabián".split()
)
