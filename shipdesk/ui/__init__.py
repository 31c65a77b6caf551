"""The window: widgets only, no rule and no SQL; everything a widget needs comes through its constructor."""
