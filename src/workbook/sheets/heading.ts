/** Whose formatting rules a document follows. */
export type HeadingProfile = "party" | "state";

/** The two lines at the top right of a document, by profile. They are ordinary cells and can be changed. */
export const HEADINGS: Readonly<
  Record<HeadingProfile, { readonly motto: string; readonly underMotto: string | null }>
> = {
  party: { motto: "ĐẢNG CỘNG SẢN VIỆT NAM", underMotto: null },
  state: { motto: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", underMotto: "Độc lập - Tự do - Hạnh phúc" },
};

export const AGENCY_PLACEHOLDER = "TÊN CƠ QUAN, ĐƠN VỊ";
export const PANEL_PLACEHOLDER = "TỔ THẨM ĐỊNH";
export const PLACE_PLACEHOLDER = "………, ngày …… tháng …… năm ……";
