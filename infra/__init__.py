"""Every way to build and run Vertrouwd: here, on AWS, and the command `vertrouwd` itself."""
