#!/usr/bin/env python3
"""A second calculator of score tables, written apart from the product and read straight from .xlsx files.

It follows the rules of the guideline as the user guide tells them, with exact fractions instead of whole hundredths, so that it shares no fault
with the product. For each file named on the command line one line of JSON is printed: the results of every row of every bound table, and the ranks.
"""
import json
import re
import sys
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Error(str):
    """An error value in a cell."""


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def cell_text(text):
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def cell_value(cell, strings):
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return cell_text("".join(part.text or "" for part in cell.iter(MAIN + "t"))) or None
    value = cell.find(MAIN + "v")
    if value is None or value.text is None:
        return None
    if kind == "s":
        return strings[int(value.text)] or None
    if kind == "str":
        return cell_text(value.text)
    if kind == "b":
        return value.text == "1"
    return Error(value.text) if kind == "e" else Fraction(Decimal(value.text))


class Workbook:
    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            parts = package.namelist()
            links = ElementTree.fromstring(package.read("xl/_rels/workbook.xml.rels"))
            targets = {link.get("Id"): link.get("Target").lstrip("/") for link in links}
            book = ElementTree.fromstring(package.read("xl/workbook.xml"))
            strings = []
            if "xl/sharedStrings.xml" in parts:
                for item in ElementTree.fromstring(package.read("xl/sharedStrings.xml")):
                    strings.append(cell_text("".join(part.text or "" for part in item.iter(MAIN + "t"))))
            self.sheets = {}
            for sheet in book.find(MAIN + "sheets"):
                target = targets[sheet.get(RELATION)]
                root = ElementTree.fromstring(package.read(target if target.startswith("xl/") else "xl/" + target))
                cells = {}
                for cell in root.iter(MAIN + "c"):
                    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", cell.get("r")).groups()
                    cells[int(row), column_number(letters)] = cell_value(cell, strings)
                self.sheets[sheet.get("name")] = cells
            self.names = {name.get("name"): name.text for name in book.iter(MAIN + "definedName")}

    def block(self, name):
        """Rows of cells under a defined name; None where there is no such name."""
        reference = self.names.get(name)
        found = re.fullmatch(r"(?:'((?:[^']|'')*)'|([^!]*))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?", reference or "")
        if not found:
            return None
        quoted, plain, left, top, right, bottom = found.groups()
        cells = self.sheets[quoted.replace("''", "'") if quoted is not None else plain]
        columns = range(column_number(left), column_number(right or left) + 1)
        return [[cells.get((row, column)) for column in columns] for row in range(int(top), int(bottom or top) + 1)]


def shown(value):
    """The text that a formula sees in a cell that should hold words."""
    if value is None or isinstance(value, Error):
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return value if isinstance(value, str) else str(value.numerator if value.denominator == 1 else float(value))


def trimmed(value):
    return re.sub(" +", " ", shown(value).replace("\u00a0", " ").replace("\n", " ")).strip(" ")


def folded(value):
    return trimmed(value).replace("ß", "ẞ").upper()


def key_of(value):
    return folded(value).translate({42: "＊", 63: "？", 126: "～"})[:250]


def is_blank(value):
    return not isinstance(value, (bool, Fraction, Error)) and trimmed(value) == ""


def rounded(value, places=2):
    unit = Decimal(1).scaleb(-places)
    exact = Decimal(abs(value.numerator)) / Decimal(value.denominator)
    size = Fraction(exact.quantize(unit, ROUND_HALF_UP))
    return -size if value < 0 else size


