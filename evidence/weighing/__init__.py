"""What the rules leave open, weighed: every quantity of a document as the place where the claim's could stand."""
