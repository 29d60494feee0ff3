"""
Writes what Python's tokenizer makes of texts, for the test that TypeScript's makes the same of them:

    python tokens.py --base <folder of all-MiniLM-L6-v2>

Standard output gets JSON lines: odd texts and posts for training as `{text, ids}`, then for each file of posts
`{file, sha256, posts, ids}`: the file's own hash, and the hash of all its ids.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

from transformers import AutoTokenizer

from corpus import DATA, corpus, load
from net import LONGEST

# What people type, what phones add, what disguises are made of, and what no one types but somebody sends.
ODD = [
    "",
    " ",
    "\n\n\t",
    ".",
    "?!?!?!...",
    "a",
    "I",
    "hello\u200bworld",
    "h\u200be\u200cl\u200dl\ufeffo",
    "\ufeffstarts with a mark",
    "soft\u00adhyphen",
    "line\u2028separator and paragraph\u2029separator",
    "carriage\r\nreturn\rand\x0bvertical\x0cform",
    "null\x00byte and bell\x07 and escape\x1b[31m",
    "delete\x7fand\x80C1\x9fcontrols",
    "replacement\ufffdcharacter",
    "no\u00a0break\u202fnarrow\u2009thin\u3000wide spaces",
    "café naïve résumé Zoë Ångström",
    "cafe\u0301 nai\u0308ve re\u0301sume\u0301",
    "z\u0351\u036b\u0343a\u0321\u0322l\u0334g\u0335o\u0336",
    "ŁÓDŹ łódź Øresund ß ẞ ﬁ ﬂ æ œ",
    "İstanbul ISTANBUL ıstanbul",
    "ΣΊΣΥΦΟΣ σίσυφος",
    "Привет, как дела? ёж Ёж",
    "wаnt tо diе",
    "ｗａｎｔ ｔｏ ｔａｌｋ",
    "𝓌𝒶𝓃𝓉 𝖙𝖔 𝕥𝕒𝕝𝕜 𝟏𝟐𝟑",
    "①②③ ½ ¼ x² H₂O 10⁻³ №5 ™ ® ©",
    "שלום עולם מה שלומך",
    "שָׁלוֹם",
    "مرحبا كيف حالك؟",
    "مَرْحَبًا ١٢٣",
    "\u202eright to left override\u202c and \u2066isolates\u2069",
    "你好，我今天很难过。",
    "我 love 你 tonight",
    "こんにちは、元気ですか？カタカナ ｶﾀｶﾅ",
    "안녕하세요 힘들어요",
    "\u1112\u1161\u11ab\u1100\u1173\u11af",
    "नमस्ते, मैं ठीक नहीं हूँ",
    "সাহায্য করুন",
    "ਮੈਂ ਥੱਕ ਗਿਆ ਹਾਂ",
    "ฉันเหนื่อยมาก",
    "எனக்கு உதவி வேண்டும்",
    "አመሰግናለሁ",
    "👍",
    "😭😭😭 cant do this 💔",
    "👨‍👩‍👧‍👦 family 🏳️‍🌈 flag 🇬🇧 👋🏽",
    "❤️ ❤ ☹︎ ☹️ ✔️ 1️⃣ #️⃣",
    ":( :-) ;'( <3 xD ¯\\_(ツ)_/¯",
    "¿qué? ¡no! «quoted» „so“ ‘this’ “that” ‹x› 'em’",
    "dash-ed en–dash em—dash minus−sign bar―x figure‒x",
    "don't can't I'm you've 'tis rock'n'roll",
    "don’t can’t I’m you’ve ’tis",
    "£20 €30 $40 ¥50 ₹60 ₿1 ¢5",
    "38.1°C 3.5mmol/l BP 120/80 sats 94% 20mg/5ml",
    "1,000,000.00 and 07700 900318 and +44 (0)20 7946 0000",
    "mail me: a.b+c@example.org or http://example.org/x?y=z&w=1#q",
    "#hashtag @handle $cash %percent ^caret &amp; *star* _under_ ~tilde~ `tick` |pipe| \\slash/",
    "[CLS] [SEP] [PAD] [UNK] [MASK]",
    "say [MASK] or [mask] or [ MASK ]",
    "##ing un##known ##",
    "<b>bold</b> <script>alert(1)</script>",
    "a" * 99,
    "a" * 100,
    "a" * 101,
    "a" * 5_000,
    "supercalifragilisticexpialidocious" * 3,
    "aaaa bbbb " * 200,
    "pneumonoultramicroscopicsilicovolcanoconiosis",
    "!" * 300,
    "😭" * 300,
    "é" * 120,
    "ab\u0301" * 60,
    "x \u200b y \u2060 z \u180e w",
    "one.two.three...four,,five",
    "k i l l   m y s e l f",
    "k.i.l.l m-y-s-e-l-f",
    "k!ll my$elf w4nt 2 d13",
    "sooooooo tiiiiired",
    "WHY WON'T ANYONE ANSWER ME",
    "mIxEd CaSe TeXt",
    "\U0001f9ff\U000e0001\U000e0067 tags",
    "private\ue000use and unassigned\u0378 and noncharacter\ufdd0",
    "braille ⠓⠑⠇⠏ music 𝄞 linear 𐀀 gothic 𐍈",
    "ᏣᎳᎩ ꮳꮃꭹ",
    "Ǆ ǅ ǆ ŉ ǰ ΐ ﬃ",
    "𠜎𠜱 㐀 豈 ⼀ 〇",
    "a𠜎b 𪜀x 𫝀y 𫠠z 𫦠w 你x \U0002f800v",
    "ΟΔΥΣΣΕΥΣ Σ ΑΣ.",
    "·•‣◦ ※ † ‡ § ¶ ° ′ ″",
    "≤ ≥ ≠ ≈ ± × ÷ √ ∞ ∑",
    "→ ← ↑ ↓ ⇒ ✓ ✗ ★ ☆",
    "`´¨¸˝ ^~",
    "\u0301 alone \u200d alone \ufe0f alone",
    "  leading and trailing   ",
    "tab\tseparated\tvalues",
    "end with newline\n",
]
POSTS = 210


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--base", type=Path, required=True)
    tokenizer = AutoTokenizer.from_pretrained(str(arguments.parse_args().base))

    def ids_of(text: str) -> list[int]:
        return tokenizer(text, truncation=True, max_length=LONGEST)["input_ids"]

    posts = sorted((row["text"] for row in corpus()["train"]), key=lambda text: hashlib.sha256(text.encode()).digest())
    for text in ODD + posts[:POSTS]:
        put({"text": text, "ids": ids_of(text)})
    for file in sorted(DATA.glob("*.jsonl")):
        rows = load(file)
        ids = "".join(f"{' '.join(map(str, ids_of(row['text'])))}\n" for row in rows)
        put({"file": file.name, "sha256": digest(file.read_bytes()), "posts": len(rows), "ids": digest(ids.encode())})


def put(value: dict) -> None:
    sys.stdout.write(json.dumps(value, separators=(",", ":")) + "\n")


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    main()
