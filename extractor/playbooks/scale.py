"""How limits count time."""

from models.comparison import Scale

# All periods in days: five business days are a week, a month has thirty days.
SCALE = Scale(days_a_week=5, days_a_month=30)
