"""Standard input and output as an assistant uses them: a line that can't be read is answered with what is wrong in it.

The SDK passes over what it can't read, and takes the last of two values for one name. An assistant would wait without
end, or be advised on something that nobody said.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from typing import TextIO

import anyio

from spectrum.input.documents import DEEPEST, GIVEN_TWICE, TOO_DEEP, Twins, read_json
from spectrum.input.mistakes import BadInput
from spectrum.input.signs import broken
from spectrum.language.words import shown

LARGEST_LINE = 1_000_000
"""How many characters a line may have: a call of the largest size with every sign written as an escape fits."""
NOT_JSON = -32700
NOT_ACCEPTED = -32600
"""Error codes of JSON-RPC 2.0: what is sent can't be read, or is no request that can be taken."""
ENVELOPE = 4
"""How deep the arguments of a call stand in a message."""


class AnswersOut:
    """Lines to an assistant, one whole line at a time."""

    def __init__(self, stream: TextIO) -> None:
        self._file = anyio.wrap_file(stream)
        self._one_at_a_time = anyio.Lock()

    async def write(self, text: str) -> None:
        async with self._one_at_a_time:
            await self._file.write(text)
            await self._file.flush()

    async def flush(self) -> None:
        """Nothing is kept back."""


class LinesIn:
    """Lines from an assistant that can be read; the others are answered here, and passed over."""

    def __init__(self, stream: TextIO, answers: AnswersOut) -> None:
        self._file = anyio.wrap_file(stream)
        self._answers = answers

    async def __aiter__(self) -> AsyncIterator[str]:
        async for line in self._file:
            refused = refusal(line)
            if refused is None:
                yield line
            else:
                await self._answers.write(f"{json.dumps(refused)}\n")


def refusal(line: str) -> dict[str, object] | None:
    """The error of JSON-RPC that answers a line, with all that is wrong in its form; None where it can be taken."""
    if len(line) > LARGEST_LINE:
        return _error(None, NOT_ACCEPTED, [f"this is too long: at most {LARGEST_LINE:,} characters are accepted."])
    try:
        message = read_json(line, "")
    except (json.JSONDecodeError, BadInput) as error:
        return _error(None, NOT_JSON, [f"this can't be read as JSON: {error}"])
    mistakes = list(_mistakes(message, 0))
    return _error(message, NOT_ACCEPTED, mistakes) if mistakes else None


def _mistakes(data: object, depth: int) -> Iterator[str]:
    if depth > DEEPEST + ENVELOPE:
        yield TOO_DEEP
        return
    if isinstance(data, Twins):
        yield from (f"the key {shown(key)} {GIVEN_TWICE}" for key in data.twice)
    if isinstance(data, str) and (wrong := broken(data)):
        yield f"a text {wrong}"
    for one in (*data, *data.values()) if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _mistakes(one, depth + 1)


def _error(message: object, code: int, mistakes: list[str]) -> dict[str, object]:
    """An error of JSON-RPC; it names the request it answers where that can be told."""
    said = message.get("id") if isinstance(message, dict) else None
    named = said if isinstance(said, int | str) and not broken(str(said)) else None
    text = " ".join(one[:1].upper() + one[1:] for one in dict.fromkeys(mistakes[:10]))
    return {"jsonrpc": "2.0", "id": named, "error": {"code": code, "message": text}}
