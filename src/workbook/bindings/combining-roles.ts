import type { Role } from "../../scoring/role";

/** Returns the roles whose formulas make up a table that combines ballots, besides those of every score table. */
export function panelComputedRoles(judges: number, criteria: readonly Role[]): readonly Role[] {
  const each = Array.from({ length: judges }, (_, index) => index + 1);
  return [
    ...each.flatMap((judge): Role[] => [`VP${judge}`, `P${judge}`, `L${judge}`]),
    ...(["VPB", "PB", "SoPhieu", "KhongTinh", "ConThieu", "TongPhieu", "TB", "TB4", "TrungVi"] as const),
    ...(["BoCaoThap", "LoaiLech", "ChenhLech", "LechTC", "CachDung", "Buoc"] as const),
    ...criteria,
    ...criteria.map((_, index): Role => `LTC${index + 1}`),
  ];
}

/**
 * Returns the columns without which ballots cannot be combined: what ties an entry to its ballots, each judge's points,
 * and how gaps were resolved.
 */
export function combiningRoles(judges: number): readonly Role[] {
  const points = Array.from({ length: judges }, (_, index): Role => `P${index + 1}`);
  return ["DoiTuong", "MaMH", "ThaoLuan", "QDChuTich", "LyDoQD", ...points];
}

/** What a combining table has of each judge. */
const OF_JUDGE = /^(?:VP|P|L)(\d+)$/;

/** Returns the number of judges that a table's columns are for: the highest number, also where one of them is gone. */
export function judgesOf(roles: Iterable<string>): number {
  return Math.max(0, ...[...roles].map((role) => Number(OF_JUDGE.exec(role)?.[1] ?? 0)));
}
