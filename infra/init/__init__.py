"""The first hour of a new organisation: `vertrouwd init` asks fifteen things and fills them in.

What it asks is data (vragen.py). Nothing is written before the last answer, and then all of it or
nothing; what was not answered stays as it was, to the byte.
"""
