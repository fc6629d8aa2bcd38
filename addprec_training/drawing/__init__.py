"""SVG drawn by us: marks, the door, ribbons of the day, cut lines. Colours come from the theme, words from the plan."""
