"""The whole sample desk: made beside the user's own, worked on, left with one click, gone at the next start."""

from __future__ import annotations

from shipdesk.app.sample_desk import is_sample, make_sample, tidy
from shipdesk.app.wiring import open_desk
from shipdesk.paths import DeskFolder
from shipdesk.services.business_settings import get_setting, set_setting
from shipdesk.services.find_consignment import list_consignments
from shipdesk.services.manage_parties import list_parties


def test_the_sample_desk_comes_and_goes_beside_the_own(tmp_path):
    own = open_desk(tmp_path / "desk")
    set_setting(own, "language", "zh")
    root = make_sample(own)
    assert root == own.folder.sample
    assert is_sample(DeskFolder(root))
    sample = open_desk(root)
    assert (get_setting(sample, "training"), get_setting(sample, "language")) == ("yes", "zh")
    assert len(list_consignments(sample)) == 8
    assert not list_parties(own)
    assert not list_consignments(own)
    assert make_sample(own) == root
    (root / "sample-desk-gone").touch()
    sample.store.close()
    tidy(own.folder)
    assert not root.exists()
    own.store.close()
