"""A policy loads whole or not at all, and says everything that is wrong with it at once."""

import shutil
from pathlib import Path

import pytest

from sluis.model import Facts, FoundItem, Verdict
from sluis.policy import PolicyError, evaluate, load_policy
from sluis.resources import policies_dir

SHIPPED = ("default", "monitor", "noordwaard")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped policies."""
    return Path(shutil.copytree(policies_dir(), tmp_path / "policies"))


def _problems(folder: Path, *changes: tuple[str, str]) -> list[str]:
    """Problems of noordwaard.yaml with each text replaced by another, without the file's name."""
    file = folder / "noordwaard.yaml"
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, "utf-8")
    with pytest.raises(PolicyError) as caught:
        load_policy(file)
    return [str(problem).removeprefix(f"{file}:") for problem in caught.value.problems]


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_policies_are_valid(name: str) -> None:
    """Each shipped policy loads."""
    policy = load_policy(policies_dir() / f"{name}.yaml")
    assert len(policy.digest) == 64
    assert policy.retention.usage_days >= 184


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("usage_days: 400", "usage_days: 180", "retention.usage_days: expected at least 184; found 180"),
        ("usage_days: 400", "usage_days: 2000", "retention.usage_days: is more than max_days (1825); found 2000"),
        (", max_days: 1825}", "}", "retention.max_days: missing"),
        ("min_days: 184", "min_days: 500", "retention.usage_days: is less than min_days (500); found 400"),
        ("    owner: cto\n", "", "tools[2].owner: missing"),
        ("    supplier: S-02\n", "", "tools[1].supplier: missing"),
        ("    review_by: 2027-04-01\n", "", "tools[1].review_by: missing"),
        ("    purpose: work for clients who gave written permission\n", "", 'tools[2].purpose: missing; tier "high"'),
        ("    dpa: VO-2025-117\n", "", 'tools[1].dpa: missing; tier "middle" requires dpa'),
        ("    region: EU\n    owner: cto", "    region: US\n    owner: cto", 'asks for "EU"; found "US"'),
        ("tier: middle\n", "tier: midle\n", 'tools[1].tier: unknown tier "midle"; did you mean "middle"?'),
        ("IBAN_CODE", "IBAN", 'classes.personal.entities[4]: unknown entity "IBAN"; did you mean "IBAN_CODE"?'),
        (
            "lists: [client_register]",
            "lists: [clients]",
            'classes.client.lists[0]: unknown list "clients"; did you mean',
        ),
        ("tools: [m365-copilot]", "tools: [m365]", 'permissions[2].tools[0]: unknown tool "m365"; did you mean'),
        ("classes: [client]", "classes: [clients]", 'classes[0]: unknown class "clients"; did you mean "client"?'),
        ("client: C-014", "client: C-041", 'permissions[0].client: unknown client "C-041"; did you mean'),
        ("    signed_by: M. Molenaar\n", "", "permissions[0].signed_by: missing"),
        ("    until: 2027-03-31\n", "", "permissions[0].until: missing"),
        ("    groups: [zorg]\n", "", "permissions[1].groups: missing"),
        ("    basis_special: AVG 9(2)(h)\n", "", "permissions[1].basis_special: missing; special data need a ground"),
        ("requester: projectleider-linde", "requester: director", "approver: is the requester"),
        ("permission_approvers: [director]", "permission_approvers: [cto]", 'may not approve; expected "cto"'),
        ("until: 2027-03-31", "until: 2026-02-28", "permissions[0].until: is before from (2026-03-01)"),
        ("id: P-2026-009", "id: P-2026-014", 'permissions[1].id: "P-2026-014" is there twice'),
        ("approver: director", "approver: ciso", "policy.approver: is the owner"),
        ("review_by: 2027-02-01", "review_by: 2026-10-01", "policy.review_by: is before valid_from"),
        ("valid_from: 2026-11-01", "valid_from: 2026-11-31", "policy.valid_from: expected a date such as"),
        ("languages: [nl, en]", "languages: [nl, de]", 'policy.languages[1]: expected "nl" or "en"; found "de"'),
        ("mode: enforce", "mode: enforced", 'expected "enforce", "warn" or "monitor"; found "enforced"; did you mean'),
        ("fail_mode: {low: closed", "fail_mode: {lov: closed", 'unknown tier "lov"; did you mean "low"?'),
        ("secret:   block", "secret:   blok", 'table.secret.*: expected "allow", "warn"'),
        ("  none:     {low: allow, middle: allow, high: allow}\n", "", "table.none: missing"),
        ("internal: {low: block, middle", "internal: {low: block, midle", "table.internal.middle: missing"),
        ("low: redact", "low: redcat", 'table.personal.low: expected "allow", "warn", "redact", "hold" or "block"'),
        (
            "high: {without_permission: block, with_permission: allow}",
            "high: {without_permission: allow, with_permission: block}",
            "table.special.high.with_permission: is stricter than without",
        ),
        (
            "secret:   block",
            'secret: {"*": {without_permission: block, with_permission: allow}}',
            "table.secret.*: a permission can't change this cell",
        ),
        ("hosts: [ai.noordwaard.example]", "hosts: [chatgpt.example]", 'overlaps with a host of "chatgpt-team"'),
        ("hosts: [copilot.example]", "hosts: [https://x]", 'tools[1].hosts[0]: expected a host such as "chatgpt.com"'),
        ("hosts: [copilot.example]", "hosts: []", "tools[1].hosts: expected at least 1; found a list"),
        ("id: veilig-nw\n", "id: m365-copilot\n", 'tools[2].id: "m365-copilot" is there twice'),
        ("(?:BM|VV|GO|DL)", "(?:BM|VV|GO|DL", "classes.client.patterns[0]: is not a pattern that RE2 can run"),
        ("\\\\b(?:BM|VV|GO|DL)-[A-Z][a-z]+", "(BM)*", "matches the empty text, so it would be found everywhere"),
        ("\\\\b(?:BM|VV|GO|DL)-[A-Z][a-z]+", "(a)\\\\1", "is not a pattern that RE2 can run"),
        ("unreadable_file: hold", "unreadable_file: redact", 'expected "allow", "warn", "hold" or "block"'),
        ("limit: 50", "limit: 0", "volume.distinct_persons.personal.limit: expected at least 1; found 0"),
        ("limit: 20MB", "limit: much", 'volume.bytes.limit: expected a size such as "20MB"; found "much"'),
        ("answer_within: 4h", "answer_within: soon", 'hold.answer_within: expected a time such as "30m"'),
        ("[user, tool, content_digest]", "[user, tool]", 'bound_to: lacks "content_digest"'),
        ("  annex_iii:", "  annex_3:", 'expected "prohibited", "annex_iii", "intimate_imagery" or "csam"'),
        ("owner: dpo, until: 2027-02-01}", "owner: dpo}", "exceptions[0].until: missing"),
        ("report: https://", "report: http://", "links.report: expected a text like"),
        (
            "second_reviewer: [special]",
            "second_reviewer: [speciall]",
            'unknown class "speciall"; did you mean "special"?',
        ),
        ("sample: 0.10", "sample: 10", "tiers.high.sample: expected at most 1"),
        ("  contact:", "  contct:", 'links.contct: unknown key; did you mean "contact"?'),
        ("noordwaard-clients.csv", "none.csv", "lists/none.csv can't be read: No such file or directory"),
        ("volume:\n", "volumes: {}\nvolume:\n", 'volumes: unknown key; did you mean "volume"?'),
    ],
)
def test_each_fault_is_named(folder: Path, old: str, new: str, problem: str) -> None:
    """One fault in a policy is reported with its path and what was expected."""
    assert any(problem in told for told in _problems(folder, (old, new))), _problems(folder)


