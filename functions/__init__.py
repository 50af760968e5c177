"""Exactly what runs in Lambda; nothing else is in here, and nothing else runs there.

One folder is one promise: a slice with its own table and its own roles. Slices never import each
other; they share only `edge`, the border with the gateway. What a slice needs from `content/` is
compiled into one JSON file by `vertrouwd build`.
"""
