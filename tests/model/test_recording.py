from __future__ import annotations

import pytest
from pydantic import ValidationError

from addprec_training.model.recording import RecordingEntry

SOUND = {"file": "appel.mp3", "length": "45 s", "transcript": "Bonjour.", "credit": "Nous", "licence": "CC BY 4.0"}


def recording(**changed: str) -> RecordingEntry:
    return RecordingEntry.model_validate(SOUND | changed)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("45 s", 45), ("45s", 45), ("2 min", 120), ("2 min 10 s", 130), ("2min10s", 130), ("2:10", 130), ("90:00", 5400)],
)
def test_a_length_is_written_in_minutes_and_seconds(written: str, seconds: int) -> None:
    assert recording(length=written).length == seconds


@pytest.mark.parametrize("written", ["", "0 s", "dix", "2", "2:75", "2 h", "-1 s"])
def test_what_is_no_length_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(ValidationError, match="2 min 10 s"):
        recording(length=written)


def test_the_ending_of_the_file_says_whether_it_is_watched() -> None:
    names = ("a.mp3", "a.m4a", "a.wav", "a.mp4", "a.webm")

    assert [name for name in names if recording(file=name, captions="a.vtt").is_watched] == ["a.mp4", "a.webm"]


def test_a_video_without_captions_is_refused() -> None:
    with pytest.raises(ValidationError, match="sous-titres"):
        recording(file="visite.mp4")


def test_a_recording_without_its_words_is_refused() -> None:
    with pytest.raises(ValidationError, match="transcript"):
        RecordingEntry.model_validate({key: value for key, value in SOUND.items() if key != "transcript"})
