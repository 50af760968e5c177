"""The toets: whether all that a norm asks for is there, current, adopted and made known.

A norm is data (content/normen/). The engine is pure: content and norms in, verdicts out.
"""
