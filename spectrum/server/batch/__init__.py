"""Many situations in one request: each is decided for itself, and a mistake in one does nothing to the others."""

from spectrum.server.batch.routes import batch_routes, prepare_batches

__all__ = ["batch_routes", "prepare_batches"]
