"""The calendar: what falls due, by when, and who does it, from the dates in the content.

`momenten.moments` is pure; the page, the file for an agenda program and the table at the terminal
are three ways to show what it gives.
"""
