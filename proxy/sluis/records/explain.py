"""Says in plain Dutch or English what a record means, from the record alone: no policy, no store, no look-up."""

from collections import Counter
from typing import Any, Final

from sluis import reasons
from sluis.reasons import REASONS
from sluis.records.record import NOT_THE_PICTURES
from sluis_detectors.entities import ENTITIES

REASONS_NL: Final[dict[str, str]] = {
    reasons.NOTHING_FOUND: "Er is niets gevonden dat het beleid noemt.",
    reasons.DATA_ALLOWED: "Er zijn gegevens gevonden van een klasse die deze dienst mag krijgen.",
    reasons.DATA_WARNED: "Er zijn gegevens gevonden die deze dienst na een waarschuwing mag krijgen.",
    reasons.DATA_REDACTED: "Er zijn gegevens gevonden die worden vervangen voordat ze naar deze dienst gaan.",
    reasons.DATA_NEEDS_APPROVAL: "Er zijn gegevens gevonden die eerst goedkeuring nodig hebben.",
    reasons.DATA_FORBIDDEN: "Er zijn gegevens gevonden die nooit naar deze dienst mogen.",
    reasons.SECRET_FOUND: "Er is een sleutel, token of wachtwoord gevonden; dat moet bij de bron worden vervangen.",
    reasons.TOOL_UNLISTED: "De AI-dienst staat niet op de lijst van toegestane diensten.",
    reasons.ACCOUNT_NOT_APPROVED: "De dienst is toegestaan, maar niet met dit account.",
    reasons.PATH_NOT_AI: "De host dient ook voor andere dingen, en dit pad is geen AI-functie ervan.",
    reasons.PERMISSION_VALID: "Een schriftelijke toestemming dekt elke klant, deze dienst, klasse en groep.",
    reasons.PERMISSION_EXPIRED: "De schriftelijke toestemming is verlopen.",
    reasons.PERMISSION_NOT_YET_VALID: "De schriftelijke toestemming is nog niet ingegaan.",
    reasons.PERMISSION_WITHDRAWN: "De schriftelijke toestemming is ingetrokken.",
    reasons.PERMISSION_OTHER_TOOL: "De schriftelijke toestemming van de klant geldt voor een andere dienst.",
    reasons.PERMISSION_OTHER_CLASS: "De schriftelijke toestemming van de klant noemt deze klasse gegevens niet.",
    reasons.PERMISSION_OTHER_GROUP: "De schriftelijke toestemming van de klant geldt voor een andere groep.",
    reasons.PERMISSION_MISSING: "Geen geldige schriftelijke toestemming dekt deze klant, dienst, klasse en groep.",
    reasons.NOT_REMOVABLE: "Gegevens moesten worden vervangen waar dat niet kan; daarom is er niets verstuurd.",
    reasons.VOLUME_EXCEEDED: "Er staan meer gegevens in het verzoek dan het beleid ongezien doorlaat.",
    reasons.FILE_UNREADABLE: "Een bestand kon niet worden gelezen, dus niemand weet wat erin staat.",
    reasons.PICTURE_UNREAD: "Een afbeelding in een bestand kon niet worden gelezen; niemand weet wat erop staat.",
    reasons.BODY_UNREADABLE: "Het verzoek kon niet helemaal worden gelezen en is daarom niet verstuurd.",
    reasons.BODY_TOO_LARGE: "Het verzoek is groter dan wat kan worden gecontroleerd.",
    reasons.SHAPE_UNKNOWN: "De dienst heeft zijn formaat veranderd; het verzoek was niet met zekerheid te lezen.",
    reasons.HOST_MISMATCH: "Het verzoek noemt op verschillende plaatsen verschillende hosts.",
    reasons.ADDRESS_REFUSED: "De host leidt naar een adres dat een AI-dienst niet heeft.",
    reasons.PROTOCOL_UNSUPPORTED: "Het verzoek gebruikt een deel van het protocol dat niet kan worden gecontroleerd.",
    reasons.DETECTOR_UNAVAILABLE: "De detector antwoordde niet.",
    reasons.DEADLINE_EXCEEDED: "De controle duurde langer dan de tijd die ervoor staat.",
    reasons.RECORD_UNAVAILABLE: "De registratie kon niet worden geschreven.",
    reasons.POLICY_UNAVAILABLE: "Er is geen geldig beleid van kracht.",
    reasons.INTERNAL_ERROR: "Sluis faalde bij het controleren van het verzoek.",
    reasons.SHUTTING_DOWN: "Sluis wordt gestopt.",
    reasons.UPSTREAM_UNREACHABLE: "De AI-dienst was niet te bereiken.",
    reasons.MONITOR_MODE: "Het beleid kijkt alleen: wat het gedaan zou hebben, staat in de registratie.",
}

_VERDICTS: Final = {
    "en": {
        "allow": "The request was allowed.",
        "warn": "The request was allowed, with a warning.",
        "redact": "Data in the request was replaced.",
        "hold": "The request was held for approval.",
        "block": "The request was refused.",
    },
    "nl": {
        "allow": "Het verzoek is toegestaan.",
        "warn": "Het verzoek is toegestaan, met een waarschuwing.",
        "redact": "Gegevens in het verzoek zijn vervangen.",
        "hold": "Het verzoek wacht op goedkeuring.",
        "block": "Het verzoek is geweigerd.",
    },
}

_FORWARDED: Final = {
    "en": {
        "none": "Nothing went to the service.",
        "redacted": "The service received the request with the data replaced.",
        "original": "The service received the request unchanged.",
    },
    "nl": {
        "none": "Er is niets naar de dienst gegaan.",
        "redacted": "De dienst kreeg het verzoek met de gegevens vervangen.",
        "original": "De dienst kreeg het verzoek ongewijzigd.",
    },
}

