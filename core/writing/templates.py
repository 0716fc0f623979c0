"""A prompt in the form that a family of chat models was trained on.

Ours, never the file's own: a template inside a model file is a program, and a file that a person
dropped in must not bring programs. Sources: the published model cards.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from core.errors import ModelUnusable, UnknownFamily
from core.writing.protocol import Facts, Segment


def _chatml(system: str, user: str) -> list[Segment]:
    """ChatML: SmolLM2 and Qwen 2.5 (HuggingFaceTB/SmolLM2-135M-Instruct, model card)."""
    return [
        Segment("<|im_start|>system\n", markup=True),
        Segment(system),
        Segment("<|im_end|>\n<|im_start|>user\n", markup=True),
        Segment(user),
        Segment("<|im_end|>\n<|im_start|>assistant\n", markup=True),
    ]


_FAMILIES: Mapping[str, Callable[[str, str], list[Segment]]] = MappingProxyType(
    {"smollm2": _chatml, "chatml": _chatml}
)

_CHATML_ARCHITECTURES = frozenset({"llama", "qwen2"})


def family_of(facts: Facts) -> str:
    """Return the family whose template a model takes.

    Told by its network, and by the markers in its vocabulary: a model that knows ChatML's tokens
    as tokens was trained on prompts of that form.

    Raises:
        UnknownFamily: no template of ours fits it.
    """
    chatml = {"<|im_start|>", "<|im_end|>"} <= set(facts.markers)
    if not chatml or facts.architecture not in _CHATML_ARCHITECTURES:
        raise UnknownFamily
    return "smollm2" if facts.pretokenizer == "smollm" else "chatml"


def render(family: str, system: str, user: str) -> list[Segment]:
    """Return the prompt's segments.

    Args:
        family: the model's family, as the catalogue names it.
        system: what the model is told to do.
        user: the question and its evidence.

    Raises:
        ModelUnusable: no template for that family.
    """
    try:
        template = _FAMILIES[family]
    except KeyError:
        raise ModelUnusable from None
    return template(system, user)
