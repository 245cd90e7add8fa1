"""Running the application: processes that share the atlas, callers that can't hold each other up, and a clean stop."""
