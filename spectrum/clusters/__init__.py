"""Deciding on clusters that people already run: `spark.decided` for Apache Spark, `dask.decided` for Dask.

Each needs an extra of its own, so nothing is imported here.
"""
