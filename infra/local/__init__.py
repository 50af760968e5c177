"""Everything on one machine: the same handlers and routes as on AWS, with SQLite underneath."""
