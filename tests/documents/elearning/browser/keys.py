"""A learner who has a keyboard and nothing else: Tab, arrows, Space, Enter, and letters where something is to be written.

Each press is looked at: focus is somewhere, it is seen, and nothing covers what has it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

from tests.documents.elearning.browser.learner import Learner

TRIES = 12
"""Answers and steps of a story, « Réessayer » among them, after which a question never closes."""
MOST = 400
"""Presses of Tab after which something cannot be reached."""

# Who has the focus, and what is wrong with it. The outline may be drawn by the label around a box; a colour between
# `rgb(…)` is read as it is computed.
# A link to a part of the page lets go of the focus before the page can give it to what shows: a moment is allowed.
_FOCUS = """async () => {
  for (let wait = 0; wait < 10 && document.activeElement === document.body; wait += 1) await new Promise(done => setTimeout(done, 20));
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return { faults: ['focus is lost'] };
  const faults = [];
  const rgb = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const shine = text => rgb(text).slice(0, 3).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [.2126, .7152, .0722][at], 0);
  const drawn = [one, one.closest('label'), one.closest('.option')].filter(Boolean).find(box => {
    const style = getComputedStyle(box);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
  if (!drawn) faults.push('focus is not seen');
  else {
    let ground = drawn.parentElement;
    while (ground && !(rgb(getComputedStyle(ground).backgroundColor)[3] !== 0)) ground = ground.parentElement;
    const pair = [getComputedStyle(drawn).outlineColor, getComputedStyle(ground || document.body).backgroundColor].map(shine);
    pair.sort((a, b) => b - a);
    if ((pair[0] + .05) / (pair[1] + .05) < 3) faults.push('the outline is under 3:1');
  }
  const box = one.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, innerHeight) / 2];
  if (box.bottom < 0 || box.top > innerHeight) faults.push('it is out of sight');
  else {
    const above = document.elementFromPoint(Math.max(0, Math.min(x, innerWidth - 1)), Math.max(0, Math.min(y, innerHeight - 1)));
    const fixed = above && ['fixed', 'sticky'].includes(getComputedStyle(above).position);
    if (fixed && !above.contains(one) && !one.contains(above)) faults.push('something covers it');
  }
  const form = one.closest('.page.current [data-question]');
  return {
    faults, what: one.outerHTML.slice(0, 90), tag: one.tagName.toLowerCase(), type: one.type || '', name: one.name || '',
    inForm: Boolean(form), empty: !one.value, on: one.matches('.page.current .bar .on'), again: one.matches('.page.current .again'),
    begin: one.id === 'begin', validate: one.matches('.page.current .validate'), link: one.matches('a[href]'), finish: one.id === 'finish',
    marked: one.matches('.move, [aria-pressed]'),
  };
}"""


@dataclass
class Keys:
    """Somebody in front of a page with a keyboard."""

    page: Page
    learner: Learner
    faults: list[str] = field(default_factory=list)
    presses: int = 0

    def press(self, key: str) -> dict[str, Any]:
        """Press a key; return what has the focus then."""
        self.page.keyboard.press(key)
        self.presses += 1
        held: dict[str, Any] = self.page.evaluate(_FOCUS)
        where = self.learner.section
        self.faults += [f"{where}, after {key}: {fault}: {held.get('what', '')}" for fault in held["faults"]]
        return held

    def tab_to(self, what: str) -> dict[str, Any]:
        """Press Tab until `what` has the focus."""
        for _ in range(MOST):
            held = self.press("Tab")
            if held.get(what):
                return held
        message = f"{what} cannot be reached on {self.learner.section}"
        raise AssertionError(message)

    def complete(self) -> None:
        """Go through the whole course."""
        self.tab_to("begin")
        self.press("Enter")
        while self.learner.section != "bilan":
            before = self.learner.section
            self._settle()
            self.tab_to("on")
            self.press("Enter")
            self.page.wait_for_function("before => document.body.dataset.page !== before", arg=before)

    def _settle(self) -> None:
        """Answer until nothing is left to try; what is only saved may be changed for ever, and is answered once."""
        asked = next((one for one in self.learner.course.questions if one.id == self.learner.asked), None)
        tries = TRIES if hasattr(asked, "attempts") or getattr(asked, "kind", "") == "branching" else 1
        for _ in range(tries):
            if self._is_open():
                self._answer()
        if tries > 1 and self._is_open():
            message = f"{self.learner.section} is still open after {tries} answers"
            raise AssertionError(message)

    def _is_open(self) -> bool:
        return self.page.locator(".page.current .validate:visible, .page.current .again:visible").count() > 0

    def _answer(self) -> None:
        """Give each control on the way to « Valider » something, then validate; or try again."""
        if self.page.locator(".page.current .again:visible").count():
            self.tab_to("again")
            self.press("Enter")
            return
        groups: set[str] = set()
        for _ in range(MOST):
            held = self.press("Tab")
            if held.get("validate"):
                break
            if held.get("inForm"):
                self._give(held, groups)
        self.press("Enter")

    def _give(self, held: dict[str, Any], groups: set[str]) -> None:
        match held:
            case {"type": "radio", "name": name} if name not in groups:
                groups.add(name)
                self.press("Space")
                self.press("ArrowDown")
            case {"type": "checkbox", "name": name} if name not in groups:
                groups.add(name)
                self.press("Space")
            case {"tag": "select"}:
                self.press("ArrowDown")
            case {"tag": "textarea"} | {"type": "text" | "search" | "number", "empty": True}:
                self.page.keyboard.type("12")
            case {"marked": True} if "marked" not in groups:
                groups.add("marked")
                self.press("Enter")
            case _:
                pass
