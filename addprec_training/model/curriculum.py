"""The whole of what was read: one value, frozen, without lines and without IO."""

from __future__ import annotations

from collections.abc import Mapping

from addprec_training.model.base import Base, Slug
from addprec_training.model.module import Module
from addprec_training.model.programme import Departement, HelpLine, Lexicon, Programme, Source, Structure, Term
from addprec_training.model.session import Session


class Curriculum(Base):
    """Everything that the `curriculum/` folder says."""

    programme: Programme
    lexicon: Lexicon
    glossary: Mapping[Slug, Term]
    bibliography: Mapping[Slug, Source]
    help_lines: Mapping[Slug, HelpLine]
    departements: Mapping[str, Departement]
    structures: Mapping[Slug, Structure]
    modules: Mapping[Slug, Module]
    sessions: Mapping[Slug, Session]
