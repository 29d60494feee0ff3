"""More rows out of those there are: one sentence that matters inside long ordinary posts, and stretches of ordinary ones."""

import re

import numpy as np

SHORT, LONG = 36, 60


def augment(rows: list[dict], seed: int, share: float = 0.08) -> list[dict]:
    """Rows to be added: a short post put into a long green one (it keeps its own label), and sentences of long green posts."""
    generator = np.random.default_rng(seed)
    long_green = [row for row in rows if row["severity"] == "green" and words(row) >= LONG]
    short = [row for row in rows if words(row) <= SHORT and row["file"] != "public"]
    risky = [row for row in short if row["severity"] != "green"]
    calm = [row for row in short if row["severity"] == "green"]
    made = []
    for pool, count in ((risky, int(len(risky) * share)), (calm, int(len(risky) * share * 0.6))):
        for at in generator.choice(len(pool), count, replace=False):
            host = long_green[generator.integers(len(long_green))]
            made.append({**pool[at], "text": insert(host["text"], pool[at]["text"], generator)})
    for row in long_green:
        parts = sentences(row["text"])
        if len(parts) >= 4:
            start = int(generator.integers(len(parts) - 2))
            made.append({**row, "text": " ".join(parts[start : start + 2])})
    return made


def words(row: dict) -> int:
    return len(row["text"].split())


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])\s+|\n+", text) if part.strip()]


def insert(host: str, guest: str, generator: np.random.Generator) -> str:
    parts = sentences(host)
    at = int(generator.integers(len(parts) + 1))
    ended = guest if re.search(r"[.!?…]\W*$", guest) else guest + "."
    return " ".join([*parts[:at], ended, *parts[at:]])
