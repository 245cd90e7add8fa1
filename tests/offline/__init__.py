"""The twin that needs no network, asked in node."""
