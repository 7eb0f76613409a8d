"""What people do by hand to a panel's ballots, members, recusals and decisions: each edit returns one line that says what it was."""

import unicodedata

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table.CellContentType import FORMULA

from random_edits import cells_of, edit_at_random, move_column_within

MOST = {"TC1": 2, "TC2": 4, "TC3": 2, "TC4": 1}
ODD_POINTS = ["1,5", "１，５", "1.5", "x", "Vắng", " 2", -1, 15, 0.125]
PEOPLE = ["Người mới", "Người chấm 1", unicodedata.normalize("NFD", "Nguyễn Thị Hoà"), "Nguyễn Thị Hòa", "Trần  Văn B "]
MODELS = ["Mô hình mới", "Mô hình 0", unicodedata.normalize("NFD", "Tổ hoà giải"), "Tổ hòa giải"]
METHODS = ["TB", "Trung vị", "Bỏ cao thấp", "Loại lệch"]


def edit_panel_at_random(document, dice):
    """Mostly an edit of a panel; sometimes one that people do to any table."""
    tables = tables_of(document)
    if not of_kind(tables, "HoTen") or dice.random() < 0.12:
        return edit_at_random(document, dice)
    edit = dice.choice(EDITS)
    try:
        return f"{edit.__name__}: {edit(document, dice, tables)}"
    except Exception as error:  # LibreOffice refuses what a person could not do either, e.g. in a protected sheet
        return f"{edit.__name__}: refused ({type(error).__name__})"


# Tables ---------------------------------------------------------------------------------------------------------------------

def tables_of(document):
    """The names of every table by role, by the table's number."""
    tables = {}
    for name in document.NamedRanges.ElementNames:
        parts = name.split("_")
        if len(parts) == 3 and parts[0] == "ThamDinh" and parts[1].isdigit():
            tables.setdefault(int(parts[1]), {})[parts[2]] = name
    return dict(sorted(tables.items()))


def of_kind(tables, role):
    """Tables with such a column: CuaTV has a ballot, HoTen the members, HinhThuc recusals, QDChuTich the combining table."""
    return [roles for roles in tables.values() if role in roles]


def column(document, roles, role):
    cells = cells_of(document, roles[role])
    return cells.Spreadsheet, cells.RangeAddress


def cell_at(document, roles, role, row):
    """A cell of a column; rows count from the column's first."""
    sheet, at = column(document, roles, role)
    return sheet.getCellByPosition(at.StartColumn, at.StartRow + row)


def rows_of(document, roles, role):
    _, at = column(document, roles, role)
    return at.EndRow - at.StartRow + 1


def texts(document, roles, role):
    return [str(line[0]) for line in cells_of(document, roles[role]).DataArray]


def block_of(document, roles, role):
    """A table without its headings, from its first column to its last one, as far as they stand in the same rows."""
    sheet, at = column(document, roles, role)
    others = [cells_of(document, name) for name in roles.values()]
    columns = [own.RangeAddress for own in others if own is not None]
    even = [own for own in columns if (own.Sheet, own.StartRow, own.EndRow) == (at.Sheet, at.StartRow, at.EndRow)]
    return sheet.getCellRangeByPosition(min(own.StartColumn for own in even), at.StartRow, max(own.EndColumn for own in even), at.EndRow)


def a_ballot(document, dice, tables):
    return dice.choice(of_kind(tables, "CuaTV"))


def put(cell, content):
    """Types into a cell; formulas are left alone."""
    if cell.Type == FORMULA:
        return f"left {cell.AbsoluteName}"
    if isinstance(content, str):
        cell.String = content
    else:
        cell.Value = content
    return f"{content!r} into {cell.AbsoluteName}"


def clear_cell(cell):
    if cell.Type == FORMULA:
        return f"left {cell.AbsoluteName}"
    cell.clearContents(1 | 2 | 4)
    return cell.AbsoluteName


# Ballots --------------------------------------------------------------------------------------------------------------------

def type_score(document, dice, tables):
    roles = a_ballot(document, dice, tables)
    criterion = dice.choice(list(MOST))
    row = dice.randrange(rows_of(document, roles, criterion))
    points = dice.randint(0, MOST[criterion] * 4) / 4 if dice.random() < 0.85 else dice.choice(ODD_POINTS)
    return put(cell_at(document, roles, criterion, row), points)


def score_entry(document, dice, tables):
    """All points of one entry, as a judge gives them."""
    roles = a_ballot(document, dice, tables)
    row = dice.randrange(rows_of(document, roles, "TC1"))
    for criterion, most in MOST.items():
        put(cell_at(document, roles, criterion, row), dice.randint(most * 50, most * 100) / 100)
    return f"row {row + 1} of {roles['TC1']}"


def blank_score(document, dice, tables):
    roles = a_ballot(document, dice, tables)
    criterion = dice.choice(list(MOST))
    return clear_cell(cell_at(document, roles, criterion, dice.randrange(rows_of(document, roles, criterion))))


