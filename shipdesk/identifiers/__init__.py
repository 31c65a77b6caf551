"""One module per identifier, each with `compact`, `validate` and `is_valid`.

`validate(number, pointer=None)` gives the number in its stored form or raises `WrongInput` with the contract's
FieldErrorCode (`too_short`, `too_long`, `pattern`, `check_digit`), so a caller learns which way the number is wrong.
"""
