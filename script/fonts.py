"""Make the fonts of templates/ from the type designers' own files.

    .venv/bin/python script/fonts.py [node_modules]

Reads npm packages (package.json names them) and writes:

- `templates/fonts/*.ttf`: Atkinson Hyperlegible Next for print and pictures, whole, with the French spaces and the
  hyphens that it lacks. Without them one « ? » after a narrow no-break space brings another face into a PDF;
- `templates/fonts/AtkinsonHyperlegibleNext-Saisie.ttf`: what people type in the fields of a PDF, the Latin letters alone.
  A field's font goes into the PDF whole, and PDF/UA-1 wants a character behind each of its glyphs (ISO 14289-1, 7.21.7);
- `templates/fonts/*.woff2`: the same for screens, cut to French;
- `templates/fonts/NotoSans-Noms.ttf`, `Vazirmatn-Noms.ttf`: the letters of people's names that Atkinson lacks: the rest of Latin,
  Greek, Cyrillic; Arabic and Persian. One glyph a character, since PDF/UA-1 wants a character behind each: nothing that is
  composed from parts (`ccmp`), no accent of its own;
- `templates/fonts/OFL*.txt`: their licences, which reserve no name;
- `templates/deck/widths/*.json`: the advance widths of Arimo and Carlito, drawn to the metrics of Arial and Calibri, so
  that slides are measured alike on a machine that has none of them. Their licences stand beside them.

Same input, same bytes: no clock goes into a file.
"""

import argparse
import io
import json
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

ROOT = Path(__file__).parents[1]
PACKAGES = "@expo-google-fonts"
NEXT = "atkinson-hyperlegible-next"
STYLES = {
    "AtkinsonHyperlegibleNext-Regular": "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
    "AtkinsonHyperlegibleNext-Italic": "400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    "AtkinsonHyperlegibleNext-SemiBold": "600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf",
    "AtkinsonHyperlegibleNext-Bold": "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
}
NAMES = {
    "NotoSans-Noms": "noto-sans/400Regular/NotoSans_400Regular.ttf",
    "Vazirmatn-Noms": "vazirmatn/400Regular/Vazirmatn_400Regular.ttf",
}
"""What the names of people are written in where Atkinson lacks a letter."""
FIELDS = "AtkinsonHyperlegibleNext-Saisie"
MEASURED = {"Arial": "Arimo", "Calibri": "Carlito"}
"""Faces of office suites, and the free face of the same widths that each is measured on."""

HYPHENS = (0x2010, 0x2011, 0x00AD)
"""The hyphen that line breaking shows, the one that does not break, and the soft one."""
ZERO_WIDTH = (0x200B, 0x2060, 0xFEFF)
FRENCH = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(ord(character) for character in "ŒœŸ‘’‚“”„–—…•‰‹›€−≤≥×"),
    *(0x2009, 0x200A, 0x2007, 0x202F, *HYPHENS, *ZERO_WIDTH),
)
"""What a screen shows in French."""
TYPED = (
    *range(0x20, 0x7F),
    *range(0xA0, 0xAD),
    *range(0xAE, 0x250),
    *(code for code in FRENCH if 0x2000 < code < 0x2300 and code not in ZERO_WIDTH),
)
"""What one types into a field."""
WRITTEN = {
    "NotoSans-Noms": (
        *TYPED,
        *(0xAD, 0x2010, 0x2011, 0x202F, 0x2BB, 0x2BC),
        *range(0x370, 0x400),
        *range(0x400, 0x530),
        *range(0x1E00, 0x2000),
    ),
    "Vazirmatn-Noms": (0x20, *range(0x621, 0x64B), *range(0x66E, 0x6D6), 0x200C, 0x200D, *range(0xFB50, 0xFE00)),
}
"""What is kept of each."""
LATIN = (range(0x20, 0x250), range(0x2000, 0x2070), range(0x20A0, 0x20C0), range(0x2100, 0x2400), range(0x2500, 0x2670))
"""What a slide may show; the deck's measure knows no other character."""
JOINED = ("init", "medi", "fina", "isol", "rlig", "kern")
"""What Arabic letters do at their neighbours' side."""
FEATURES = ("kern", "mark", "ccmp", "locl", "tnum", "lnum", "pnum")


