"""What an entry is: model, strict loading, rules, and the read-only Kennisbank. Imports nothing of ours."""
