"""The labelled posts: where they are, and which of them may be learned from."""

import hashlib
import json
from pathlib import Path

SEVERITIES = ["green", "amber", "red", "crisis"]
CATEGORIES = [
    "suicide",
    "self-harm",
    "stopping-treatment",
    "medical-emergency",
    "safeguarding-abuse",
    "eating-disorder",
    "medical-advice",
    "false-cure",
    "selling",
    "organ-trade",
    "contact-details",
    "hate",
    "outing",
    "harassment",
    "grooming",
    "intrusion",
    "spam",
]
DATA = Path(__file__).parent / "data"
# Of 100 groups: up to the first number for training, up to the second for thresholds, the rest for the report alone.
TRAIN, TUNE = 72, 84
# Written to be learned from, or the rules were mended with them: nothing of these files may be reported on.
NEVER_REPORTED = {"body", "cures", "danger", "forum", "manners", "market", "ordinary", "plain", "suicide", "voices"}


def part_of(file: str, group: str) -> str:
    """Which part a group of near-variants belongs to; by hash, so that a new post moves no other."""
    name = file.removeprefix("shared-")
    place = int.from_bytes(hashlib.sha256(f"{name}:{group}".encode()).digest()[:4], "big") % 100
    part = "train" if place < TRAIN else "tune" if place < TUNE else "test"
    return "train" if part == "test" and file in NEVER_REPORTED else part


def load(file: Path) -> list[dict]:
    """The rows of one JSON lines file, each with its `file`, without suffix."""
    return [{**json.loads(line), "file": file.stem} for line in file.read_text("utf8").splitlines() if line.strip()]


def corpus() -> dict[str, list[dict]]:
    """Every post of the project by part. `unseen` is a test as a whole: its writer saw none of the other posts."""
    parts: dict[str, list[dict]] = {"train": [], "tune": [], "test": [], "unseen": []}
    for file in sorted(DATA.glob("*.jsonl")):
        if file.stem == "golden":
            continue
        for row in load(file):
            parts["unseen" if file.stem == "unseen" else part_of(file.stem, row["group"])].append(row)
    return parts


def public(file: Path) -> dict[str, list[dict]]:
    """Rows of public sets: for training and thresholds, never for a report."""
    parts: dict[str, list[dict]] = {"train": [], "tune": []}
    for row in load(file):
        parts["train" if part_of("public", row["group"]) == "train" else "tune"].append(row)
    return parts
