"""GGUF files for tests, written by hand: true headers, and any lie that a test wants to tell."""

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

Scalar = int | float | bool | str

CHATML = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")

KEYS: Mapping[str, Scalar | Sequence[str] | Sequence[int]] = {
    "general.architecture": "llama",
    "general.name": "Kestrel 1M Instruct",
    "general.license": "apache-2.0",
    "general.file_type": 0,
    "llama.context_length": 512,
    "llama.block_count": 2,
    "llama.embedding_length": 32,
    "llama.attention.head_count": 4,
    "llama.attention.head_count_kv": 2,
    "llama.rope.freq_base": 10_000.0,
    "tokenizer.ggml.model": "gpt2",
    "tokenizer.ggml.pre": "smollm",
    "tokenizer.ggml.tokens": (*CHATML, "a", "b"),
    "tokenizer.ggml.token_type": (3, 3, 3, 1, 1),
    "tokenizer.chat_template": "{% raise %}",
}
"""What a small model of a family with a template says about itself."""

ALIGNMENT = 32


def string(text: str) -> bytes:
    """Return a string as GGUF writes it."""
    raw = text.encode()
    return struct.pack("<Q", len(raw)) + raw


def value(given: Scalar | Sequence[str] | Sequence[int]) -> bytes:
    """Return a value with its type before it."""
    if isinstance(given, bool):
        return struct.pack("<IB", 7, given)
    if isinstance(given, int):
        return struct.pack("<II", 4, given)
    if isinstance(given, float):
        return struct.pack("<If", 6, given)
    if isinstance(given, str):
        return struct.pack("<I", 8) + string(given)
    kind = 8 if given and isinstance(given[0], str) else 5
    body = b"".join(
        string(one) if isinstance(one, str) else struct.pack("<i", one) for one in given
    )
    return struct.pack("<IIQ", 9, kind, len(given)) + body


def tensor(name: str, sides: Sequence[int], kind: int, offset: int) -> bytes:
    """Return what a header says about one tensor."""
    return (
        string(name)
        + struct.pack("<I", len(sides))
        + b"".join(struct.pack("<Q", side) for side in sides)
        + struct.pack("<IQ", kind, offset)
    )


def gguf(
    keys: Mapping[str, Scalar | Sequence[str] | Sequence[int]] = KEYS,
    *,
    version: int = 3,
    key_count: int | None = None,
    tensor_count: int | None = None,
    tensors: Sequence[bytes] | None = None,
    data: int = 32 * 5 * 4 + 32 * 4,
    extra: bytes = b"",
) -> bytes:
    """Return a whole file.

    Args:
        keys: the metadata.
        version: of the format.
        key_count: what the header says about their number; the truth where None.
        tensor_count: the same of tensors.
        tensors: what the header says about them; two F32 tensors where None.
        data: bytes of tensor data, all nought.
        extra: metadata written after ``keys``, already encoded; not counted.
    """
    if tensors is None:
        tensors = [
            tensor("token_embd.weight", (32, 5), 0, 0),
            tensor("output_norm.weight", (32,), 0, 32 * 5 * 4),
        ]
    head = b"GGUF" + struct.pack(
        "<IQQ",
        version,
        len(tensors) if tensor_count is None else tensor_count,
        len(keys) if key_count is None else key_count,
    )
    head += b"".join(string(key) + value(given) for key, given in keys.items()) + extra
    head += b"".join(tensors)
    return head + bytes(-len(head) % ALIGNMENT) + bytes(data)


def changed(
    **keys: Scalar | Sequence[str] | Sequence[int] | None,
) -> dict[str, Scalar | Sequence[str] | Sequence[int]]:
    """Return KEYS with some others, written with ``__`` for a dot; None leaves one out."""
    made = dict(KEYS)
    for name, given in keys.items():
        key = name.replace("__", ".")
        if given is None:
            made.pop(key, None)
        else:
            made[key] = given
    return made


def write(path: Path, content: bytes) -> Path:
    """Write a file and return its path."""
    path.write_bytes(content)
    return path


def twin(bundled: Path, path: Path) -> Path:
    """Write a model that loads and writes like the bundled one but has another name and hash."""
    content = bundled.read_bytes()
    renamed = content.replace(
        b"Smollm2 135M 8k Lc100K Mix1 Ep2", b"Kestrel 135M, the Harbour tune ", 1
    )
    assert renamed != content
    assert len(renamed) == len(content)
    return write(path, renamed)
