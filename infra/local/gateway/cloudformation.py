"""Reads the template: YAML with CloudFormation's short tags, spelled out in their long forms."""

from pathlib import Path
from typing import Any

import yaml

TEMPLATE = Path(__file__).parents[2] / "aws/template.yaml"


class _Loader(yaml.SafeLoader):
    """YAML with CloudFormation's tags."""


def _tagged(loader: _Loader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    if isinstance(node, yaml.ScalarNode):
        value: Any = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)  # type: ignore[arg-type]  # a map
    if suffix == "GetAtt":
        value = value.split(".", 1)
    return {suffix if suffix == "Ref" else f"Fn::{suffix}": value}


_Loader.add_multi_constructor("!", _tagged)


def read_template(path: Path = TEMPLATE) -> dict[str, Any]:
    """The template as plain data."""
    text = path.read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, _Loader)  # noqa: S506  # a SafeLoader, with tags
    return loaded
