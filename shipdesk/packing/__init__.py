"""Where each carton stands on its pallet, and each pallet or carton in its container or truck; the plan drawn of it.

Whole millimetres and grams, the same every time, and nothing placed that does not fit. It knows handling units and
the equipment table, not where they are kept.
"""