def sort_table(document, dice, tables):
    """Sorts a ballot, more rarely the combining table, members or recusals."""
    kind = dice.choice(["CuaTV", "CuaTV", "CuaTV", "QDChuTich", "HoTen", "HinhThuc"])
    roles = dice.choice(of_kind(tables, kind))
    block = block_of(document, roles, "HoTen" if kind == "HoTen" else "MaTV" if kind == "HinhThuc" else "MaMH")
    field = uno.createUnoStruct("com.sun.star.table.TableSortField")
    field.Field = dice.randrange(block.Columns.Count)
    field.IsAscending = dice.random() < 0.5
    block.sort((
        PropertyValue(Name="SortFields", Value=uno.Any("[]com.sun.star.table.TableSortField", (field,))),
        PropertyValue(Name="ContainsHeader", Value=False), PropertyValue(Name="BindFormatsToContent", Value=True),
    ))
    return f"{block.AbsoluteName} by its column {field.Field + 1}"


def move_ballot_column(document, dice, tables):
    roles = a_ballot(document, dice, tables)
    return move_column_within(block_of(document, roles, "MaMH"), dice)


# Entries --------------------------------------------------------------------------------------------------------------------

def with_entries(tables):
    return of_kind(tables, "CuaTV") + of_kind(tables, "QDChuTich")


def insert_entry(document, dice, tables):
    """A row with a new entry: in every sheet of the panel, as the secretary should, or in one alone."""
    code = f"MH-{dice.randint(1, 12):03d}"
    model = dice.choice(MODELS)
    everywhere = dice.random() < 0.6
    targets = with_entries(tables) if everywhere else [dice.choice(with_entries(tables))]
    row = dice.randrange(rows_of(document, targets[0], "MaMH") + 1)
    for roles in targets:
        sheet, at = column(document, roles, "MaMH")
        place = at.StartRow + min(row, at.EndRow - at.StartRow + 1)
        sheet.Rows.insertByIndex(place, 1)
        for role, text in (("MaMH", code), ("DoiTuong", "Xã mới"), ("MoHinh", model)):
            if role in roles:
                own, at_now = column(document, roles, role)
                own.getCellByPosition(at_now.StartColumn, place).String = text
    return f"{code} at row {row + 1} of {'all' if everywhere else targets[0]['MaMH']}"


def remove_entry(document, dice, tables):
    targets = with_entries(tables) if dice.random() < 0.5 else [dice.choice(with_entries(tables))]
    codes = [code for code in texts(document, targets[0], "MaMH") if code != ""]
    if len(codes) < 2:
        return "nothing"
    code = dice.choice(codes)
    for roles in targets:
        sheet, at = column(document, roles, "MaMH")
        own = texts(document, roles, "MaMH")
        if code in own and len(own) > 1:
            sheet.Rows.removeByIndex(at.StartRow + own.index(code), 1)
    return f"{code} of {len(targets)} sheets"


def type_code(document, dice, tables):
    """A code in another writing, for another entry, or gone."""
    roles = dice.choice(with_entries(tables))
    cell = cell_at(document, roles, "MaMH", dice.randrange(rows_of(document, roles, "MaMH")))
    code = dice.choice(["MH-001", "mh-002", "MH-003 ", "MH-099", ""])
    return clear_cell(cell) if code == "" else put(cell, code)


def type_fact(document, dice, tables):
    role, text = dice.choice([("BaoCao", "Không"), ("BaoCao", "Có"), ("Loai", "Doanh nghiệp tư nhân"), ("Loai", "Tổ chức đảng"), ("DoiTuong", "Xã 1")])
    roles = dice.choice(with_entries(tables))
    return put(cell_at(document, roles, role, dice.randrange(rows_of(document, roles, role))), text)


# Sheets ---------------------------------------------------------------------------------------------------------------------

def rename_sheet(document, dice, tables):
    sheet, _ = column(document, dice.choice(with_entries(tables)), "MaMH")
    before = sheet.Name
    sheet.Name = f"Đã đổi tên {dice.randrange(1000)}"
    return f"{before} to {sheet.Name}"


def copy_ballot_sheet(document, dice, tables):
    if document.Sheets.Count > 14:
        return "nothing"
    sheet, _ = column(document, a_ballot(document, dice, tables), "MaMH")
    name = f"{sheet.Name[:20]}_{dice.randrange(1000)}"
    document.Sheets.copyByName(sheet.Name, name, dice.randint(0, document.Sheets.Count))
    return f"{sheet.Name} to {name}"


def hide_sheet(document, dice, tables):
    sheet, _ = column(document, a_ballot(document, dice, tables), "MaMH")
    sheet.IsVisible = not sheet.IsVisible
    return f"{sheet.Name} {'shown' if sheet.IsVisible else 'hidden'}"


# Members --------------------------------------------------------------------------------------------------------------------

