"""The words that lines of a story begin with, in every language that Gherkin knows, read as people type them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gherkin.dialect import DIALECTS

from spectrum.language.words import did_you_mean, nearest

FEATURE, RULE, BACKGROUND, STORY, OUTLINE, EXAMPLES = (
    "feature",
    "rule",
    "background",
    "scenario",
    "scenarioOutline",
    "examples",
)
HEADERS = (FEATURE, RULE, BACKGROUND, OUTLINE, STORY, EXAMPLES)
TELLS, ASKS, EXPECTS, GOES_ON = "given", "when", "then", ("and", "but")
STEPS = (TELLS, ASKS, EXPECTS, *GOES_ON)
ANY_STEP = "* "
"""What a line may begin with that goes on with what stands above it, in every language."""
ENGLISH = "en"
IN_PLAIN_WORDS = {
    FEATURE: ("Stories",),
    BACKGROUND: ("In all stories", "All stories"),
    OUTLINE: ("Story for each row",),
    STORY: ("Story",),
    EXAMPLES: ("Rows",),
}
"""Other words for the same in English, for people who have never seen a feature file."""
LANGUAGE = re.compile(r"\s*#\s*language\s*:\s*([\w-]+)\s*$", re.IGNORECASE)
NUMBERED = re.compile(r"\s+\d{1,3}\s*$")
NOT_MISTYPED = frozenset(
    ("the", "they", "them", "than", "thin", "hen", "ten", "wen", "whet", "whey", "give", "gives", "giver", "even")
)
"""Words that are one slip away from "given", "when" or "then", and are words of their own."""
LONGEST_HEADER = 40


@dataclass(frozen=True)
class Begun:
    """What a line begins with: its kind, the word as Gherkin writes it, and what is written after it."""

    kind: str
    word: str
    rest: str
    exact: bool = True


@dataclass(frozen=True)
class Language:
    """The words of one language, by its code."""

    code: str

    @functools.cached_property
    def headers(self) -> dict[str, tuple[str, str]]:
        """What stands before a colon (in small letters) -> its kind and the word as Gherkin writes it."""
        spec = DIALECTS[self.code]
        found = {word.casefold(): (kind, word) for kind in HEADERS for word in spec[kind]}
        if self.code == ENGLISH:
            plain = {word.casefold(): (kind, spec[kind][0]) for kind, words in IN_PLAIN_WORDS.items() for word in words}
            found |= {**plain, "scenario": (STORY, "Scenario"), "story": (STORY, "Scenario")}
        return found

    @functools.cached_property
    def steps(self) -> tuple[tuple[str, str, str], ...]:
        """The words of lines (in small letters, as written, and their kind), the longest first."""
        spec = DIALECTS[self.code]
        found = {word: kind for kind in reversed(STEPS) for word in spec[kind] if word != ANY_STEP}
        return tuple(sorted(((one.casefold(), one, found[one]) for one in found), key=lambda one: -len(one[0])))

    def header(self, line: str) -> Begun | None:
        """What a heading is; a number after its word ("Story 2: the bus") makes no difference."""
        head, colon, rest = line.partition(":")
        if not colon or len(head) > LONGEST_HEADER:
            return None
        said = NUMBERED.sub("", head).strip()
        found = self.headers.get(said.casefold())
        return Begun(found[0], found[1], rest.strip(), said == found[1]) if found else None

    def step(self, line: str) -> Begun | None:
        """What a line of a story is, in capitals or not, and with a colon after its word or not."""
        line = line.strip()
        if line.startswith(ANY_STEP):
            return Begun("and", ANY_STEP, line.removeprefix(ANY_STEP).strip())
        small = line.casefold()
        for beginning, word, kind in self.steps:
            if small.startswith(beginning):
                return Begun(kind, word, line[len(word) :].strip(), line.startswith(word))
            if small.startswith(beginning.strip() + ":") or small == beginning.strip():
                return Begun(kind, word, line[len(word.strip()) :].lstrip(": "), exact=False)
        return None

    def meant_step(self, line: str) -> str:
        """The word of a story that a line's first word was meant to be, one slip away; empty where it was none."""
        first = line.strip().partition(" ")[0].rstrip(":").casefold()
        if self.code != ENGLISH or first in NOT_MISTYPED:
            return ""
        return next((one.capitalize() for one in (TELLS, ASKS, EXPECTS) if one_slip(first, one)), "")

    def meant_header(self, line: str) -> str:
        """The heading that a line was meant to be; empty where it was none."""
        head, colon, _ = line.strip().partition(":")
        if not colon or len(head) < len("rows") or len(head) > LONGEST_HEADER:
            return ""
        said = NUMBERED.sub("", head).strip().casefold()
        near = next((one for one in self.headers if len(one) > len("rows") and one_slip(said, one)), "")
        return self.headers[near][1] if near else ""


