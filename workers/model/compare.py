"""
Whether training again gave the same figures: compares the tuning figures of two manifests, and fails above 0.02.

    python compare.py manifest.json <folder of the second run>/manifest.json
"""

import json
import sys
from pathlib import Path

MOST = 0.02


def main() -> None:
    first, second = (json.loads(Path(file).read_text())["thresholds"] for file in sys.argv[1:3])
    worst = 0.0
    for way, thresholds in first.items():
        for name, value in thresholds["figures"].items():
            other = second[way]["figures"][name]
            worst = max(worst, abs(value - other))
            print(f"{way:7} {name:16} {value:.3f} {other:.3f} {other - value:+.3f}")
    print(f"greatest difference {worst:.3f}")
    sys.exit(worst > MOST)


if __name__ == "__main__":
    main()
