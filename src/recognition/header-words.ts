import type { Rubric, SubjectKind } from "../rubric/rubric";
import type { Role } from "../scoring/role";

/** How surely a heading that is exactly this phrase means its column, 0 to 1. */
export interface Phrase {
  readonly words: string;
  readonly weight: number;
}

type PhraseList = readonly (string | readonly [string, number])[];

/** Headings of official tables, in the form of `plainWords`; those without a number of their own weigh 1. */
const COMMON: Readonly<Partial<Record<Role, PhraseList>>> = {
  STT: ["stt", "so tt", "tt", "so thu tu", "thu tu", ["so", 0.5], ["no", 0.5]],
  Loai: ["loai doi tuong", "loai tap the", "loai don vi", "loai hinh", "nhom doi tuong", "phan loai doi tuong", ["doi tuong", 0.5], ["loai", 0.6], ["khoi", 0.5], ["nhom", 0.4]],
  MoHinh: [
    "mo hinh", "ten mo hinh", "ten mo hinh cach lam", "ten mo hinh cach lam sang tao", "ten mo hinh moi", "ten mo hinh moi cach lam sang tao", "mo hinh moi cach lam sang tao",
    "mo hinh cach lam sang tao", "mo hinh cach lam", "ten mo hinh dang ky", "mo hinh dang ky", "ten mo hinh cach lam hay", "cach lam", "cach lam sang tao", "ten sang kien", "sang kien",
    "ten de tai", "ten cong trinh", "giai phap", "ten giai phap", "ten goi mo hinh", "noi dung mo hinh", "noi dung dang ky", "ten san pham", ["noi dung thuc hien", 0.8], ["san pham", 0.7],
    ["noi dung", 0.6], ["tom tat mo hinh", 0.6], ["ten", 0.4],
  ],
  NoiDung: ["noi dung tham dinh", "nhom noi dung", "thuoc noi dung", "noi dung so", "nd", ["noi dung", 0.75], ["noi dung 1 3", 1]],
  LinhVuc: ["linh vuc", "linh vuc ap dung", "linh vuc cong tac", "thuoc linh vuc", "linh vuc hoat dong", ["mang", 0.7], ["mang cong tac", 0.9]],
  Cap: ["cap quan ly", "cap tham dinh", "cap", "cap uy quan ly", "thuoc cap", "cap co tham quyen", ["cap uy", 0.6]],
  DangKy: ["dang ky", "co dang ky", "da dang ky", "dk", "dang ki", "tinh trang dang ky", "co dang ky khong"],
  BaoCao: ["bao cao", "co bao cao", "da bao cao", "nop bao cao", "bc", "bao cao ket qua", "co bao cao khong", ["da nop bao cao", 1], ["ngay nop bao cao", 0.3]],
  DeNghiKT: ["de nghi khen", "de nghi khen thuong", "de xuat khen thuong", "de xuat khen", "de nghi kt", "dn khen thuong", "dnkt", "de nghi bieu duong", ["khen thuong", 0.7]],
  CanCu: ["can cu", "can cu danh gia", "can cu xep loai", "can cu xet"],
  TapThe: ["tap the dung dau", "don vi dung dau", "tap the phu trach", "tap the", "tap the ca nhan dung dau", ["don vi", 0.7], ["don vi phu trach", 0.9]],
  QuyetDinh: ["so quyet dinh", "quyet dinh", "so qd", "qd", "quyet dinh so", "quyet dinh khen thuong", "quyet dinh cong nhan", "van ban cong nhan"],
  NgayQD: ["ngay quyet dinh", "ngay qd", "ngay ky", "ngay ban hanh", ["ngay", 0.7], ["ngay thang", 0.7]],
  MucGhi: ["muc ghi nhan", "muc to ghi nhan", "muc de nghi", "muc danh gia", "muc to tham dinh ghi nhan", ["muc xep loai", 0.8], ["muc", 0.7], ["xep loai", 0.6]],
  MinhChung: [
    "minh chung", "tai lieu minh chung", "so lieu minh chung", "ho so minh chung", "minh chung so lieu", "van ban minh chung", "tai lieu kem theo", "dan chung", "tai lieu", "so lieu",
    "tep minh chung", "ho so kem theo", "ho so",
  ],
  DonVi: [
    "don vi cong tac", "noi cong tac", "co quan cong tac", "don vi", "ten don vi", "co quan don vi", "co quan", "don vi noi cong tac", "chuc vu don vi cong tac", "chuc vu don vi", "noi lam viec",
    "phong ban", "to chuc dang", "chi bo", "chi bo sinh hoat", "sinh hoat tai chi bo", "thuoc don vi", "xa phuong", "dia phuong", "cong tac tai", ["noi o", 0.6], ["dia chi", 0.6],
  ],
  ChucVu: ["chuc vu", "chuc danh", "chuc vu chuc danh", "chuc vu cong tac", "chuc vu hien nay", "chuc vu dang", "chuc vu chinh quyen", "vi tri cong tac"],
  NgaySinh: ["ngay sinh", "nam sinh", "ngay thang nam sinh", "ngay thang sinh", "sinh ngay", "sinh nam", "ngay thang nam", "ns", "tuoi nam sinh"],
  GhiChu: ["ghi chu", "gc", "luu y", ["nhan xet", 0.7], ["y kien", 0.7], ["y kien khac", 0.7]],
  Tong: ["tong", "tong diem", "tong cong", "cong", "diem tong", "tong so diem", "tong so", "cong diem", "tong cong diem", "tong diem cham", "tong diem tham dinh", "diem tong cong", "tong diem mo hinh"],
  XepLoai: ["xep loai", "xl", "xep loai mo hinh", "phan loai", "ket qua xep loai", "muc xep loai", "danh gia xep loai", ["xep muc", 0.9], ["danh gia", 0.7], ["loai", 0.6], ["ket qua", 0.4]],
  TinhTrang: ["tinh trang", "trang thai"],
  KetQua: ["ket qua doi tuong", "diem doi tuong", "diem ket qua", "ket qua chung", "diem cuoi cung", "diem chung", "tong diem don vi", ["ket qua", 0.6]],
  XepLoaiDT: ["xep loai don vi", "xep loai doi tuong", "xep loai tap the", "xep loai ca nhan", "xep loai chung", "xep loai chung don vi"],
  ThuongThem: ["thuong them", "diem thuong them", "thuong nhieu mo hinh", "diem thuong nhieu mo hinh", ["diem thuong", 0.55], ["thuong", 0.5]],
};

