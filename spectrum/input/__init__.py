"""What comes in: documents with their lines, strict reading against a schema, and mistakes that say the way out."""