def test_all_faults_at_once_in_the_order_of_the_file(folder: Path) -> None:
    """Faults of structure, of words and of references are told together, with line and column."""
    told = _problems(
        folder,
        ("usage_days: 400", "usage_days: 180"),
        ("tier: middle\n", "tier: midle\n"),
        ("    owner: cto\n", ""),
        ("client: C-031", "client: C-131"),
    )
    paths = [line.split("  ", 1)[1].split(":")[0] for line in told]
    assert paths == ["retention.usage_days", "tools[1].tier", "tools[2].owner", "permissions[3].client"]
    lines = [int(line.split(":", 1)[0]) for line in told]
    assert lines == sorted(lines)
    assert lines[0] > 20


def test_summary_counts() -> None:
    """The last line says how many problems there are and that nothing was loaded."""
    one, two = PolicyError(()), PolicyError(())
    with pytest.raises(PolicyError) as caught:
        load_policy(policies_dir() / "none.yaml")
    assert caught.value.summary == "1 problem, nothing loaded"
    assert one.summary == two.summary == "0 problems, nothing loaded"


def test_digest_follows_content_not_layout(folder: Path) -> None:
    """Comments and spaces don't change the digest; a value does, and so does a line of a register."""
    file = folder / "noordwaard.yaml"
    first = load_policy(file).digest
    file.write_text("# another comment\n\n" + file.read_text("utf-8"), "utf-8")
    assert load_policy(file).digest == first
    register = folder / "lists" / "noordwaard-clients.csv"
    register.write_text(register.read_text("utf-8") + "C-040,Kwekerij Zonnedauw\n", "utf-8")
    second = load_policy(file).digest
    assert second != first
    file.write_text(file.read_text("utf-8").replace("limit: 50", "limit: 51"), "utf-8")
    assert load_policy(file).digest not in {first, second}


