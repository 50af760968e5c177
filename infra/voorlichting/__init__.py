"""Voorlichting: how many of us it reached, and the sheet on which someone signs the gedragscode.

Who followed or signed what stays with HR. What comes here and into Git is a share of a group.
"""
