"""Every kind of problem that an answer can be: what it means, why it comes, how to mend it, and a request for it."""

from __future__ import annotations

from dataclasses import dataclass

SERVER = "http://127.0.0.1:8000"
API = f"{SERVER}/api/v1"
JSON = "-H 'Content-Type: application/json'"


@dataclass(frozen=True)
class ProblemKind:
    """One kind of problem; its page has its id in its address."""

    id: str
    status: int
    title: str
    cause: str
    fix: str
    request: str = ""
    """A command that causes it; empty where none does so every time."""
    where: str = ""
    """What must hold of the server for the command to cause it; without a command, when it comes."""


_ALL = (
    ProblemKind(
        "bad-request",
        400,
        "The request can't be read",
        "The request is not HTTP as the server understands it, such as a first line or a header that breaks its rules.",
        "Send it with a library for HTTP rather than by hand, and look at what stands between it and this server.",
        f"curl {API}/modes -H 'Content-Length: many'",
    ),
    ProblemKind(
        "host-not-served",
        400,
        "This server goes by another name",
        "The header Host names a server that this one is not. It answers to the names that it was set up with only.",
        "Use the address that you were given. Whoever runs the server adds names in SPECTRUM_TRUSTED_HOSTS.",
        f"curl {API}/modes -H 'Host: elsewhere.example'",
        "it was told its names",
    ),
    ProblemKind(
        "not-json",
        400,
        "The body is not JSON",
        "The body says that it is JSON, and can't be read as JSON. The detail names the line and the column.",
        "Write the body with a JSON library. Text in quotes, no comma after the last entry, no comments.",
        f'curl {API}/advice {JSON} -d \'{{"answers": {{"trust": }}}}\'',
    ),
    ProblemKind(
        "not-text",
        400,
        "The body is not text in UTF-8",
        "The bytes of the body are no text in UTF-8. They may be in another encoding, or packed.",
        "Encode the body as UTF-8 and send it as it is, not packed.",
        f'printf \'{{"title": "\\377"}}\' | curl {API}/advice {JSON} --data-binary @-',
    ),
    ProblemKind(
        "key-missing",
        401,
        "A key is needed",
        "This server answers only callers that have a key, and the request brings none.",
        "Ask whoever runs this server for a key, and send it as Authorization: Bearer with the key after it.",
        f"curl {API}/modes",
        "it asks for keys",
    ),
    ProblemKind(
        "key-not-valid",
        401,
        "The key is not valid",
        "The request brings a key that this server does not know, or one that was revoked or has run out.",
        "Look for signs lost in copying. Otherwise ask whoever runs this server for a new key.",
        f"curl {API}/modes -H 'Authorization: Bearer not-a-key'",
        "it asks for keys",
    ),
    ProblemKind(
        "not-found",
        404,
        "Nothing is here",
        "Nothing is at this address: a path with a typing mistake, or a rule that this rulebook does not have.",
        "Compare the address with the description of the interface. For a rule, the detail names the nearest one.",
        f"curl {API}/rules/joint-creatoin",
    ),
    ProblemKind(
        "method-not-allowed",
        405,
        "This method is not accepted here",
        "There is something at this address, and it is not asked for with this method.",
        "Use one of the methods that the header Allow names.",
        f"curl -X DELETE {API}/advice",
    ),
    ProblemKind(
        "not-acceptable",
        406,
        "Nothing here is of a kind that you accept",
        "The header Accept leaves out every form in which this can be given.",
        "Accept one of the forms that the problem lists, or leave the header out.",
        f"curl {API}/modes -H 'Accept: image/png'",
    ),
    ProblemKind(
        "timed-out",
        408,
        "The request took too long to arrive",
        "The head or the body of the request did not arrive in time, so the server stopped waiting for it.",
        "Send the whole request at once. If the line is slow, send less in one request.",
        f"head -c 900000 /dev/zero | curl {API}/advice {JSON} --limit-rate 1 --data-binary @-",
    ),
    ProblemKind(
        "rulebook-removed",
        410,
        "This version of the rulebook is no longer here",
        "The request names a version of the rulebook that this server had once and has no more.",
        "Ask without a version to get today's, or name one of those that the problem lists.",
        f"curl '{API}/modes?rulebook=2026.11.3'",
        "it had that version, and removed it",
    ),
    ProblemKind(
        "rulebook-differs",
        412,
        "The rulebook is not the one you hold to",
        "The request holds to one rulebook by its hash, in the header If-Match, and this server has another one.",
        "Read what changed between the two, and hold to the new hash when that is fine; or leave the header out.",
        f"curl {API}/advice {JSON} -H 'If-Match: \"0123456789abcdef\"' -d '{{}}'",
    ),
    ProblemKind(
        "too-large",
        413,
        "The body is too large",
        "The body holds more bytes than are taken at once. The problem says how many are.",
        "Send less at once: fewer pieces of work in a request, or the batch in several.",
        f"head -c 9000000 /dev/zero | curl {API}/advice {JSON} -H 'Expect:' --data-binary @-",
    ),
    ProblemKind(
        "address-too-long",
        414,
        "The address is too long",
        "The first line of the request is longer than is accepted.",
        "Send what is long in the body of a request, not in its address.",
        f"curl \"{API}/modes?$(head -c 20000 /dev/zero | tr '\\0' a)\"",
    ),
    ProblemKind(
        "wrong-content-type",
        415,
        "The body is not said to be of a kind that is taken here",
        "The header Content-Type is missing, or names a form in which nothing is taken here.",
        "Send JSON, with the header Content-Type: application/json.",
        f"curl {API}/advice -d '{{}}'",
    ),
    ProblemKind(
        "packed",
        415,
        "The body is packed",
        "The header Content-Encoding says that the body is packed, and no packed body is taken here.",
        "Send the body as it is, without the header Content-Encoding.",
        f"printf '{{}}' | gzip | curl {API}/advice {JSON} -H 'Content-Encoding: gzip' --data-binary @-",
    ),
    ProblemKind(
        "mistakes",
        422,
        "There are mistakes in the request",
        "The request can be read, and something in it is not as it should be: a name that nobody knows, a value that "
        "is none of the options, a text that is too long. Every mistake is listed, in the body, query and headers.",
        "Each entry of errors says where it is (pointer, parameter or header), what is wrong (detail, and code for "
        "programs) and what is accepted (allowed). Mend them all and send it again; nothing was done.",
        f'curl \'{API}/advice?explain=everything\' {JSON} -d \'{{"answers": {{"trust": "huge"}}}}\'',
    ),
    ProblemKind(
        "too-costly",
        422,
        "This would take too long to work out",
        "What the request asks for was reckoned before anything was done, and it is more than one request may take. "
        "Many pieces of work, many open answers and full explanations add up.",
        "Ask for explain=line, send fewer pieces of work at once, or use the batch for many.",
        f"curl '{API}/advice?explain=proof' {JSON} -d '{{}}'",
    ),
    ProblemKind(
        "too-many-requests",
        429,
        "Too many requests",
        "This caller has asked for more in a short time than one caller may.",
        "Wait as many seconds as the header Retry-After says. Sending many situations in one request costs less.",
        f"curl '{API}/modes#[1-200]'",
        "a caller may ask fewer than 200 times a minute",
    ),
    ProblemKind(
        "headers-too-large",
        431,
        "The headers are too large",
        "One header of the request, or all of them together, is larger than is accepted.",
        "Send fewer and shorter headers. Cookies of other systems at the same address are a common cause.",
        f"curl {API}/modes -H \"Note: $(head -c 60000 /dev/zero | tr '\\0' a)\"",
    ),
    ProblemKind(
        "our-fault",
        500,
        "Something went wrong on our side",
        "The server failed at something it should be able to do. The request is not to blame.",
        "Try once more. If it stays, tell whoever runs this server the id of the request.",
        where="None should. If you find one, please tell whoever runs this server.",
    ),
    ProblemKind(
        "busy",
        503,
        "The server is busy",
        "The server has as much dear work waiting as it can finish in good time. Short questions are still answered.",
        "Wait as many seconds as the header Retry-After says, then send it again.",
        where="No single one: it comes while several dear requests are waiting already.",
    ),
    ProblemKind(
        "not-ready",
        503,
        "The server is not ready",
        "Something that answers need is out of reach for the server. Only /readyz answers so.",
        "Send requests elsewhere until it is ready. Whoever runs the server finds the reason in the detail.",
        where="Only a question to /readyz, while something that answers need is out of reach.",
    ),
)
KINDS = {one.id: one for one in _ALL}
"""Every kind by its id, in the order of their statuses."""
KIND_OF_STATUS = {
    **{one.status: one.id for one in reversed(_ALL)},
    400: "bad-request",
    401: "key-missing",
    422: "mistakes",
}
"""The kind of an error that was raised without one."""
