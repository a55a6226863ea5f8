"""The emit room: a linted spec in, the files of one client package out."""
