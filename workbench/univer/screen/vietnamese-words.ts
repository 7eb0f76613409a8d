interface Words {
  readonly [key: string]: string | Words;
}

/** Univer's Vietnamese words with those that it leaves in English and a person can see. */
export function completeVietnamese(words: object): object {
  return merged(words as Words, MISSING);
}

function merged(words: Words, added: Words): Words {
  return {
    ...words,
    ...Object.fromEntries(
      Object.entries(added).map(([key, own]) => {
        const former = words[key];
        return [key, typeof own === "string" || typeof former !== "object" ? own : merged(former, own)];
      }),
    ),
  };
}

/** By Univer's own keys. */
const MISSING: Words = {
  "sheets-numfmt-ui": {
    customFormat: "Định dạng tùy chỉnh",
    customFormatDes: "Tạo định dạng số riêng từ một định dạng có sẵn.",
  },
  "sheets-ui": {
    shortcut: { "sheet-view": "Xem trang tính", "sheet-edit": "Sửa trang tính" },
  },
  "sheets-conditional-formatting-ui": {
    preview: { describe: { topN: "{0} giá trị cao nhất", topNPercent: "{0}% giá trị cao nhất" } },
    errorMessage: { rangeError: "Vùng chọn không hợp lệ" },
  },
};
