"""The results of a round of the pulse, from frozen releases and nothing else."""
