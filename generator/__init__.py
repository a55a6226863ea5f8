"""The pipeline from a vendor's hand-written OpenAPI files to a typed client. Not in the wheel."""
