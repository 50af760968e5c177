"""The border with the gateway: what comes in is reduced and checked, what goes out has few shapes.

It knows no slice. Whatever passes here may have been written by anyone, so nothing here repeats
it: not in an answer, not in an error, not in a log.
"""
