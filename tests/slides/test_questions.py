"""What the room is asked, and what it is told afterwards, kind by kind."""

from addprec_training.model.blocks import Text as Words
from addprec_training.model.questions import Ordering, Question
from addprec_training.slides import questions
from addprec_training.slides.asking import shuffled
from addprec_training.slides.context import Page
from addprec_training.slides.values import Picture, Table, Text
from tests.decks import context, plan


def question(name: str) -> Question:
    return next(found for found in plan().module.questions() if found.id == name)


def pages(name: str) -> list[Page]:
    return questions.pages(question(name), context())


def title(page: Page) -> str:
    return "".join(run.text for run in page.title)


def body(page: Page, name: str = "corps") -> list[str]:
    content = dict(page.boxes).get(name)
    return [paragraph.text for paragraph in content.paragraphs] if isinstance(content, Text) else []


def notes(page: Page) -> list[str]:
    return [note.text for note in page.notes]


def test_a_question_comes_first_and_its_answer_on_a_slide_of_its_own() -> None:
    asked, told = pages("premier-geste")

    assert (asked.layout, told.layout) == ("Question", "Réponse")
    assert (asked.kind, told.kind) == ("Question", "Réponse")
    assert title(told) == "A.\u00a0Je le stimule et j’appelle le\u00a015"
    assert body(told) == ["Le régulateur guide la suite."]
    assert body(told, "rappel") == ["Il ronfle et ne répond pas. Votre premier geste\u00a0?"]
    assert [shape.name for shape in told.drawn] == ["juste", "coche"]


def test_the_slide_of_a_question_shows_every_option_and_says_none_right() -> None:
    asked, _ = pages("premier-geste")

    assert body(asked) == ["Je le stimule et j’appelle le\u00a015", "Je le laisse dormir", "Je cherche ce qu’il a pris"]
    assert asked.drawn == ()


def test_the_notes_of_a_question_say_the_hint_and_why_each_option_is_right_or_not() -> None:
    asked, _ = pages("premier-geste")

    assert notes(asked) == [
        "Indice : Le ronflement n’est pas un sommeil.",
        "A, juste : Le régulateur guide la suite.",
        "B, à revoir : Le ronflement est un signe de détresse.",
        "C, à revoir : Le produit se cherche après.",
    ]


def test_several_right_answers_are_named_by_their_letters() -> None:
    _, told = pages("plusieurs")

    assert title(told) == "A et B"
    assert body(told) == ["A.\u00a0Ne répond pas", "B.\u00a0Respire mal"]


def test_a_statement_is_repeated_with_its_verdict() -> None:
    asked, told = pages("vrai-faux")

    assert body(asked) == ["Vrai", "Faux"]
    assert title(told) == "«\u00a0Appeler le\u00a015 est une faute\u00a0»\u00a0: faux"
    assert notes(asked) == ["Réponse : faux"]


def test_what_goes_together_stands_in_two_columns_then_in_a_table() -> None:
    asked, told = pages("paires")
    table = dict(told.boxes)["tableau"]
    assert isinstance(table, Table)

    assert body(asked, "corps-1") == ["CSAPA", "CAARUD"]
    assert body(asked, "corps-2") == ["Du matériel", "Un bail", "Un suivi"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["À relier", "Avec"],
        ["1.\u00a0CSAPA", "C.\u00a0Un suivi"],
        ["2.\u00a0CAARUD", "A.\u00a0Du matériel"],
    ]
    assert notes(asked) == ["Réponse : 1-C, 2-A"]


def test_things_to_put_in_order_are_never_shown_in_the_right_order() -> None:
    asked, told, why = pages("ranger")

    assert sorted(body(asked)) == sorted(body(told))
    assert body(asked) != body(told)
    assert (told.layout, body(told)) == ("Étapes", ["Stimuler", "Appeler", "Rester"])
    assert body(why) == ["On appelle avant de chercher."]


def test_the_order_shown_is_always_the_same() -> None:
    ordering = question("ranger")
    assert isinstance(ordering, Ordering)

    assert shuffled(ordering) == shuffled(ordering)


