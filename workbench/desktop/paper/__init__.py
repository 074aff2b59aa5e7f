"""The story as paper: words that can be typed in, marks under them, keys that decide."""
