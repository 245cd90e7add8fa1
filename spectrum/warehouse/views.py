"""The join: views from a table of situations to what is decided about each, in SQL for DuckDB and PostgreSQL alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spectrum.rulebook.model import UNKNOWN
from spectrum.warehouse.folded import ENDS, START, Folded
from spectrum.warehouse.reached import UNSAFE, WAYS
from spectrum.warehouse.sql import comment, name, table, text
from spectrum.warehouse.tables import depends, options_of, questions_of, words_of_rules

ID = "situation_id"
RUNNING = "is_running"


def situation_table(folded: Folded) -> str:
    """The table that people fill: one row a piece of work, one column a question."""
    columns = "".join(f",\n    {name(question)} TEXT" for question in questions_of(folded))
    about = "Pieces of work: a column for each question, and in it the id of an option. Empty or unknown: not known."
    return (
        f"CREATE TABLE {table('situation')} (\n    {name(ID)} TEXT PRIMARY KEY{columns}\n);\n"
        f"COMMENT ON TABLE {table('situation')} IS {text(about)};\n"
    )


def views(folded: Folded) -> Iterator[str]:
    """Every view, each after those that it reads."""
    for view, about, body in (
        (
            "known",
            "Situations with what is not known said so; who tells of practice tells that it runs.",
            _known(folded),
        ),
        ("mistake", "What was said that is no option. A situation with a mistake is not decided.", _mistakes(folded)),
        ("standing", "Which grounds of rules the answers leave standing; nothing with a mistake.", _standing(folded)),
        ("decided", "What is decided about each situation, as bits; nothing with a mistake.", _decided(folded)),
        ("advice", "What is decided about each situation, in ids; empty where it is open.", _advice()),
        ("holds", "The rules that hold for certain, a row for each rule of each situation.", _holds(folded)),
        ("rules", "The rules that hold for certain, as a list for each situation, in the rulebook's order.", RULES),
        ("condition", "Things to mend on which the advice rests: without them, what is lighter fits.", CONDITIONS),
        ("shown_misconception", "The misconceptions at work in each situation, once each.", SHOWN),
    ):
        told = f"COMMENT ON VIEW {table(view)} IS {text(about)};"
        yield f"{comment(about)}\nCREATE VIEW {table(view)} AS\n{body};\n{told}\n"


# -- what was said -----------------------------------------------------------------------------------------------------


def _mistakes(folded: Folded) -> str:
    """One row for each answer that is none, with what is accepted."""
    return "\nUNION ALL\n".join(
        f"SELECT {name(ID)}, {text(question)} AS question, {name(question)} AS said,"
        f" {text(', '.join(options_of(folded, question)))} AS accepted\nFROM {table('known')}"
        f" WHERE {name(question)} NOT IN ({', '.join(map(text, options_of(folded, question)))})"
        for question in questions_of(folded)
    )


def _known(folded: Folded) -> str:
    factors = folded.rulebook.factor
    shows = [one for one in questions_of(folded) if factors[one].shows_it_runs]
    runs = " OR ".join(f"{_cleaned(one)} <> {text(UNKNOWN)}" for one in shows)
    columns = []
    for question in questions_of(folded):
        said = _cleaned(question)
        if question == RUNNING and shows:
            said = f"CASE WHEN {said} = {text(UNKNOWN)} AND ({runs}) THEN 'yes' ELSE {said} END"
        columns.append(f",\n    {said} AS {name(question)}")
    return f"SELECT {name(ID)}{''.join(columns)}\nFROM {table('situation')}"


def _cleaned(question: str) -> str:
    return f"COALESCE(NULLIF(TRIM({name(question)}), ''), {text(UNKNOWN)})"


# -- what is decided ---------------------------------------------------------------------------------------------------


def _standing(folded: Folded) -> str:
    """The answers, and what all of them leave standing."""
    answers = [_alias("a", one) for one in questions_of(folded)]
    columns = [f"    {_all(answers, word)}" for word in words_of_rules(folded)]
    return _select(["    k.*", *columns], "known", _answers(folded))


def _decided(folded: Folded) -> str:
    """Walks lead to ends, and ends come to what is decided."""
    told = {aspect.name: _alias("r", aspect.name) for aspect in folded.aspects}
    # what is no option leaves nothing standing, not even a 0
    columns = [
        f"    CASE WHEN k.rules_1 IS NOT NULL THEN {told[one]}.possible END AS {name(one)}" for one in (*WAYS, UNSAFE)
    ]
    rules = [f"    {_all(['k', *told.values()], word)}" for word in words_of_rules(folded)]
    joins = [*_walks(folded), *_ends(folded), *_reached(folded)]
    return _select([f"    k.{name(ID)}", *columns, *rules], "standing", joins)


def _all(aliases: Sequence[str], word: str) -> str:
    return f"{' & '.join(f'{one}.{word}' for one in aliases)} AS {name(word)}"


def _select(columns: Sequence[str], view: str, joins: Iterable[str]) -> str:
    return "SELECT\n" + ",\n".join(columns) + f"\nFROM {table(view)} AS k\n" + "\n".join(joins)


def _alias(kind: str, of: str) -> str:
    return name(f"{kind}_{of}")


def _join(relation: str, alias: str, on: Sequence[str]) -> str:
    # left joins: planners neither reorder them nor take them to lose rows, and so join by hashes
    return f"LEFT JOIN {table(relation)} AS {alias} ON {' AND '.join(on)}"


def _answers(folded: Folded) -> Iterator[str]:
    for question in questions_of(folded):
        one = _alias("a", question)
        yield _join("answer", one, [f"{one}.question = {text(question)}", f"{one}.option = k.{name(question)}"])


def _walks(folded: Folded) -> Iterator[str]:
    for walk in folded.walks:
        before = "0"
        for question in walk.questions:
            one = _alias("s", question)
            on = [f"{one}.question = {text(question)}", f"{one}.state = {before}", f"{one}.option = k.{name(question)}"]
            yield _join("step", one, on)
            before = f"{one}.next_state"


def _ends(folded: Folded) -> Iterator[str]:
    last = {
        walk.side: f"{_alias('s', walk.questions[-1])}.next_state" if walk.questions else "0" for walk in folded.walks
    }
    for end in ENDS:
        sides = [walk.side for walk in folded.start_walks] if end == START else [end]
        one = _alias("e", end)
        yield _join(f"end_of_{end}", one, [f"{one}.{name(side)} = {last[side]}" for side in sides])


def _reached(folded: Folded) -> Iterator[str]:
    for aspect in folded.aspects:
        one = _alias("r", aspect.name)
        on = [
            f"{one}.{name(end)} = {_alias('e', end)}.{name(aspect.name)}"
            for at, end in enumerate(ENDS)
            if depends(aspect, at)
        ]
        yield _join("reached", one, [f"{one}.aspect = {text(aspect.name)}", *on])


# -- as people read it -------------------------------------------------------------------------------------------------


def _advice() -> str:
    columns = "".join(
        f",\n    {way}.mode AS {name(way)},\n    {way}.modes AS {name(f'{way}_possible')}" for way in WAYS
    )
    joins = "".join(f"\nLEFT JOIN {table('way_set')} AS {way} ON {way}.ways = d.{way}" for way in WAYS)
    return (
        f"SELECT s.{ID}{columns},\n    CASE d.{UNSAFE} WHEN 1 THEN FALSE WHEN 2 THEN TRUE END AS {UNSAFE},\n"
        f"    d.rules_1 IS NULL AS mistaken\nFROM {table('situation')} AS s\n"
        f"LEFT JOIN {table('decided')} AS d ON d.{ID} = s.{ID}{joins}"
    )


def _holds(folded: Folded) -> str:
    meets = " OR ".join(f"d.{word} & r.{word} <> 0" for word in words_of_rules(folded))
    return (
        f"WITH d AS MATERIALIZED (SELECT * FROM {table('decided')})\n"
        f"SELECT d.{ID}, r.rule, r.place\nFROM d\nJOIN {table('rule_bits')} AS r ON {meets}"
    )


RULES = f"""SELECT {ID}, ARRAY_AGG(rule ORDER BY place) AS rules
FROM {table("holds")}
GROUP BY {ID}"""

CONDITIONS = f"""SELECT h.{ID}, r.rule, r.gap, r.title, r.because, r.first_step, r.who, r.due, r.place
FROM {table("holds")} AS h
JOIN {table("rule")} AS r ON r.rule = h.rule
JOIN {table("decided")} AS d ON d.{ID} = h.{ID}
JOIN {table("way_set")} AS w ON w.ways = d.advised
WHERE r.otherwise < w.lightest"""

SHOWN = f"""SELECT DISTINCT h.{ID}, m.misconception, m.title, m.ask, m.place
FROM {table("holds")} AS h
JOIN {table("rule_misconception")} AS rm ON rm.rule = h.rule
JOIN {table("misconception")} AS m ON m.misconception = rm.misconception"""


def script(folded: Folded) -> Iterator[str]:
    """The table to fill and all views, in order."""
    yield situation_table(folded)
    yield from views(folded)