def test_a_gap_is_a_blank_then_its_preferred_form() -> None:
    asked, told = pages("trou")

    assert body(asked) == ["Au moindre doute, j’appelle le _____."]
    assert title(told) == "Au moindre doute, j’appelle le\u00a015."
    assert notes(asked) == ["Réponses acceptées : «\u00a015\u00a0» ou «\u00a0112\u00a0» ou «\u00a0quinze\u00a0»"]


def test_a_number_is_told_with_what_is_accepted() -> None:
    asked, told = pages("combien")

    assert body(asked) == ["Un nombre, en g"]
    assert title(told) == "10\u00a0g, à 0,5\u00a0g près"


def test_an_open_question_has_landmarks_and_no_right_answer() -> None:
    asked, told = pages("journal")

    assert asked.boxes == ()
    assert title(told) == "Des repères\u00a0: Que ferez-vous lundi\u00a0?"
    assert told.drawn == ()


def test_a_scale_shows_its_degrees_and_one_statement_for_each_objective() -> None:
    (asked,) = pages("ou-j-en-suis-apres")

    assert body(asked)[0] == "Pas encore · Un peu · Assez bien · Tout à fait"
    assert len(body(asked)) == 1 + len(plan().module.objectives)


def test_each_step_of_a_story_is_asked_then_told_and_the_end_is_told_once() -> None:
    made = pages("histoire")

    assert [page.kind for page in made] == [
        "Question, étape 1",
        "Réponse, étape 1",
        "Question, étape 2",
        "Réponse, étape 2",
        "Réponse",
    ]
    assert len({page.part for page in made}) == len(made)
    assert body(made[-1]) == ["Un sevrage peut tuer."]


def test_a_question_too_long_for_its_title_keeps_its_last_sentence_there() -> None:
    night = Words("Il est deux heures du matin, vous êtes seul dans la salle de veille du centre d’hébergement. ")
    short = question("premier-geste")
    long = short.model_copy(update={"text": (night, *short.text)})
    asked = questions.pages(long, context())[0]

    assert title(asked) == "Votre premier geste\u00a0?"
    assert body(asked)[0].startswith("Il est deux heures du matin")


def test_a_picture_choice_shows_its_pictures_after_the_question() -> None:
    asked, first, second, told = pages("quelle-image")

    assert [page.layout for page in (asked, first, second, told)] == ["Question", "Figure", "Figure", "Réponse"]
    assert [title(page) for page in (first, second)] == ["Image A", "Image B"]
    assert title(told) == "A.\u00a0La lumière passe"


def test_a_place_on_a_picture_is_shown_with_its_letter() -> None:
    asked, shown, told = pages("ou-est-la-porte")
    picture = dict(shown.boxes)["image"]

    assert isinstance(picture, Picture)
    assert picture.media.content.count(b"<circle") == 2
    assert body(asked) == ["À gauche", "Au milieu"]
    assert title(told) == "B.\u00a0Au milieu"


def test_what_is_to_sort_is_mixed_and_its_categories_are_lettered() -> None:
    asked, told, why = pages("classer")

    assert sorted(body(asked, "corps-1")) == ["Ne répond pas", "Parle et se tient debout", "Respire mal"]
    assert body(asked, "corps-2") == ["J’appelle", "Je reste et j’écoute"]
    table = dict(told.boxes)["tableau"]
    assert isinstance(table, Table)
    assert len(table.rows) == 4
    assert body(why) == ["Le doute fait appeler."]


def test_a_list_in_a_sentence_shows_its_words_in_alphabetical_order() -> None:
    asked, told = pages("listes")

    assert body(asked) == ["Au moindre doute, j’appelle le _____\u00a0(15 / 17 / 18) et je _____\u00a0(pars / reste)."]
    assert title(told) == "Au moindre doute, j’appelle le\u00a015 et je reste."


def test_a_statement_may_ask_how_sure_one_is() -> None:
    assert body(pages("certain")[0]) == ["Vrai", "Faux", "Je devine · Je crois · Je sais"]


def test_what_is_for_oneself_has_no_answer_on_a_slide() -> None:
    assert [page.layout for page in pages("lundi")] == ["Question"]
    assert [title(page) for page in pages("en-bref")] == [
        "Que dites-vous au\u00a015\u00a0?",
        "Une réponse possible\u00a0: Que dites-vous au\u00a015\u00a0?",
    ]
    assert [title(page) for page in pages("avis")][1:] == ["Pour poursuivre"]
