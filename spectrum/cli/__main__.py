"""`python -m spectrum.cli`, for where the console script is not on the path."""

from spectrum.cli import main

main(prog_name="spectrum")
