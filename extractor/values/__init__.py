"""Words to values: pure functions that refuse what they cannot read surely."""
