"""The sentences of an answer, each made by what makes it everywhere else, once for every state that it tells apart.

Sets of modes are bits, 1 << depth for each. Where a sentence repeats a number, a day or a title, `{}` stands for it.
"""

from __future__ import annotations

import dataclasses
import datetime
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from spectrum.advice import Limit, Reason, Referred, ThingToMend, WorkstreamAdvice
from spectrum.advice.compose import close_call
from spectrum.advice.explanation import sureness_sentences
from spectrum.advice.headline import Weighed, counted_in_words, headline, name_and_practice, weighing
from spectrum.advice.model import sure_words
from spectrum.atlas import NO_MODE, Atlas, Verdict
from spectrum.consultation import Consultation
from spectrum.interview import LINES, PARTNER, USUALLY_IN_ALL, USUALLY_ON_THE_MODE, WARNING, Ask, Interview
from spectrum.interview.ask import DONT_AGREE, DONT_KNOW
from spectrum.language.words import NUMBERS
from spectrum.offline.packing import most_to_mend
from spectrum.reasoning import SingleChange, Sureness
from spectrum.reasoning.sureness import LEANING, OPEN, SETTLED, Optimism
from spectrum.report import result_writer, sentences
from spectrum.report.interview_sentences import second_part_words, stand_words
from spectrum.report.picture import ROOMS, told_of
from spectrum.report.result_writer import NO_LOSS, giving_words
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import BOUND_BY, ROLES, SUMMARIES
from spectrum.rulebook.phrases import SUMMED_UP, mode_words, role_words
from spectrum.situation import Workstream
from spectrum.situation.schema import LIGHTEST, RESULT

GAP = "{}"
A_DAY = datetime.date(2027, 3, 31)
SOME = 2
"""As many conditions as stand for any number of them in a sentence."""
NOT_YET, AS_CLOSE, CLOSER = range(3)
"""Whether what people do is as close as the advice: not for certain, just as close, or closer in some case."""


def every_sentence(atlas: Atlas) -> dict[str, Any]:
    """All that the page says of an answer and of where the interview stands."""
    return _Sentences(atlas).all()


