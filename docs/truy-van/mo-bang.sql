-- Mở dạng dài (Parquet) thành năm bảng. Chạy trong thư mục đã đưa cho --long:
--   duckdb -init mo-bang.sql
-- hive_types giữ số 0 ở đầu mã đơn vị: '00001' không thành 1.
CREATE OR REPLACE VIEW ket_qua AS
SELECT * FROM read_parquet('ket_qua/*/*/*.parquet',
  hive_partitioning = true, union_by_name = true, hive_types = {'nam': SMALLINT, 'don_vi': VARCHAR});

CREATE OR REPLACE VIEW diem AS
SELECT * FROM read_parquet('diem/*/*/*.parquet',
  hive_partitioning = true, union_by_name = true, hive_types = {'nam': SMALLINT, 'don_vi': VARCHAR});

CREATE OR REPLACE VIEW phieu AS
SELECT * FROM read_parquet('phieu/*/*/*.parquet',
  hive_partitioning = true, union_by_name = true, hive_types = {'nam': SMALLINT, 'don_vi': VARCHAR});

CREATE OR REPLACE VIEW phat_hien AS
SELECT * FROM read_parquet('phat_hien/*/*/*.parquet',
  hive_partitioning = true, union_by_name = true, hive_types = {'nam': SMALLINT, 'don_vi': VARCHAR});

CREATE OR REPLACE VIEW tep AS
SELECT * FROM read_parquet('tep/*.parquet', union_by_name = true);
