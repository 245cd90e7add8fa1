"""The peers: what each is, what it offers by way of explanation, and how a process of it is started."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
NODE, PROLOG, JAVA = HERE / "node", HERE / "prolog", HERE / "java"


@dataclass(frozen=True)
class Peer:
    """A program that decides. `module` writes its rules; `package` has to be installed.

    `runs` says in what: python, node, prolog or java. `explains` is what it offers beside the ids of rules that hold.
    """

    name: str
    module: str
    package: str
    what: str
    explains: str = "nothing"
    runs: str = "python"
    by_columns: bool = False
    ours: bool = False

    def command(self, rules: Path) -> list[str]:
        """The process that holds it, with the rules in its own form."""
        if self.runs == "node":
            return ["node", str(NODE / "worker.mjs"), self.node_module, str(rules)]
        if self.runs == "prolog":
            return ["swipl", "-O", "-g", "main", str(PROLOG / "worker.pl"), "--", str(rules)]
        if self.runs == "java":
            return [
                "java",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                f"{JAVA / 'build'}:{_drools()}",
                "Worker",
                str(rules),
            ]
        return [sys.executable, "-m", "benchmarks.peers.worker", self.module, str(rules)]

    @property
    def node_module(self) -> str:
        return self.package.replace("-", "_")

    @property
    def serves(self) -> bool:
        """Whether it can be asked by HTTP here."""
        return self.runs != "prolog" and not self.by_columns

    def version(self) -> str:
        """Its version, empty where it is not installed."""
        if self.runs == "node":
            about = NODE / "node_modules" / self.package / "package.json"
            return str(json.loads(about.read_text())["version"]) if about.exists() and shutil.which("node") else ""
        if self.runs == "prolog":
            return _prolog() if shutil.which("swipl") else ""
        if self.runs == "java":
            return _version_of(_drools()) if (JAVA / "build/Worker.class").exists() and shutil.which("java") else ""
        if not self.package:
            return sys.version.split()[0]
        try:
            return importlib.metadata.version(self.package)
        except importlib.metadata.PackageNotFoundError:
            return ""


def _drools() -> Path:
    """The archive with Drools in it, which a package for Python brings."""
    files = importlib.metadata.files("drools-jpy") or []
    return next(Path(str(one.locate())) for one in files if one.suffix == ".jar")


def _version_of(archive: Path) -> str:
    with zipfile.ZipFile(archive) as opened:
        told = opened.read("META-INF/maven/org.drools/drools-core/pom.properties").decode()
    return next(line.split("=")[1] for line in told.splitlines() if line.startswith("version="))


def _prolog() -> str:
    told = subprocess.run(["swipl", "--version"], capture_output=True, text=True, check=True).stdout
    return told.split()[2]


LOOK_UP = Peer("Spectrum's look-up", "ours_look_up", "collaboration-spectrum", "the atlas", ours=True)
DECISION = Peer("Spectrum's whole decision", "ours_decision", "collaboration-spectrum", "the atlas", ours=True)
EXPLAINED = Peer("Spectrum's explanation", "ours_explained", "collaboration-spectrum", "the atlas", ours=True)
COLUMNS = Peer(
    "Spectrum's columns", "ours_columns", "collaboration-spectrum", "the atlas over arrays", by_columns=True, ours=True
)
OURS = (LOOK_UP, DECISION, EXPLAINED, COLUMNS)

PEERS = (
    Peer("plain Python", "plain_python", "", "an `if` a rule, made from the rulebook"),
    Peer(
        "datalogic",
        "datalogic",
        "datalogic-py",
        "JSON Logic in Rust, compiled, in a session",
        "a trace of each operation",
    ),
    Peer(
        "zen-engine",
        "zen_engine",
        "zen-engine",
        "GoRules' decision tables in Rust, compiled",
        "a trace: which rows of the table held, on what",
    ),
    Peer("cel", "cel_rust", "common-expression-language", "Common Expression Language in Rust, compiled"),
    Peer("cedar", "cedar", "cedarpy", "Cedar policies in Rust, parsed once"),
    Peer(
        "regorus", "regorus", "hobofan-regorus", "Rego, the language of OPA, in Rust", "which lines of rules were used"
    ),
    Peer("rego-cpp", "rego_cpp", "regopy", "Rego in C++, compiled to a bundle", "a log of its steps"),
    Peer("clipspy", "clips_rules", "clipspy", "CLIPS, chaining in C (Rete)", "a log of facts and firings"),
    Peer("durable_rules", "durable_rules", "durable-rules", "chaining in C (Rete), as Spectrum builds its atlas with"),
    Peer("clingo", "clingo_asp", "clingo", "answer sets in C++, grounded once"),
    Peer("rule-engine", "rule_engine_py", "rule-engine", "typed expressions in Python, parsed once"),
    Peer("business-rules", "business_rules_py", "business-rules", "conditions and actions in Python"),
    Peer("json-logic-engine", "json_logic", "json-logic-engine", "JSON Logic in JavaScript, compiled", runs="node"),
    Peer("json-logic-js", "json_logic", "json-logic-js", "JSON Logic in JavaScript, interpreted", runs="node"),
    Peer(
        "json-rules-engine",
        "json_rules_engine",
        "json-rules-engine",
        "rules as JSON in JavaScript",
        "for each rule, which condition held",
        runs="node",
    ),
    Peer(
        "SWI-Prolog", "prolog_rules", "swi-prolog-core", "clauses, compiled", "a tracer to step through", runs="prolog"
    ),
    Peer(
        "Drools",
        "drools",
        "drools-jpy",
        "chaining in Java (Rete and its successor), by its executable model, from Red Hat's archive for Python",
        "events for each rule that fires, to listen to",
        runs="java",
    ),
    Peer("numpy", "numpy_arrays", "numpy", "arrays by hand", by_columns=True),
    Peer("numba", "numba_loop", "numba", "an `if` a rule, compiled to machine code", by_columns=True),
    Peer("DuckDB", "duckdb_sql", "duckdb", "one SQL query", "the plan of the query", by_columns=True),
    Peer("polars", "polars_frame", "polars", "one lazy query", "the plan of the query", by_columns=True),
)

LEFT_OUT = (
    (
        "Open Policy Agent (OPA) itself",
        "not found in the registries that can be reached; two others here run its language",
    ),
    ("experta", "needs a library in a version that does not start on Python 3.10 or later"),
    ("Soufflé", "not among the packages of Debian 12"),
    ("CLIPS as a program", "the same engine as clipspy, in an older version"),
)
"""Peers that were looked at and are not compared, and why."""


def installed() -> list[Peer]:
    """The peers that are here."""
    return [peer for peer in PEERS if peer.version()]