class Rubric:
    def __init__(self, rows):
        def lines(kind):
            return [row for row in rows if folded(row[0]) == folded(kind)]

        settings = {folded(row[1]): row[3] for row in lines("Thông tin")}
        self.method = trimmed(settings["CACH"])
        self.individuals = trimmed(settings["DOITUONG"]) == "Cá nhân"
        self.collectives = trimmed(settings["DOITUONG"]) == "Tập thể" and self.method == "Chấm điểm"
        self.maximum = settings["TOIDA"]
        self.withholds_unreported = folded(settings.get("BAOCAO")) == "CÓ"
        # Earlier versions had no such line: they withheld the result, and let nobody record another band
        self.may_differ = "QUYETDINH" in settings
        self.bonuses_once = folded(settings.get("THUONG")) == "CÓ"
        self.needs_decision = folded(settings.get("QUYETDINH", "Có")) == "CÓ"
        line = lambda row: (trimmed(row[1]), row[3], row[4], row[5] if isinstance(row[5], Fraction) else Fraction(0))
        self.criteria = [line(row) for row in lines("Tiêu chí")]
        self.bonuses = [line(row) for row in lines("Điểm thưởng")]
        self.deductions = [line(row) for row in lines("Điểm trừ")]
        self.derived = [(row[3], row[4], folded(row[8]), folded(row[6]) == "CÓ") for row in lines("Điểm thưởng tự tính")]
        self.bands = [(trimmed(row[2]), row[3]) for row in lines("Mức xếp loại")]
        self.excluded = {folded(row[2]) for row in lines("Loại đối tượng") if folded(row[6]) == "KHÔNG"}
        self.bases = {folded(row[1]): trimmed(row[3]) == "Theo kết quả tập thể" for row in lines("Căn cứ đánh giá")}
        order = sorted((row[8], trimmed(row[1])) for row in lines("Tiêu chí") if isinstance(row[8], Fraction))
        self.tie_break = [code for _, code in order]

    def band_of(self, points):
        return next(place for place, (_, threshold) in enumerate(self.bands) if points >= rounded(threshold))

    def band_place(self, name):
        return next((place for place, (own, _) in enumerate(self.bands) if folded(own) == folded(name)), None)


class Table:
    def __init__(self, book, number):
        self.number = number
        prefix = f"ThamDinh_{number}_"
        self.columns = {name[len(prefix):]: [row[0] for row in book.block(name)] for name in book.names if name.startswith(prefix)}
        name = trimmed(self.columns["Rubric"][0])
        self.rubric = Rubric(book.block("ThamDinh_Rubric_" + name.replace("-", "_")))
        self.rows = len(self.columns["DoiTuong"])

    def cell(self, role, row):
        column = self.columns.get(role)
        return column[row] if column else None

    def is_skipped(self, row):
        kept = trimmed(self.cell("BoQua", row))
        return kept != "" and folded(kept) == folded(shown(self.cell("DoiTuong", row)) + shown(self.cell("MoHinh", row)))

    def is_excluded(self, row):
        category = self.cell("Loai", row)
        return not isinstance(category, (bool, Fraction, Error)) and folded(category) in self.rubric.excluded and not is_blank(category)


    def is_unreported(self, row):
        reported = self.cell("BaoCao", row)
        return self.rubric.withholds_unreported and isinstance(reported, str) and folded(reported) == "KHÔNG"


def valid_points(value, line):
    """Points of a score; None for an empty cell, False for what is no score."""
    if is_blank(value):
        return None
    if isinstance(value, bool) or not isinstance(value, Fraction):
        return False
    _, maximum, step, _ = line
    hundredths = rounded(value * 100, 6)
    is_valid = 0 <= rounded(value) <= maximum and hundredths % rounded(step * 100, 0) == 0
    return rounded(value) if is_valid else False


class Entry:
    state, total, band, is_low = "", None, None, False
    ties = ()