def one_slip(said: str, meant: str) -> bool:
    """Whether one letter was left out, added, changed, or two of them changed places.

    >>> [one_slip(said, "given") for said in ("givn", "gievn", "givven", "gaven", "given", "often")]
    [True, True, True, True, False, False]
    """
    if said == meant or abs(len(said) - len(meant)) > 1:
        return False
    at = next((at for at, (one, other) in enumerate(zip(said, meant, strict=False)) if one != other), None)
    if at is None:
        return True
    swapped = said[at : at + 2] == meant[at : at + 2][::-1] and said[at + 2 :] == meant[at + 2 :]
    return swapped or said[at + 1 :] in (meant[at + 1 :], meant[at:]) or said[at:] == meant[at + 1 :]


@functools.lru_cache(maxsize=len(DIALECTS))
def language(code: str) -> Language:
    """The words of a language. Raises KeyError."""
    if code not in DIALECTS:
        raise KeyError(code)
    return Language(code)


def named_language(lines: Sequence[str]) -> tuple[int, str] | None:
    """The place (from 0) and the code of the line that names a language, where one does above everything else."""
    for at, line in enumerate(lines):
        found = LANGUAGE.match(line)
        if found:
            return at, found[1]
        if line.strip() and not line.strip().startswith("#"):
            return None
    return None


def known_code(said: str) -> str:
    """The code of a language as Gherkin spells it, or nothing."""
    return next((code for code in DIALECTS if code.casefold() == said.replace("_", "-").casefold()), "")


def codes_like(said: str) -> str:
    """What to say of a language that there is not."""
    by_name = {spec["name"].casefold(): code for code, spec in DIALECTS.items()}
    meant = by_name.get(said.casefold()) or by_name.get(nearest(said, by_name) or "")
    return f' Did you mean "{meant}"?' if meant else did_you_mean(said, list(DIALECTS))


def languages_of(lines: Sequence[str]) -> tuple[str, ...]:
    """The languages whose words begin most lines: English where it is as good as any, else those that read alike.

    Several are told only where they would read the text differently. What is far down makes no difference.
    """
    lines = [line for line in lines if line.strip() and line.strip()[0] not in "|#@*"][:LOOKED_AT]
    if _begun(ENGLISH, lines).strip(NOTHING):
        return (ENGLISH,)
    english = sum(1 for line in lines if language(ENGLISH).header(line) or language(ENGLISH).step(line))
    read = {code: _begun(code, lines) for code in DIALECTS if not code.startswith(ENGLISH)}
    read = {code: one for code, one in read.items() if _count(one) > english and set(one) & SURE}
    best = [code for code, one in read.items() if _count(one) == max(map(_count, read.values()))]
    if not best:
        return (ENGLISH,)
    return tuple(best) if len({read[code] for code in best}) > 1 else (best[0],)


LOOKED_AT = 200
"""In how many lines the words of every language are looked for."""
NOTHING = "-"
LETTERS = dict(zip((*HEADERS, *STEPS), "frboexgwtcc", strict=True))
SURE = frozenset("foegwt")
"""Kinds of lines that tell a language; "A ..." goes on with a line in Czech, and is no Czech in English."""


def _count(begun: str) -> int:
    return len(begun.replace(NOTHING, ""))


def _begun(code: str, lines: Sequence[str]) -> str:
    """For each line a letter that tells what it begins with, exactly as the language writes it, or a dash."""
    return "".join(_letters(language(code), lines))


def _letters(words: Language, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        found = words.header(line) or words.step(line)
        yield LETTERS[found.kind] if found and found.exact else NOTHING
