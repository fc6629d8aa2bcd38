"""What the group works from, in print as on the slide: a guide must do where no screen works, and a thumbnail is for recognition."""

from __future__ import annotations

from addprec_training.model import blocks as md
from addprec_training.model.base import Line
from addprec_training.model.screens import Brief, Discussion, RecordingScreen, Steps, Vignette
from addprec_training.plan.values import PlannedScreen


def readable(planned: PlannedScreen) -> md.Blocks:
    """Return the situation and its questions, the brief, the steps, the questions to discuss, or what is said in a recording.

    Nothing for other screens.
    """
    match planned.screen:
        case Vignette(situation=situation, prompts=prompts):
            return (*situation, md.Bullets(_items(prompts)))
        case Brief(steps=steps) | Steps(steps=steps):
            return (md.Numbered(_items(steps)),)
        case Discussion(prompts=prompts):
            return (md.Bullets(_items(prompts)),)
        case RecordingScreen(prompts=prompts):
            return (md.Bullets(_items(prompts)), *(planned.recording.transcript if planned.recording else ()))
        case _:
            return ()


def _items(lines: tuple[Line, ...]) -> tuple[md.Blocks, ...]:
    return tuple((md.Paragraph(line),) for line in lines)