def mode_sets(book: Rulebook) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every set of modes but none: as bits, and by id from light to deep."""
    for bits in range(1, 1 << len(book.modes)):
        yield bits, tuple(mode for depth, mode in enumerate(book.mode_ids) if bits >> depth & 1)


def verdicts_needing(
    book: Rulebook, advised: int, needed: Iterable[int], *, actual: int = NO_MODE, **more: int
) -> tuple[Verdict, ...]:
    """Verdicts that advise one mode and need each of some, where nothing but the limit keeps them apart."""
    told = {"carried": len(book.modes) - 1, "floor": NO_MODE, "safety": NO_MODE, "mending": 0, **more}
    return tuple(
        Verdict(needed=one, limit=advised, feasible=advised, advised=advised, actual=actual, roles=0, **told)
        for one in needed
    )


class _Sentences:
    def __init__(self, atlas: Atlas) -> None:
        self.book = atlas.rulebook
        self.blank = Consultation.of(atlas, Workstream("")).advice_on(0)
        self.depths = range(len(self.book.modes))

    def all(self) -> dict[str, Any]:
        book = self.book
        return {
            "numbers": list(NUMBERS),
            "conditions": [counted_in_words(count, "condition") for count in range(self._most + 1)],
            "modes": {bits: mode_words(book, modes) for bits, modes in mode_sets(book)},
            "headline": self._headlines(),
            "title": self._titles(),
            "weighing": self._weighings(),
            "name_and_practice": [
                [name_and_practice(book, name, (practice,)) for practice in book.mode_ids] for name in book.mode_ids
            ],
            "stand": self._stand(),
            "sure": self._sure(),
            "summed_up": [SUMMED_UP[name, value] for name, values in SUMMARIES.items() for value in values],
            "roles": {role: role_words(book, role) for role in ("", *ROLES, *book.mode_ids)},
            **self._obstacles(),
            **self._fixed(),
        }

    @property
    def _most(self) -> int:
        return most_to_mend(self.book)

    # -- the head of the answer ------------------------------------------------------------------------------------

    def _weighed(
        self, verdicts: Sequence[Verdict], limits: Sequence[Limit] = (), conditions: int = 0, mends: int = 0
    ) -> Weighed:
        return Weighed(self.book, verdicts, limits, conditions, mends)

    def _limit(self, depth: int, bound_by: str, *, binds: bool = False) -> Limit:
        return Limit("", GAP, "", self.book.mode_ids[depth], bound_by, "", "", binds, (), "", ())

    def _with_conditions(self, told: Iterable[str]) -> list[str]:
        """What is said without conditions and with some, whose number is left out."""
        without, some = told
        return [without, some.replace(counted_in_words(SOME, "condition"), GAP)]

    def _headlines(self) -> dict[str, Any]:
        """The headline: where nothing is safe, where it is open, where it fits, and where to start.

        A start is told by what is needed, then by what sets the limit, then by what people do.
        """
        book, lightest = self.book, 0
        unsafe = verdicts_needing(book, lightest, [lightest], safety=len(book.modes) - 1)
        return {
            "unsafe": headline(self._weighed(unsafe)),
            "open": {
                bits: headline(self._weighed([_advising(book, depth) for depth in _depths(bits)]))
                for bits, modes in mode_sets(book)
                if len(modes) > 1
            },
            "fits": [
                self._with_conditions(map(self._fitting, itertools.repeat(one), (0, SOME))) for one in self.depths
            ],
            "start": [self._starts(advised) for advised in self.depths],
            "bound_by": ["", *BOUND_BY],
        }

    def _fitting(self, advised: int, conditions: int) -> str:
        return headline(self._weighed(verdicts_needing(self.book, advised, [advised]), (), conditions))

    def _starts(self, advised: int) -> dict[int, list[list[list[str]]]]:
        needs = ((bits, _depths(bits)) for bits, _ in mode_sets(self.book))
        return {
            bits: [[self._start(advised, needed, bound, done) for done in range(3)] for bound in ("", *BOUND_BY)]
            for bits, needed in needs
            if needed[0] >= advised and needed != [advised]
        }

    def _start(self, advised: int, needed: Sequence[int], bound_by: str, done: int) -> list[str]:
        actual = {NOT_YET: NO_MODE, AS_CLOSE: advised, CLOSER: len(self.depths)}[done]
        verdicts = verdicts_needing(self.book, advised, needed, actual=actual)
        limits = [self._limit(advised, bound_by)] if bound_by else []
        return self._with_conditions(headline(self._weighed(verdicts, limits, count)) for count in (0, SOME))

    def _titles(self) -> dict[str, Any]:
        """The answer in a few words: where it is open, where to start, and the name of a mode."""
        book = self.book

        def title(advised: Sequence[str], needed: Sequence[str], conditions: int = 0) -> str:
            told = self._advice(advised=tuple(advised), needed=tuple(needed), conditions=(_thing(),) * conditions)
            return sentences.answer_headline(book, told)

        return {
            "open": {bits: title(modes, modes) for bits, modes in mode_sets(book) if len(modes) > 1},
            "start": [title([mode], [next(one for one in book.mode_ids if one != mode)]) for mode in book.mode_ids],
            "named": [
                self._with_conditions(title([one], [one], count) for count in (0, SOME)) for one in book.mode_ids
            ],
        }

    def _weighings(self) -> dict[str, Any]:
        """What the work calls for beside what can be carried, in the parts that it is put together from."""
        book, deepest = self.book, len(self.book.modes) - 1
        fits = [verdicts_needing(book, one, [one]) for one in self.depths]
        done = [verdicts_needing(book, one, [one], actual=one) for one in self.depths]
        short = verdicts_needing(book, 0, [deepest])
        return {
            "fits": [weighing(self._weighed(one)) for one in fits],
            "bound": [weighing(self._weighed(one, [self._limit(0, "", binds=True)])) for one in fits],
            "mended": [weighing(self._weighed(one, (), 1)) for one in fits],
            "practised": [weighing(self._weighed(one, (), 1)) for one in done],
            "in_the_way": weighing(self._weighed(short, [self._limit(0, "", binds=True)])),
            "too_much": [[self._too_much(one, count) for count in range(self._most + 1)] for one in self.depths],
            "duty": [self._duty(one) for one in self.depths],
        }

    def _duty(self, floor: int) -> str:
        """What is said besides of a duty that asks for more than the work needs."""
        without, owing = (weighing(self._weighed(verdicts_needing(self.book, 0, [0], floor=one))) for one in (0, floor))
        return owing.removeprefix(without)

    def _too_much(self, needed: int, mends: int) -> str:
        """What is said of too many things to mend; nothing of what no number of them keeps away."""
        caps = [self.book.depth(one.cap) for one in self.book.carrying]
        if not any(cap < needed for cap in caps):
            return ""
        (verdict,) = verdicts_needing(self.book, 0, [needed], carried=min(caps))
        return weighing(self._weighed([verdict], (), 0, mends))

    # -- what stands in the way, and the rest ----------------------------------------------------------------------

    def _advice(self, **told: Any) -> WorkstreamAdvice:
        """An advice of which only some things matter."""
        return dataclasses.replace(self.blank, **told)

    def _obstacles(self) -> dict[str, Any]:
        book, deep = self.book, self.book.mode_ids[-1:]
        empty = self._advice(advised=(), needed=deep)
        titles = [self._advice(alerts=(_Titled(),) * count) for count in range(len(book.misconceptions) + 1)]
        return {
            "conditions_heading": {
                bits: [
                    sentences.conditions_heading(book, self._advice(advised=modes, conditions=(_thing(),) * count))
                    for count in (1, SOME)
                ]
                for bits, modes in mode_sets(book)
            },
            "loose_heading": {
                "open": sentences.loose_heading(book, self._advice(needed=book.mode_ids[:2])),
                "lighter": sentences.loose_heading(book, self._advice(advised=book.mode_ids[:1], needed=deep)),
                "named": [sentences.loose_heading(book, self._named(mode)) for mode in book.mode_ids],
                "other": sentences.loose_heading(book, self._named("")),
            },
            "then": {bits: sentences.then_words(book, empty, modes) for bits, modes in mode_sets(book)},
            "otherwise": {
                bits: [sentences.otherwise_words(book, _thing(by, modes)) for by in ("", "one week")]
                for bits, modes in mode_sets(book)
            },
            "alerts_heading": [sentences.alerts_heading(one) for one in titles],
            "not_known": [sentences.not_known_words([GAP] * count) for count in range(len(book.misconceptions) + 1)],
        }

    def _named(self, mode: str) -> WorkstreamAdvice:
        lightest = self.book.mode_ids[:1]
        return self._advice(advised=lightest, needed=lightest, claimed_mode=mode)

    def _fixed(self) -> dict[str, Any]:
        book = self.book
        pressing = tuple(rule.id for rule in book.current_rules if rule.bound_by == "time")
        waiting = self._advice(fired=(), conditions=(_thing("one week"),))
        day = sentences.day_words(A_DAY + datetime.timedelta(weeks=1))
        return {
            "result": RESULT,
            "lightest": LIGHTEST,
            "beginning": {
                one.id: {"question": one.question, "hint": f"Optional. {one.hint or one.why}" if one.may_skip else ""}
                for one in LINES
            },
            "usually": {"mode": USUALLY_ON_THE_MODE, "all": USUALLY_IN_ALL},
            "giving": [giving_words(mode) for mode in book.modes],
            "picture": self._picture(),
            "do_not_know": DONT_KNOW,
            "do_not_agree": DONT_AGREE,
            "escalate": sentences.ESCALATE,
            "in_the_way": sentences.IN_THE_WAY,
            "too_much": sentences.TOO_MUCH,
            "to_mend": sentences.TO_MEND,
            "first_of_all": sentences.FIRST_OF_ALL,
            "ask_the_partners": sentences.ASK_THE_PARTNERS,
            "ask_the_others": sentences.ASK_THE_OTHERS,
            "where_it_ends": sentences.WHERE_IT_ENDS,
            "door": sentences.door_words(Referred("", "", "", GAP, "", (), (), ())),
            "no_case": result_writer.NO_CASE,
            "not_asked": result_writer.NOT_ASKED,
            "not_noted": result_writer.NOT_NOTED,
            "nobody_named": result_writer.NOBODY_NAMED,
            "most_in_the_way": result_writer.MOST_IN_THE_WAY,
            "most_reasons": result_writer.MOST_REASONS_SHOWN,
            "no_loss": sorted(NO_LOSS),
            "review": {
                "pressing": sentences.review_of(book, self._advice(fired=pressing[:1]), A_DAY) if pressing else "",
                "day": sentences.review_of(book, waiting, A_DAY).replace(day, GAP),
                "none": sentences.review_of(book, self._advice(fired=(), conditions=(), to_mend=()), A_DAY),
            },
        }

    def _picture(self) -> dict[str, Any]:
        """The rooms of the picture, and the headings of its rows."""
        one, *_, other = modes = self.book.mode_ids
        told = {"advised": (one,), "needed": (other,), "floor": one, "actual": (one,), "claimed_mode": one}
        names = ("needed", "feasible", "floor", "actual", "claimed", "advised")
        rows = dict(zip(names, told_of(self.book, self._advice(**told, unsafe=False)), strict=True))
        *_, unsafe = told_of(self.book, self._advice(advised=modes, unsafe=True))
        return {"rooms": [dataclasses.asdict(room) for room in ROOMS], "rows": {**rows, "unsafe": unsafe}}

    def _stand(self) -> dict[str, Any]:
        """Where the interview stands: over the check, by what is asked next, and over the second part."""
        asks = {part: self._ask(part) for part in (WARNING, PARTNER)}
        return {
            "check": {
                part: {bits: stand_words(self.book, _at(modes, ask)) for bits, modes in mode_sets(self.book)}
                for part, ask in {"": None, **asks}.items()
            },
            "mode": {bits: stand_words(self.book, _at(modes, self._ask(""))) for bits, modes in mode_sets(self.book)},
            "second_part": {
                bits: second_part_words(self.book, _at(modes, asks[WARNING])) for bits, modes in mode_sets(self.book)
            },
        }

    def _sure(self) -> dict[str, Any]:
        """How sure an advice is, a sentence for each claim."""
        factor, then = self.book.factors[0], self.book.mode_ids[-1]
        one = SingleChange(factor.id, factor.option_ids[0], (then,))
        kindly = Optimism({factor.id: factor.option_ids[0]}, (then,), survives=False, alone=())

        def said(differ: bool = False, **told: Any) -> list[str]:
            optimism = dataclasses.replace(kindly, survives=True)
            plain = Sureness(word=SETTLED, modes=(then,), radius=1, check=None, alone=(), optimism=optimism)
            return list(sureness_sentences(self.book, dataclasses.replace(plain, **told), differ))

        def with_gaps(sentence: str) -> str:
            answer, mode = f"“{factor.options[0].words}” for “{factor.name}”", self.book.mode[then].gerund
            return sentence.replace(answer, GAP).replace(f"“{factor.name}”", GAP).replace(mode, GAP)

        against = Reason("", "", GAP, (then,), "", "", ())
        close = close_call(Workstream(""), [against], (then,))
        return {
            "open": [said(word=OPEN)[0], said(differ=True, word=OPEN)[0]],
            "settled": said()[0],
            "leaning": said(word=LEANING)[0],
            "really": with_gaps(said(optimism=dataclasses.replace(kindly, alone=(one,)))[1]),
            "all_worse": with_gaps(said(optimism=kindly)[1]),
            "wrong": said(radius=SOME)[1].replace(NUMBERS[SOME], GAP),
            "check": with_gaps(said(check=one)[1]),
            "close": sure_words("", tuple(close), (then,)).strip(),
        }

    def _ask(self, part: str) -> Ask:
        return Ask(self.book.factors[0], part, "", {})


@dataclasses.dataclass(frozen=True)
class _Titled:
    """What is told of a misconception in a heading."""

    title: str = GAP


def _at(advised: tuple[str, ...], ask: Ask | None) -> Interview:
    return Interview(len(advised) == 1, advised, ask, (), (), ())


def _advising(book: Rulebook, depth: int) -> Verdict:
    (verdict,) = verdicts_needing(book, depth, [depth])
    return verdict


def _depths(bits: int) -> list[int]:
    return [depth for depth in range(bits.bit_length()) if bits >> depth & 1]


def _thing(by: str = "", otherwise: tuple[str, ...] = ()) -> ThingToMend:
    return ThingToMend("", GAP, "", "", "", "", by, otherwise, False, "", ())
