import pytest

from addprec_training.documents.elearning import state
from addprec_training.documents.elearning.outline import Outline, Part, QuestionPage, outline
from addprec_training.model.questions import Reflection
from tests.documents.elearning.sample import everything_online, sample


def test_the_worst_case_is_the_sum_of_what_pages_and_questions_cost() -> None:
    found = state.budget(outline(sample()), sample().module, "scorm12")

    assert found.total == found.frame + found.pages + found.notes + sum(cost for _, cost in found.questions)
    assert found.pages == 3 * 32 + 6, "32 pages of 3 characters, and their bookmarks, six a character"


def test_the_dearest_question_comes_first() -> None:
    costs = [cost for _, cost in state.budget(outline(everything_online()), sample().module, "scorm12").questions]

    assert costs == sorted(costs, reverse=True)


@pytest.mark.parametrize(("limit", "cost"), [(40, 50), (120, 150), (400, 500)])
def test_a_text_of_the_learner_costs_its_characters_and_room_for_accents(limit: int, cost: int) -> None:
    question = Reflection.model_validate(
        {"id": "journal", "kind": "reflection", "text": "Et vous ?", "limit": str(limit)}
    )

    assert state.answer_cost(question, sample().module) == cost


def test_what_does_not_fit_is_said_with_the_questions_that_cost_most() -> None:
    found = state.Budget(frame=16, pages=30, questions=(("journal", 508), ("carnet", 508), ("choix", 9)), notes=252)

    assert state.too_long(found, 1_000) == (
        "les réponses peuvent prendre 1323 caractères, dont 252 pour les notes de la personne, la plateforme en garde 1000 ; "
        "les questions qui coûtent le plus : « journal » (508), « carnet » (508), « choix » (9)"
    )


def test_limits_stay_under_those_of_the_standards() -> None:
    assert state.LIMITS["scorm12"] < 4_096
    assert state.LIMITS["scorm2004"] < 64_000


def many_texts(count: int) -> Outline:
    """Return one page a text of 400 characters, which costs 3 + 508."""
    activity = next(outline(sample()).question_pages).activity
    journals = (
        Reflection.model_validate({"id": f"journal-{place}", "kind": "reflection", "text": "Et vous ?", "limit": "400"})
        for place in range(count)
    )
    asked = tuple(QuestionPage(one.id, "Et vous ?", (), one, activity, 1, 1) for one in journals)
    return Outline((Part("partie", 1, "Une partie", "avant", 5, asked),))


def test_notes_take_what_the_answers_leave_and_no_more_than_half_a_page_on_scorm_12() -> None:
    module = sample().module

    assert state.notes_limit(many_texts(1), module, "scorm12") == 800
    assert 200 < state.notes_limit(many_texts(7), module, "scorm12") < 800
    assert state.budget(many_texts(7), module, "scorm12").total in range(3_899, 3_901)
    assert state.notes_limit(many_texts(7), module, "scorm2004") == 4_000


def test_a_course_whose_answers_leave_no_room_for_notes_is_too_long() -> None:
    module = sample().module

    assert state.notes_limit(many_texts(8), module, "scorm12") == 200
    assert state.budget(many_texts(8), module, "scorm12").total > state.LIMITS["scorm12"]
