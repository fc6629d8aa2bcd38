"""A module in one of its formats, or a session -> its plan."""

from __future__ import annotations

from dataclasses import replace

from addprec_training.errors import DataPath, Finding
from addprec_training.messages import _
from addprec_training.model.activity import Activity
from addprec_training.model.curriculum import Curriculum
from addprec_training.model.module import FormatName, Module
from addprec_training.model.overlay import Overlay
from addprec_training.model.session import Session, SessionDay
from addprec_training.plan import apart, clock, cutting, local, numbering, overlays, timetable
from addprec_training.plan.french import duration
from addprec_training.plan.values import Cut, HalfDay, Plan, PlannedSequence

HALF_DAY = 3 * 60 + 30
"""Minutes of a half-day: a day is 9 h – 12 h 30 and 13 h 30 – 17 h, unless a session says other hours."""


_TOLD = 6
"""Activities that a message names before it counts the others."""


class PlanError(Exception):
    """No plan can be made: carries every finding."""

    def __init__(self, findings: list[Finding]) -> None:
        """Keep `findings`."""
        super().__init__("\n".join(finding.message for finding in findings))
        self.findings = findings


def plan_module(curriculum: Curriculum, slug: str, format_: FormatName) -> Plan:
    """Return the plan of module `slug` in a format, on days of seven hours without dates.

    Raises `PlanError` when the format's overlay does not fit the module, or when its activities do not go into its days.
    """
    module = curriculum.modules[slug]
    return _plan(curriculum, module, format_, None, _usual_days(module.room))


def plan_session(curriculum: Curriculum, slug: str) -> Plan:
    """Return the plan of session `slug`: its module in its format, with what its départements, host and itself change.

    Raises `PlanError` as `plan_module` does.
    """
    session = curriculum.sessions[slug]
    return _plan(curriculum, curriculum.modules[session.module], session.format, session, session.days)


