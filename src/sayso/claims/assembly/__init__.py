"""From what was found to claims: whose, how firm, with which sign, on what condition."""
