"""How much the server takes from one caller, and how long it waits for it."""

from __future__ import annotations

LONGEST_ADDRESS = 8190
"""How many characters the first line of a request may have, for a case travels in it: what most proxies take."""
LARGEST_HEAD = 48_000
"""How many bytes the first line and all headers may have together."""
LARGEST_BODY = 16_000_000
"""How many bytes a body may have anywhere; most routes take less."""
LONGEST_CHUNK_LINE = 1_000
"""How many bytes may tell the size of one chunk of a body."""
LARGEST_TRAILER = 8_000
"""How many bytes may follow the last chunk of a body."""

MOST_CONNECTIONS = 1_000
"""How many connections a process holds. Past that, whoever has kept one waiting longest loses it."""
SECONDS_FOR_HEAD = 20
SECONDS_FOR_BODY = 30
"""How long a body may take, and a second more for every SLOWEST bytes that came."""
SECONDS_TO_READ = 30
"""How long an answer may lie here unread, and a second more for every SLOWEST bytes that were read."""
SLOWEST = 16_384
SECONDS_IDLE = 75
"""How long a connection is kept between two requests: longer than proxies keep theirs, so that they close first."""
SECONDS_TO_HEAR_US_OUT = 5
"""How long we go on reading from a caller that was refused while it sent, so that the refusal reaches it."""
