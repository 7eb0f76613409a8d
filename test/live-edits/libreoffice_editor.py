"""Edits workbooks in a running LibreOffice through its API, as a person would by hand.

Reads one JSON request a line and writes one JSON answer a line:
  {"in": file, "out": file, "saved": file or null, "seed": number, "edits": number, "kind": "tables" or "panel"}
      -> {"opened": state, "edited": state, "story": [text, ...]}
A state holds every cell and every name of the product's. `saved` receives the workbook as LibreOffice calculated it,
before any edit. Whole blocks are read at once: each call to LibreOffice costs a message to another process.
"""

import json
import random
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

from panel_edits import edit_panel_at_random
from random_edits import edit_at_random, used_size

XLSX = "Calc MS Excel 2007 XML"
START_SECONDS = 120


def connect(program, profile, pipe):
    """Starts LibreOffice with a profile of its own and returns its desktop once it answers."""
    process = subprocess.Popen([
        program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo", "--nofirststartwizard",
        f"--accept=pipe,name={pipe};urp;",
    ], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    last = time.monotonic() + START_SECONDS
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except NoConnectException:
            if process.poll() is not None or time.monotonic() > last:
                raise
            time.sleep(0.1)


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def open_workbook(desktop, path):
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, properties(Hidden=True, FilterName=XLSX))
    if document is None:
        raise RuntimeError(f"LibreOffice did not open {path}")
    return document


def save_workbook(document, path):
    document.storeToURL(uno.systemPathToFileUrl(path), properties(FilterName=XLSX))


def state_of(document):
    return {
        "sheets": [sheet_state(document.Sheets.getByIndex(index)) for index in range(document.Sheets.Count)],
        "names": sorted(names_of(document, document.NamedRanges, "")
                        + [name for index in range(document.Sheets.Count)
                           for name in names_of(document, document.Sheets.getByIndex(index).NamedRanges, document.Sheets.getByIndex(index).Name)]),
    }


def names_of(document, names, scope):
    return [[scope, name, names.getByName(name).Content] for name in names.ElementNames if name.startswith("ThamDinh_")]


def sheet_state(sheet):
    rows, columns = used_size(sheet)
    block = sheet.getCellRangeByPosition(0, 0, columns - 1, rows - 1)
    formulas, values = block.FormulaArray, block.DataArray
    cells = {}
    for row in range(rows):
        for column in range(columns):
            formula = formulas[row][column]
            if formula == "":
                continue
            value = values[row][column]
            cells[f"{row + 1}:{column + 1}"] = ["formula", formula, value] if formula.startswith("=") else ["typed", value]
    return {"name": sheet.Name, "cells": cells}


def answer(desktop, request):
    document = open_workbook(desktop, request["in"])
    try:
        opened = state_of(document)
        if request["saved"] is not None:
            save_workbook(document, request["saved"])
        dice = random.Random(request["seed"])
        edit = edit_panel_at_random if request["kind"] == "panel" else edit_at_random
        story = [edit(document, dice) for _ in range(request["edits"])]
        document.calculateAll()
        edited = state_of(document)
        save_workbook(document, request["out"])
        return {"opened": opened, "edited": edited, "story": story}
    finally:
        document.close(True)


def main():
    desktop = connect(*sys.argv[1:4])
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        try:
            result = answer(desktop, json.loads(line))
        except Exception as error:  # every failure is an answer: the test says which request it was
            result = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(result), flush=True)
    desktop.terminate()


main()
