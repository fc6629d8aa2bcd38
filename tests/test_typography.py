"""French typography of plain text, alone and across the runs of a paragraph."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from addprec_training.typography import french, french_runs

NBSP = "\N{NO-BREAK SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"


def shown(text: str) -> str:
    """Return `text` with its spaces visible: `~` does not break, `¦` is the narrow one."""
    return text.replace(NBSP, "~").replace(NARROW, "¦")


RIGHT = {
    "punctuation": [
        ("Pourquoi ?", "Pourquoi¦?"),
        ("Pourquoi?", "Pourquoi¦?"),
        ("Stop ! Danger; appeler", "Stop¦! Danger¦; appeler"),
        ("Quoi ?! Vraiment !!!", "Quoi¦?! Vraiment¦!!!"),
        ("Vrai ? !", "Vrai¦?¦!"),
        ("Alors...?", "Alors…¦?"),
        ("(Vraiment ?)", "(Vraiment¦?)"),
        ("Attention: danger", "Attention~: danger"),
        ("Attention : danger", "Attention~: danger"),
        ("À retenir :", "À retenir~:"),
        ("? seul", "? seul"),
        ("(?) et [!]", "(?) et [!]"),
    ],
    "quotation marks": [
        ("« mot »", "«~mot~»"),
        ("«mot»", "«~mot~»"),
        ('Il dit "non".', "Il dit «~non~»."),
        ('"Ça va?" demande-t-il', "«~Ça va¦?~» demande-t-il"),
        ('dit: "Oui" et "Non !"', "dit~: «~Oui~» et «~Non¦!~»"),
        ('un écran 15" et un "mot', 'un écran 15" et un "mot'),
        ("il dit :« oui »", "il dit~:«~oui~»"),
    ],
    "apostrophes": [
        ("l'usage d'aujourd'hui", "l’usage d’aujourd’hui"),
        ("qu'« elle » dit", "qu’«~elle~» dit"),
        ("'tain d'loi", "’tain d’loi"),
        ("l'unité 15'", "l’unité 15'"),
    ],
    "numbers": [
        ("10 000 personnes", "10¦000 personnes"),
        ("1 234 567 €", "1¦234¦567~€"),
        ("en 2024 300 personnes", "en 2024 300 personnes"),
        ("de 10 000-12 000", "de 10¦000-12¦000"),
        ("04 72 10 13 30", "04~72~10~13~30"),
        ("0 800 23 13 13", "0~800~23~13~13"),
        ("+33 4 72 10 13 30", "+33~4~72~10~13~30"),
        ("10 h 45", "10~h~45"),
        ("10h45 et 9h", "10~h~45 et 9~h"),
        ("24h/24", "24~h/24"),
        ("9 h – 12 h 30", "9~h – 12~h~30"),
        ("15 min, 1,5 g, 3 mg", "15~min, 1,5~g, 3~mg"),
        ("30 % et 10%, 20€", "30~% et 10~%, 20~€"),
        ("18 ans, 2 heures", "18~ans, 2~heures"),
        ("3 à 4 sur 10", "3 à 4 sur 10"),
        ("les années 80 s'éloignent", "les années 80 s’éloignent"),
    ],
    "what stands before a number": [
        ("appeler le 15 ou le 112", "appeler le~15 ou le~112"),
        ("p. 9 et pp. 9-12", "p.~9 et pp.~9-12"),
        ("n° 3 et n°4", "n°~3 et n°~4"),
        ("art. L. 3411-8", "art. L.~3411-8"),
        ("le 15 mars et le 1er mai", "le~15~mars et le~1er~mai"),
        ("fiche 3, séquence 2", "fiche~3, séquence~2"),
        ("avec Mme Martin et M. Durand", "avec Mme~Martin et M.~Durand"),
    ],
    "what is left alone": [
        ("à 10:30 précises", "à 10:30 précises"),
        ("https://exemple.fr/a?b=1;c=2&d=l'e...f:g", "https://exemple.fr/a?b=1;c=2&d=l'e...f:g"),
        ("(voir https://exemple.fr/a) ?", "(voir https://exemple.fr/a)¦?"),
        ("Lire https://exemple.fr ?", "Lire https://exemple.fr¦?"),
        ("www.exemple.fr/10%", "www.exemple.fr/10%"),
        ("mailto:a@b.fr ou a.b@c-d.fr !", "mailto:a@b.fr ou a.b@c-d.fr¦!"),
        ("a;b, x=1?y:z, :-)", "a;b, x=1?y:z, :-)"),
        ("A12h, R3h2, v1.2", "A12h, R3h2, v1.2"),
        ("", ""),
    ],
}


@pytest.mark.parametrize(("typed", "wanted"), [pair for pairs in RIGHT.values() for pair in pairs])
def test_print_and_screens(typed: str, wanted: str) -> None:
    assert shown(french(typed, narrow=True)) == wanted


@pytest.mark.parametrize(("typed", "wanted"), [pair for pairs in RIGHT.values() for pair in pairs])
def test_slides_have_no_narrow_space(typed: str, wanted: str) -> None:
    assert shown(french(typed, narrow=False)) == wanted.replace("¦", "~")


def test_a_mark_in_the_next_run_holds_on_to_the_bold_word_before_it() -> None:
    runs = french_runs(("Appeler le ", "15", " : qui ?"), narrow=True)

    assert runs == (f"Appeler le{NBSP}", "15", f"{NBSP}: qui{NARROW}?")


def test_quotation_marks_may_open_in_one_run_and_close_in_another() -> None:
    runs = french_runs(('Dire "', "non", '", puis "'), narrow=True)

    assert runs == (f"Dire «{NBSP}", "non", f'{NBSP}», puis "')


def test_a_space_that_two_runs_share_comes_once() -> None:
    assert french_runs(("Vrai ", " ?"), narrow=True) == (f"Vrai{NARROW}", "?")


TEXTS = st.text("aé1 05\"'’«»?!;:.,%€h()\n-/@=" + NBSP + NARROW, max_size=30)


@given(TEXTS, st.booleans())
@example(text='":"0":"', narrow=True)
def test_applying_it_twice_changes_nothing_more(text: str, narrow: bool) -> None:  # noqa: FBT001 - a drawn value
    once = french(text, narrow=narrow)

    assert french(once, narrow=narrow) == once


@given(st.lists(TEXTS, max_size=4))
def test_where_runs_are_cut_does_not_change_the_paragraph(runs: list[str]) -> None:
    assert "".join(french_runs(runs, narrow=True)) == french("".join(runs), narrow=True)


@given(st.lists(TEXTS, max_size=4))
def test_as_many_runs_come_out_as_went_in(runs: list[str]) -> None:
    assert len(french_runs(runs, narrow=True)) == len(runs)


@given(TEXTS)
def test_only_spaces_and_marks_change(text: str) -> None:
    def letters(text: str) -> str:
        return "".join(character for character in text if character.isalnum() or character in ",-/@=%€()")

    assert letters(french(text, narrow=True)) == letters(text)
