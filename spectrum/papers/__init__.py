"""The papers that people table: what each says (paper), and how it becomes a page, a PDF or a Word document."""
