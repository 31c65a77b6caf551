"""Data sheets of the certificates of origin, box by box as their forms have them: Form E, Form D, RCEP."""
