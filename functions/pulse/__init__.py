"""The pulse: a few questions to everyone, answered once by each, and by nobody in particular."""