def add_member(document, dice, tables):
    """In a free row of the table, with a free code or one that somebody has."""
    roles = dice.choice(of_kind(tables, "HoTen"))
    codes = texts(document, roles, "MaTV")
    if "" not in codes:
        return "nothing"
    row = codes.index("")
    code = f"TV{dice.randint(1, 6):02d}"
    for role, text in (("MaTV", code), ("HoTen", dice.choice(PEOPLE)), ("VaiTro", dice.choice(["Thành viên", "Người chấm thứ ba"])),
                       ("DuocCham", dice.choice(["Có", "Không"])), ("CoMat", "Có")):
        put(cell_at(document, roles, role, row), text)
    return f"{code} in row {row + 1}"


def remove_member(document, dice, tables):
    roles = dice.choice(of_kind(tables, "HoTen"))
    filled = [row for row, code in enumerate(texts(document, roles, "MaTV")) if code != ""]
    if len(filled) < 2:
        return "nothing"
    row = dice.choice(filled)
    if dice.random() < 0.5:
        sheet, at = column(document, roles, "MaTV")
        sheet.Rows.removeByIndex(at.StartRow + row, 1)
        return f"row {row + 1} deleted"
    for role in ("MaTV", "HoTen", "ChucVu", "DonVi", "VaiTro", "DuocCham", "CoMat"):
        clear_cell(cell_at(document, roles, role, row))
    return f"row {row + 1} cleared"


def change_member(document, dice, tables):
    roles = dice.choice(of_kind(tables, "HoTen"))
    filled = [row for row, code in enumerate(texts(document, roles, "MaTV")) if code != ""]
    if not filled:
        return "nothing"
    role, text = dice.choice([
        ("HoTen", dice.choice(PEOPLE)), ("HoTen", dice.choice(PEOPLE)), ("DonVi", "Xã 1"), ("CoMat", dice.choice(["Có", "Có", "Không", "có"])),
        ("DuocCham", dice.choice(["Có", "Có", "Không"])), ("VaiTro", dice.choice(["Chủ trì", "Thành viên", "Người chấm thứ ba"])),
        ("MaTV", dice.choice(["TV01", "tv02", "TV07"])),
    ])
    return put(cell_at(document, roles, role, dice.choice(filled)), text)


def change_owner(document, dice, tables):
    """The cell that says whose a ballot is."""
    if dice.random() < 0.7:
        return "nothing"
    return put(cell_at(document, a_ballot(document, dice, tables), "CuaTV", 0), dice.choice(["TV01", "tv02", "TV03", "TV09"]))


# Recusals and decisions -----------------------------------------------------------------------------------------------------

def recuse(document, dice, tables):
    roles = dice.choice(of_kind(tables, "HinhThuc"))
    row = dice.randrange(4)
    if dice.random() < 0.25:
        for role in ("MaTV", "MaMH", "HinhThuc", "LyDo"):
            clear_cell(cell_at(document, roles, role, row))
        return f"row {row + 1} cleared"
    member, entry = f"TV{dice.randint(1, 3):02d}", dice.choice(["MH-001", "MH-002", "mh-001", "MH-003"])
    for role, text in (("MaTV", member), ("MaMH", entry), ("HinhThuc", "Tự khai"), ("LyDo", "Cùng đơn vị")):
        put(cell_at(document, roles, role, row), text)
    return f"{member} of {entry} in row {row + 1}"


def decide(document, dice, tables):
    roles = dice.choice(of_kind(tables, "QDChuTich"))
    row = dice.randrange(rows_of(document, roles, "QDChuTich"))
    role, content = dice.choice([("ThaoLuan", "BB 05"), ("QDChuTich", dice.randint(20, 40) / 4), ("QDChuTich", "7,5"), ("QDChuTich", 7.125),
                                 ("LyDoQD", "Theo biên bản"), ("LyDoQD", "Theo biên bản"), ("ThaoLuan", ""), ("QDChuTich", ""), ("LyDoQD", "")])
    cell = cell_at(document, roles, role, row)
    return clear_cell(cell) if content == "" else put(cell, content)


def set_rule(document, dice, tables):
    roles = dice.choice(of_kind(tables, "CachHopNhat"))
    role, content = dice.choice([("CachHopNhat", dice.choice(METHODS)), ("CachHopNhat", dice.choice(METHODS)), ("NguongA", 0.5), ("NguongA", 1), ("NguongB", 1.5), ("NguongB", 3),
                                 ("NguongLoai", 0.25), ("PhieuToiThieu", 1), ("PhieuToiThieu", 2), ("QuorumTheoPhieu", "Có"), ("QuorumTheoPhieu", "Không"), ("NguongC", "2,5"), ("NguongC", 2.5)])
    return put(cell_at(document, roles, role, 0), content)


EDITS = [type_score, type_score, type_score, score_entry, score_entry, score_entry, score_entry, blank_score, blank_score, sort_table, sort_table, move_ballot_column,
         insert_entry, remove_entry, type_code, type_fact, rename_sheet, copy_ballot_sheet, hide_sheet, add_member, remove_member, change_member, change_member, change_owner,
         recuse, recuse, decide, decide, decide, set_rule]
