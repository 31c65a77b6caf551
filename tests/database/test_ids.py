"""UUIDv7 and ULID: form, time order, and the same text from the same sources."""

import uuid
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shipdesk.database import Ids, seeded_bytes, ulid, uuid7

NOW = datetime(2026, 11, 24, 3, 0, 0, 123000, tzinfo=UTC)
times = st.integers(946_684_800_000, 4_102_444_800_000).map(lambda ms: datetime.fromtimestamp(ms / 1000, UTC))
randomness = st.binary(min_size=10, max_size=10)


@given(times, randomness)
def test_uuid7_is_a_uuid_of_version_7_that_tells_its_millisecond(when, random):
    read = uuid.UUID(uuid7(when, random))
    assert read.version == 7
    assert read.variant == uuid.RFC_4122
    assert read.int >> 80 == int(when.timestamp() * 1000)


@given(times, randomness, randomness)
def test_later_ids_sort_later(when, random, other):
    later = when + timedelta(milliseconds=2)
    assert uuid7(when, random) < uuid7(later, other)
    assert ulid(when, random) < ulid(later, other)


def test_known_values():
    # RFC 9562, appendix A.6, and the ULID of the same moment and of nothing but zeros.
    when = datetime(2022, 2, 22, 19, 22, 22, tzinfo=UTC)
    bits = bytes.fromhex("0cc318c4dc0c0c07398f")
    assert uuid7(when, bits) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"
    assert ulid(datetime(1970, 1, 1, tzinfo=UTC), bytes(10)) == "0" * 26
    assert ulid(when, bits)[:10] == "01FWHE4YDG"


def test_ids_differ_among_themselves_and_repeat_with_their_seed():
    def some() -> list[str]:
        ids = Ids(lambda: NOW, seeded_bytes("seed"))
        return [ids.uuid7() for _ in range(50)] + [ids.ulid() for _ in range(50)]

    assert len(set(some())) == 100
    assert some() == some()
