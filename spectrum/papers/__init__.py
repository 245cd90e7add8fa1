"""The papers that people table: what each says. How they are printed is another room's matter."""
