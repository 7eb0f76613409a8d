# Ghi địa chỉ của trang vào manifest.xml và manifest-pane.xml.
#   powershell -ExecutionPolicy Bypass -File dat-dia-chi.ps1 https://may-chu.don-vi.vn/thamdinh
# Mạng kín: thêm địa chỉ của tệp office.js do đơn vị tự đặt.
#   ... -File dat-dia-chi.ps1 https://may-chu.don-vi.vn/thamdinh https://may-chu.don-vi.vn/office/office.js
param([Parameter(Mandatory = $true)][string]$Address, [string]$OfficeJs = '')
$ErrorActionPreference = 'Stop'
$utf8 = New-Object System.Text.UTF8Encoding $false

function Stop-With([string]$Message) {
  [Console]::Error.WriteLine($Message)
  exit 1
}

# Chỉ những ký tự này, nên không phải mã hóa trong XML; tên miền có dấu viết dạng xn--
function Test-Address([string]$Text) {
  if ($Text -cnotmatch '^https://[A-Za-z0-9._~:/%-]+$') {
    Stop-With "Địa chỉ phải bắt đầu bằng https:// và không có ký tự lạ, không phải '$Text'. Chưa sửa gì."
  }
}

function Edit-File([string]$Path, [string]$Old, [string]$New) {
  $text = [System.IO.File]::ReadAllText($Path, $utf8)
  [System.IO.File]::WriteAllText($Path, $text.Replace($Old, $New), $utf8)
}

function Find-Text([string]$Path, [string]$Pattern) {
  $found = [regex]::Match([System.IO.File]::ReadAllText($Path, $utf8), $Pattern)
  if (-not $found.Success) { Stop-With "Không thấy địa chỉ cũ trong $Path. Hãy giải nén lại bản phát hành." }
  return $found.Groups[1].Value
}

$Address = $Address.TrimEnd('/')
Test-Address $Address
if ($OfficeJs -ne '') { Test-Address $OfficeJs }

foreach ($name in 'manifest.xml', 'manifest-pane.xml') {
  $path = Join-Path $PSScriptRoot $name
  $old = Find-Text $path '<SourceLocation DefaultValue="(https://[^"]*)/taskpane\.html"'
  Edit-File $path "`"$old/" "`"$Address/"
}
Write-Output "Đã ghi địa chỉ $Address vào manifest.xml và manifest-pane.xml."

if ($OfficeJs -ne '') {
  $pages = Join-Path $PSScriptRoot 'trang'
  $old = Find-Text (Join-Path $pages 'taskpane.html') '<script src="(https://[^"]*)"></script>'
  $oldOrigin = ([System.Uri]$old).GetLeftPart([System.UriPartial]::Authority)
  $newOrigin = ([System.Uri]$OfficeJs).GetLeftPart([System.UriPartial]::Authority)
  foreach ($page in Get-ChildItem -Path $pages -Filter '*.html') {
    Edit-File $page.FullName "`"$old`"" "`"$OfficeJs`""
    Edit-File $page.FullName "script-src 'self' $oldOrigin;" "script-src 'self' $newOrigin;"
  }
  Write-Output "Đã ghi địa chỉ office.js $OfficeJs vào các trang."
}
