"""The login of one machine: stands in for the organisation's own, never shipped.

`login.mjs` is a real OpenID provider with the example users; `process.py` starts and ends it.
"""
