"""Gather the sentences of the program into the English catalogue, and compile it.

    .venv/bin/python script/messages.py

New sentences come in untranslated at the end of `locales/en/LC_MESSAGES/addprec_training.po`; those that the code no
longer says go out. Then fill in the empty `msgstr` and run it again.
"""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parents[1] / "addprec_training"
PO = PACKAGE / "locales" / "en" / "LC_MESSAGES" / "addprec_training.po"
MO = PO.with_suffix(".mo")
CLICK = PACKAGE / "locales" / "fr" / "LC_MESSAGES" / "click.po"
"""What click says of wrong usage: its sentences are English in its code, and translated by hand here."""
KEYWORDS = {"_": None, "mark": None, "plural": (1, 2)}
NO_CLOCK = datetime(1980, 1, 1, tzinfo=UTC)
HEADER = "# The English sentences of addprec-train. The key is the French sentence of the code: see messages.py."


def said(package: Path) -> Catalog:
    """Return an untranslated catalogue of every sentence that the Python files of `package` say."""
    catalogue = Catalog()
    found = extract_from_dir(package, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("NOTE:",))
    for _name, _line, message, comments, context in sorted(found, key=lambda sentence: (sentence[0], sentence[1])):
        catalogue.add(message, auto_comments=comments, context=context)
    return catalogue


def brought_up_to_date(translated: Catalog, sentences: Catalog) -> Catalog:
    """Return the catalogue of exactly `sentences`, in the order of the code, with what `translated` knows of them."""
    catalogue = Catalog(locale="en", header_comment=HEADER, charset="utf-8")
    for sentence in sentences:
        if not sentence.id:
            continue
        known = translated.get(sentence.id, sentence.context)
        text = known.string if known is not None and known.string else None
        if text is None and isinstance(sentence.id, tuple):
            text = ("", "")
        catalogue.add(sentence.id, text or "", auto_comments=sentence.auto_comments, context=sentence.context)
    return catalogue


def as_po(catalogue: Catalog) -> bytes:
    """Return the text of `catalogue`, without a clock and without line numbers, which would change with every edit."""
    out = io.BytesIO()
    write_po(out, catalogue, width=120, no_location=True, omit_header=True)
    header = f'{HEADER}\nmsgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return header.encode() + b'"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n' + out.getvalue()


def as_mo(po: bytes, locale: str = "en") -> bytes:
    """Return the compiled form of the catalogue `po`; what is not translated stays out, and shows as in the code."""
    source = read_po(io.BytesIO(po), locale=locale)
    catalogue = Catalog(
        locale=locale,
        project="addprec-training",
        version="1",
        copyright_holder="",
        msgid_bugs_address="",
        last_translator="",
        language_team="",
        creation_date=NO_CLOCK,
        revision_date=NO_CLOCK,
    )
    for sentence in source:
        if sentence.id:
            catalogue.add(sentence.id, sentence.string, context=sentence.context)
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the French sentences that `catalogue` leaves without an English one."""
    waiting = []
    for sentence in catalogue:
        forms = (sentence.string,) if isinstance(sentence.string, str) else tuple(sentence.string or ())
        if sentence.id and not (forms and all(forms)):
            waiting.append(sentence.id if isinstance(sentence.id, str) else sentence.id[0])
    return waiting


def main() -> int:
    """Rewrite the two files; return 1 when a sentence waits for its translation."""
    known = read_po(io.BytesIO(PO.read_bytes()), locale="en") if PO.is_file() else Catalog(locale="en")
    catalogue = brought_up_to_date(known, said(PACKAGE))
    po = as_po(catalogue)
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po)
    MO.write_bytes(as_mo(po))
    CLICK.with_suffix(".mo").write_bytes(as_mo(CLICK.read_bytes(), "fr"))
    waiting = untranslated(catalogue)
    for sentence in waiting:
        print(f"to translate: {sentence}")
    print(f"{PO.name}: {len(catalogue)} sentences, {len(waiting)} to translate")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
