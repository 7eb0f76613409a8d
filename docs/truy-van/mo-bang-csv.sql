-- Mở dạng dài (CSV) thành năm bảng. Chạy trong thư mục đã đưa cho --long:
--   duckdb -init mo-bang-csv.sql
-- Ô chữ bắt đầu bằng = + - @ có dấu ' ở trước để bảng tính không hiểu thành công thức.
CREATE OR REPLACE VIEW ket_qua AS
SELECT * FROM read_csv('ket_qua.csv', header = true, columns = {
  'tep_sha256': 'VARCHAR', 'don_vi': 'VARCHAR', 'nam': 'SMALLINT', 'ky': 'VARCHAR', 'bang': 'SMALLINT', 'dong': 'INTEGER',
  'bo_tieu_chi': 'VARCHAR', 'dau_bo': 'VARCHAR', 'ma_mh': 'VARCHAR', 'doi_tuong': 'VARCHAR', 'loai': 'VARCHAR',
  'cap': 'VARCHAR', 'noi_dung': 'VARCHAR', 'linh_vuc': 'VARCHAR', 'mo_hinh': 'VARCHAR', 'dang_ky': 'BOOLEAN',
  'bao_cao': 'BOOLEAN', 'de_nghi_kt': 'BOOLEAN', 'trang_thai': 'VARCHAR', 'buoc': 'VARCHAR', 'cach': 'VARCHAR',
  'so_phieu': 'SMALLINT', 'khong_tinh': 'SMALLINT', 'tong_hp': 'INTEGER', 'muc': 'VARCHAR', 'thuong_hp': 'INTEGER',
  'ket_qua_hp': 'INTEGER', 'muc_dt': 'VARCHAR', 'tam_tinh': 'BOOLEAN', 'tong_tinh_lai_hp': 'INTEGER', 'lech': 'BOOLEAN',
  'ma_chot': 'VARCHAR', 'chot_khop': 'BOOLEAN'});

CREATE OR REPLACE VIEW diem AS
SELECT * FROM read_csv('diem.csv', header = true, columns = {
  'tep_sha256': 'VARCHAR', 'bang': 'SMALLINT', 'ma_mh': 'VARCHAR', 'dong': 'INTEGER', 'ma_tv': 'VARCHAR',
  'dong_tieu_chi': 'VARCHAR', 'loai_dong': 'VARCHAR', 'diem_hp': 'INTEGER', 'toi_da_hp': 'INTEGER', 'tinh': 'BOOLEAN'});

CREATE OR REPLACE VIEW phieu AS
SELECT * FROM read_csv('phieu.csv', header = true, columns = {
  'tep_sha256': 'VARCHAR', 'bang': 'SMALLINT', 'ma_mh': 'VARCHAR', 'dong': 'INTEGER', 'ma_tv': 'VARCHAR',
  'vai_tro': 'VARCHAR', 'tinh_trang': 'VARCHAR', 'tong_hp': 'INTEGER'});

CREATE OR REPLACE VIEW phat_hien AS
SELECT * FROM read_csv('phat_hien.csv', header = true, columns = {
  'tep_sha256': 'VARCHAR', 'bang': 'SMALLINT', 'o': 'VARCHAR', 'ma': 'VARCHAR', 'muc_do': 'VARCHAR'});

CREATE OR REPLACE VIEW tep AS
SELECT * FROM read_csv('tep.csv', header = true, columns = {
  'tep_sha256': 'VARCHAR', 'duong_dan': 'VARCHAR', 'don_vi': 'VARCHAR', 'trang_thai': 'VARCHAR', 'ly_do': 'VARCHAR',
  'phien_ban': 'VARCHAR'});
