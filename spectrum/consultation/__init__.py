"""One consultation behind every door: a situation under an atlas, and the engine to hold it against."""

from spectrum.consultation.consultation import Consultation
from spectrum.consultation.live_engine import EngineDisagrees, LiveEngine, compare

__all__ = ["Consultation", "EngineDisagrees", "LiveEngine", "compare"]
