"""Where the words of a code come from."""
