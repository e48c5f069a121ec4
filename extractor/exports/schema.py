"""The record's types -> its JSON Schema (2020-12)."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from models.record import SCHEMA_NAME, ContractRecord

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def record_schema() -> dict[str, Any]:
    """The schema of one record: all named keys are required, all others forbidden."""
    schema = TypeAdapter(ContractRecord).json_schema()
    for definition in [schema, *schema.get("$defs", {}).values()]:
        if "properties" in definition:
            definition["additionalProperties"] = False
    return {"$schema": DRAFT, "$id": SCHEMA_NAME, **schema}
