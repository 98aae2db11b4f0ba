"""What is missing: names recognised, coverage laid over the national offer, suggestions with reasons. Imports only kennisbank."""
