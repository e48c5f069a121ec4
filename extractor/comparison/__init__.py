"""Contracts as read -> what is the same in them and what differs."""
