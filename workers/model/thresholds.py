"""Where the borders lie: chosen on posts that nothing was trained on, under limits on false alarms."""

import itertools

import numpy as np

from corpus import CATEGORIES, SEVERITIES

# Of ordinary posts, and of public ordinary questions, at most so many may be flagged by rules and model together. The first is the least at
# which the tuning part's figures of missed people are those that `worth` asks for: with less, more of them are missed.
MOST_FLAGGED, MOST_PUBLIC = 0.12, 0.06


def measures(truth: np.ndarray, said: np.ndarray) -> dict[str, float]:
    """The figures of the safety design that thresholds trade against each other."""
    f1 = []
    for level in (1, 2, 3):
        hit = np.sum((truth == level) & (said == level))
        f1.append(2 * hit / max(1, np.sum(truth == level) + np.sum(said == level)))
    return {
        "macroF1": float(np.mean(f1)),
        "crisisAtRed": float(np.mean(said[truth == 3] >= 2)),
        "urgentGreen": float(np.mean(said[truth >= 2] == 0)),
        "urgentBelowRed": float(np.mean(said[truth >= 2] < 2)),
        "ordinaryFlagged": float(np.mean(said[truth == 0] > 0)),
    }


def choose(rows: list[dict], public: list[dict]) -> dict:
    """Thresholds for rows that carry `scores` (logits of their passages) and `rules` (severity by rules alone)."""
    truth = np.array([SEVERITIES.index(row["severity"]) for row in rows])
    calm = [row for row in public if row["severity"] == "green"]
    own, other = (np.array([row["scores"][:, :3].max(0) for row in some]) for some in (rows, calm))
    by_rules, by_rules_calm = rules_of(rows), rules_of(calm)
    best, found = -np.inf, None
    for borders in itertools.product(*[candidates(own[:, border], truth, border) for border in range(3)]):
        figures = measures(truth, np.maximum(rated(own, borders), by_rules))
        figures["publicFlagged"] = float(np.mean(np.maximum(rated(other, borders), by_rules_calm) > 0))
        value = worth(figures)
        if value > best:
            best, found = value, (borders, figures)
    borders, figures = [float(border) for border in found[0]], found[1]
    return {
        "borders": borders,
        "category": category_threshold(rows),
        "figures": {name: round(value, 3) for name, value in figures.items()},
    }


def rated(top: np.ndarray, borders) -> np.ndarray:
    reached = top >= np.array(borders)
    return np.where(reached[:, 2], 3, np.where(reached[:, 1], 2, np.where(reached[:, 0], 1, 0)))


def rules_of(rows: list[dict]) -> np.ndarray:
    return np.array([SEVERITIES.index(row["rules"]) for row in rows])


def candidates(logits: np.ndarray, truth: np.ndarray, border: int) -> np.ndarray:
    """Some thirty places between which the border may lie."""
    below = logits[truth <= border]
    return np.quantile(below, np.linspace(0.80 if border else 0.84, 1.0, 28))


def worth(figures: dict[str, float]) -> float:
    """Macro-F1 and urgent posts found, with a steep price for each limit that is broken."""
    price = (
        8 * max(0, figures["ordinaryFlagged"] - MOST_FLAGGED)
        + 8 * max(0, figures["publicFlagged"] - MOST_PUBLIC)
        + max(0, 0.92 - figures["crisisAtRed"])
        + max(0, figures["urgentGreen"] - 0.12)
        + max(0, figures["urgentBelowRed"] - 0.16)
    )
    return figures["macroF1"] - 0.3 * figures["urgentGreen"] - price


def category_threshold(rows: list[dict]) -> float:
    """From where a second category is named: the place with the best micro-F1 over flagged posts."""
    flagged = [row for row in rows if row["severity"] != "green"]
    truth = np.array([[name in row["categories"] for name in CATEGORIES] for row in flagged])
    logits = np.array([row["scores"][:, 3:].max(0) for row in flagged])
    first = logits == logits.max(1, keepdims=True)
    steps = np.linspace(-2, 3, 21)
    scores = [2 * np.sum(truth & ((logits >= step) | first)) / (np.sum(truth) + np.sum((logits >= step) | first)) for step in steps]
    return float(steps[int(np.argmax(scores))])
