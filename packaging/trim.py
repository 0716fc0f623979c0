"""What is left out of the frozen program. The self-test proves that it is not needed."""

import re
from importlib.util import find_spec
from pathlib import Path

ARCHITECTURES = frozenset(
    # those that sentence embedders are made of
    "auto bert roberta xlm_roberta distilbert mpnet"
    # and those that transformers loads whatever it is asked for
    " align blenderbot blenderbot_small encoder_decoder longt5 m2m_100 marian moonshine mt5"
    " paligemma pegasus pegasus_x prophetnet switch_transformers t5 t5gemma t5gemma2 timm_wrapper"
    " udop umt5 whisper".split()
)
"""The models of transformers that are packed, of some five hundred."""


def _other_architectures() -> list[str]:
    found = find_spec("transformers")
    assert found is not None  # noqa: S101  it is what we pack
    assert found.origin is not None  # noqa: S101  the same
    folders = sorted(
        path.parent.name for path in Path(found.origin).parent.glob("models/*/__init__.py")
    )
    return [f"transformers.models.{name}" for name in folders if name not in ARCHITECTURES]


ENGINES = [
    *("torch", "transformers", "sentence_transformers", "chromadb", "llama_cpp", "onnxruntime"),
    *("rapidocr", "cv2", "pypdf", "pypdfium2", "scipy", "sklearn", "numpy", "tokenizers"),
]
"""Parsers and models: the window's process has none of them; its children have."""

MODULES = [
    # Chroma's ways to servers: none of them is ever imported by a collection in memory
    *("kubernetes", "uvicorn", "uvloop", "fastapi", "starlette", "httptools", "watchfiles"),
    *("websockets", "posthog", "typer", "build", "pypika", "bcrypt", "mmh3"),
    # tests, tools and other front ends of what we use
    *("tkinter", "IPython", "matplotlib", "pandas", "pytest", "_pytest", "setuptools", "pip"),
    *("wheel", "mypy", "ruff", "hypothesis", "tensorboard", "torch.utils.tensorboard"),
    *("triton", "torchvision", "torchaudio", "datasets", "accelerate", "sqlalchemy", "langchain"),
    *("langchain_core", "langchain_community", "langchain_classic", "langchain_chroma"),
    *("numpy.distutils", "sqlcipher3", "lxml.isoschematron", "gunicorn", "uv"),
    # checks of addresses in JSON schemas, and faster ways to a hub that is never asked
    *("rfc3987_syntax", "lark", "hf_xet", "zstandard"),
    *_other_architectures(),
]
"""Modules that are not packed, with everything below them."""

_DROPPED = re.compile(
    r"""
    (^|/)torch/(include|share|test|bin/(?!torch_shm))/?  # headers, CMake files, programs
    | \.(a|lib|pdb|pyi|h|hpp|cuh|cmake)$             # what only a compiler wants
    | (^|/)tests?/                                   # tests of others
    | (^|/)__pycache__/ | \.pyc$
    | (^|/)cv2/qt/                                   # OpenCV's own Qt
    | (^|/)PySide6/Qt/(qml|translations/qtwebengine|metatypes|libexec)
    | (^|/)PySide6/Qt/translations/(?!qtbase_(de|es))
    | libQt6(Quick|Qml|Pdf|VirtualKeyboard|OpenGL|Network)[A-Za-z]*\.so
    | Qt6(Quick|Qml|Pdf|VirtualKeyboard|OpenGL|Network)[A-Za-z]*\.dll
    | (^|/)transformers/models/(?!(KEPT)/)[^/]+/
    | libqgtk3\.so | (^|/)lib(gtk-3|gdk-3|cairo|pango|atk|atspi|epoxy|gdk_pixbuf)[^/]*\.so
    | /plugins/(tls|networkinformation|virtualkeyboard|platforminputcontexts/.*virtualkeyboard
      |generic|egldeviceintegrations|qmltooling|imageformats/libqpdf)
    | (^|/)assets/(samples|app|fonts|icons|themes|translations)/[^/]*\.py$  # how they are made
    | (^|/)rapidocr/models/(?!PP-OCRv6_(det|rec)_small)[^/]*\.onnx$         # the other sizes
    """.replace("KEPT", "|".join(sorted(ARCHITECTURES))),
    re.VERBOSE,
)


def kept(name: str) -> bool:
    """Say whether a file is packed, by the place that it would have."""
    return not _DROPPED.search(name.replace("\\", "/"))
