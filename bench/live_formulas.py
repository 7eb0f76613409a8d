"""Times LibreOffice on one workbook: a full calculation, and one score typed in the middle of the table.

Arguments: program, profile (URL), workbook, rows, and where another table than the first is meant the names of the column
that is typed into and of the one that is read. Prints one JSON object with seconds.
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

START_SECONDS = 120
TYPED = [0.25, 2, 1] * 5
# Of formulas that take long no more scores are typed than this allows
TYPING_SECONDS = 20


def connect(program, profile):
    """Returns the process of LibreOffice and its desktop. Each run has a pipe of its own: the one before may still end."""
    pipe = f"thamdinh-bench-{os.getpid()}"
    process = subprocess.Popen([
        program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo", "--nofirststartwizard",
        f"--accept=pipe,name={pipe};urp;",
    ], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    last = time.monotonic() + START_SECONDS
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except NoConnectException:
            if process.poll() is not None or time.monotonic() > last:
                raise
            time.sleep(0.1)


def seconds(work):
    start = time.monotonic()
    work()
    return time.monotonic() - start


def main():
    program, profile, path, rows, *names = sys.argv[1:]
    typed, read = names or ["ThamDinh_1_TC1", "ThamDinh_1_KetQua"]
    process, desktop = connect(program, profile)
    options = (PropertyValue(Name="Hidden", Value=True), PropertyValue(Name="FilterName", Value="Calc MS Excel 2007 XML"))
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, options)
    column = lambda name: document.NamedRanges.getByName(name).ReferredCells
    full = seconds(document.calculateAll)
    cell = column(typed).getCellByPosition(0, int(rows) // 2)

    def type_score(value):
        cell.Value = value
        column(read).getDataArray()

    # The quickest is nearest to what calculating costs
    edits = []
    for value in TYPED:
        edits.append(seconds(lambda: type_score(value)))
        if sum(edits) > TYPING_SECONDS:
            break
    edit = min(edits)
    print(json.dumps({"full": full, "edit": edit}), flush=True)
    document.close(True)
    desktop.terminate()
    process.wait()


main()
