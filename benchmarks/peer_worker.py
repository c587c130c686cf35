"""One detector over texts, in its own environment: `python peer_worker.py NAME [MODEL] < texts.json > answers.json`.

Runs with the packages of that detector alone, so it imports nothing of ours but for `sluis`. Reads a list of texts,
of which it first analyses some to warm up. Writes spans of each text with the coarse types of our scorer, seconds of
processor time for all of them, characters, seconds of processor time to load, megabytes of memory at most, version
and licence.
"""

import importlib
import importlib.metadata
import json
import logging
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

WARM_UP = 40  # texts
Span = tuple[int, int, str]
Detect = Callable[[str], list[Span]]

DEDUCE = {
    "persoon": "PERSON", "patient": "PERSON", "datum": "DATE_TIME", "leeftijd": "OTHER", "bsn": "NL_BSN",
    "telefoonnummer": "PHONE_NUMBER", "emailadres": "EMAIL_ADDRESS", "url": "URL", "id": "ID_NUMBER",
    "ziekenhuis": "ORGANIZATION", "zorginstelling": "ORGANIZATION", "instelling": "ORGANIZATION",
}  # fmt: skip
EUREDACT = {
    "PERSON_NAME": "PERSON", "ADDRESS": "ADDRESS", "POSTAL_CODE": "ADDRESS", "BANK_ACCOUNT": "IBAN_CODE",
    "CREDIT_CARD": "CREDIT_CARD", "PHONE": "PHONE_NUMBER", "EMAIL": "EMAIL_ADDRESS", "DOB": "DATE_OF_BIRTH",
    "DATE_OF_DEATH": "DATE_TIME", "IP_ADDRESS": "IP_ADDRESS", "IPV6_ADDRESS": "IP_ADDRESS", "SECRET": "SECRET",
    "ORGANISATION_NAME": "ORGANIZATION", "URL": "URL",
    **dict.fromkeys(
        ("BIC", "NATIONAL_ID", "SSN", "TAX_ID", "PASSPORT", "DRIVERS_LICENSE", "RESIDENCE_PERMIT", "LICENSE_PLATE",
         "VIN", "VAT", "HEALTH_INSURANCE", "HEALTHCARE_PROVIDER", "CHAMBER_OF_COMMERCE", "INTERNAL_ID", "IMEI"),
        "ID_NUMBER",
    ),
}  # fmt: skip
PRESIDIO = {
    name: name
    for name in ("PERSON", "LOCATION", "ORGANIZATION", "DATE_TIME", "PHONE_NUMBER", "EMAIL_ADDRESS", "IBAN_CODE",
                 "CREDIT_CARD", "IP_ADDRESS", "URL")
} | {"NRP": "OTHER", "CRYPTO": "OTHER", "MAC_ADDRESS": "OTHER"}  # fmt: skip


def sluis(_: str) -> Detect:
    """Our engine as shipped."""
    engine = importlib.import_module("sluis_detectors.engine").Engine()
    entities = importlib.import_module("sluis_detectors.entities").ENTITIES

    def detect(text: str) -> list[Span]:
        found = engine.analyse([text])[0].findings
        return [(f.start, f.end, entities[f.entity].kind) for f in found if f.score >= 0.5]

    return detect


def presidio(model: str) -> Detect:
    """Presidio's analyzer with its default recognisers, in English as it comes; without a model, a blank pipeline."""
    if not model:
        model = tempfile.mkdtemp(prefix="blank-pipeline-")
        importlib.import_module("spacy").blank("en").to_disk(model)
    provider = importlib.import_module("presidio_analyzer.nlp_engine").NlpEngineProvider
    models = [{"lang_code": "en", "model_name": model}]
    nlp = provider(nlp_configuration={"nlp_engine_name": "spacy", "models": models}).create_engine()
    analyzer = importlib.import_module("presidio_analyzer").AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])

    def detect(text: str) -> list[Span]:
        found = analyzer.analyze(text=text, language="en")
        return [(f.start, f.end, PRESIDIO.get(f.entity_type, "ID_NUMBER")) for f in found]

    return detect


def deduce(_: str) -> Detect:
    """deduce, made for Dutch medical text, without a patient's name to go by."""
    tool = importlib.import_module("deduce").Deduce()

    def detect(text: str) -> list[Span]:
        spans = []
        for found in tool.deidentify(text).annotations:
            place = "ADDRESS" if any(map(str.isdigit, found.text)) else "LOCATION"
            spans.append((found.start_char, found.end_char, DEDUCE.get(found.tag, place)))
        return spans

    return detect


def euredact(_: str) -> Detect:
    """euredact's rules, with birth dates and without its cache and cloud."""
    redact = importlib.import_module("euredact").redact

    def detect(text: str) -> list[Span]:
        found = redact(text, detect_dates=True, cache=False).detections
        return [(f.start, f.end, EUREDACT.get(f.entity_type.value, "OTHER")) for f in found]

    return detect


def peak_mb() -> float:
    """Memory of this process at most, in megabytes; `getrusage` would begin at that of the process that started it."""
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="utf-8"))
    return int(peak[1]) / 1000 if peak else 0.0


PACKAGES = {sluis: "sluis", presidio: "presidio-analyzer", deduce: "deduce", euredact: "euredact"}


def main() -> None:
    """Answer on standard output."""
    logging.disable(logging.CRITICAL)
    load = next(one for one in PACKAGES if one.__name__ == sys.argv[1])
    texts: list[str] = json.load(sys.stdin)
    begun = time.process_time()
    detect = load(sys.argv[2] if len(sys.argv) > 2 else "")
    loaded = time.process_time()
    for text in texts[:WARM_UP]:
        detect(text)
    answers, spent = [], []
    for text in texts:
        before = time.process_time()
        answers.append([(int(start), int(end), kind) for start, end, kind in detect(text)])
        spent.append(time.process_time() - before)
    about: Any = importlib.metadata.metadata(PACKAGES[load])
    result = {
        "spans": answers,
        "seconds": sum(spent[WARM_UP:]),
        "chars": sum(map(len, texts[WARM_UP:])),
        "load": loaded - begun,
        "memory": peak_mb(),
        "version": about["Version"],
        "licence": about.get("License-Expression") or about.get("License"),
    }
    sys.stdout.write(json.dumps(result))


if __name__ == "__main__":
    main()
