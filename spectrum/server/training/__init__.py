"""The pages of the training room: stories, exercises, votes, and what trainers write and print."""
