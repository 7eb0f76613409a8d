/** The first entry that is typed into the template of collectives, from its subject on: 8,5 points, *Tốt*. */
export const FIRST_ENTRY: readonly string[] = [
  "Đảng ủy xã Bình Minh",
  "Chi bộ bốn tốt",
  "1,5",
  "3,75",
  "2",
  "0,75",
  "0,5",
];
