"""What the records and texts of a store say of each other: pure rules, and the words for them."""
