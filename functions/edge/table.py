"""One DynamoDB table: rows in and out as plain Python, and transactions that take their turn.

A transaction that meets another one is cancelled by AWS. It did nothing then, so it is tried again
a few times; after that the caller's *busy* error says that nothing was kept.
"""

import random
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Self

Row = Mapping[str, str | int | bytes]
Write = dict[str, Any]

ATTEMPTS = 8
LONGEST_PAUSE = 0.2  # seconds; all pauses together stay well under the function's five seconds
BATCH = 25  # keys in one BatchWriteItem
FAILED = "ConditionalCheckFailed"
PASSING = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"}


class Table:
    """The table *name*, over a client; *busy* is raised when others kept it busy for too long."""

    def __init__(self, client: Any, name: str, busy: type[Exception]) -> None:  # noqa: ANN401  # untyped
        self._client = client  # no types: they would be one more package to trust
        self._name = name
        self._busy = busy
        self._known = False  # whether the format was looked at

    def of_format(self, formaat: int, too_new: type[Exception], *, fresh: bool = False) -> Self:
        """Itself, with rows of *formaat* at most; *fresh*: ours from now on, if it has none.

        Raises the error *too_new* when newer code wrote in it.
        """
        if not self._known:
            row = self.get("formaat", "F")
            if row is None and fresh:
                self.transact(self.put({"pk": "formaat", "sk": "F", "n": formaat}))
                return self.of_format(formaat, too_new)
            if row is not None and int(row["n"]) > formaat:
                raise too_new(str(row["n"]))
            self._known = row is not None
        return self

    def get(self, pk: str, sk: str) -> Row | None:
        """The row under this key, as it is now."""
        key = _packed({"pk": pk, "sk": sk})
        found = self._client.get_item(TableName=self._name, Key=key, ConsistentRead=True)
        return _unpacked(found["Item"]) if "Item" in found else None

    def query(self, condition: str, values: Row, limit: int, **more: Any) -> tuple[list[Row], str]:  # noqa: ANN401  # untyped
        """At most *limit* rows in order, and the pk to go on behind: "" = end."""
        found = self._client.query(
            TableName=self._name,
            KeyConditionExpression=condition,
            ExpressionAttributeValues=_packed(values),
            Limit=limit,
            **more,
        )
        last = _unpacked(found.get("LastEvaluatedKey", {}))
        return [_unpacked(item) for item in found["Items"]], str(last.get("pk", ""))

    def scan(
        self, condition: str, values: Row, attributes: str, *, consistent: bool = False
    ) -> Iterator[list[Row]]:
        """Pages of rows that meet *condition*, with these *attributes* only."""
        more: dict[str, Any] = {"ConsistentRead": consistent}
        while True:
            found = self._client.scan(
                TableName=self._name,
                FilterExpression=condition,
                ExpressionAttributeValues=_packed(values),
                ProjectionExpression=attributes,
                **more,
            )
            yield [_unpacked(item) for item in found["Items"]]
            if "LastEvaluatedKey" not in found:
                return
            more["ExclusiveStartKey"] = found["LastEvaluatedKey"]

    def delete(self, keys: Sequence[tuple[str, str]]) -> None:
        """Delete the rows under these keys, in batches."""
        for start in range(0, len(keys), BATCH):
            batch = [{"pk": pk, "sk": sk} for pk, sk in keys[start : start + BATCH]]
            left = {self._name: [{"DeleteRequest": {"Key": _packed(key)}} for key in batch]}
            for attempt in range(ATTEMPTS):
                left = self._client.batch_write_item(RequestItems=left)["UnprocessedItems"]
                if not left:
                    break
                _pause(attempt)
            else:
                raise self._busy

    def put(self, row: Row) -> Write:
        """Write a new row; it fails where one stands."""
        item = {"Item": _packed(row), "ConditionExpression": "attribute_not_exists(pk)"}
        return {"Put": {"TableName": self._name, **item}}

    def update(self, key: tuple[str, str], change: str, condition: str, values: Row) -> Write:
        """Change the row under *key*; it fails unless *condition* holds."""
        return {
            "Update": {
                "TableName": self._name,
                "Key": _packed({"pk": key[0], "sk": key[1]}),
                "UpdateExpression": change,
                "ConditionExpression": condition,
                "ExpressionAttributeValues": _packed(values),
            }
        }

    def remove(self, key: tuple[str, str], condition: str, values: Row) -> Write:
        """Delete the row under *key*; it fails unless *condition* holds."""
        return {
            "Delete": {
                "TableName": self._name,
                "Key": _packed({"pk": key[0], "sk": key[1]}),
                "ConditionExpression": condition,
                "ExpressionAttributeValues": _packed(values),
            }
        }

    def transact(self, *writes: Write) -> set[int]:
        """All of *writes* or none: the places of those that failed, empty when all is kept.

        Raises the *busy* error when others were in the way each time.
        """
        for attempt in range(ATTEMPTS):
            try:
                self._client.transact_write_items(TransactItems=list(writes))
            except self._client.exceptions.TransactionCanceledException as cancelled:
                codes = [reason.get("Code") for reason in cancelled.response["CancellationReasons"]]
                if failed := {place for place, code in enumerate(codes) if code == FAILED}:
                    return failed
                if not PASSING.intersection(codes):
                    raise
                _pause(attempt)
            else:
                return set()
        raise self._busy


def _pause(attempt: int) -> None:
    """Wait a random while, so that those who met do not meet again."""
    time.sleep(random.uniform(0, min(LONGEST_PAUSE, 0.02 * 2**attempt)))  # noqa: S311  # no secret


def _packed(row: Row) -> dict[str, dict[str, str | bytes]]:
    return {name: _typed(value) for name, value in row.items()}


def _typed(value: str | int | bytes) -> dict[str, str | bytes]:
    if isinstance(value, bytes):
        return {"B": value}
    return {"N": str(value)} if isinstance(value, int) else {"S": value}


def _unpacked(item: Mapping[str, Mapping[str, Any]]) -> Row:
    return {name: _plain(*next(iter(typed.items()))) for name, typed in item.items()}


def _plain(kind: str, value: Any) -> str | int | bytes:  # noqa: ANN401  # untyped
    found: str | int | bytes = int(value) if kind == "N" else value
    return found
