"""The vault locks when the person leaves: asleep, screen locked, another user."""
