"""What an integrator does first, with httpx: advice on one piece of work, an interview to its end, and a refusal.

python client.py http://127.0.0.1:8000
"""

from __future__ import annotations

import sys
import time
from typing import Any

import httpx

LIFTS = {
    "title": "Replace the hospital's lifts",
    "reference": "GRANT-2031/7",
    "answers": {
        "solo_reach": "yes_all",
        "interdependence": "separate",
        "side_effects": "none",
        "put_in": "no",
        "value_gain": "none",
    },
}
SAID = {"title": "A shared front desk", "is_running": "no", "solo_reach": "part_only", "interdependence": "hand_offs"}
"""What people said, by what they were asked. To everything else the answer is that nobody knows: none is made up."""
TRIES = 4


def ask(server: httpx.Client, path: str, body: dict[str, Any]) -> httpx.Response:
    """Post a situation; where the server is busy or asked too often, wait as long as it says and try again."""
    for _ in range(TRIES):
        answer = server.post(path, json=body)
        if answer.status_code not in (429, 503):
            return answer
        time.sleep(int(answer.headers.get("Retry-After", "1")))
    return answer


def put(situation: dict[str, Any], pointer: str, value: object) -> None:
    """Put an answer where the question says (a JSON Pointer), making what is missing on the way."""
    *way, last = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    at: Any = situation
    for part in way:
        at = at[int(part)] if isinstance(at, list) else at.setdefault(part, {})
    at[last] = value


def advise(server: httpx.Client) -> None:
    """Ask for advice, and find it again by the reference."""
    answer = ask(server, "/api/v1/advice?explain=line", LIFTS).raise_for_status().json()
    for piece in answer["workstreams"]:
        print(f"{piece['reference']}: {', '.join(piece['advised'])}")


def walk(server: httpx.Client) -> None:
    """Put every question until nothing is left to ask; what need not be told and was not is skipped."""
    situation: dict[str, Any] = {}
    skip: list[str] = []
    while True:
        query = f"?skip={','.join(skip)}" if skip else ""
        found = ask(server, f"/api/v1/interview/next{query}", situation).raise_for_status().json()
        question = found["question"]
        if question is None:
            break
        name = question["factor"]
        if question["may_skip"] and name not in SAID:
            skip.append(question["part"] if question["options"] else name)
        else:
            put(situation, question["at"], SAID.get(name, "unknown"))
    print(f"{situation['title']}: {', '.join(found['advised'])}")


def refused(server: httpx.Client) -> None:
    """Send mistakes: all of them come back at once, each with where it is and what is accepted."""
    answer = ask(server, "/api/v1/advice", {"titel": "Lifts", "answers": {"trust": "huge"}})
    problem = answer.json()
    print(f"{answer.status_code} {problem['title']}")
    for mistake in problem["errors"]:
        print(f"  {mistake['pointer']} ({mistake['code']})")


if __name__ == "__main__":
    with httpx.Client(base_url=sys.argv[1], timeout=30) as http:
        advise(http)
        walk(http)
        refused(http)
