"""Expected results kept as files under tests/golden/, rewritten by `pytest --accept`."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Golden:
    """Compares a result with the file that a person read and accepted."""

    folder: Path
    accept: bool

    def __call__(self, name: str, actual: str) -> None:
        """Assert that `actual` is the text of the file `name`, or make it so with `--accept`."""
        path = self.folder / name
        if self.accept:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{name} is not there yet: look at the result, then run pytest --accept"

        expected = path.read_text(encoding="utf-8")

        assert actual == expected
