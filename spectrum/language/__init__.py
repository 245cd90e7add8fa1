"""Small matters of wording that every room shares: lists read aloud, numbers and periods in words."""