def completed(font: TTFont) -> TTFont:
    """Add to `font` the spaces and hyphens that French needs, each only where it is missing."""
    known = font.getBestCmap()
    space, _ = font["hmtx"][known[0xA0]]
    digit, _ = font["hmtx"][known[ord("0")]]
    widths = {0x202F: space // 2, 0x2007: digit} | dict.fromkeys(ZERO_WIDTH, 0)
    for code, width in widths.items():
        if code not in known:
            _add_blank(font, code, width)
    for code in HYPHENS:
        if code not in known:
            _map(font, code, known[ord("-")])
    return font


def _add_blank(font: TTFont, code: int, width: int) -> None:
    name = f"uni{code:04X}"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"].glyphs[name] = Glyph()
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["hmtx"][name] = (width, 0)
    _map(font, code, name)


def _map(font: TTFont, code: int, glyph: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = glyph


def whole(source: Path) -> bytes:
    """Return the print file made from the designers' file `source`."""
    return _saved(completed(TTFont(source, recalcTimestamp=False)))


def for_screens(whole_font: bytes) -> bytes:
    """Return `whole_font` cut to French and packed as WOFF2."""
    font = TTFont(io.BytesIO(whole_font), recalcTimestamp=False)
    options = subset.Options(layout_features=list(FEATURES), hinting=False, name_IDs=["*"], notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=FRENCH)
    cutter.subset(font)
    font.flavor = "woff2"
    return _saved(font)


def for_fields(whole_font: bytes) -> bytes:
    """Return `whole_font` cut to what is typed in French and its neighbours, one glyph a character, under a family of its own."""
    font = TTFont(io.BytesIO(whole_font), recalcTimestamp=False)
    options = subset.Options(layout_features=[], hinting=False, name_IDs=["*"], notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for code in TYPED if code in font.getBestCmap()])
    cutter.subset(font)
    return _saved(font)


def for_names(source: Path, codes: Iterable[int]) -> bytes:
    """Return the designers' file `source` cut to `codes`."""
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options(layout_features=list(JOINED), hinting=False, name_IDs=["*"], notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for code in codes if code in font.getBestCmap()])
    cutter.subset(font)
    return _saved(font)


def _saved(font: TTFont) -> bytes:
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def widths(folder: Path, twin: str, family: str) -> bytes:
    """Return the table of advance widths of `family`, measured on its `twin` in the package at `folder`, as JSON."""
    table: dict[str, object] = {
        "family": family,
        "measured_on": f"{twin}, SIL Open Font License 1.1 (OFL-{twin}.txt)",
    }
    for style, file in {"regular": f"400Regular/{twin}_400Regular.ttf", "bold": f"700Bold/{twin}_700Bold.ttf"}.items():
        font = TTFont(folder / file)
        table["units_per_em"] = font["head"].unitsPerEm
        head = font["hhea"]
        table["line"] = round((head.ascent - head.descent + head.lineGap) / font["head"].unitsPerEm, 4)
        known = font.getBestCmap()
        codes = (code for part in LATIN for code in part if code in known)
        table[style] = {chr(code): font["hmtx"][known[code]][0] for code in codes}
    return (json.dumps(table, indent=0, separators=(",", ":")) + "\n").encode()


def made(node_modules: Path) -> dict[str, bytes]:
    """Return every file that this script writes, by its path below templates/."""
    fonts = node_modules / PACKAGES / NEXT
    files = {"fonts/OFL.txt": (fonts / "LICENSE_FONT").read_bytes()}
    for name, source in STYLES.items():
        files[f"fonts/{name}.ttf"] = whole(fonts / source)
        files[f"fonts/{name}.woff2"] = for_screens(files[f"fonts/{name}.ttf"])
    files[f"fonts/{FIELDS}.ttf"] = for_fields(files["fonts/AtkinsonHyperlegibleNext-Regular.ttf"])
    for name, source in NAMES.items():
        folder = node_modules / PACKAGES / source.split("/")[0]
        files[f"fonts/OFL-{name.partition('-')[0]}.txt"] = (folder / "LICENSE_FONT").read_bytes()
        files[f"fonts/{name}.ttf"] = for_names(node_modules / PACKAGES / source, WRITTEN[name])
    for family, twin in MEASURED.items():
        folder = node_modules / PACKAGES / twin.lower()
        files[f"deck/widths/OFL-{twin}.txt"] = (folder / "LICENSE_FONT").read_bytes()
        files[f"deck/widths/{family.lower()}.json"] = widths(folder, twin, family)
    return files


def main() -> None:
    """Write the files and say their sizes."""
    parser = argparse.ArgumentParser(description="Make the fonts of templates/.")
    parser.add_argument("node_modules", nargs="?", type=Path, default=ROOT / "node_modules")
    for name, content in made(parser.parse_args().node_modules).items():
        path = ROOT / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(f"{len(content):>8} {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
