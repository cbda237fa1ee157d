"""YAML files of assumptions, scenarios, programmes and batches into typed models: nothing is guessed, every failing key is named at once with its line."""

from chnt_analysis.typed_files.models import Location, Misplaced, Typed, Words, read_model, validate
from chnt_analysis.typed_files.yaml_files import read_value, read_yaml, shorten

__all__ = ["Location", "Misplaced", "Typed", "Words", "read_model", "read_value", "read_yaml", "shorten", "validate"]
