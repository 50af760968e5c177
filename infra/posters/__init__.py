"""What hangs on the wall and fits in a pocket: posters, stickers, cards and a folder.

All of it is made from the content as it is now, in every language, with one address on all.
"""
