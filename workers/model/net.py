"""The sentence model: MiniLM, fine-tuned from end to end. Each output reads the tokens that matter to it."""

import numpy as np
import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

from targets import BORDERS, OUTPUTS, target_matrix

LONGEST = 256
# Layers of the encoder, from below, that are not trained further.
FROZEN = 3
EPOCHS, RATE, HEAD_RATE, WARMUP, DECAY, BATCH = 4, 1.2e-4, 1e-3, 0.1, 0.01, 16


class Net(nn.Module):
    def __init__(self, folder: str):
        super().__init__()
        # Without dropout in the attention, which costs a quarter of the time.
        self.encoder = AutoModel.from_pretrained(
            folder, attn_implementation="eager", attention_probs_dropout_prob=0.0
        )
        # The words' own vectors and what is next to them stay as they were learned from a billion sentences; a few thousand posts can
        # only blur them.
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:FROZEN]):
            for parameter in part.parameters():
                parameter.requires_grad_(False)
        self.dropout = nn.Dropout(0.1)
        width = self.encoder.config.hidden_size
        # What a token says to each output, and how much each output listens to it: at first to all alike, which is their mean. One
        # sentence that matters in two hundred words is heard so, where a mean would drown it.
        self.says = nn.Linear(width, len(OUTPUTS), bias=False)
        self.listens = nn.Linear(width, len(OUTPUTS), bias=False)
        self.bias = nn.Parameter(torch.zeros(len(OUTPUTS)))

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of the outputs, and how much of the borders' each token gave (batch × tokens × borders)."""
        hidden = self.dropout(self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state)
        unheard = (1.0 - attention_mask.unsqueeze(-1).to(hidden.dtype)) * -1e4
        given = torch.softmax(self.listens(hidden) + unheard, dim=1) * self.says(hidden)
        return given.sum(1) + self.bias, given[:, :, : len(BORDERS)]


def tokenizer_of(folder: str):
    return AutoTokenizer.from_pretrained(folder)


def train_net(folder: str, rows: list[dict], weights: np.ndarray, seed: int, epochs: int = EPOCHS, log=print) -> Net:
    """Fine-tunes on `read` and `severity`, `categories` of the rows. Rows of like length share a batch. Every seed begins with the
    same head, so that nets of several seeds can be averaged weight by weight."""
    torch.set_flush_denormal(True)
    torch.manual_seed(0)
    net, tokenizer = Net(folder), tokenizer_of(folder)
    nn.init.normal_(net.says.weight, std=0.02)
    nn.init.zeros_(net.listens.weight)
    torch.manual_seed(seed)
    generator = np.random.default_rng(seed)
    encoded = [tokenizer(row["read"], truncation=True, max_length=LONGEST)["input_ids"] for row in rows]
    goal, weight = torch.tensor(target_matrix(rows)), torch.tensor(weights, dtype=torch.float32)
    stress = torch.ones(len(OUTPUTS))
    stress[: len(BORDERS)] = 2.0
    optimiser = torch.optim.AdamW(
        [{"params": learned(net.encoder), "lr": RATE}, {"params": heads(net), "lr": HEAD_RATE}],
        weight_decay=DECAY,
    )
    steps = epochs * (len(rows) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (WARMUP * steps), max(0.0, (steps - step) / ((1 - WARMUP) * steps)))
    )
    net.train()
    for epoch in range(epochs):
        total = 0.0
        for step, batch in enumerate(batches(encoded, generator)):
            if step % 100 == 0:
                log(f"  net seed {seed} epoch {epoch + 1} step {step}", flush=True)
            ids, mask = pad([encoded[at] for at in batch])
            loss = nn.functional.binary_cross_entropy_with_logits(net(ids, mask)[0], goal[batch], reduction="none")
            loss = ((loss * stress).sum(1) * weight[batch]).mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item() * len(batch)
        log(f"  net seed {seed} epoch {epoch + 1}: loss {total / len(rows):.3f}", flush=True)
    return net.eval()


def learned(module: nn.Module) -> list[nn.Parameter]:
    return [parameter for parameter in module.parameters() if parameter.requires_grad]


def heads(net: Net) -> list[nn.Parameter]:
    return [*net.says.parameters(), *net.listens.parameters(), net.bias]


def averaged(nets: list[Net]) -> Net:
    """One net whose every weight is the mean of the nets' weights."""
    states = [net.state_dict() for net in nets]
    mean = {
        name: torch.stack([state[name].float() for state in states]).mean(0).to(value.dtype)
        for name, value in states[0].items()
    }
    nets[0].load_state_dict(mean)
    return nets[0].eval()


def batches(encoded: list[list[int]], generator: np.random.Generator) -> list[np.ndarray]:
    """All rows once, shuffled, in batches whose members are of about one length."""
    order = generator.permutation(len(encoded))
    chunks = [order[at : at + BATCH * 24] for at in range(0, len(order), BATCH * 24)]
    sorted_chunks = [chunk[np.argsort([len(encoded[at]) for at in chunk], kind="stable")] for chunk in chunks]
    made = [chunk[at : at + BATCH] for chunk in sorted_chunks for at in range(0, len(chunk), BATCH)]
    return [made[at] for at in generator.permutation(len(made))]


def pad(ids: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    longest = max(map(len, ids))
    padded = torch.zeros(len(ids), longest, dtype=torch.long)
    mask = torch.zeros(len(ids), longest, dtype=torch.long)
    for at, own in enumerate(ids):
        padded[at, : len(own)] = torch.tensor(own)
        mask[at, : len(own)] = 1
    return padded, mask


@torch.no_grad()
def score_net(net: Net, tokenizer, texts: list[str]) -> np.ndarray:
    """Logits of the texts, in their order."""
    encoded = [tokenizer(text, truncation=True, max_length=LONGEST)["input_ids"] for text in texts]
    order = np.argsort([len(own) for own in encoded], kind="stable")
    logits = np.zeros((len(texts), len(OUTPUTS)), dtype=np.float32)
    for start in range(0, len(order), 32):
        batch = order[start : start + 32]
        ids, mask = pad([encoded[at] for at in batch])
        logits[batch] = net(ids, mask)[0].numpy()
    return logits
