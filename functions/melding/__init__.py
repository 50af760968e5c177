"""A melding: what someone tells, who may read it, and how it comes back."""
