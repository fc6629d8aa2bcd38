from dataclasses import replace

from addprec_training.documents.elearning.outline import QuestionPage, ScreenPage, TakeawaysPage, outline
from tests.documents.elearning.sample import everything_online, sample


def test_parts_come_by_moment_then_in_the_order_of_the_sequences() -> None:
    parts = outline(sample()).parts

    assert [(part.moment, part.number, part.title, part.minutes) for part in parts] == [
        ("avant", 1, "Ouvrir", 8),
        ("avant", 2, "Éprouver chaque genre", 4),
        ("entre", 2, "Éprouver chaque genre", 12),
    ]


def test_a_sequence_with_two_moments_gives_two_parts_told_apart_by_their_ids() -> None:
    assert [part.id for part in outline(sample()).parts] == ["ouvrir", "eprouver--avant", "eprouver--entre"]


def test_a_question_of_the_room_that_is_also_online_has_its_page() -> None:
    pages = [page for page in outline(sample()).pages if isinstance(page, QuestionPage)]

    assert "premier-geste" in {page.question.id for page in pages}


def test_questions_know_their_place_among_those_of_their_part() -> None:
    last = outline(sample()).parts[-1]
    asked = [page for page in last.pages if isinstance(page, QuestionPage)]

    assert [(page.place, page.of) for page in asked] == [(place, 14) for place in range(1, 15)]


def test_a_question_assesses_the_objectives_of_its_activity_when_it_names_none() -> None:
    found = {page.question.id: page.objectives for page in outline(sample()).question_pages}

    assert found["premier-geste"] == ("repondre",)
    assert found["plusieurs"] == ("repondre", "nommer")


def test_a_sequence_closes_with_what_to_keep_after_its_last_moment_only() -> None:
    parts = outline(sample()).parts

    assert [isinstance(part.pages[-1], TakeawaysPage) for part in parts] == [True, False, True]


def test_a_sequence_that_shows_its_takeaways_itself_says_them_once() -> None:
    parts = outline(everything_online()).parts
    kinds = [
        [getattr(page, "screen", None) and page.screen.kind for page in part.pages if isinstance(page, ScreenPage)]
        for part in parts
    ]

    assert sum(kind == "takeaways" for part in kinds for kind in part) == 1


def test_a_page_keeps_the_id_of_its_screen_wherever_it_stands() -> None:
    plan = sample()
    fewer = replace(plan, sequences=plan.sequences[1:])
    before, after = ({page.id for page in outline(one).pages} for one in (plan, fewer))

    assert after < before


def test_a_module_without_anything_online_has_no_part() -> None:
    plan = sample()
    room = tuple(
        replace(
            sequence,
            activities=tuple(
                replace(planned, screens=tuple(replace(screen, online=False) for screen in planned.screens))
                for planned in sequence.activities
            ),
        )
        for sequence in plan.sequences
    )

    assert outline(replace(plan, sequences=room)).parts == ()
