"""The switches that keep our libraries from reaching for the network.

Cloister has no network code. Some of the libraries below it do: they look for newer models, or
send usage statistics. Every child process is started with these in its environment, before the
first import.
"""

from collections.abc import Mapping
from types import MappingProxyType

SWITCHES: Mapping[str, str] = MappingProxyType(
    {
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "HF_DATASETS_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "DO_NOT_TRACK": "1",
        "ORT_DISABLE_TELEMETRY": "1",  # onnxruntime from 1.29 sends unless told otherwise
        "ANONYMIZED_TELEMETRY": "False",  # chromadb
        "CHROMA_TELEMETRY_IMPL": "none",
        "OTEL_SDK_DISABLED": "true",
        "SYSTEMD_NSS_RESOLVE_NETWORK": "0",  # names: what this computer knows, asking nobody
    }
)
"""Environment variables and their values, for the app and every child process."""
