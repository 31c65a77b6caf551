"""Goods, parties, packing rules, money, measures, states. No third-party package, no clock, no I/O."""
