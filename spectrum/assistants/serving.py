"""The server of the tools, by the official SDK: over standard input and output, or over HTTP on this machine only."""

from __future__ import annotations

import json
import sys
from io import TextIOWrapper
from typing import Any

import anyio
import mcp_types as types
import uvicorn
from anyio import CapacityLimiter, to_thread
from mcp.server import Server, ServerRequestContext
from mcp.server.stdio import stdio_server

from spectrum import __version__
from spectrum.assistants.tools import INSTRUCTIONS, Tool, tools_of
from spectrum.assistants.wire import AnswersOut, LinesIn
from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput

HERE = "127.0.0.1"
LARGEST_CALL = 200_000
"""How many characters the arguments of a call may take."""


def server_of(atlas: Atlas) -> Server[Any]:
    """The server of the tools for an atlas. Calls are worked out one at a time, beside what is sent and received."""
    tools = {one.name: one for one in tools_of(atlas)}
    one_at_a_time = CapacityLimiter(1)

    async def list_tools(
        _: ServerRequestContext[Any], __: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_described(one) for one in tools.values()])

    async def call_tool(_: ServerRequestContext[Any], params: types.CallToolRequestParams) -> types.CallToolResult:
        tool = tools.get(params.name)
        if tool is None:
            return _refused([f"no tool is called {params.name!r}. There are: {', '.join(tools)}."])
        return await to_thread.run_sync(_called, tool, params.arguments or {}, limiter=one_at_a_time)

    return Server(
        "spectrum",
        version=__version__,
        title="Spectrum: should we collaborate on this?",
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def serve_stdio(atlas: Atlas) -> None:
    """Serve an assistant on standard input and output, until it hangs up."""

    async def serve() -> None:
        server = server_of(atlas)
        answers = AnswersOut(TextIOWrapper(sys.stdout.buffer, encoding="utf-8"))
        lines = LinesIn(TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="surrogateescape"), answers)
        async with stdio_server(lines, answers) as (reading, writing):  # type: ignore[arg-type]  # it reads and writes lines
            await server.run(reading, writing, server.create_initialization_options())

    anyio.run(serve)


def serve_http(atlas: Atlas, port: int) -> None:
    """Serve assistants of this machine over HTTP, at /mcp, until told to stop; nothing is kept between calls."""
    app = server_of(atlas).streamable_http_app(
        stateless_http=True, json_response=True, host=HERE, max_request_body_size=2 * LARGEST_CALL
    )
    uvicorn.run(app, host=HERE, port=port, log_level="warning")


def _called(tool: Tool, arguments: dict[str, Any]) -> types.CallToolResult:
    """What a tool answers, also as text; or every mistake in what it was given."""
    if len(json.dumps(arguments)) > LARGEST_CALL:
        return _refused([f"this is too long: at most {LARGEST_CALL:,} characters are accepted."])
    try:
        told = tool.call(arguments)
    except BadInput as error:
        return _refused([str(one) for one in error.mistakes])
    text = json.dumps(told, ensure_ascii=False)
    return types.CallToolResult(content=[types.TextContent(type="text", text=text)], structured_content=told)


def _refused(mistakes: list[str]) -> types.CallToolResult:
    """The mistakes in one answer, and how many more there are; nothing was done."""
    text = "\n".join([*mistakes, "Nothing was done. Ask the person rather than guess."])
    return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=True)


def _described(tool: Tool) -> types.Tool:
    return types.Tool(
        name=tool.name,
        title=tool.title,
        description=tool.about,
        input_schema=tool.takes,
        output_schema=tool.gives,
        annotations=types.ToolAnnotations(
            read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
        ),
    )
