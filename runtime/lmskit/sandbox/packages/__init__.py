"""Content packages of the e-learning standards: SCORM, cmi5 and xAPI, and single files of media."""
