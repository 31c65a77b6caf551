"""Levers of a sandbox: make something happen, make something go wrong, let time pass."""

from __future__ import annotations

from shipdesk.hub.calls.call import Inquiry, pure


def simulate(consignment_id: str, scenario: str) -> Inquiry:
    return pure("simulate", "sandbox", "simulations", body={"consignment_id": consignment_id, "scenario": scenario})


def arm_fault(method: str, path_prefix: str, fault: str, times: int = 1) -> Inquiry:
    body = {"method": method, "path_prefix": path_prefix, "fault": fault, "times": times}
    return pure("armFault", "sandbox", "faults", body=body)


def advance_clock(seconds: int) -> Inquiry:
    return pure("advanceClock", "sandbox", "clock", body={"advance_s": seconds})
