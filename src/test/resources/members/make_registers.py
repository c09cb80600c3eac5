"""Makes the register files beside it: those of Calc with a real LibreOffice, those of Excel part by part as Excel writes
them. Only for making them anew; the tests need neither Python nor LibreOffice. All people are invented.

    soffice --headless --norestore --accept='socket,host=localhost,port=2002;urp;' &
    python3 make_registers.py
"""
import datetime as dt
import unicodedata
import zipfile
from xml.sax.saxutils import escape

FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Đặng Bùi".split()
MIDDLE = "Văn Thị Minh Quốc Thanh Ngọc".split()
GIVEN = ("An Ánh Bình Cường Dũng Đào Giang Hà Hải Hạnh Hòa Hồng Huệ Khánh Lan Linh Lợi Mai Nam Nga Oanh Phúc Quân Sơn "
         "Tâm Thảo Trung Uyên Vân Yến").split()
CELL = "Chi bộ Trường THCS Sông Hồng"
HEADERS = [
    ("ID", ""), ("Họ và tên khai sinh", ""), ("Họ và tên đang dùng", ""), ("Giới tính", ""), ("Ngày sinh", ""),
    ("Dân tộc", ""), ("Tôn giáo", ""), ("Số định danh cá nhân", ""), ("Số thẻ đảng viên", ""), ("Nơi cấp thẻ", ""),
    ("Ngày cấp thẻ", ""), ("Số thẻ đảng cũ", ""), ("Tổ chức đảng đang sinh hoạt", ""),
    ("Nơi sinh", "Quốc gia"), ("", "Tỉnh/Thành phố"), ("", "Chi tiết"),
    ("Quê quán", "Quốc gia"), ("", "Tỉnh/Thành phố"), ("", "Chi tiết"),
    ("Nơi cư trú", "Quốc gia"), ("", "Tỉnh/Thành phố"), ("", "Chi tiết"),
    ("Ngày vào Đảng", ""), ("Ngày chính thức", ""), ("Số CMND cũ", ""), ("Trạng thái", ""), ("Ngày rời đi", ""),
    ("Đánh dấu xóa", "")]
FORM_7 = [
    "Số TT", "Họ và tên khai sinh\nHọ và tên đang dùng\nNgày, tháng, năm sinh", "Nam, nữ\nDân tộc\nTôn giáo",
    "Quê quán", "Giáo dục phổ thông\nLý luận chính trị\nChuyên môn nghiệp vụ\nNgoại ngữ",
    "Nghề nghiệp, chức vụ, đơn vị công tác", "Ngày vào Đảng\nNgày chính thức",
    "Số thẻ đảng viên\nSố lý lịch\nHuy hiệu Đảng", "Quân đội\nCông an\nNghỉ hưu", "Chuyển đi (ngày, nơi đến)",
    "Chuyển đến (ngày, nơi đi)", "Từ trần", "Ra khỏi Đảng (ngày, lý do)", "Ghi chú"]


class Formula:
    def __init__(self, text, value):
        self.text, self.value = text, value


class Grid:
    """Cells by row and column from nought: text, whole number, date or formula; None is a cell with a border only."""

    def __init__(self, name, frozen):
        self.name, self.frozen, self.cells, self.merged = name, frozen, {}, []

    def put(self, row, column, *values):
        for i, value in enumerate(values):
            if value != "":
                self.cells[row, column + i] = value

    def down(self, row, column, *values):
        for i, value in enumerate(values):
            self.put(row + i, column, value)


def years_later(day, years):
    return day.replace(year=day.year + years)


