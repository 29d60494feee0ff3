"""Texts as the service reads them: Python normalises nothing itself."""

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def prepare(rows: list[dict]) -> list[dict]:
    """The rows with what the service's own TypeScript makes of them: `read` and `grams` of the whole and of `passages`."""
    lines = "".join(json.dumps({"text": row["text"], "condition": row["condition"]}) + "\n" for row in rows)
    made = subprocess.run(
        ["npx", "tsx", "workers/model/prepare.cli.ts"], cwd=ROOT, input=lines, capture_output=True, text=True, check=True
    )
    return [{**row, **json.loads(line)} for row, line in zip(rows, made.stdout.splitlines(), strict=True)]
