"""ShipDesk: the exporter's end of the Smart Digital Hub."""

__version__ = "0.1.0"
