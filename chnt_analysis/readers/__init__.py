"""Readers of files that others wrote: observations or a list of problems, never a half-read frame."""
