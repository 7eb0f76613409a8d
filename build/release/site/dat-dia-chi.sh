#!/bin/sh
# Ghi địa chỉ của trang vào manifest.xml và manifest-pane.xml.
#   sh dat-dia-chi.sh https://may-chu.don-vi.vn/thamdinh
# Mạng kín: thêm địa chỉ của tệp office.js do đơn vị tự đặt.
#   sh dat-dia-chi.sh https://may-chu.don-vi.vn/thamdinh https://may-chu.don-vi.vn/office/office.js
set -eu
cd "$(dirname "$0")"

refuse() {
  echo "$1" >&2
  exit 1
}

# Chỉ những ký tự này, nên không phải mã hóa trong XML; tên miền có dấu viết dạng xn--
check() {
  case $1 in
    https://?*) ;;
    *) refuse "Địa chỉ phải bắt đầu bằng https://, không phải “$1”. Chưa sửa gì." ;;
  esac
  case ${1#https://} in
    *[!A-Za-z0-9._~:/%-]*) refuse "Địa chỉ “$1” có ký tự không dùng được. Chưa sửa gì." ;;
  esac
}

# Thay mọi chỗ có $2 trong tệp $1 bằng $3
replace() {
  pattern=$(printf '%s' "$2" | sed 's/[.]/\\./g')
  sed "s|$pattern|$3|g" "$1" > "$1.moi"
  cat "$1.moi" > "$1"
  rm "$1.moi"
}

[ $# -ge 1 ] || refuse "Hãy thêm địa chỉ, ví dụ: sh dat-dia-chi.sh https://may-chu.don-vi.vn/thamdinh"
address=$1
while [ "${address%/}" != "$address" ]; do address=${address%/}; done
check "$address"
[ $# -lt 2 ] || check "$2"

for file in manifest.xml manifest-pane.xml; do
  old=$(sed -n 's|.*<SourceLocation DefaultValue="\(https://[^"]*\)/taskpane\.html".*|\1|p' "$file" | head -n 1)
  [ -n "$old" ] || refuse "Không thấy địa chỉ cũ trong $file. Hãy giải nén lại bản phát hành."
  replace "$file" "\"$old/" "\"$address/"
done
echo "Đã ghi địa chỉ $address vào manifest.xml và manifest-pane.xml."

if [ $# -ge 2 ]; then
  old=$(sed -n 's|.*<script src="\(https://[^"]*\)"></script>.*|\1|p' trang/taskpane.html | head -n 1)
  [ -n "$old" ] || refuse "Không thấy địa chỉ office.js cũ trong trang/taskpane.html. Hãy giải nén lại bản phát hành."
  old_origin=$(printf '%s' "$old" | sed 's|^\(https://[^/]*\)/.*|\1|')
  new_origin=$(printf '%s' "$2" | sed 's|^\(https://[^/]*\)/.*|\1|')
  for file in trang/*.html; do
    replace "$file" "\"$old\"" "\"$2\""
    replace "$file" "script-src 'self' $old_origin;" "script-src 'self' $new_origin;"
  done
  echo "Đã ghi địa chỉ office.js $2 vào các trang."
fi