def _usual_days(room: int) -> tuple[SessionDay, ...]:
    """Return the days that hold `room` minutes: the last one is a morning where the half-days are odd."""
    half_days = -(-room // HALF_DAY)
    return (SessionDay(),) * (half_days // 2) + (SessionDay(afternoon=None),) * (half_days % 2)


def _plan(
    curriculum: Curriculum, core: Module, format_: FormatName, session: Session | None, days: tuple[SessionDay, ...]
) -> Plan:
    module = _resolved(curriculum, core, format_, session)
    windows = timetable.windows(days, session.presence if session else "salle")
    module, cuts, half_days, sequences = _laid(core, module, format_, session, windows)
    module = module.model_copy(update={"media": numbering.cited_media(module, curriculum.media)})
    return Plan(
        programme=curriculum.programme,
        module=module,
        format=format_,
        session=session,
        departements=tuple(
            curriculum.departements[code] for code in session.departements if code in curriculum.departements
        )
        if session
        else (),
        structure=curriculum.structures.get(session.structure) if session and session.structure else None,
        sequences=sequences,
        half_days=half_days,
        glossary=numbering.cited_terms(module, curriculum.glossary),
        bibliography=numbering.cited_sources(module, curriculum),
        help_lines=curriculum.help_lines,
        group_sessions=numbering.group_sessions(module, curriculum.classifications),
        intersessions=apart.between(module, half_days),
        cuts=cuts,
    )


def _laid(
    core: Module, module: Module, format_: FormatName, session: Session | None, windows: tuple[clock.Window, ...]
) -> tuple[Module, tuple[Cut, ...], tuple[HalfDay, ...], tuple[PlannedSequence, ...]]:
    """Return `module` laid over `windows`; a session may leave activities out to go in, a format never does.

    Raises `PlanError` when it does not go in.
    """
    cuts: list[Cut] = []
    steps = cutting.chain(module) if session else iter(())
    while True:
        sequences = numbering.number(module)
        try:
            half_days, sequences = timetable.lay(sequences, windows, apart.barriers(module))
        except apart.NoPlace as error:
            raise PlanError([_without_a_place(error, core)]) from None
        except clock.DoesNotFit as error:
            step = next(steps, None)
            if step is None:
                activities = numbering.room_activities(sequences)
                finding = _overflow(error, core, format_, session, activities, windows)
                over = error.minutes - error.room if error.part is None else 0
                raise PlanError([_with_what_stays(finding, module, over) if session else finding]) from None
            cut, module = step
            cuts.append(cut)
        else:
            return module, tuple(cuts), half_days, sequences


def _without_a_place(error: apart.NoPlace, core: Module) -> Finding:
    own = error.place < len(core.intersessions)
    return Finding(
        ("modules", core.slug, "intersessions", error.place, "after") if own else ("modules", core.slug, "room"),
        "P013",
        _(
            "l’intersession « {title} » vient après « {after} », qui n’est pas une séquence suivie d’une autre en salle"
        ).format(title=error.intersession.title, after=error.intersession.after),
        _(
            "Nommez la séquence qui finit la dernière journée d’avant ; plusieurs intersessions se suivent dans l’ordre."
        ),
    )


def _with_what_stays(finding: Finding, module: Module, over: int) -> Finding:
    """Return `finding` with what `over` minutes more would cost, and with what a shorter session could not leave out, and why."""
    stays = [_cost(cutting.given_up(module, over))] if over > 0 else []
    stays += [
        _("« {activity} » reste : {why}").format(activity=one.activity.title, why=one.why)
        for one in cutting.kept(module)
    ]
    hint = " ".join((finding.hint or "", *(f"{sentence}." for sentence in stays[:6]))).strip()
    return replace(finding, hint=hint)


def _cost(gone: cutting.GivenUp) -> str:
    """Return in words what giving these activities up would cost."""
    told = [f"« {activity.title} » ({duration(activity.minutes)})" for activity in gone.activities]
    if len(told) > _TOLD:
        told = [*told[:_TOLD], _("et {count} autres").format(count=len(told) - _TOLD)]
    titles = ", ".join(told)
    lost = [
        said.format(ids=", ".join(f"« {id_} »" for id_ in ids))
        for said, ids in (
            (_("ne seraient plus travaillés : {ids}"), gone.untaught),
            (_("ne seraient plus évalués : {ids}"), gone.unassessed),
        )
        if ids
    ]
    if not lost:
        lost = [_("aucun objectif n’y serait perdu, changez leur priorité si la session peut s’en passer")]
    return _("Pour gagner ces minutes, il faudrait aussi retirer {titles} ; {lost}").format(
        titles=titles, lost=" ; ".join(lost)
    )


def _resolved(curriculum: Curriculum, core: Module, format_: FormatName, session: Session | None) -> Module:
    """Return `core` with its overlays on: format, départements, host, session, in that order."""
    layers: list[tuple[Overlay, DataPath]] = []
    if overlay := core.formats.get(format_):
        layers.append((overlay, ("modules", core.slug, "formats", format_)))
    if session is not None:
        for code in session.departements:
            departement = curriculum.departements.get(code)
            if departement and core.local:
                layers.append((local.insert(departement, core.local), ("modules", core.slug, "local")))
            if departement and (own := departement.modules.get(core.slug)):
                layers.append((own, ("departements", code, "modules", core.slug)))
        structure = curriculum.structures.get(session.structure) if session.structure else None
        if structure and session.structure and (own := structure.modules.get(core.slug)):
            layers.append((own, ("structures", session.structure, "modules", core.slug)))
        layers.append((session, ("sessions", session.slug)))
    module = core
    findings: list[Finding] = []
    for layer, place in layers:
        try:
            module = overlays.apply(module, layer, place)
        except overlays.OverlayError as error:
            findings += error.findings
    if findings:
        raise PlanError(findings)
    return module


def _overflow(
    error: clock.DoesNotFit,
    core: Module,
    format_: FormatName,
    session: Session | None,
    activities: tuple[Activity, ...],
    windows: tuple[clock.Window, ...],
) -> Finding:
    hours: DataPath = ("sessions", session.slug, "days") if session else ("modules", core.slug, "room")
    name = session.slug if session else format_
    if error.too_long is not None:
        activity = activities[error.too_long]
        message = _("« {activity} » dure plus de {most} minutes sans pause").format(
            activity=activity.title, most=clock.LONGEST_RUN
        )
        return Finding(
            _place(core, activity) or hours,
            "P010",
            message,
            _("Coupez-la en deux activités : une pause se place entre deux."),
        )
    if error.part is not None:
        return Finding(
            hours,
            "P013",
            _(
                "{name} : {where}, les activités prennent {minutes} minutes, les demi-journées en laissent {room}"
            ).format(name=name, where=_which(core, error.part), minutes=error.minutes, room=error.room),
            _(
                "Pauses et marge de 10 % sont comprises : raccourcissez des activités, ou ajoutez une journée de ce côté."
            ),
        )
    if error.minutes > error.room:
        message = _(
            "{name} : les activités prennent {minutes} minutes, les demi-journées en laissent {room}, soit {over} de trop"
        ).format(name=name, minutes=error.minutes, room=error.room, over=error.minutes - error.room)
        return Finding(
            hours,
            "P011",
            message,
            _(
                "Pauses et marge de 10 % sont comprises dans les heures : raccourcissez des activités, ou ajoutez une demi-journée."
            ),
        )
    message = _("{name} : les activités tiennent en tout, mais pas demi-journée par demi-journée").format(name=name)
    more = clock.missing([clock.Timed(activity.minutes, 0) for activity in activities], windows)
    if more:
        message = _("{sentence} : il s’en faut de {more} minutes par demi-journée").format(sentence=message, more=more)
    return Finding(
        hours,
        "P012",
        message,
        _("Changez l’ordre ou la durée d’une activité longue : aucune pause ne doit tomber au milieu d’une activité."),
    )


def _which(core: Module, part: int) -> str:
    """Return in words the part of the training, counted from 0, that intersessions cut: « avant « Entre deux journées » »."""
    titles = [intersession.title for intersession in core.intersessions]
    if part < len(titles):
        return _("avant « {title} »").format(title=titles[part])
    return _("après « {title} »").format(title=titles[-1] if titles else "")


def _place(core: Module, activity: Activity) -> DataPath | None:
    """Return where the minutes of `activity` stand in the core; None for an activity that an overlay brings."""
    for place, sequence in enumerate(core.sequences):
        for rank, known in enumerate(sequence.activities):
            if known.id == activity.id:
                return ("modules", core.slug, "sequences", place, "activities", rank, "minutes")
    return None