def people():
    found = []
    for i in range(60):
        birth = dt.date(1965 + i % 30, 1 + i % 12, 1 + i % 28)
        joined = years_later(birth, 24) + dt.timedelta(days=i // 30)
        found.append({
            "ID": f"DV{100000 + i}",
            "name": f"{FAMILY[i % 10]} {MIDDLE[i // 10 % 6]} {GIVEN[i // 60 % 30]} {GIVEN[i * 7 % 30]}",
            "sex": "Nữ" if i % 2 else "Nam", "birth": birth, "citizen": f"0792{birth.year % 100:02d}{i:06d}",
            "card": f"{79000000000 + i:012d}", "joined": joined, "official": years_later(joined, 1)})
    return found


def plant(found):
    """Nine of the eleven faults; each layout has two of its own."""
    for row, column, value in [
            (2, "birth", "31/02/1967"), (7, "joined", dt.date(2031, 11, 22)), (11, "card", found[3]["card"]),
            (20, "sex", "Nm"), (25, "official", dt.date(1980, 1, 1)), (31, "birth", dt.date(1995, 8, 12)),
            (31, "joined", dt.date(2008, 9, 5)), (31, "official", dt.date(2009, 9, 5)), (37, "name", ""),
            (42, "joined", "")]:
        found[row][column] = value
    return found


def typed(i, value):
    """How this row's typist wrote it: composed or not, with the blanks of a web page, dates as dates or as texts."""
    if isinstance(value, dt.date):
        return value if i % 2 == 0 else f"{value:%d/%m/%Y}" if i % 4 == 1 else f"{value.day}/{value.month}/{value.year}"
    if i % 5 == 0:
        value = unicodedata.normalize("NFD", value)
    return value.replace(" ", "\u00a0") + "\u00a0" if i % 7 == 0 else value


def digits(i, value, every):
    """A column that was not formatted as text: a number, its leading nought gone."""
    return int(value) if i % every == 0 else value


def database_sheet():
    found = plant(people())
    found[16]["citizen"] = found[4]["citizen"]
    found[49]["citizen"] = "07920001"
    found[55]["organisation"] = "Chi bộ Trường THPT Nơi Khác"
    grid = Grid("Danh sách ĐV", (2, 6))
    grid.put(0, 0, "DANH SÁCH ĐẢNG VIÊN")
    grid.put(1, 0, "Tính đến ngày 22/11/2026")
    grid.merged += [(0, 0, 0, 27), (1, 0, 1, 27)]
    for column, (upper, lower) in enumerate(HEADERS):
        grid.put(3, column, unicodedata.normalize("NFD", upper) if column % 3 == 0 else upper.replace(" ", "\u00a0", 1))
        grid.put(4, column, lower)
        grid.put(5, column, f"({column + 1})")
        if not lower:
            grid.merged.append((3, column, 4, column))
        elif upper:
            grid.merged.append((3, column, 3, column + 2))
    for i, one in enumerate(found):
        citizen = one["citizen"] if i in (16, 49) else digits(i, one["citizen"], 4)
        grid.put(6 + i, 0, one["ID"], typed(i, one["name"]), "", one["sex"], typed(i, one["birth"]), "Kinh", "Không",
                 citizen, digits(i, one["card"], 3), "Phương Nam", dt.date(2022, 2, 3), "",
                 typed(i, one.get("organisation", CELL)), "Việt Nam", "Phương Nam", "Xã An Hòa", "Việt Nam",
                 "Phương Nam", "Xã An Bình", "Việt Nam", "Phương Nam", "Khu phố 3, phường Đông",
                 typed(i, one["joined"]), typed(i, one["official"]), "", typed(i, "Đang sinh hoạt"))
    trailing(grid, 66, 28)
    grid.put(108, 20, "Phương Nam, ngày 22 tháng 11 năm 2026")
    grid.put(109, 20, "T/M CHI ỦY")
    return grid


def form_7():
    found = plant(people())
    found[16]["name"], found[16]["birth"] = found[4]["name"], found[4]["birth"]
    found[49]["theory"] = "Siêu cấp"
    found[55]["leaving"] = "05/09/2024 đi đâu không rõ"
    grid = Grid("Mẫu 7-HSĐV", (2, 5))
    grid.put(0, 0, "ĐẢNG BỘ PHƯỜNG ĐÔNG")
    grid.put(1, 4, "DANH SÁCH ĐẢNG VIÊN")
    grid.put(1, 13, "Mẫu 7-HSĐV")
    grid.merged += [(0, 0, 0, 3), (1, 4, 1, 9)]
    for column, header in enumerate(FORM_7):
        grid.put(3, column, unicodedata.normalize("NFD", header) if column % 3 == 0 else header)
        grid.put(4, column, column + 1)
    for i, one in enumerate(found):
        top = 5 + 3 * i
        grid.put(top, 0, i + 1 if i % 10 < 5 or i == 0 else Formula(f"A{top - 2}+1", i + 1))
        grid.down(top, 1, typed(i, one["name"]), "", typed(i, one["birth"]))
        grid.down(top, 2, one["sex"], "Kinh", "Không")
        grid.put(top, 3, typed(i, "Xã An Bình, Phương Nam"))
        grid.put(top, 4, "12/12\n" + one.get("theory", "Trung cấp") + "\nĐại học Sư phạm Toán\nAnh B")
        grid.down(top, 5, "Giáo viên Toán", "Trường THCS Phương Nam")
        grid.down(top, 6, typed(i, one["joined"]), typed(i, one["official"]))
        grid.down(top, 7, digits(i, one["card"], 3), f"LL{1000 + i}")
        grid.put(top, 12, one.get("leaving", ""))
        grid.merged += [(top, column, top + 2, column) for column in (0, 3, 4)]
    trailing(grid, 185, 14)
    grid.put(228, 10, "Phương Nam, ngày 22 tháng 11 năm 2026")
    grid.put(229, 10, "T/M CHI ỦY")
    return grid


def trailing(grid, first, columns):
    """Rows drawn in advance and never filled, some with a blank that a hand left there."""
    for row in range(first, first + 40):
        for column in range(columns):
            grid.cells[row, column] = " " if (row + column) % 9 == 0 else "\u00a0" if (row + column) % 11 == 0 else None


# ---- Calc

def calc(grid, name, *filters):
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.lang import Locale
    from com.sun.star.table import BorderLine2
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    context = resolver.resolve("uno:socket,host=localhost,port=2002;urp;StarOffice.ComponentContext")
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    book = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
    vietnamese = Locale("vi", "VN", "")
    day = book.NumberFormats.queryKey("DD/MM/YYYY", vietnamese, False)
    if day < 0:
        day = book.NumberFormats.addNew("DD/MM/YYYY", vietnamese)
    lists = book.Sheets.getByIndex(0)  # what drop-downs choose from stands first
    lists.Name = "Danh mục"
    lists.getCellByPosition(0, 0).String = "Nam"
    lists.getCellByPosition(0, 1).String = "Nữ"
    book.Sheets.insertNewByName(grid.name, 1)
    sheet = book.Sheets.getByIndex(1)
    line = BorderLine2()
    line.OuterLineWidth = line.LineWidth = 20
    for (row, column), value in grid.cells.items():
        cell = sheet.getCellByPosition(column, row)
        if isinstance(value, Formula):
            cell.Formula = "=" + value.text
        elif isinstance(value, dt.date):
            cell.Value = float((value - dt.date(1899, 12, 30)).days)
            cell.NumberFormat = day
        elif isinstance(value, int):
            cell.Value = float(value)
        elif value is not None:
            cell.String = value
        cell.TopBorder = cell.BottomBorder = cell.LeftBorder = cell.RightBorder = line
    for top, left, bottom, right in grid.merged:
        sheet.getCellRangeByPosition(left, top, right, bottom).merge(True)
    controller = book.CurrentController
    controller.setActiveSheet(sheet)
    controller.freezeAtPosition(*grid.frozen)
    here = uno.systemPathToFileUrl(__import__("os").path.abspath("."))
    for ending, filter_name in filters:
        book.storeToURL(f"{here}/{name}.{ending}", (PropertyValue("FilterName", 0, filter_name, 0),))
    book.close(True)


# ---- Excel

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


def letters(column):
    return (chr(64 + column // 26) if column > 25 else "") + chr(65 + column % 26)


class Strings:
    """The shared strings: every third in runs of two fonts, some with a reading above, line ends as Excel has them."""

    def __init__(self):
        self.numbers, self.items, self.used = {}, [], 0

    def number(self, text):
        self.used += 1
        if text not in self.numbers:
            self.numbers[text] = len(self.items)
            self.items.append(self.item(len(self.items), text))
        return self.numbers[text]

    @staticmethod
    def item(number, text):
        def piece(part):
            keep = ' xml:space="preserve"' if part != part.strip(" \n") or "\n" in part else ""
            return f"<t{keep}>{escape(part).replace(chr(10), '_x000D_' + chr(10) if number % 2 else chr(10))}</t>"

        font = '<rPr>{}<sz val="12"/><color theme="1"/><rFont val="Times New Roman"/><family val="1"/></rPr>'
        if number % 3 == 0 and len(text) > 4:
            half = len(text) // 2
            body = f"<r>{font.format('<b/>')}{piece(text[:half])}</r><r>{font.format('')}{piece(text[half:])}</r>"
        else:
            body = piece(text)
        if number % 10 == 1:
            body += '<rPh sb="0" eb="1"><t>ベト</t></rPh><phoneticPr fontId="1"/>'
        return f"<si>{body}</si>"

    def xml(self):
        return f'{HEAD}<sst xmlns="{MAIN}" count="{self.used}" uniqueCount="{len(self.items)}">{"".join(self.items)}</sst>'


def excel_cell(row, column, value, strings, zero):
    ref = f"{letters(column)}{row + 1}"
    if value is None:
        return f'<c r="{ref}" s="1"/>'
    if isinstance(value, Formula):
        return f'<c r="{ref}" s="1"><f>{value.text}</f><v>{value.value}</v></c>'
    if isinstance(value, dt.date):  # 14 is the short date of whoever opens the file, 165 one chosen by hand
        return f'<c r="{ref}" s="{2 if row % 4 else 3}"><v>{(value - zero).days}</v></c>'
    if isinstance(value, int):
        return f'<c r="{ref}" s="1"><v>{value}</v></c>'
    if (row + column) % 17 == 0:
        return f'<c r="{ref}" s="4" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{ref}" s="4" t="s"><v>{strings.number(value)}</v></c>'


def excel_sheet(grid, strings, zero):
    rows = {}
    for (row, column), value in sorted(grid.cells.items()):
        rows.setdefault(row, []).append(excel_cell(row, column, value, strings, zero))
    body = "".join(f'<row r="{row + 1}" spans="1:28" ht="15.75" customHeight="1" x14ac:dyDescent="0.25">{"".join(cells)}</row>'
                   for row, cells in rows.items())
    left, top = grid.frozen
    merged = "".join(f'<mergeCell ref="{letters(b)}{a + 1}:{letters(d)}{c + 1}"/>' for a, b, c, d in grid.merged)
    return (f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}" '
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" '
            'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
            'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" '
            'xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            '<dimension ref="A1:AB230"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">'
            f'<pane xSplit="{left}" ySplit="{top}" topLeftCell="{letters(left)}{top + 1}" activePane="bottomRight" state="frozen"/>'
            '<selection pane="bottomRight" activeCell="C9" sqref="C9"/></sheetView></sheetViews>'
            '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>'
            f'<cols><col min="1" max="28" width="14.28515625" customWidth="1"/></cols><sheetData>{body}</sheetData>'
            f'<mergeCells count="{len(grid.merged)}">{merged}</mergeCells><phoneticPr fontId="1" type="noConversion"/>'
            '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" '
            'showErrorMessage="1" sqref="D8:D66"><formula1>"Nam,Nữ"</formula1></dataValidation></dataValidations>'
            '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
            '<pageSetup paperSize="9" orientation="landscape" r:id="rId1"/></worksheet>')


STYLES = (f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="165" formatCode="[$-42A]dd/mm/yyyy;@"/>'
          '</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>'
          '<font><sz val="6"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/>'
          '</fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/>'
          '<bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/>'
          '<bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" '
          'fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" '
          'xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" '
          'borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="1" xfId="0" '
          'applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" '
          'applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
          '</cellStyles><dxfs count="0"/></styleSheet>')


def excel(grid, name, since_1904):
    zero = dt.date(1904, 1, 1) if since_1904 else dt.date(1899, 12, 30)
    strings = Strings()
    sheet = excel_sheet(grid, strings, zero)
    kinds = {"/xl/workbook.xml": "sheet.main", "/xl/worksheets/sheet1.xml": "worksheet", "/xl/styles.xml": "styles",
             "/xl/sharedStrings.xml": "sharedStrings"}
    overrides = "".join(f'<Override PartName="{part}" ContentType="application/vnd.openxmlformats-officedocument.'
                        f'spreadsheetml.{kind}+xml"/>' for part, kind in kinds.items())
    dates = ' date1904="1"' if since_1904 else ""
    root = "/xl/" if since_1904 else ""  # as programs that go through Excel's own library write them
    with zipfile.ZipFile(name + ".xlsx", "w", zipfile.ZIP_DEFLATED) as book:
        def part(path, text):
            book.writestr(zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)

        part("[Content_Types].xml", f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.'
             'printerSettings"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
             f'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>')
        part("_rels/.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
             f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId3" '
             f'Type="{OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>')
        part("xl/workbook.xml", f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}" '
             'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15 xr xr6 xr10 xr2" '
             'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" '
             'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" '
             'xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6" '
             'xmlns:xr10="http://schemas.microsoft.com/office/spreadsheetml/2016/revision10" '
             'xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2">'
             '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="28129"/>'
             f'<workbookPr{dates} defaultThemeVersion="166925"/><mc:AlternateContent><mc:Choice Requires="x15">'
             '<x15ac:absPath url="D:\\Chi bộ\\Hồ sơ\\" '
             'xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice>'
             '</mc:AlternateContent><xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{0C4D7E1F-0000-0000-0000-'
             '000000000000}" xr6:coauthVersionLast="47" xr6:coauthVersionMax="47" '
             'xr10:uidLastSave="{00000000-0000-0000-0000-000000000000}"/><bookViews><workbookView xWindow="-120" '
             'yWindow="-120" windowWidth="20730" windowHeight="11160" xr2:uid="{00000000-000D-0000-FFFF-FFFF00000000}"/>'
             f'</bookViews><sheets><sheet name="{grid.name}" sheetId="1" r:id="rId1"/></sheets><definedNames>'
             f"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'{grid.name}'!$4:$6</definedName>"
             '</definedNames><calcPr calcId="191029"/></workbook>')
        part("xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}">' + "".join(
            f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{root}{target}"/>' for number, kind, target in
            [(3, "styles", "styles.xml"), (1, "worksheet", "worksheets/sheet1.xml"),
             (4, "sharedStrings", "sharedStrings.xml")]) + "</Relationships>")
        part("xl/worksheets/sheet1.xml", sheet)
        part("xl/worksheets/_rels/sheet1.xml.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
             f'Type="{OFFICE}/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>')
        part("xl/printerSettings/printerSettings1.bin", "M\0i\0c\0r\0o\0s\0o\0f\0t\0")
        part("xl/styles.xml", STYLES)
        part("xl/sharedStrings.xml", strings.xml())
        part("docProps/app.xml", f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
             'extended-properties"><Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity>'
             '<AppVersion>16.0300</AppVersion></Properties>')


def binary(name):
    """Only the outside of Excel's binary kind: it is refused before anything is read."""
    with zipfile.ZipFile(name + ".xlsb", "w") as book:
        for path in ("[Content_Types].xml", "_rels/.rels", "xl/workbook.bin", "xl/worksheets/sheet1.bin"):
            book.writestr(zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0)), "<x/>")


binary("excel-danh-sach")
excel(database_sheet(), "excel-danh-sach", False)
excel(form_7(), "excel-mau-7", True)
calc(database_sheet(), "calc-danh-sach", ("xlsx", "Calc MS Excel 2007 XML"), ("ods", "calc8"), ("xls", "MS Excel 97"))
calc(form_7(), "calc-mau-7", ("xlsx", "Calc MS Excel 2007 XML"))
