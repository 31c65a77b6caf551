"""One module per step of the user's day: plain functions over the desk's store and ports."""
