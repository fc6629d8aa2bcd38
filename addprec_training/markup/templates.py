"""Filling in the templates of pages: ours, and a house's own over them, file by file.

A house's template is somebody's text: it may show values, loop and choose, and no more (jinja2's sandbox). What it does is bounded:
each turn of a loop and each call of a macro looks at the clock, no value grows past `LONGEST`. What goes wrong in it is said in
French, at its file and line.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import wraps
from types import TracebackType
from typing import Any, NoReturn

from jinja2 import StrictUndefined, TemplateNotFound, TemplateSyntaxError, Undefined, UndefinedError, nodes
from jinja2.environment import Template
from jinja2.exceptions import SecurityError
from jinja2.loaders import BaseLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from addprec_training.errors import DocumentError, Location
from addprec_training.messages import _
from addprec_training.resources import TEMPLATES
from addprec_training.theme import HouseFile

SECONDS = 10.0
"""How long a house's templates may take for one document: a hundred times what ours do."""
LONGEST = 10_000_000
"""Characters, or items, of the longest value and of the whole page: ten times a guide of 300 pages."""
MAX_POWER = 64
"""Greatest exponent of `**`."""


class TemplateFaultError(DocumentError):
    """A house's template cannot be filled in."""


class _TooMuch(Exception):  # noqa: N818 - it never leaves this module
    """A template takes too long, or makes too much."""


class Templates:
    """The templates of one document."""

    def __init__(self, own: Mapping[str, HouseFile]) -> None:
        """Take our templates, and over them those of `own`, by their path below `templates/`."""
        self._own = own
        self._environment = _Environment(own)

    def fill(self, name: str, values: Mapping[str, Any]) -> str:
        """Return the template `name` with `values` in it.

        Raises `TemplateFaultError` for what is wrong once a house's own files take part; a fault of ours alone stays what it is.
        """
        self._environment.deadline = time.monotonic() + SECONDS
        try:
            return self._joined(self._environment.get_template(name), values)
        except TemplateSyntaxError as error:
            self._refuse(error, _syntax(error), self._place(error.name, error.lineno))
        except TemplateNotFound as error:
            self._refuse(error, _("modèle introuvable : « {name} »").format(name=error.name), self._reached(error))
        except UndefinedError as error:
            self._refuse(error, str(error), self._reached(error))
        except SecurityError as error:
            message = _("un modèle ne peut pas faire cela ({why})").format(why=error)
            self._refuse(error, message, self._reached(error))
        except RecursionError as error:
            self._refuse(error, _("ce modèle s’appelle lui-même sans fin"), self._reached(error))
        except (_TooMuch, MemoryError) as error:
            message = str(error) or _("ce modèle produit trop de texte")
            self._refuse(error, message, self._reached(error))
        except Exception as error:
            if not self._own:
                raise
            message = _("ce modèle ne peut pas être rempli ({why})").format(why=error)
            self._refuse(error, message, self._reached(error))

    def _joined(self, template: Template, values: Mapping[str, Any]) -> str:
        parts, length = [], 0
        for part in template.generate(values):
            length += len(part)
            if self._own and length > LONGEST:
                raise _TooMuch(_("ce modèle produit trop de texte"))
            parts.append(part)
        return "".join(parts)

    def _refuse(self, error: BaseException, message: str, place: Location | None) -> NoReturn:
        if not self._own:
            raise error
        hint = _(
            "Ce fichier de « templates » remplace le nôtre : corrigez-le, ou retirez-le pour retrouver celui d’origine."
        )
        raise TemplateFaultError(message, "D007", hint, place=place) from error

    def _reached(self, error: BaseException) -> Location | None:
        """Return the last line of a house's template that `error` came through; of ours, when it came through none of theirs."""
        places = [place for place in _lines(error.__traceback__) if place[0].startswith(_MARK)]
        theirs = [place for place in places if place[0].removeprefix(_MARK) in self._own]
        for name, line in reversed(theirs or places):
            return self._place(name.removeprefix(_MARK), line)
        return None

    def _place(self, name: str | None, line: int) -> Location | None:
        if name is None:
            return None
        return Location(self._own[name].path if name in self._own else TEMPLATES / name, line, 1)


_MARK = "modele:"
"""Begins the file names that jinja2 gives to the frames of templates."""


