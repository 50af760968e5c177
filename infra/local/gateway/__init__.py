"""API Gateway and CloudFront on one machine, as far as this product uses them.

Routes, throttles and authoriser come from `infra/aws/template.yaml`; events, refusals and their
bodies are AWS's own. So what a browser meets here is what it meets there, and the handler is the
one that ships.
"""
