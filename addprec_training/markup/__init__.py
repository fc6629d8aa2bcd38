"""Texts as HTML, escaped by construction, in French typography. What a page looks like is the templates' business."""