class _Loader(BaseLoader):
    """Finds a template among a house's own files, then among ours; it opens nothing else."""

    def __init__(self, own: Mapping[str, HouseFile]) -> None:
        self._own = own

    def get_source(self, environment: object, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002 - jinja2's signature
        if template in self._own:
            try:
                return self._own[template].content.decode(), _MARK + template, lambda: True
            except UnicodeDecodeError as error:
                raise TemplateSyntaxError(_("ce n’est pas du texte en UTF-8"), 1, template) from error
        path = (TEMPLATES / template).resolve()
        if not path.is_relative_to(TEMPLATES.resolve()) or not path.is_file():
            raise TemplateNotFound(template)
        return path.read_text(encoding="utf-8"), _MARK + template, lambda: True


class _Environment(ImmutableSandboxedEnvironment):
    """What a template may do, and for how long."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, own: Mapping[str, HouseFile]) -> None:
        super().__init__(
            loader=_Loader(own),
            autoescape=lambda name: name is not None and name.endswith(".html.j2"),
            undefined=_Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._own = own
        self.deadline = 0.0
        self._made = 0
        if own:
            self.filters = {name: self._measuring(function) for name, function in self.filters.items()}

    def _measuring(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return a filter that measures what it makes, so that « map » cannot make too much out of sight."""

        @wraps(function)
        def measured(*arguments: Any, **named: Any) -> Any:
            return self.bounded(function(*arguments, **named))

        return measured

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        return _Bounds().visit(tree) if name in self._own else tree

    def tick(self) -> str:
        """Refuse to go on once the time is over."""
        if time.monotonic() > self.deadline:
            raise _TooMuch(_("ce modèle ne finit pas : arrêté après {seconds} secondes").format(seconds=round(SECONDS)))
        return ""

    def bounded(self, value: Any) -> Any:
        """Return `value`, unless it, or all that was made so far, has grown out of all proportion."""
        self.tick()
        if isinstance(value, str | bytes | list | tuple | dict):
            self._made += len(value)
            if len(value) > LONGEST or self._made > 10 * LONGEST:
                raise _TooMuch(_("ce modèle produit trop de texte"))
        return value

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        for one, other in ((left, right), (right, left)):
            sized = len(one) if hasattr(one, "__len__") else 0
            if operator == "*" and isinstance(other, int) and sized * other > LONGEST:
                raise _TooMuch(_("ce modèle produit trop de texte"))
        if operator == "**" and isinstance(right, int) and right > MAX_POWER:
            raise _TooMuch(_("ce modèle produit trop de texte"))
        return self.bounded(super().call_binop(context, operator, left, right))


class _Bounds(NodeTransformer):
    """Puts a look at the clock at the head of every loop and macro, and a measure around every value that is made."""

    def visit(self, node: nodes.Node, *arguments: Any, **named: Any) -> Any:
        """Return `node` with its bounds, all that it holds included."""
        self.generic_visit(node, *arguments, **named)
        match node:
            case nodes.For() | nodes.Macro() | nodes.CallBlock():
                node.body = [nodes.ExprStmt(self._call("tick", node), lineno=node.lineno), *node.body]
            case nodes.Concat() | nodes.Add() | nodes.Call():
                return self._call("bounded", node, node)
            case _:
                pass
        return node

    def _call(self, method: str, near: nodes.Node, *given: nodes.Node) -> nodes.Node:
        """Return a call of a method of the environment, which no template can name otherwise."""
        call = nodes.Call(nodes.EnvironmentAttribute(method), list(given), [], None, None, lineno=near.lineno)
        return call.set_environment(near.environment)  # type: ignore[arg-type]


class _Unknown(StrictUndefined):
    """A value that is not there, said in French."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if isinstance(self._undefined_obj, Undefined) or self._undefined_obj is _NOTHING:
            return _("« {name} » n’existe pas ici").format(name=self._undefined_name)
        return _("« {name} » n’existe pas dans cette valeur").format(name=self._undefined_name)


_NOTHING = StrictUndefined()._undefined_obj  # noqa: SLF001 - jinja2's own mark of « no object », under no public name


def _syntax(error: TemplateSyntaxError) -> str:
    return _("modèle mal écrit (Jinja dit : {why})").format(why=error.message)


def _lines(trace: TracebackType | None) -> list[tuple[str, int]]:
    """Return the file names and lines that `trace` goes through, in order."""
    found = []
    while trace is not None:
        found.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    return found
