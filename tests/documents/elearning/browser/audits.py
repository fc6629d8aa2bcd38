"""What is looked for on a page that shows: axe, sideways scroll, clipped text, small targets, nameless controls."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import CDPSession, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4"]
LEAST = 24
"""Pixels of a target, each way (WCAG 2.2, 2.5.8)."""

_CONTROLS = "a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']"

_SIDEWAYS = """() => {
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide <= 0) return [];
  const out = Array.from(document.querySelectorAll('.page.current *, .top *, .foot *')).filter(
    one => one.getClientRects().length && one.getBoundingClientRect().right > innerWidth + 1);
  return [`${wide} px too wide: ` + out.slice(0, 3).map(one => one.outerHTML.slice(0, 80)).join(' | ')];
}"""

# Boxes that cut what does not fit, except those that scroll, and what is for screen readers alone.
_CLIPPED = """() => Array.from(document.querySelectorAll('body *')).filter(one => {
  if (!one.getClientRects().length) return false;
  const style = getComputedStyle(one);
  if (one.closest('svg') || !one.textContent.trim()) return false;
  for (let up = one; up; up = up.parentElement) if (getComputedStyle(up).clipPath !== 'none') return false;
  const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
  return hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
}).map(one => 'clipped: ' + one.outerHTML.slice(0, 120))"""

# A link in a sentence is as high as its line: 2.5.8 leaves those out. A box in a label is pressed by its label.
_SMALL = """([controls, least]) => Array.from(document.querySelectorAll(controls)).filter(one => {
  if (!one.getClientRects().length || one.matches('.skip') || one.disabled) return false;
  const style = getComputedStyle(one);
  const around = one.parentElement.textContent.trim().length > one.textContent.trim().length;
  if (one.matches('a') && style.display === 'inline' && around) return false;
  const boxes = [one.getBoundingClientRect(), ...(one.closest('label') ? [one.closest('label').getBoundingClientRect()] : [])];
  return !boxes.some(box => box.width >= least - .5 && box.height >= least - .5);
}).map(one => `${one.getBoundingClientRect().width} × ${one.getBoundingClientRect().height}: ${one.outerHTML.slice(0, 120)}`)"""

# As a browser that enlarges text alone: every size that is written in pixels grows too, boxes do not.
_LARGER = """() => {
  const all = Array.from(document.querySelectorAll('body, body *')).filter(
    one => one.getClientRects().length && !one.closest('svg'));
  const sizes = all.map(one => parseFloat(getComputedStyle(one).fontSize));
  all.forEach((one, at) => { one.style.fontSize = `${2 * sizes[at]}px`; });
}"""
# What WCAG 1.4.12 and RGAA 10.12 say that a reader may set.
_SPACED = """() => Array.from(document.querySelectorAll('body, body *')).filter(one => one.getClientRects().length).forEach(one => {
  one.style.lineHeight = '1.5'; one.style.letterSpacing = '.12em'; one.style.wordSpacing = '.16em';
  if (one.matches('p')) one.style.marginBottom = '2em';
})"""
_AS_SET = """() => document.querySelectorAll('[style]').forEach(one => {
  one.style.lineHeight = one.style.letterSpacing = one.style.wordSpacing = one.style.marginBottom = '';
})"""
_AS_BEFORE = "() => document.querySelectorAll('[style]').forEach(one => { one.style.fontSize = ''; })"


def axe(page: Page, *without: str) -> list[str]:
    """Return what axe finds (WCAG 2.2 A and AA, RGAA 4) by all rules but `without`; its script is in the page already.

    It is not sent through the pages that do not show, of which it would say nothing: a third of its time.
    """
    said: list[dict[str, Any]] = page.evaluate(
        """([tags, without]) => axe.run({ exclude: [['.page:not(.current)']] }, {
             runOnly: tags, rules: Object.fromEntries(without.map(rule => [rule, { enabled: false }])), resultTypes: ['violations'],
           }).then(told => told.violations)""",
        [TAGS, without],
    )
    return [f"{one['id']} {node['html'][:120]}" for one in said for node in one["nodes"]]


def fits(page: Page) -> list[str]:
    """Return what makes the page scroll sideways, and text that is cut."""
    return [*page.evaluate(_SIDEWAYS), *page.evaluate(_CLIPPED)]


def fits_enlarged(page: Page) -> list[str]:
    """Return what does not fit once all text is twice as large, and nothing else is."""
    page.evaluate(_LARGER)
    found = fits(page)
    page.evaluate(_AS_BEFORE)
    return [f"text at 200 %: {one}" for one in found]


def fits_spaced(page: Page) -> list[str]:
    """Return what does not fit once lines, words, letters and paragraphs stand further apart."""
    page.evaluate(_SPACED)
    found = fits(page)
    page.evaluate(_AS_SET)
    return [f"spaced: {one}" for one in found]


def small_targets(page: Page) -> list[str]:
    """Return what can be pressed and is smaller than 24 px."""
    found: list[str] = page.evaluate(_SMALL, [_CONTROLS, LEAST])
    return found


_ROLES = {
    "link", "button", "radio", "checkbox", "textbox", "searchbox", "spinbutton", "combobox", "listbox", "menuitem", "switch", "tab",
}  # fmt: skip
_STATES = {"radio": "checked", "checkbox": "checked", "switch": "checked"}


def unread(session: CDPSession) -> list[str]:
    """Return what the accessibility tree leaves without role, name or state: what a screen reader is given."""
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    found = []
    for node in nodes:
        if node.get("ignored"):
            continue
        role, name = node["role"]["value"], node.get("name", {}).get("value", "").strip()
        properties = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
        place = f"{role} « {name[:60]} »"
        if role in _ROLES and not name:
            found.append(f"{place}: no name")
        if role in _STATES and _STATES[role] not in properties:
            found.append(f"{place}: {_STATES[role]} is not said")
        if role in ("radiogroup", "navigation", "dialog") and not name:
            found.append(f"{place}: no name")
    heads = [one for one in nodes if not one.get("ignored") and one["role"]["value"] == "heading" and _level(one) == 1]
    return found + ([] if len(heads) == 1 else [f"{len(heads)} headings of level 1"])


def _level(node: dict[str, Any]) -> int | None:
    levels = [one["value"].get("value") for one in node.get("properties", []) if one["name"] == "level"]
    return int(levels[0]) if levels else None
