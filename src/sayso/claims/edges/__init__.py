"""Where the phrases of a finding begin and end, whichever reader gave them."""
