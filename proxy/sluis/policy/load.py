"""YAML file to `Policy`, or every problem of it at once."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path as FilePath
from typing import Literal

from pydantic import ValidationError

from sluis.model import Verdict
from sluis.policy.checks import check
from sluis.policy.compiled import (
    UNLISTED,
    DataClass,
    HoldRule,
    Membership,
    Policy,
    Sides,
    TierRule,
    Tool,
)
from sluis.policy.errors import add_errors
from sluis.policy.lists import (
    ListFile,
    class_pattern_entity,
    client_ids,
    engine_config,
    marking_ref,
    pattern_ref,
    read_list_files,
)
from sluis.policy.problems import PolicyError
from sluis.policy.schema import Document, Permission, ToolRule
from sluis.policy.source import Source, read_source
from sluis.resources import policies_dir
from sluis_detectors.config import EngineConfig
from sluis_detectors.entities import ENTITIES

_CAPS = {"enforce": Verdict.BLOCK, "warn": Verdict.WARN, "monitor": Verdict.ALLOW}


def load_policy(path: FilePath) -> Policy:
    """Read, check and compile a policy. Raises PolicyError with all problems, in the order of the file."""
    source = read_source(path, _find)
    files = read_list_files(source, path.parent)
    check(source, client_ids(source, files))
    document = _validated(source)
    if source.problems or document is None:
        unique = {str(problem): problem for problem in source.problems}
        raise PolicyError(
            tuple(sorted(unique.values(), key=lambda one: (one.file != source.file, one.file, one.line, one.column)))
        )
    return compile_policy(document, files)


def _find(name: str, file: FilePath) -> FilePath | None:
    """What `extends: name` in a file means: a file beside it, else a shipped policy of that name."""
    places = (file.parent / name, policies_dir() / name)
    return next((place for place in places if place.is_file()), None)


def _validated(source: Source) -> Document | None:
    try:
        return Document.model_validate(source.data)
    except ValidationError as error:
        add_errors(source, error, Document)
        return None


def compile_policy(document: Document, files: Mapping[str, ListFile]) -> Policy:
    """The look-up form of a checked document."""
    tiers = _tiers(document)
    tools = {tool.id: tool for tool in sorted(_tools(document), key=lambda tool: list(tiers).index(tool.tier))}
    config = engine_config(document, files)
    classes = _classes(document)
    mode: Literal["enforce", "monitor"] = "enforce" if document.defaults.mode == "enforce" else "monitor"
    hold = document.hold
    return Policy(
        id=document.policy.id,
        version=str(document.policy.version),
        digest=_digest(document, config),
        mode=mode,
        cap=_CAPS[document.defaults.mode],
        languages=document.policy.languages,
        tools=tools,
        tiers=tiers,
        classes=classes,
        table=_table(document),
        members=_members(document),
        listed=_listed(document, files),
        persons=dict.fromkeys(document.persons.entities, document.persons.min_score),
        permissions=_permissions(document),
        retention=document.retention,
        hold=HoldRule(hold.answer_within, hold.working_time),
        links={name: link for name, link in document.links.model_dump().items() if link},
        messages={language: dict(events) for language, events in document.messages.items()},
        detection=config,
        document=document,
        routes=_routes(tools),
        is_unlisted_fail_open=document.defaults.fail_mode.get(UNLISTED) == "open",
    )


def _digest(document: Document, config: EngineConfig) -> str:
    """SHA-256 over the canonical JSON of the document and of all that it makes the detector look for."""
    content = {
        "document": document.model_dump(mode="json", by_alias=True),
        "lists": [(words.name, words.entity, words.entries) for words in config.lists],
        "registers": [(register.name, register.entity, register.digest) for register in config.registers],
        "patterns": [(rule.name, rule.entity, rule.pattern, rule.score) for rule in config.patterns],
    }
    data = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(data.encode()).hexdigest()


def _tiers(document: Document) -> dict[str, TierRule]:
    modes = document.defaults.fail_mode
    return {
        name: TierRule(
            name=name,
            use_category=tier.use,
            sample=tier.sample,
            review_all=frozenset(tier.second_reviewer),
            reminder=tier.reminder or "",
            is_fail_open=modes.get(name) == "open",
        )
        for name, tier in document.tiers.items()
    }


def _tools(document: Document) -> list[Tool]:
    return [_tool(document, rule) for rule in document.tools]


def _tool(document: Document, rule: ToolRule) -> Tool:
    routes = []
    for text in rule.hosts:
        host, _, path = text.partition("/")
        routes.append((host, f"/{path.casefold()}"))
    return Tool(
        id=rule.id,
        label=rule.label,
        tier=rule.tier,
        hosts=tuple(dict.fromkeys(host for host, _ in routes)),
        paths=tuple(dict.fromkeys(path for _, path in routes if path != "/")),
        routes=tuple(routes),
        except_paths=tuple(path.casefold() for path in rule.except_paths),
        account=rule.account or "",
        account_ids=frozenset(account.casefold() for account in rule.account_ids),
        allow_unknown_account=(rule.unknown_account or document.defaults.unknown_account) == "allow",
        region=rule.region or "",
        supplier=rule.supplier,
        owner=rule.owner,
        review_by=rule.review_by,
        purpose=rule.purpose or "",
        use_category=document.tiers[rule.tier].use,
        contract=rule.contract or "",
        dpa=rule.dpa or "",
        dpia=rule.dpia or "",
    )


def _routes(tools: Mapping[str, Tool]) -> dict[str, tuple[tuple[Tool, str], ...]]:
    routes: dict[str, list[tuple[Tool, str]]] = {}
    for tool in tools.values():
        for host, path in tool.routes:
            routes.setdefault(host, []).append((tool, path))
    return {host: tuple(found) for host, found in routes.items()}


def _classes(document: Document) -> dict[str, DataClass]:
    return {
        name: DataClass(
            name=name,
            rank=rank,
            cap=_CAPS[rule.mode or document.defaults.mode],
            is_incident=rule.incident,
            is_breach=rule.breach_if_sent,
            is_secret=bool(rule.entities) and all(ENTITIES[entity].kind == "SECRET" for entity in rule.entities),
        )
        for rank, (name, rule) in enumerate(document.classes.items())
    }


def _table(document: Document) -> dict[str, dict[str, Sides]]:
    default = Verdict.from_word(document.defaults.unlisted_tool)
    table: dict[str, dict[str, Sides]] = {}
    for name, row in document.table.items():
        other = row.get("*")
        cells: dict[str, Sides] = {}
        for column in document.tiers:
            cell = row.get(column) or other
            if cell is not None:
                cells[column] = (Verdict.from_word(cell.without_permission), Verdict.from_word(cell.with_permission))
        unlisted = row.get(UNLISTED)
        verdict = Verdict.from_word(unlisted.without_permission) if unlisted else default
        cells[UNLISTED] = (verdict, verdict)
        table[name] = cells
    return table


def _members(document: Document) -> dict[str, tuple[Membership, ...]]:
    members: dict[str, list[Membership]] = {}
    for name, rule in document.classes.items():
        for entity in dict.fromkeys((*rule.entities, *rule.needs_person)):
            needs = entity in rule.needs_person
            members.setdefault(entity, []).append(Membership(name, rule.min_score, needs))
    return {entity: tuple(found) for entity, found in members.items()}


def _listed(document: Document, files: Mapping[str, ListFile]) -> dict[tuple[str, str], tuple[Membership, ...]]:
    """(entity, id) of every listed thing -> its classes; (entity, "") -> the classes of an unknown one: all of them."""
    refs: dict[str, list[tuple[str, str]]] = {}
    for name, list_rule in document.lists.items():
        ids = files[name].forms if name in files else ()
        refs[name] = [(list_rule.entity, ident) for ident in (*ids, *(entry.id for entry in list_rule.entries))]
    found: dict[tuple[str, str], dict[str, Membership]] = {}
    for name, rule in document.classes.items():
        own = [ref for one in rule.lists for ref in refs.get(one, [])]
        own += [("DOCUMENT_MARKING", marking_ref(name))] if rule.labels else []
        own += [(class_pattern_entity(document, name), pattern_ref(name))] if rule.patterns else []
        member = Membership(name, rule.min_score)
        for entity, ref in own:
            found.setdefault((entity, ref), {})[name] = member
            found.setdefault((entity, ""), {})[name] = member
    return {ref: tuple(members.values()) for ref, members in found.items()}


def _permissions(document: Document) -> dict[str, tuple[Permission, ...]]:
    found: dict[str, list[Permission]] = {}
    for permission in document.permissions:
        found.setdefault(permission.client, []).append(permission)
    return {client: tuple(items) for client, items in found.items()}
