"""The whole of what was read: one value, frozen, without lines and without IO."""

from __future__ import annotations

from collections.abc import Mapping

from addprec_training.model.base import Base, Slug
from addprec_training.model.module import Media, Module
from addprec_training.model.programme import Departement, HelpLine, Lexicon, Programme, Source, Structure, Term
from addprec_training.model.session import Session
from addprec_training.model.skills import Classification


class Curriculum(Base):
    """Everything that the `curriculum/` folder says."""

    programme: Programme
    lexicon: Lexicon
    glossary: Mapping[Slug, Term]
    bibliography: Mapping[Slug, Source]
    help_lines: Mapping[Slug, HelpLine]
    classifications: Mapping[Slug, Classification] = {}
    media: Mapping[Slug, Media] = {}
    """What the modules show in common: `communs/medias/`."""
    commons: tuple[str, ...] = ()
    """What the modules say in common, without marks: every text of `communs/`."""
    departements: Mapping[str, Departement]
    structures: Mapping[Slug, Structure]
    modules: Mapping[Slug, Module]
    sessions: Mapping[Slug, Session]
