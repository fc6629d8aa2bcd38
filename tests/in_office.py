"""What a trainer does to a deck in LibreOffice, done through UNO. Run by a Python that has it, never imported by tests.

    python3 in_office.py SOFFICE PROFILE DECK.pptx SAVED.pptx

Opens the deck, changes the colours of the theme in every master, a title and a point, copies a slide, saves all as .pptx,
opens that again, and prints as JSON what it saw on the way.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

COLOUR = 0xC00000
TITLE = "Un titre changé dans LibreOffice"
POINT = "Un point changé dans LibreOffice"


def value(name: str, content: object) -> Any:
    return PropertyValue(name, 0, content, 0)


def connected(soffice: str, profile: str) -> tuple[subprocess.Popen[bytes], Any]:
    """Start an office of our own and return it with its desktop."""
    pipe = f"deck-{os.getpid()}"
    office = subprocess.Popen(
        [
            soffice,
            "--headless",
            "--norestore",
            f"-env:UserInstallation={Path(profile).as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
        else:
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    raise SystemExit("LibreOffice did not start")


def opened(desktop: Any, path: str) -> Any:
    return desktop.loadComponentFromURL(Path(path).as_uri(), "_blank", 0, (value("Hidden", True),))


def pages(document: Any) -> list[Any]:
    return [document.DrawPages.getByIndex(place) for place in range(document.DrawPages.Count)]


def shapes(page: Any) -> list[Any]:
    return [page.getByIndex(place) for place in range(page.Count)]


def bound(page: Any) -> list[object]:
    """Return the layout of a slide, and how many of its shapes are placeholders of it."""
    held = [shape for shape in shapes(page) if getattr(shape, "IsPresentationObject", False)]
    return [page.MasterPage.Name, len(held)]


def title(page: Any) -> Any:
    return next((shape for shape in shapes(page) if shape.ShapeType.endswith("TitleTextShape")), None)


def seen(document: Any) -> list[dict[str, object]]:
    return [
        {
            "bound": bound(page),
            "title": title(page).String if title(page) is not None else None,
            "plate": plate(page),
            "shapes": [shape.Name for shape in shapes(page)],
        }
        for page in pages(document)
    ]


def recolour(document: Any) -> None:
    """Put another colour into each slot for sequences of the theme of every master: dk2, then accent1 to accent5."""
    for place in range(document.MasterPages.Count):
        master = document.MasterPages.getByIndex(place)
        theme = {entry.Name: entry.Value for entry in master.Theme}
        colours = list(theme["ColorScheme"])
        for slot in (2, 4, 5, 6, 7, 8):
            colours[slot] = COLOUR + slot
        theme["ColorScheme"] = uno.Any("[]long", tuple(colours))
        entries = tuple(value(name, content) for name, content in theme.items())
        uno.invoke(master, "setPropertyValue", ("Theme", uno.Any("[]com.sun.star.beans.PropertyValue", entries)))


def plate(page: Any) -> int | None:
    """Return the colour of the plate of the sequence."""
    return next((int(shape.FillColor) for shape in shapes(page) if shape.Name == "numero"), None)


def main() -> None:
    soffice, profile, deck, saved = sys.argv[1:]
    office, desktop = connected(soffice, profile)
    try:
        document = opened(desktop, deck)
        before = seen(document)
        recolour(document)
        points = next(page for page in pages(document) if page.MasterPage.Name == "Points")
        title(points).String = TITLE
        next(shape for shape in shapes(points) if shape.Name == "corps").String = POINT
        copy = document.duplicate(points)
        moved = copy.Number - 1
        changed = seen(document)
        document.storeToURL(Path(saved).as_uri(), (value("FilterName", "Impress MS PowerPoint 2007 XML"),))
        document.close(True)
        again = opened(desktop, saved)
        print(json.dumps({"before": before, "changed": changed, "again": seen(again), "copy": moved}))
        again.close(True)
    finally:
        try:
            desktop.terminate()
        except DisposedException:
            office.kill()
        office.wait(30)


main()
