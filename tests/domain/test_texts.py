"""Texts by language behave as a mapping that cannot change."""

import copy
import pickle

from shipdesk.domain.texts import Texts


def test_equal_to_any_mapping_and_hashable_in_any_order():
    one, other = Texts({"en": "Durian", "th": "ทุเรียน"}), Texts({"th": "ทุเรียน", "en": "Durian"})
    assert one == other == {"en": "Durian", "th": "ทุเรียน"}
    assert hash(one) == hash(other)


def test_an_empty_text_is_absent():
    assert "zh" not in Texts({"en": "Durian", "zh": ""})
    assert not Texts({"zh": ""})


def test_later_changes_of_the_source_do_not_reach_it():
    source = {"en": "Durian"}
    texts = Texts(source)
    source["en"] = "Mango"
    assert texts["en"] == "Durian"


def test_it_can_be_copied_and_sent_to_another_process():
    texts = Texts({"en": "Durian"})
    assert copy.deepcopy(texts) == pickle.loads(pickle.dumps(texts)) == texts
