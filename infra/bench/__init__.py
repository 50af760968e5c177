"""How fast it is, as ratios to floors that anyone can run: `make bench`.

A time on one machine says little and a ratio on the same machine in the same minute says much.
So every figure stands beside a named floor, measured in turn with it, and nothing here passes or
fails: tests check bytes, requests and counts; this page prints what a person should look at.
"""
