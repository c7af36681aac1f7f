"""Boxes: what opens over a view for one question or one look, and closes again."""