def score_entry(table, row):
    rubric, entry = table.rubric, Entry()
    lines = rubric.criteria + rubric.bonuses + rubric.deductions
    cells = [table.cell(code, row) for code, *_ in lines]
    if table.is_skipped(row) or all(is_blank(cell) for cell in [table.cell("DoiTuong", row), table.cell("MoHinh", row), *cells]):
        return entry
    points = [valid_points(cell, line) for cell, line in zip(cells, lines)]
    criteria = points[:len(rubric.criteria)]
    if table.is_excluded(row):
        entry.state = "Không thuộc diện"
    elif table.is_unreported(row):
        entry.state = "Chưa báo cáo"
    elif any(one is False for one in points):
        entry.state = "Không hợp lệ"
    elif any(one is None for one in criteria):
        entry.state = "Chưa đủ"
    else:
        entry.state = "Hoàn chỉnh"
        first_deduction = len(rubric.criteria) + len(rubric.bonuses)
        counted = len(rubric.criteria) if rubric.bonuses_once else first_deduction
        entry.has_bonus = [bool(one) for one in points[len(rubric.criteria):first_deduction]]
        total = sum(one or 0 for one in points[:counted]) - sum(one or 0 for one in points[first_deduction:])
        entry.total = max(Fraction(0), min(rubric.maximum, Fraction(total)))
        entry.is_low = any(one < line[3] for one, line in zip(criteria, rubric.criteria))
        entry.band = len(rubric.bands) - 1 if entry.is_low else rubric.band_of(entry.total)
        by_code = dict(zip((line[0] for line in lines), points))
        entry.ties = tuple(by_code[code] for code in rubric.tie_break)
    return entry


def judge_basis(table, row, collectives):
    rubric, entry = table.rubric, Entry()
    filled = [table.cell(role, row) for role in ("DoiTuong", "MoHinh", "CanCu", "TapThe", "QuyetDinh", "MucGhi")]
    if table.is_skipped(row) or all(is_blank(cell) for cell in filled):
        return entry
    basis, recorded, day = table.cell("CanCu", row), table.cell("MucGhi", row), table.cell("NgayQD", row)
    follows = None if isinstance(basis, (bool, Error)) else rubric.bases.get(folded(basis))
    if table.is_excluded(row):
        entry.state = "Không thuộc diện"
    elif table.is_unreported(row):
        entry.state = "Chưa báo cáo"
    elif is_blank(basis):
        entry.state = "Chưa đủ"
    elif follows is None:
        entry.state = "Không hợp lệ"
    elif follows:
        name = key_of(table.cell("TapThe", row))
        result, band = collectives.get(name, (None, None)) if name else (None, None)
        place = None if band is None else rubric.band_place(band)
        other = None if isinstance(recorded, (bool, Error)) else rubric.band_place(trimmed(recorded))
        if rubric.may_differ and not is_blank(recorded) and other is None:
            entry.state = "Không hợp lệ"
        elif place is None:
            entry.state = "Chưa đủ"
        elif rubric.may_differ and other not in (None, place):
            entry.state, entry.band = "Hoàn chỉnh", other
        else:
            entry.state, entry.total, entry.band = "Hoàn chỉnh", result, place
    else:
        place = None if isinstance(recorded, (bool, Error)) else rubric.band_place(trimmed(recorded))
        is_day = isinstance(day, Fraction) and not isinstance(day, bool) and day > 0
        if (not is_blank(recorded) and place is None) or (not is_blank(day) and not is_day):
            entry.state = "Không hợp lệ"
        elif is_blank(recorded) or (rubric.needs_decision and (is_blank(day) or is_blank(table.cell("QuyetDinh", row)))):
            entry.state = "Chưa đủ"
        else:
            entry.state, entry.band = "Hoàn chỉnh", place
    return entry


def subjects_of(table, entries):
    """Rows of each subject in the order of its first row."""
    subjects = {}
    for row, entry in enumerate(entries):
        key = key_of(table.cell("DoiTuong", row)) if entry.state else ""
        if key:
            subjects.setdefault(key, []).append(row)
    return subjects


def is_registered(table, row):
    answer = table.cell("DangKy", row)
    return isinstance(answer, str) and not isinstance(answer, Error) and folded(answer) == "CÓ"


