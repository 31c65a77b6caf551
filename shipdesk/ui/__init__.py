"""The window: widgets only, no rule and no SQL; everything a widget needs comes through its constructor."""

import builtins

# PySide6 hangs itself into every import: it reads the source of each module that is imported after it, to find out
# whether names in snake_case are wanted there. Nobody here wants them.
_plain_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _plain_import
