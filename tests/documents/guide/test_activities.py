"""An activity's page: who, when, what to prepare, each slide pictured once."""

from addprec_training.documents.guide.activities import ActivityPage, activity
from addprec_training.documents.guide.book import Book

NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def page(guide: Book, id_: str) -> ActivityPage:
    return activity(guide, next(planned for planned in guide.plan.activities if planned.activity.id == id_))


def test_the_clock_and_the_minutes_are_the_plan_s(guide: Book) -> None:
    shown = page(guide, "tour")

    assert (str(shown.minutes), str(shown.clock)) == (f"20{NBSP}min", f"9{NBSP}h{NBSP}– 9{NBSP}h{NBSP}20")


def test_handouts_come_first_in_what_to_prepare(guide: Book) -> None:
    first, *others = page(guide, "situation").prepare

    assert (
        str(first)
        == f'<a href="#fiche-fiche-essai" class="fiche">Fiche{NBSP}2.1</a>, «{NBSP}Une fiche d’essai{NBSP}», une par personne'
    )
    assert [str(item) for item in others][-1] == "Minuteur"


def test_what_is_said_or_asked_stands_between_quotation_marks_and_what_is_done_does_not(guide: Book) -> None:
    steps = page(guide, "situation").steps

    assert [(step.word, str(step.content).startswith(f"<p>«{NBSP}")) for step in steps] == [
        ("Dire", True),
        ("Demander", True),
        ("Faire", False),
        ("Veiller", False),
    ]


def test_a_step_shows_its_slides_and_a_slide_is_pictured_once(guide: Book) -> None:
    shown = page(guide, "situation")
    in_steps = [slide for step in shown.steps for slide in step.slides]
    behind = [slide for detail in shown.details for slide in detail.slides]

    pictured = [slide.number for slide in (*in_steps, *behind) if slide.pictured]

    assert [str(slide.caption).split(" · ")[1] for slide in in_steps] == [
        "Deux heures du matin",
        "Remettre dans l’ordre",
    ]
    assert len(pictured) == len(set(pictured)) == 9


def test_notes_and_explanation_stand_behind_their_slides(guide: Book) -> None:
    detail = next(detail for detail in page(guide, "ecrans").details if detail.title == "Dans l’ordre")

    assert str(detail.numbers).startswith(f"Diapos{NBSP}")
    assert str(detail.notes) == "<p>Lire chaque étape à voix haute.</p>"
    assert "L’ordre compte." in detail.text


def test_objectives_are_named_by_their_numbers(guide: Book) -> None:
    assert str(page(guide, "tour").objectives) == f"Sert l’objectif{NBSP}2 de la formation."


def test_a_vignette_says_that_it_is_fictive(guide: Book) -> None:
    assert str(page(guide, "situation").priority).startswith("situation fictive")


def test_what_the_group_works_from_is_printed_in_full(guide: Book) -> None:
    read = {str(detail.title): str(detail.read) for detail in page(guide, "situation").details}

    assert "ronfle et ne répond pas." in read["Deux heures du matin"]
    assert "Que faites-vous d’abord" in read["Deux heures du matin"]
    assert "Placez les gestes" in read["Remettre dans l’ordre"]
    assert "Où est le kit" in read["Et chez nous ?".replace(" ?", f"{NARROW}?")]
