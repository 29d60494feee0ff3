"""Hashed n-gram regression: the model that runs wherever TypeScript does."""

import numpy as np
import torch

from targets import OUTPUTS, target_matrix

SPACE = 2**17
EPOCHS, RATE, DECAY, BATCH = 14, 0.05, 1.5e-6, 64


def train_ngrams(rows: list[dict], weights: np.ndarray, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Weights (SPACE × outputs) and biases of a logistic regression over the rows' grams."""
    torch.manual_seed(seed)
    table = torch.nn.EmbeddingBag(SPACE, len(OUTPUTS), mode="sum")
    torch.nn.init.zeros_(table.weight)
    targets = target_matrix(rows)
    bias = torch.nn.Parameter(torch.logit(torch.tensor(targets.mean(0)).clamp(1e-4, 1 - 1e-4)))
    optimiser = torch.optim.Adam([table.weight, bias], lr=RATE)
    goal, weight = torch.tensor(targets), torch.tensor(weights, dtype=torch.float32)
    generator = np.random.default_rng(seed)
    for epoch in range(EPOCHS):
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        order = generator.permutation(len(rows))
        for start in range(0, len(rows), BATCH):
            batch = order[start : start + BATCH]
            grams, offsets, scale = bag(rows, batch)
            logits = table(grams, offsets, per_sample_weights=scale) + bias
            loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, goal[batch], reduction="none")
            penalty = DECAY * table.weight[grams.unique()].pow(2).sum()
            optimiser.zero_grad()
            ((loss.sum(1) * weight[batch]).mean() + penalty).backward()
            optimiser.step()
    return table.weight.detach().numpy(), bias.detach().numpy()


def bag(rows: list[dict], batch: np.ndarray) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    grams, offsets, scale = [], [], []
    for at in batch:
        own = rows[at]["grams"]
        offsets.append(len(grams))
        grams.extend(own)
        scale.extend([1 / max(1, len(own)) ** 0.5] * len(own))
    return torch.tensor(grams, dtype=torch.long), torch.tensor(offsets), torch.tensor(scale)


def score_ngrams(rows: list[dict], table: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """Logits of the rows."""
    return np.array([table[row["grams"]].sum(0) / max(1, len(row["grams"])) ** 0.5 + bias for row in rows])
