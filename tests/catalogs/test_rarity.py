"""Of what a needle asks the little is asked for that leaves few products to look at."""

import pytest

from shipdesk.catalogs.rarity import MOST_RARE, worth_asking

SAMPLE = {
    "durian": 0b0000_1110,
    "frozen": 0b0000_1110,
    "50 g": 0b0000_1110,
    "brand": 0b0111_1000,
    "snack": (1 << 60) - 1,
}


@pytest.mark.parametrize(
    ("wanted", "asked"),
    [
        (["durian", "frozen", "50 g", "brand"], ["durian", "brand", "frozen"]),
        (["snack", "durian"], ["durian"]),
        (["snack"], ["snack"]),
        (["frozen", "durian", "lime", "50 g"], ["lime", "frozen", "durian"]),
        ([], []),
    ],
)
def test_what_seldom_comes_together_is_asked_for_together(wanted, asked):
    found = worth_asking(wanted, SAMPLE, MOST_RARE)
    assert found.asked == asked
    assert found.is_rare == ("lime" in wanted)


def test_of_many_that_the_sample_has_not_some_are_asked_for_along_the_needle():
    wanted = [str(number) for number in range(3 * MOST_RARE)]
    assert worth_asking(wanted, SAMPLE, MOST_RARE).asked == wanted[::3]
