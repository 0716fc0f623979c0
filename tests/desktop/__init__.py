"""The desktop: view-models, widgets, whole journeys in a real window."""
