"""Wires everything, once; the only place that names every layer."""
