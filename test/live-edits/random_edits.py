"""What people do to workbooks by hand, chosen at random: each edit returns one line that says what it was."""

import unicodedata

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table.CellContentType import EMPTY, FORMULA

TYPED_POINTS = [0, 0.25, 0.5, 1, 1.5, 2, 3.75, 4, 9, -1, 15, 175]
TYPED_TEXTS = [
    "1,5", "1.5", "１，５", "1,5 điểm", "TB", "x", "Có", "Không", "có", "a", "b", "Đảng ủy xã A", "đảng ủy  xã a", "Đảng uỷ xã A", "Hội Nông dân",
    unicodedata.normalize("NFD", "Hội Nông dân"), "Tổ chức đảng", "Doanh nghiệp tư nhân", "Kinh tế", "Cấp cơ sở", "Tổng cộng", "Trung bình", "Báo cáo số 12", "=1+1",
]


def edit_at_random(document, dice):
    edits = [type_points, type_points, type_points, type_text, type_text, clear, overwrite_by_formula, insert_rows, delete_rows, insert_column, delete_column, move_row, move_column,
             sort_rows, copy_row, copy_row_below, copy_block_beside, copy_sheet, rename_sheet, merge, protect, filter_rows, hide_row, hide_column, set_width, fill_down, clear_rules,
             add_sheet, move_sheet, delete_sheet]
    edit = dice.choice(edits)
    try:
        return f"{edit.__name__}: {edit(document, dice)}"
    except Exception as error:  # LibreOffice refuses what a person could not do either, e.g. in a protected sheet
        return f"{edit.__name__}: refused ({type(error).__name__})"


# Places ---------------------------------------------------------------------------------------------------------------------

def column_names(document, table=None):
    """Names that cover a column of a table, of one table where its number is given."""
    parts = [name.split("_") for name in document.NamedRanges.ElementNames]
    return ["_".join(own) for own in parts if len(own) == 3 and own[0] == "ThamDinh" and own[1].isdigit() and own[2] != "Rubric" and table in (None, own[1])]


def cells_of(document, name):
    """What a name covers, None where it is broken. Each call goes to another process, so only names that are needed are asked."""
    return document.NamedRanges.getByName(name).ReferredCells


def any_cell(document, dice):
    """Mostly a cell of some table or of the row below or above it, else any cell of a sheet."""
    names = column_names(document)
    cells = cells_of(document, dice.choice(names)) if names and dice.random() < 0.85 else None
    if cells is not None:
        at = cells.RangeAddress
        row = max(0, at.StartRow + dice.randint(-1, at.EndRow - at.StartRow + 2))
        return cells.Spreadsheet, row, at.StartColumn
    sheet = document.Sheets.getByIndex(dice.randrange(document.Sheets.Count))
    rows, columns = used_size(sheet)
    return sheet, dice.randrange(rows + 2), dice.randrange(columns + 2)


