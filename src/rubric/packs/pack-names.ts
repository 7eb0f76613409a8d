/** Ids and names of the rubrics that ship, apart from what they say: a pane that only offers them loads no more. */
export const PACK_NAMES = {
  collective: { id: "tap-the", name: "Tập thể" },
  individual: { id: "ca-nhan", name: "Cá nhân có đăng ký" },
  individualUnregistered: { id: "ca-nhan-khong-dang-ky", name: "Cá nhân không đăng ký" },
  register: { id: "danh-muc", name: "Danh mục đăng ký" },
} as const;

/** In menu order; `isScored` says which go by criteria. */
export const packNames = [
  { ...PACK_NAMES.collective, isScored: true },
  { ...PACK_NAMES.individual, isScored: true },
  { ...PACK_NAMES.individualUnregistered, isScored: false },
  { ...PACK_NAMES.register, isScored: false },
] as const;
