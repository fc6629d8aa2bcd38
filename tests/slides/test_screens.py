import pytest

from addprec_training.model import screens as kinds
from addprec_training.model.blocks import Line, Paragraph, Text
from addprec_training.plan.values import PlannedActivity, PlannedScreen
from addprec_training.slides import screens
from addprec_training.slides.context import Page
from addprec_training.slides.values import Chart, Table
from addprec_training.slides.values import Text as Shown
from tests.decks import context, plan


def activity() -> PlannedActivity:
    return next(found for found in plan().activities if found.activity.id == "situation")


def pages(screen: kinds.Screen) -> list[Page]:
    return screens.pages(PlannedScreen(screen, None, in_room=True, online=False), activity(), context())


def line(text: str) -> Line:
    return (Text(text),)


def said(page: Page, name: str) -> list[str]:
    content = dict(page.boxes)[name]
    assert isinstance(content, Shown)
    return [paragraph.text for paragraph in content.paragraphs]


def points(*texts: str) -> kinds.Points:
    return kinds.Points(id="ecran", title="Titre", points=tuple(map(line, texts)))


def test_points_stand_in_the_body() -> None:
    (page,) = pages(points("un", "deux"))

    assert (page.layout, said(page, "corps")) == ("Points", ["un", "deux"])


def test_points_beside_a_figure_go_on_without_it() -> None:
    screen = points(*(f"Un point assez long pour prendre deux lignes ici, le numéro {number}" for number in range(8)))
    first, *others = pages(screen.model_copy(update={"figure": "porte"}))

    assert first.layout == "Points et image"
    assert {page.layout for page in others} == {"Points"}


def test_a_quotation_that_is_too_long_is_set_as_text_under_the_title_of_its_screen() -> None:
    short = kinds.Quotation(kind="quotation", id="parole", title="Une parole", quote=line("On reste."), by="Le groupe")
    (large,) = pages(short)
    (plain,) = pages(short.model_copy(update={"quote": line("On reste auprès de la personne. " * 6)}))

    assert large.layout == "Phrase"
    assert "".join(run.text for run in large.title) == "«\u00a0On reste.\u00a0»"
    assert plain.layout == "Points"
    assert "".join(run.text for run in plain.title) == "Une parole"


def test_columns_of_equal_worth_have_a_layout_for_two_and_one_for_three() -> None:
    column = kinds.Column(head="CSAPA", points=(line("Gratuit"),))
    two = kinds.Columns(kind="columns", id="deux", title="Deux", columns=(column, column))

    assert pages(two)[0].layout == "Deux colonnes"
    assert pages(two.model_copy(update={"columns": (column,) * 3}))[0].layout == "Trois colonnes"


def test_a_head_too_long_for_its_column_opens_the_text_below() -> None:
    long = "Ce que la personne demande quand on l’écoute vraiment"
    columns = tuple(
        kinds.Column(head=head, points=(line("Gratuit"),)) for head in ("CSAPA", "Benzodiazépine, alcool", long)
    )
    (page,) = pages(kinds.Columns(kind="columns", id="trois", title="Trois", columns=columns))
    second = dict(page.boxes)["tête-2"]
    assert isinstance(second, Shown)

    assert second.paragraphs[0].runs[0].pt == 24
    assert "tête-3" not in dict(page.boxes)
    assert said(page, "corps-3") == [long, "Gratuit"]


def test_a_sentence_with_a_long_subtitle_is_set_as_text() -> None:
    screen = kinds.TitleScreen(
        kind="title", id="phrase", title="On reste", subtitle=line("auprès de la personne, " * 6)
    )

    assert [page.layout for page in pages(screen)] == ["Points"]


def test_bars_with_long_names_are_shared_between_slides() -> None:
    name = "Dépendance à l’alcool ou consommation régulière au cours des douze derniers mois"
    bars = tuple(kinds.Bar(label=f"{name}, {number}", value=float(number)) for number in range(1, 8))
    made = pages(
        kinds.Chart(
            kind="chart",
            id="courbe",
            title="Des barres",
            unit="%",
            bars=bars,
            reading=line("Lire"),
            sources=("enquete-2009",),
        )
    )
    charts = [dict(page.boxes)["graphique"] for page in made]

    assert len(made) > 1
    assert [bar.value for chart in charts if isinstance(chart, Chart) for bar in chart.bars] == [1, 2, 3, 4, 5, 6, 7]
    assert {chart.longest for chart in charts if isinstance(chart, Chart)} == {7}


def test_what_answers_what_stays_side_by_side_in_a_comparison() -> None:
    left = kinds.Column(head="Éviter", points=tuple(line(f"mot {number} " + "très long " * 6) for number in range(5)))
    right = kinds.Column(head="Préférer", points=tuple(line(f"autre {number}") for number in range(5)))
    made = pages(kinds.Comparison(kind="comparison", id="mots", title="Mots", left=left, right=right))

    assert len(made) > 1
    for page in made:
        ranks = [text.split()[1] for text in said(page, "corps-1")]
        assert ranks == [text.split()[1] for text in said(page, "corps-2")]


