"""Reads a text with the reference parser of its format; prints each sample as JSON, one a line."""

import json
import sys

path, kind = sys.argv[1:]
with open(path, encoding="utf-8", newline="") as file:
    text = file.read()
if kind == "openmetrics":
    from prometheus_client.openmetrics.parser import text_string_to_metric_families
else:
    from prometheus_client.parser import text_string_to_metric_families
for family in text_string_to_metric_families(text):
    print(json.dumps({"family": family.name, "type": family.type, "unit": family.unit, "help": family.documentation}))
    for sample in family.samples:
        print(json.dumps({"sample": sample.name, "labels": dict(sample.labels), "value": float(sample.value)}))