_STATES: Final = {
    "en": {
        "open": "The exchange is still open.",
        "closed": "The exchange took {seconds} s; the service answered with status {status} and {bytes} bytes.",
        "refused": "Handling it took {seconds} s.",
        "abandoned": "The end of the exchange was not seen: Sluis stopped, or gave the write up.",
    },
    "nl": {
        "open": "De uitwisseling loopt nog.",
        "closed": "De uitwisseling duurde {seconds} s; de dienst antwoordde met status {status} en {bytes} bytes.",
        "refused": "De afhandeling duurde {seconds} s.",
        "abandoned": "Het einde van de uitwisseling is niet gezien: Sluis stopte, of gaf het schrijven op.",
    },
}

_SENTENCES: Final = {
    "en": {
        "who": "At {at} UTC, {user}{group} sent a request to {tool} ({host}){tier}.",
        "group": " of group {group}",
        "tier": ", tier {tier}",
        "found": "Found: {found}.",
        "nothing": "Nothing was found.",
        "files": "Files: {count}, of which {unread} could not be checked.",
        "monitor": "The policy only watches; with enforcement it would have been: {verdict}.",
        "fail": "A fault made the policy fail {state}.",
        "restored": "Values put back in the answer: {count}.",
        "policy": "Decided under policy {version}, rules: {rules}.",
        "kept": "The record is kept until {day}{hold}.",
        "hold": " and longer, under legal hold {hold}",
        "none": "none",
        "unknown": "an unlisted tool",
    },
    "nl": {
        "who": "Om {at} UTC stuurde {user}{group} een verzoek naar {tool} ({host}){tier}.",
        "group": " van groep {group}",
        "tier": ", niveau {tier}",
        "found": "Gevonden: {found}.",
        "nothing": "Er is niets gevonden.",
        "files": "Bestanden: {count}, waarvan {unread} niet te controleren.",
        "monitor": "Het beleid kijkt alleen; met handhaving was het geweest: {verdict}.",
        "fail": "Door een storing koos het beleid: {state}.",
        "restored": "Waarden teruggezet in het antwoord: {count}.",
        "policy": "Besloten onder beleid {version}, regels: {rules}.",
        "kept": "De registratie blijft tot {day}{hold}.",
        "hold": " en langer, wegens bewaarplicht {hold}",
        "none": "geen",
        "unknown": "een dienst die niet op de lijst staat",
    },
}
_FAIL_NL: Final = {"closed": "niets doorlaten", "open": "doorlaten"}

LANGUAGES: Final = tuple(_SENTENCES)


def explain(record: dict[str, Any], language: str) -> list[str]:
    """Sentences, in order. `record`: as merged by `reading`. Raises KeyError for another language than nl and en."""
    phrases = _SENTENCES[language]
    why = REASONS_NL if language == "nl" else REASONS
    sentences = [_who(record, phrases), _found(record, language, phrases)]
    if record["files"]:
        unread = sum(note["inspected"] not in {"yes", NOT_THE_PICTURES} for note in record["files"])
        sentences.append(phrases["files"].format(count=len(record["files"]), unread=unread))
    sentences.append(_VERDICTS[language].get(record["decision"], record["decision"]))
    sentences.extend(why.get(reason, reason) for reason in record["decision_reason"])
    if record["mode"] == "monitor" and record["would_have_been"]:
        verdict = _VERDICTS[language].get(record["would_have_been"], record["would_have_been"])
        sentences.append(phrases["monitor"].format(verdict=verdict.rstrip(".").lower()))
    if record["fail_state"]:
        state = _FAIL_NL.get(record["fail_state"], "") if language == "nl" else record["fail_state"]
        sentences.append(phrases["fail"].format(state=state))
    sentences.append(_FORWARDED[language].get(record["forwarded"], record["forwarded"]))
    sentences.append(_end(record, _STATES[language]))
    if record["restored"]:
        sentences.append(phrases["restored"].format(count=record["restored"]))
    rules = ", ".join(record["rule_ids"]) or phrases["none"]
    sentences.append(phrases["policy"].format(version=record["policy_version"] or "?", rules=rules))
    hold = phrases["hold"].format(hold=record["hold_ref"]) if record["hold_ref"] else ""
    sentences.append(phrases["kept"].format(day=record["delete_after"][:10], hold=hold))
    return sentences


def _who(record: dict[str, Any], phrases: dict[str, str]) -> str:
    return phrases["who"].format(
        at=record["started_at"][:19].replace("T", " "),
        user=record["user_ref"],
        group=phrases["group"].format(group=record["group"]) if record["group"] else "",
        tool=record["tool_id"] or phrases["unknown"],
        host=record["host"] or "?",
        tier=phrases["tier"].format(tier=record["tier"]) if record["tier"] else "",
    )


def _found(record: dict[str, Any], language: str, phrases: dict[str, str]) -> str:
    counts: Counter[str] = Counter()
    for note in record["findings"]:
        counts[note["entity"]] += note["count"]
    if not counts:
        return phrases["nothing"]
    return phrases["found"].format(found=", ".join(f"{_name(e, language)} ({n})" for e, n in counts.most_common()))


def _name(entity: str, language: str) -> str:
    """In plain words; an organisation's own pattern may bring an entity that has none."""
    return str(getattr(ENTITIES[entity], language)) if entity in ENTITIES else entity


def _end(record: dict[str, Any], states: dict[str, str]) -> str:
    state = record["state"]
    if state == "closed" and record["upstream_status"] is None:
        state = "refused"
    return states[state].format(
        seconds=f"{(record['duration_ms'] or 0) / 1000:.1f}",
        status=record["upstream_status"],
        bytes=record["bytes_out"],
    )