def test_few_steps_take_one_column_and_more_take_two() -> None:
    few = kinds.Steps(
        kind="steps", id="ordre", title="Dans l’ordre", steps=tuple(map(line, ("Voir", "Appeler", "Rester")))
    )
    seven = few.model_copy(update={"steps": tuple(line(f"Geste {number}") for number in range(1, 8))})

    assert pages(few)[0].layout == "Étapes"
    (page,) = pages(seven)
    assert page.layout == "Étapes, deux colonnes"
    assert (len(said(page, "corps-1")), len(said(page, "corps-2"))) == (4, 3)


def test_the_second_column_of_steps_counts_on() -> None:
    steps = tuple(line(f"Geste {number}") for number in range(1, 8))
    (page,) = pages(kinds.Steps(kind="steps", id="ordre", title="Dans l’ordre", steps=steps))
    second = dict(page.boxes)["corps-2"]
    assert isinstance(second, Shown)

    assert [paragraph.number for paragraph in second.paragraphs] == [5, 6, 7]


def test_an_alert_shows_the_two_numbers() -> None:
    (page,) = pages(kinds.Alert(kind="alert", id="urgence", title="Un doute ?", points=(line("On reste"),)))

    assert said(page, "numéros") == ["15 ou 112"]


def test_a_brief_takes_minutes_groups_and_material_from_its_activity() -> None:
    (page,) = pages(kinds.Brief(kind="brief", id="consigne", title="Consigne", steps=(line("Lisez"),)))

    assert said(page, "durée") == ["40\u00a0min"]
    assert said(page, "groupes") == ["Trios"]
    assert said(page, "matériel")[0] == "Matériel"


def test_a_vignette_says_that_it_is_fictive_on_each_of_its_slides() -> None:
    screen = kinds.Vignette(
        kind="vignette",
        id="nuit",
        title="La nuit",
        situation=(Paragraph(line("Il est deux heures du matin, et personne ne répond. " * 12)),),
        prompts=(line("Que voyez-vous ?"),),
    )
    made = pages(screen)

    assert len(made) > 1
    assert {tuple(said(page, "étiquette")) for page in made} == {("Situation fictive",)}
    assert [("questions" in dict(page.boxes)) for page in made] == [*([False] * (len(made) - 1)), True]


def test_a_chart_names_its_source_and_says_its_values_in_french() -> None:
    bars = (kinds.Bar(label="Alcool", value=21.5, highlight=True), kinds.Bar(label="Cannabis", value=16.1))
    (page,) = pages(
        kinds.Chart(
            kind="chart",
            id="courbe",
            title="Un chiffre",
            unit="%",
            bars=bars,
            reading=line("À lire"),
            sources=("enquete-2009",),
        )
    )
    content = dict(page.boxes)["graphique"]
    assert isinstance(content, Chart)

    assert [bar.shown for bar in content.bars] == ["21,5\u00a0%", "16,1\u00a0%"]
    assert content.alt == "Graphique en barres. Alcool\u00a0: 21,5\u00a0%\u00a0; Cannabis\u00a0: 16,1\u00a0%."
    assert said(page, "source") == ["Enquête témoin, 2009"]


@pytest.mark.parametrize(("value", "expected"), [("10 g", None), ("1 200 décès", 140), ("123 456 décès", 120)])
def test_a_number_takes_the_largest_step_that_holds_it(value: str, expected: float | None) -> None:
    sample = next(screen for screen in plan().module.screens() if isinstance(screen, kinds.NumberScreen))
    page = pages(sample.model_copy(update={"value": value}))[0]
    number = dict(page.boxes)["chiffre"]
    assert isinstance(number, Shown)

    assert number.paragraphs[0].runs[0].pt == expected


def test_a_number_under_a_title_of_two_lines_is_set_among_text() -> None:
    sample = next(screen for screen in plan().module.screens() if isinstance(screen, kinds.NumberScreen))
    title = "Un verre standard contient partout la même quantité d’alcool pur, en France"
    (page,) = pages(sample.model_copy(update={"title": title}))

    assert page.layout == "Points"
    assert said(page, "corps") == ["10\u00a0g", "d’alcool pur dans un verre", "Autorité témoin, 25\u00a0janvier 2023"]


def test_help_lines_are_a_table_of_number_service_and_hours() -> None:
    sample = next(screen for screen in plan().module.screens() if isinstance(screen, kinds.Resources))
    table = dict(pages(sample)[0].boxes)["tableau"]
    assert isinstance(table, Table)

    assert [cell.text for cell in table.rows[0].cells] == ["15", "SAMU", "24\u00a0h/24"]
