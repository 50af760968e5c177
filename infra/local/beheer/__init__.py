"""The editor of one machine: Sveltia CMS on 127.0.0.1, for who would rather not write YAML.

`vertrouwd beheer` serves it from npm's own packages, with a configuration made from the content
models, and the browser opens the folder on this machine itself. No login, no token, no remote;
nothing of it is in any build.
"""
