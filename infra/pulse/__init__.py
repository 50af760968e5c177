"""From the answers of a round to results that betray no one: counted once, as bands, and frozen."""
