"""Keys of AI services: OpenAI, Anthropic, Hugging Face, Groq, Replicate, Perplexity, xAI, OpenRouter, Cerebras,
Fireworks, ElevenLabs, Voyage, Jina, Weights & Biases, Firecrawl, Cursor, LlamaCloud, E2B, Dify, Helicone and others.

Source: the services' documentation of their keys; lengths have changed before, so they are taken widely. Fictitious:
sk-ant-api03- with 95 characters ending in AA.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer
from sluis_detectors.recognizers.checks import is_random

RECOGNIZER = Recognizer(
    name="ai-service-key",
    entity="API_KEY",
    patterns=(
        Pattern(r"\b(?:sk-ant-(?:api|admin|oat|ort|sid)\d{2}-[A-Za-z0-9_-]{90,110}AA)", 0.95),
        Pattern(r"\b(?:sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{20,200})", 0.95),
        Pattern(r"\b(?:sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|sk-[A-Za-z0-9]{32,64})\b", 0.9),
        Pattern(r"\b(?:sk-or-v1-[a-f0-9]{64})\b", 0.95),
        Pattern(r"\b(?:(?:hf|api_org)_[A-Za-z]{34})\b", 0.9),
        Pattern(
            r"\b(?:gsk_[A-Za-z0-9]{48,56}|r8_[A-Za-z0-9]{37}|pplx-[A-Za-z0-9]{40,56}|xai-[A-Za-z0-9]{70,90})\b", 0.95
        ),
        Pattern(r"\b(?:lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10})\b", 0.95),
        Pattern(r"\b(?:nvapi-[A-Za-z0-9_-]{60,70}|pcsk_[A-Za-z0-9_]{50,80}|tvly-[A-Za-z0-9-]{30,60})", 0.9),
        Pattern(
            r"\b(?:csk-[a-z0-9]{40,52}|fw_[A-Za-z0-9]{22,28}|sk_[a-f0-9]{48}|jina_[a-f0-9]{32}[A-Za-z0-9_-]{28}|"
            r"wandb_v1_[A-Za-z0-9_]{70,90}|fc-[a-f0-9]{32}|key_[a-f0-9]{64}|crsr_[a-f0-9]{64}|llx-[A-Za-z0-9]{48}|"
            r"e2b_[a-f0-9]{40}|app-[A-Za-z0-9]{24}|sk-helicone-[a-z0-9-]{27,40}|sk_car_[A-Za-z0-9]{22})\b",
            0.85,
        ),
        Pattern(r"\b(?:pa-[A-Za-z0-9_-]{43}|AQ\.Ab8[A-Za-z0-9_-]{45,60})", 0.85, right="-_"),
    ),
    check=is_random,
)