def used_size(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return cursor.RangeAddress.EndRow + 1, cursor.RangeAddress.EndColumn + 1


def table_block(document, dice):
    """Rows and columns of one table, as a person would select it without its headings."""
    name = dice.choice(column_names(document))
    chosen = cells_of(document, name)
    own = [cells for cells in (cells_of(document, other) for other in column_names(document, name.split("_")[1])) if cells is not None]
    sheet = chosen.Spreadsheet if chosen is not None else own[0].Spreadsheet
    addresses = [cells.RangeAddress for cells in own]
    addresses = [at for at in addresses if at.Sheet == sheet.RangeAddress.Sheet]
    return sheet.getCellRangeByPosition(min(at.StartColumn for at in addresses), min(at.StartRow for at in addresses),
                                        max(at.EndColumn for at in addresses), max(at.EndRow for at in addresses))


# Cells ----------------------------------------------------------------------------------------------------------------------

def typed_cell(document, dice):
    sheet, row, column = any_cell(document, dice)
    return sheet, sheet.getCellByPosition(column, row)


def type_points(document, dice):
    _, cell = typed_cell(document, dice)
    value = dice.choice(TYPED_POINTS)
    if cell.Type == FORMULA and dice.random() < 0.8:
        return f"left {cell.AbsoluteName}"
    cell.Value = value
    return f"{value} into {cell.AbsoluteName}"


def type_text(document, dice):
    _, cell = typed_cell(document, dice)
    text = dice.choice(TYPED_TEXTS)
    if cell.Type == FORMULA and dice.random() < 0.8:
        return f"left {cell.AbsoluteName}"
    cell.String = text
    return f"{text!r} into {cell.AbsoluteName}"


def clear(document, dice):
    _, cell = typed_cell(document, dice)
    cell.clearContents(1 | 2 | 4 | 16)
    return cell.AbsoluteName


def overwrite_by_formula(document, dice):
    _, cell = typed_cell(document, dice)
    cell.Formula = dice.choice(["=8+1", "=2*3", "=\"Tốt\""])
    return f"{cell.Formula} into {cell.AbsoluteName}"


def fill_down(document, dice):
    block = table_block(document, dice)
    at = block.RangeAddress
    column = dice.randint(at.StartColumn, at.EndColumn)
    row = dice.randint(at.StartRow, at.EndRow)
    cells = block.Spreadsheet.getCellRangeByPosition(column, row, column, row + dice.randint(1, 2))
    cells.fillAuto(uno.Enum("com.sun.star.sheet.FillDirection", "TO_BOTTOM"), 1)
    return cells.AbsoluteName


def clear_rules(document, dice):
    sheet, row, column = any_cell(document, dice)
    cells = sheet.getCellRangeByPosition(column, row, column + dice.randint(0, 1), row + dice.randint(0, 2))
    rule = cells.Validation
    rule.Type = uno.Enum("com.sun.star.sheet.ValidationType", "ANY")
    cells.Validation = rule
    return cells.AbsoluteName


def merge(document, dice):
    sheet, row, column = any_cell(document, dice)
    cells = sheet.getCellRangeByPosition(column, row, column + dice.randint(0, 1), row + 1)
    # A person is asked first where the cells that disappear hold something
    kept = cells.getCellByPosition(0, 0)
    others = [cells.getCellByPosition(c, r) for c in range(cells.Columns.Count) for r in range(cells.Rows.Count) if (c, r) != (0, 0)]
    if any(cell.Type != EMPTY for cell in others):
        return f"left {kept.AbsoluteName}"
    cells.merge(True)
    return cells.AbsoluteName


# Rows and columns -----------------------------------------------------------------------------------------------------------

def insert_rows(document, dice):
    sheet, row, _ = any_cell(document, dice)
    count = dice.randint(1, 2)
    sheet.Rows.insertByIndex(row, count)
    return f"{count} at row {row + 1} of {sheet.Name}"


def delete_rows(document, dice):
    sheet, row, _ = any_cell(document, dice)
    sheet.Rows.removeByIndex(row, 1)
    return f"row {row + 1} of {sheet.Name}"


def insert_column(document, dice):
    sheet, _, column = any_cell(document, dice)
    sheet.Columns.insertByIndex(column, 1)
    return f"column {column + 1} of {sheet.Name}"


def delete_column(document, dice):
    sheet, _, column = any_cell(document, dice)
    sheet.Columns.removeByIndex(column, 1)
    return f"column {column + 1} of {sheet.Name}"


def move_row(document, dice):
    """Cut a row and insert it elsewhere in the same table."""
    block = table_block(document, dice)
    sheet, at = block.Spreadsheet, block.RangeAddress
    source, target = dice.randint(at.StartRow, at.EndRow), dice.randint(at.StartRow, at.EndRow + 1)
    if target in (source, source + 1):
        return "nothing"
    sheet.Rows.insertByIndex(target, 1)
    source += 1 if target <= source else 0
    width = used_size(sheet)[1]
    cells = sheet.getCellRangeByPosition(0, source, width - 1, source)
    sheet.moveRange(sheet.getCellByPosition(0, target).CellAddress, cells.RangeAddress)
    sheet.Rows.removeByIndex(source, 1)
    return f"row {source + 1} to {target + 1} of {sheet.Name}"


def move_column(document, dice):
    block = table_block(document, dice)
    return move_column_within(block, dice)


def move_column_within(block, dice):
    sheet, at = block.Spreadsheet, block.RangeAddress
    source, target = dice.randint(at.StartColumn, at.EndColumn), dice.randint(at.StartColumn, at.EndColumn)
    if target in (source, source + 1):
        return "nothing"
    sheet.Columns.insertByIndex(target, 1)
    source += 1 if target <= source else 0
    height = used_size(sheet)[0]
    cells = sheet.getCellRangeByPosition(source, 0, source, height - 1)
    sheet.moveRange(sheet.getCellByPosition(target, 0).CellAddress, cells.RangeAddress)
    sheet.Columns.removeByIndex(source, 1)
    return f"column {source + 1} to {target + 1} of {sheet.Name}"


def sort_rows(document, dice):
    block = table_block(document, dice)
    at = block.RangeAddress
    field = uno.createUnoStruct("com.sun.star.table.TableSortField")
    field.Field = dice.randint(0, at.EndColumn - at.StartColumn)
    field.IsAscending = dice.random() < 0.5
    block.sort((
        PropertyValue(Name="SortFields", Value=uno.Any("[]com.sun.star.table.TableSortField", (field,))),
        PropertyValue(Name="ContainsHeader", Value=False), PropertyValue(Name="BindFormatsToContent", Value=True),
    ))
    return f"{block.AbsoluteName} by its column {field.Field + 1}"


def copy_row(document, dice):
    """Copy a row over another one, as people do to begin an entry that is like one before."""
    block = table_block(document, dice)
    sheet, at = block.Spreadsheet, block.RangeAddress
    source, target = dice.randint(at.StartRow, at.EndRow), dice.randint(at.StartRow, at.EndRow)
    sheet.copyRange(sheet.getCellByPosition(at.StartColumn, target).CellAddress,
                    sheet.getCellRangeByPosition(at.StartColumn, source, at.EndColumn, source).RangeAddress)
    return f"row {source + 1} over {target + 1} of {sheet.Name}"


def copy_row_below(document, dice):
    block = table_block(document, dice)
    sheet, at = block.Spreadsheet, block.RangeAddress
    source, target = dice.randint(at.StartRow, at.EndRow), at.EndRow + dice.randint(1, 3)
    sheet.copyRange(sheet.getCellByPosition(at.StartColumn, target).CellAddress,
                    sheet.getCellRangeByPosition(at.StartColumn, source, at.EndColumn, source).RangeAddress)
    return f"row {source + 1} to {target + 1} of {sheet.Name}"


def copy_block_beside(document, dice):
    block = table_block(document, dice)
    sheet, at = block.Spreadsheet, block.RangeAddress
    target = used_size(sheet)[1] + 2
    sheet.copyRange(sheet.getCellByPosition(target, at.StartRow).CellAddress, at)
    return f"{block.AbsoluteName} to column {target + 1}"


def filter_rows(document, dice):
    block = table_block(document, dice)
    descriptor = block.createFilterDescriptor(True)
    field = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
    field.Field = dice.randint(0, block.Columns.Count - 1)
    field.Operator = uno.Enum("com.sun.star.sheet.FilterOperator", dice.choice(["NOT_EMPTY", "EMPTY"]))
    descriptor.ContainsHeader = False
    descriptor.setFilterFields((field,))
    block.filter(descriptor)
    return block.AbsoluteName


def hide_row(document, dice):
    sheet, row, _ = any_cell(document, dice)
    rows = sheet.Rows.getByIndex(row)
    rows.IsVisible = not rows.IsVisible
    return f"row {row + 1} of {sheet.Name}"


def hide_column(document, dice):
    sheet, _, column = any_cell(document, dice)
    columns = sheet.Columns.getByIndex(column)
    columns.IsVisible = not columns.IsVisible
    return f"column {column + 1} of {sheet.Name}"


def set_width(document, dice):
    sheet, _, column = any_cell(document, dice)
    sheet.Columns.getByIndex(column).Width = dice.randrange(1000, 9000, 250)
    return f"column {column + 1} of {sheet.Name}"


# Sheets ---------------------------------------------------------------------------------------------------------------------

def any_sheet(document, dice):
    return document.Sheets.getByIndex(dice.randrange(document.Sheets.Count))


def copy_sheet(document, dice):
    if document.Sheets.Count > 12:
        return "nothing"
    sheet = any_sheet(document, dice)
    name = f"{sheet.Name[:20]}_{dice.randrange(1000)}"
    document.Sheets.copyByName(sheet.Name, name, dice.randint(0, document.Sheets.Count))
    return f"{sheet.Name} to {name}"


def rename_sheet(document, dice):
    sheet = any_sheet(document, dice)
    before = sheet.Name
    sheet.Name = f"Đổi tên {dice.randrange(1000)}"
    return f"{before} to {sheet.Name}"


def move_sheet(document, dice):
    sheet = any_sheet(document, dice)
    document.Sheets.moveByName(sheet.Name, dice.randint(0, document.Sheets.Count))
    return sheet.Name


def delete_sheet(document, dice):
    """Mostly a sheet that holds no table, since without any table the story is over."""
    firsts = {number: cells_of(document, column_names(document, number)[0]) for number in {name.split("_")[1] for name in column_names(document)}}
    tables = {cells.Spreadsheet.Name for cells in firsts.values() if cells is not None}
    sheets = [name for name in document.Sheets.ElementNames if name not in tables or dice.random() < 0.1]
    if not sheets or document.Sheets.Count < 3:
        return "nothing"
    name = dice.choice(sheets)
    document.Sheets.removeByName(name)
    return name


def add_sheet(document, dice):
    name = f"Theo dõi {dice.randrange(1000)}"
    document.Sheets.insertNewByName(name, dice.randint(0, document.Sheets.Count))
    sheet = document.Sheets.getByName(name)
    sheet.getCellByPosition(0, 0).String = "Việc khác của cơ quan"
    sheet.getCellByPosition(1, 2).Value = dice.randrange(100)
    sheet.getCellByPosition(1, 3).Formula = "=B3*2"
    return name


def protect(document, dice):
    sheet = any_sheet(document, dice)
    if sheet.isProtected():
        sheet.unprotect("")
        return f"off for {sheet.Name}"
    if dice.random() < 0.5:
        return "nothing"
    sheet.protect("")
    return f"on for {sheet.Name}"
