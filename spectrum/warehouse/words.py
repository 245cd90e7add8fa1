"""The words of the guidance as tables, so that a dashboard needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from spectrum.rulebook import Rule, Rulebook
from spectrum.warehouse.relation import FLAG, TEXT, WHOLE, Attribute, Cell, Relation

LICENCE = "MIT"
PLACE = Attribute("place", WHOLE, "where it stands in the rulebook, from 0")


def word_tables(book: Rulebook) -> tuple[Relation, ...]:
    """The rulebook's head, ways of working, questions, options, rules, misconceptions and sources."""
    return (
        _rulebook(book),
        _modes(book),
        _questions(book),
        _options(book),
        _rules(book),
        _gaps(book),
        _misconceptions(book),
        _misconceptions_of_rules(book),
        _sources(book),
        _sources_of_rules(book),
    )


def _text(name: str, about: str, *, optional: bool = False) -> Attribute:
    return Attribute(name, TEXT, about, optional)


def _rulebook(book: Rulebook) -> Relation:
    columns = (
        _text("name", "the rulebook's name"),
        _text("version", "its version"),
        _text("hash", "a hash over what it means; another hash, other guidance"),
        _text("title", "the question that it answers"),
        _text("about", "what it is, in a few sentences"),
        _text("licence", "the licence of these tables"),
    )
    row = (book.name, book.version, book.hash, book.title, book.about, LICENCE)
    return Relation("rulebook", "Which guidance these tables hold.", ("name",), columns, (row,))


def _modes(book: Rulebook) -> Relation:
    columns = (
        _text("mode", "the way of working"),
        PLACE,
        _text("name", "what it is called"),
        _text("definition", "what it is, in a line"),
    )
    rows = tuple((one.id, at, one.name, one.definition) for at, one in enumerate(book.modes))
    about = "The ways of working, from light to deep. Lighter is not worse."
    return Relation("mode", about, ("mode",), columns, rows)


def _questions(book: Rulebook) -> Relation:
    columns = (
        _text("question", "the question's id, and the name of its column in the table situation"),
        PLACE,
        _text("name", "what it is about"),
        _text("asks", "the question as people are asked it"),
        _text("why", "why it is asked"),
        _text("scope", "what it is about: the work, the partnership, practice, or what is known before"),
        Attribute("only_when_running", FLAG, "whether only work that is running can answer it"),
    )
    rows = tuple(
        (one.id, at, one.name, one.question, one.why, one.scope, one.shows_it_runs)
        for at, one in enumerate(factor for factor in book.factors if factor.scope != "partner")
    )
    return Relation("question", "The questions about a piece of work.", ("question",), columns, rows)


def _options(book: Rulebook) -> Relation:
    columns = (
        _text("question", "the question"),
        _text("option", "the option's id, as it is written in the table situation"),
        PLACE,
        _text("words", "the option in words"),
        _text("tells", "the answer as a sentence"),
    )
    rows = tuple(
        (factor.id, option.id, at, option.words, option.tells)
        for factor in book.factors
        if factor.scope != "partner"
        for at, option in enumerate(factor.options)
    )
    about = "The options of each question. Where an answer is not known, leave it empty or write unknown."
    return Relation("option", about, ("question", "option"), columns, rows)


def _rules(book: Rulebook) -> Relation:
    columns = (
        _text("rule", "the rule's id"),
        PLACE,
        _text("layer", "what kind of rule it is: argument_for, limit, gap, alert, next_step and so on"),
        _text("title", "the rule in a few words"),
        _text("because", "the sentence that it rests on"),
        _text("supports", "the way of working that it argues for", optional=True),
        _text("cap", "the deepest way of working that it allows", optional=True),
        _text("gap", "the thing to mend that it tells of", optional=True),
        Attribute("otherwise", WHOLE, "the place of the closest way of working that fits if that is not mended", True),
        _text("first_step", "a first step that would help", optional=True),
        _text("who", "who would take that step", optional=True),
        _text("due", "when it should be done", optional=True),
        _text("step", "what a next step asks for", optional=True),
        _text("evidence", "what it rests on: guidance, research or judgement"),
    )
    rows = tuple(_rule(book, at, rule) for at, rule in enumerate(book.current_rules))
    return Relation("rule", "The rules in force, in the rulebook's order.", ("rule",), columns, rows)


def _rule(book: Rulebook, at: int, rule: Rule) -> tuple[Cell, ...]:
    then = rule.then
    otherwise = book.depth(then.otherwise) if then.otherwise else None
    said = (then.supports or None, then.cap or None, then.gap or None, otherwise)
    step = (rule.closes or None, rule.who or None, rule.by or None, rule.step or None)
    return (rule.id, at, rule.layer, rule.title, rule.because, *said, *step, rule.evidence)


def _gaps(book: Rulebook) -> Relation:
    columns = (_text("gap", "the thing to mend"), PLACE, _text("name", "what it is called"))
    rows = tuple((one.id, at, one.name) for at, one in enumerate(book.gaps))
    return Relation("gap", "Things that partners may have to mend.", ("gap",), columns, rows)


def _misconceptions(book: Rulebook) -> Relation:
    columns = (
        _text("misconception", "the misconception's id"),
        PLACE,
        _text("title", "what people think"),
        _text("text", "more about it"),
        _text("ask", "what to ask in the room"),
        _text("otherwise", "what would be seen if it were not at work"),
    )
    rows = tuple(
        (one.id, at, one.title, one.text, one.question, one.otherwise) for at, one in enumerate(book.misconceptions)
    )
    return Relation("misconception", "Common misconceptions.", ("misconception",), columns, rows)


def _misconceptions_of_rules(book: Rulebook) -> Relation:
    columns = (_text("rule", "the rule"), _text("misconception", "a misconception that is at work where it holds"))
    rows = tuple((rule.id, one) for rule in book.current_rules for one in rule.then.alerts)
    about = "Which rules show which misconception."
    return Relation("rule_misconception", about, ("rule", "misconception"), columns, rows)


def _sources(book: Rulebook) -> Relation:
    columns = (
        _text("source", "the source's id"),
        _text("title", "its title"),
        _text("author", "who wrote it"),
        _text("year", "when", optional=True),
        _text("address", "where it is to be found", optional=True),
    )
    rows = tuple((one.id, one.title, one.author, one.year or None, one.address or None) for one in book.sources)
    return Relation("source", "What the guidance draws on.", ("source",), columns, rows)


def _sources_of_rules(book: Rulebook) -> Relation:
    columns = (
        _text("rule", "the rule"),
        Attribute("place", WHOLE, "which of its sources, from 0"),
        _text("source", "the source"),
        _text("passage", "the passage of the essay", optional=True),
        Attribute("sentence", WHOLE, "the sentence of that passage, from 1", optional=True),
    )
    cited: Iterable[tuple[Rule, int]] = ((rule, at) for rule in book.current_rules for at in range(len(rule.source)))
    rows = tuple(
        (rule.id, at, one.source, one.passage or None, one.sentence or None)
        for rule, at in cited
        for one in [rule.source[at]]
    )
    return Relation("rule_source", "Where each rule comes from.", ("rule", "place"), columns, rows)
