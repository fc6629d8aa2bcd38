"""Make the house's deck template from `theme.yaml`, its one source.

    .venv/bin/python script/deck_template.py

Writes `templates/deck/reference.pptx`. Same theme, same bytes; a test holds the file to what this makes.
"""

from addprec_training.documents.deck import reference
from addprec_training.resources import TEMPLATES
from addprec_training.theme import load

if __name__ == "__main__":
    target = TEMPLATES / "deck" / "reference.pptx"
    target.write_bytes(reference.make(load([TEMPLATES / "theme.yaml"])))
    print(target)