def test_own_policy_extends_a_shipped_one(tmp_path: Path) -> None:
    """A policy elsewhere may extend a shipped one by name and hold only what differs."""
    file = tmp_path / "own.yaml"
    file.write_text("extends: default.yaml\npolicy: {id: own}\ntable: {personal: {low: block}}\n")
    policy = load_policy(file)
    assert policy.name == "own/1"
    facts = Facts("", tool_id="chatgpt", findings=(FoundItem("PERSON", 0.9),))
    assert evaluate(policy, facts).verdict is Verdict.BLOCK


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("id,name\nC-1,x\n", "expected a first line with the columns id,form"),
        ("id,form\nC-1\n", ":2  expected two values, id and form"),
        ("id,form\nC-1,a,b\n", ":2  expected two values, id and form"),
        ("id,form\n,a\n", ":2  expected two values, id and form"),
        ('id,form\nC-1,"a\n', "is not a CSV file in UTF-8"),
    ],
)
def test_register_faults(folder: Path, content: str, problem: str) -> None:
    """A register that can't be read stops the policy: clients that nobody looks for would pass."""
    (folder / "lists" / "noordwaard-clients.csv").write_text(content)
    with pytest.raises(PolicyError) as caught:
        load_policy(folder / "noordwaard.yaml")
    assert any(problem in one.message for one in caught.value.problems)
    assert not any("unknown client" in one.message for one in caught.value.problems)


def test_register_as_a_dutch_spreadsheet_writes_it(folder: Path) -> None:
    """Semicolons, a byte order mark, Windows line ends and empty lines are read; of many faults the first are told."""
    register = folder / "lists" / "noordwaard-clients.csv"
    ids = ("C-014", "C-022", "C-027", "C-031")
    rows = "\r\n".join(f'{ident};"Naam {ident}; afdeling"' for ident in ids)
    register.write_bytes(b"\xef\xbb\xbfid;form\r\n" + rows.encode() + b"\r\n\r\n")
    entries = load_policy(folder / "noordwaard.yaml").detection.lists[0].entries
    assert entries[0] == ("C-014", ("Naam C-014; afdeling",))
    register.write_text("id,form\n" + "x\n" * 500)
    with pytest.raises(PolicyError) as caught:
        load_policy(folder / "noordwaard.yaml")
    assert len(caught.value.problems) == 20


def test_alternatives_come_least_trusted_first() -> None:
    """Tools are kept in the order of their tiers, so that the first that fits is the least trusted."""
    policy = load_policy(policies_dir() / "default.yaml")
    order = list(policy.tiers)
    ranks = [order.index(tool.tier) for tool in policy.tools.values()]
    assert ranks == sorted(ranks)


def test_one_host_with_two_accounts(folder: Path) -> None:
    """Two tools may share a host when their accounts tell them apart; each request goes to its own."""
    file = folder / "noordwaard.yaml"
    text = file.read_text("utf-8").replace("hosts: [copilot.example]", "hosts: [chatgpt.example]")
    file.write_text(text, "utf-8")
    policy = load_policy(file)
    places = [
        policy.place("chatgpt.example", "/", account) for account in ("workspace:noordwaard", "tenant:noordwaard")
    ]
    assert [place.tool.id if place.tool else "" for place in places] == ["chatgpt-team", "m365-copilot"]
    assert policy.place("chatgpt.example", "/", "personal").tool is None
