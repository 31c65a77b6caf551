"""Every operation of the contract in the domain's words, as a value to send: one function each, 49 in all.

What only asks is an `Inquiry`, for `HubClient.ask`. What has an effect is an `Effect`: it goes into the outbox with a
key of its own and is sent from there, never straight from a button (H-11, H-24).
"""
