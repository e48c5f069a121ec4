"""The records' types -> their JSON Schemas (2020-12)."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from models.comparison_record import COMPARISON_NAME, ComparisonRecord
from models.record import SCHEMA_NAME, ContractRecord

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def record_schema() -> dict[str, Any]:
    """The schema of one contract's record: all named keys are required, all others forbidden."""
    return _schema_of(ContractRecord, SCHEMA_NAME)


def comparison_schema() -> dict[str, Any]:
    """The schema of a comparison's record, as strict."""
    return _schema_of(ComparisonRecord, COMPARISON_NAME)


def _schema_of(record: Any, name: str) -> dict[str, Any]:
    schema = TypeAdapter(record).json_schema()
    for definition in [schema, *schema.get("$defs", {}).values()]:
        if "properties" in definition:
            definition["additionalProperties"] = False
    return {"$schema": DRAFT, "$id": name, **schema}
