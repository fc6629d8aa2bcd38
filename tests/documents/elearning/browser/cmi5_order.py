"""What cmi5 asks of the statements of a registration (specification, sections 9 and 10), held against those that came.

A record store takes any statement that is well made; whether it may come here, and now, is cmi5's to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

Statement = dict[str, Any]
MoveOn = Literal["NotApplicable", "Passed", "Completed", "CompletedOrPassed", "CompletedAndPassed"]
MOVE_ONS: tuple[MoveOn, ...] = ("NotApplicable", "Passed", "Completed", "CompletedOrPassed", "CompletedAndPassed")

DEFINED = ("initialized", "completed", "passed", "failed", "terminated")
"""The verbs of cmi5 that an assignable unit says (9.3), their number and order below."""
SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"
CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon"
_DURATION = re.compile(r"P(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?")
_UTC = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z")


@dataclass(frozen=True)
class Launch:
    """What the platform said of a session."""

    mode: Literal["Normal", "Browse", "Review"] = "Normal"
    mastery: float | None = 0.7
    ends: bool = True
    """Whether the session is to end by itself: not when it was killed."""


def verb(statement: Statement) -> str:
    """Return the last part of a verb's address: « passed »."""
    return str(statement["verb"]["id"]).rpartition("/")[2]


def faults(statements: list[Statement], launches: dict[str, Launch]) -> list[str]:
    """Return what strays from cmi5 in the statements of one registration; `launches` by their session's id."""
    found: list[str] = []
    for name, session in groupby(statements, _session):
        if name not in launches:
            found.append(f"{name}: no such session")
            continue
        found += [f"{name}: {fault}" for fault in _in_session(list(session), launches[name])]
    said = [verb(one) for one in statements]
    found += [f"{name} {said.count(name)} times (9.3)" for name in ("completed", "passed") if said.count(name) > 1]
    if "passed" in said and "failed" in said[said.index("passed") :]:
        found.append("failed after passed (9.3.5)")
    ids = [one["id"] for one in statements]
    return found + (["an id twice"] if len(ids) != len(set(ids)) else [])


def satisfied(statements: list[Statement], rule: MoveOn) -> bool:
    """Return whether a platform takes the unit as done (10.2.5)."""
    said = {verb(one) for one in statements}
    match rule:
        case "NotApplicable":
            return True
        case "Passed" | "Completed":
            return rule.lower() in said
        case "CompletedOrPassed":
            return bool(said & {"completed", "passed"})
        case "CompletedAndPassed":
            return said >= {"completed", "passed"}


def _session(statement: Statement) -> str:
    return str(statement["context"]["extensions"].get(SESSION))


def _in_session(statements: list[Statement], launch: Launch) -> list[str]:
    said = [verb(one) for one in statements]
    found = [fault for one in statements for fault in _alone(one, launch)]
    if said[0] != "initialized" or said.count("initialized") != 1:
        found.append(f"initialized is not the first, once (9.3.2): {said}")
    if launch.ends and (said[-1] != "terminated" or said.count("terminated") != 1):
        found.append(f"terminated is not the last, once (9.3.8): {said}")
    if launch.mode != "Normal" and set(said) - {"initialized", "terminated"}:
        found.append(f"{launch.mode} says more than its two ends (10.2.2): {said}")
    if said.count("passed") + said.count("failed") > 1:
        found.append("judged twice in a session (9.3)")
    times = [one["timestamp"] for one in statements]
    return found + ([] if times == sorted(times) else [f"times go back: {times}"])


def _alone(statement: Statement, launch: Launch) -> list[str]:
    """Return what strays in one statement."""
    name = verb(statement)
    result, context = statement.get("result", {}), statement["context"]
    categories = {one["id"] for one in context["contextActivities"].get("category", [])}
    score = result.get("score", {}).get("scaled")
    held = {
        "timestamp in UTC (9.7)": _UTC.fullmatch(statement["timestamp"]),
        "registration (9.6.1)": context.get("registration"),
        "grouping of the template (10.2.1)": context["contextActivities"].get("grouping"),
        "an account as actor (9.2)": set(statement["actor"].get("account", {})) == {"homePage", "name"},
        "cmi5 category on its own verbs alone (9.6.2.1)": (CMI5 in categories) == (name in DEFINED),
        "moveon category on judgements and completion alone (9.6.2.2)": (MOVE_ON in categories)
        == (name in ("completed", "passed", "failed")),
    }
    if name in ("completed", "passed", "failed", "terminated"):
        held["duration (9.5.4)"] = _DURATION.fullmatch(result.get("duration", ""))
    if name in ("passed", "failed"):
        mark = launch.mastery
        held["success said (9.5.2)"] = result.get("success") is (name == "passed")
        held["mastery score named (9.6.3.2)"] = context["extensions"].get(MASTERY) == mark
        held["score on the right side of the mastery score (9.3.4, 9.3.5)"] = score is not None and (
            mark is None or (score >= mark) == (name == "passed")
        )
    elif name in DEFINED:
        held["no score but on a judgement (9.5.1)"] = score is None
        held["no success but on a judgement (9.5.2)"] = "success" not in result
    held["completion on completed alone (9.5.3)"] = (result.get("completion") is True) == (name == "completed")
    return [f"{name}: wants {rule}" for rule, kept in held.items() if not kept]
