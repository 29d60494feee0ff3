"""What both models learn: three borders of severity and one number for each category, all of them logits."""

import numpy as np

from corpus import CATEGORIES, SEVERITIES

BORDERS = SEVERITIES[1:]
OUTPUTS = [*BORDERS, *CATEGORIES]


def targets_of(row: dict) -> list[float]:
    """1 for each border that the post reaches, 1 for each category that it has."""
    severity = SEVERITIES.index(row["severity"])
    reached = [float(severity > border) for border in range(len(BORDERS))]
    flagged = severity > 0
    return reached + [float(flagged and name in row["categories"]) for name in CATEGORIES]


def target_matrix(rows: list[dict]) -> np.ndarray:
    return np.array([targets_of(row) for row in rows], dtype=np.float32)
