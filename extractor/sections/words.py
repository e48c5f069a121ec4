"""Words that several sections' cues share."""

# within thirty (30) days; for two years: a length of time in English, in words or figures
ENGLISH_LENGTH = (
    r"(?:\d{1,3}|[a-z]{3,12})(?: \(\w{1,12}\))? (?:business |working |"
    r"calendar )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b"
)
