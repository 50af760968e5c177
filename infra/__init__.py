"""Every way to build and run Vertrouwd: on one machine (`local/`), on AWS (`aws/`), and the command `vertrouwd` itself."""