const COLLECTIVE_SUBJECTS: PhraseList = [
  "don vi", "ten don vi", "tap the", "ten tap the", "co quan", "co quan don vi", "ten co quan", "ten co quan don vi", "don vi thuc hien", "don vi dang ky", "to chuc dang",
  "ten to chuc dang", "dia phuong", "dia phuong don vi", "don vi dia phuong", "doi tuong", "ten doi tuong", "xa phuong", "xa phuong don vi", "dang bo", "chi bo", "co so", "to chuc don vi", "cq don vi",
  "tap the thuc hien", "noi thuc hien", "ten tap the don vi", "don vi tap the", "dang bo chi bo", "chi dang bo", "ten xa phuong",
];
const INDIVIDUAL_SUBJECTS: PhraseList = [
  "ho va ten", "ho ten", "ten ca nhan", "ca nhan", "ho va ten ca nhan", "ho ten ca nhan", "ho ten can bo", "ho va ten can bo", "tac gia", "ho va ten tac gia", "nguoi thuc hien", "can bo", "dang vien",
  "ho ten dang vien", "ho va ten dang vien", "ca nhan dang ky", "ho va ten nguoi dang ky", "ten nguoi dang ky", "nguoi dang ky", "ten doi tuong", ["doi tuong", 0.9],
];
const EVERY_SUBJECT: PhraseList = ["tap the ca nhan", "ten tap the ca nhan", "don vi ca nhan", "ten don vi ca nhan", "ho ten don vi", "tap the hoac ca nhan", "chu the"];

/** Headings of things that no role is for, and that look like one. */
const OTHER: PhraseList = [
  "chuc vu", "chuc danh", "don vi cong tac", "chuc vu don vi", "chuc vu don vi cong tac", "noi cong tac", "nam sinh", "ngay sinh", "gioi tinh", "dien thoai", "so dien thoai", "dia chi", "email",
  "ngay dang ky", "thoi gian", "thoi gian thuc hien", "thoi gian bat dau", "diem tu cham", "tu cham", "tu xep loai", "xep loai tu cham", "diem tu danh gia", "hang", "xep hang", "thu hang", "xep thu",
  "nguoi cham", "nguoi theo doi", "don vi theo doi", "ma", "ma so", "ma don vi", "hinh thuc khen thuong", "kinh phi", "pham vi", "pham vi ap dung", "so dien thoai lien he", "loai van ban",
];

/** Headings over several columns. */
const BANNERS: PhraseList = [
  "diem", "diem cham", "diem so", "diem tham dinh", "diem tieu chi", "diem cac tieu chi", "cac tieu chi", "tieu chi", "tieu chi cham diem", "diem cham cac tieu chi", "ket qua cham diem",
  "ket qua tham dinh", "ket qua", "thong tin mo hinh", "thong tin chung", "diem thuong", "diem tru", "diem cong", "thang diem", "diem toi da",
];

/** How surely a heading names the other kind of subject: possible, and never the better choice. */
const OTHER_KIND = 0.3;

/** The phrases of every role that is not a numbered line of a rubric. */
export function rolePhrases(rubric: Rubric): ReadonlyMap<Role, readonly Phrase[]> {
  const phrases = new Map<Role, readonly Phrase[]>();
  for (const [role, list] of Object.entries(COMMON) as [Role, PhraseList][]) phrases.set(role, list.map((entry) => toPhrase(entry)));
  phrases.set("DoiTuong", subjectPhrases(rubric.subjectKind));
  return phrases;
}

function subjectPhrases(kind: Rubric["subjectKind"]): readonly Phrase[] {
  const weigh = (list: PhraseList, own: SubjectKind) => list.map((entry) => {
    const phrase = toPhrase(entry);
    return kind === own || kind === "any" ? phrase : { ...phrase, weight: phrase.weight * OTHER_KIND };
  });
  return [...EVERY_SUBJECT.map(toPhrase), ...weigh(COLLECTIVE_SUBJECTS, "collective"), ...weigh(INDIVIDUAL_SUBJECTS, "individual")];
}

export const otherPhrases: readonly Phrase[] = OTHER.map(toPhrase);

/** Every phrase there is: what tells a row of headings from a row of entries. */
export const knownPhrases: ReadonlySet<string> = new Set(
  [...Object.values(COMMON).flatMap((list) => list ?? []), ...COLLECTIVE_SUBJECTS, ...INDIVIDUAL_SUBJECTS, ...EVERY_SUBJECT, ...OTHER, ...BANNERS].map((entry) => toPhrase(entry).words),
);

function toPhrase(entry: string | readonly [string, number]): Phrase {
  return typeof entry === "string" ? { words: entry, weight: 1 } : { words: entry[0], weight: entry[1] };
}