def subject_results(table, entries):
    rubric, results = table.rubric, {}
    for key, rows in subjects_of(table, entries).items():
        complete = [row for row in rows if entries[row].state == "Hoàn chỉnh"]
        if rubric.method != "Chấm điểm":
            first = entries[rows[0]]
            results[key] = dict(rows=rows, result=first.total, band=first.band, ties=(), counted=None, bonus=None, open=None)
            continue
        counts = [sum(1 for row in complete if entries[row].band <= rubric.band_place(band) and (not registered or is_registered(table, row)))
                  for _, _, band, registered in rubric.derived]
        bonus = sum((points for (points, needed, _, _), count in zip(rubric.derived, counts) if count >= needed), Fraction(0))
        if rubric.bonuses_once:
            bonus += sum((line[1] for index, line in enumerate(rubric.bonuses) if any(entries[row].has_bonus[index] for row in complete)), Fraction(0))
        best = max((entries[row] for row in complete), key=lambda entry: (not entry.is_low, entry.total, entry.ties), default=None)
        result = None if best is None else min(rubric.maximum, best.total + bonus)
        band = None if best is None else len(rubric.bands) - 1 if best.is_low else rubric.band_of(result)
        results[key] = dict(rows=rows, best=best, result=result, band=band, ties=best.ties if best else (), bonus=bonus,
                            counted=counts[0] if counts else len(complete), open=len(complete) < len(rows))
    return results


def ranks_of(results):
    standing = {key: (one["band"], -(one["result"] or 0), tuple(-points for points in one["ties"])) for key, one in results.items() if one["band"] is not None}
    return {key: 1 + sum(1 for other in standing.values() if other < own) for key, own in standing.items()}


def number(value):
    return "" if value is None else float(value)


def report(table, entries, results):
    band = lambda place: "" if place is None else table.rubric.bands[place][0]
    by_row = {row: one for one in results.values() for row in one["rows"]}
    subject = lambda read: [read(by_row[row]) if row in by_row else "" for row in range(table.rows)]
    columns = {"TinhTrang": [entry.state for entry in entries]}
    if table.rubric.method == "Chấm điểm":
        columns.update(
            Tong=[number(entry.total) for entry in entries], XepLoai=[band(entry.band) for entry in entries],
            SoMoHinh=subject(lambda one: one["counted"]), ThuongThem=subject(lambda one: number(one["bonus"])),
            KetQua=subject(lambda one: number(one["result"])), XepLoaiDT=subject(lambda one: band(one["band"])),
            TamTinh=subject(lambda one: "×" if one["open"] else ""))
    else:
        columns.update(KetQua=[number(entry.total) for entry in entries], XepLoaiDT=[band(entry.band) for entry in entries])
    columns["Dau"] = [0] * table.rows
    for one in results.values():
        if table.rubric.method == "Chấm điểm":
            columns["Dau"][one["rows"][-1]] = digest_of(one)
        columns["Dau"][one["rows"][0]] = 1
    return {"table": table.number, "columns": columns, "ranks": ranks_of(results)}


def digest_of(subject):
    """What the last row of a subject keeps of all its entries."""
    best = subject["best"]
    points = 0 if best is None else (0 if best.is_low else 10**7) + int(best.total * 100) + 100
    return (1 + points + 10**8 * subject["counted"]) * (-1 if subject["open"] else 1)


def appraise(path):
    book = Workbook(path)
    numbers = sorted({int(found[1]) for found in (re.fullmatch(r"ThamDinh_(\d+)_Rubric", name) for name in book.names) if found})
    tables = [table for table in (Table(book, number) for number in numbers) if table.rubric.method != "Danh mục"]
    collectives, reports = {}, []
    for table in sorted(tables, key=lambda one: (not one.rubric.collectives, one.number)):
        judge = score_entry if table.rubric.method == "Chấm điểm" else lambda own, row: judge_basis(own, row, collectives)
        entries = [judge(table, row) for row in range(table.rows)]
        results = subject_results(table, entries)
        if table.rubric.collectives:
            for key, one in results.items():
                collectives.setdefault(key, (one["result"], None if one["band"] is None else table.rubric.bands[one["band"]][0]))
        reports.append(report(table, entries, results))
    return sorted(reports, key=lambda one: one["table"])


if __name__ == "__main__":
    for path in sys.argv[1:]:
        print(json.dumps(appraise(path), ensure_ascii=True))
