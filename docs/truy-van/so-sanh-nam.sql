-- Từng đơn vị, năm này so với năm trước: số mô hình và điểm trung bình.
WITH theo_nam AS (
  SELECT nam, don_vi, count(*) AS so_mo_hinh, round(sum(tong_tinh_lai_hp) / 100.0 / count(*), 2) AS diem_trung_binh
  FROM ket_qua
  WHERE nam IS NOT NULL AND tong_tinh_lai_hp IS NOT NULL
  GROUP BY ALL
)
SELECT
  sau.don_vi,
  sau.nam,
  truoc.so_mo_hinh AS so_mo_hinh_nam_truoc,
  sau.so_mo_hinh,
  truoc.diem_trung_binh AS diem_nam_truoc,
  sau.diem_trung_binh,
  sau.diem_trung_binh - truoc.diem_trung_binh AS chenh
FROM theo_nam AS sau
JOIN theo_nam AS truoc ON truoc.don_vi = sau.don_vi AND truoc.nam = sau.nam - 1
ORDER BY sau.nam, chenh, sau.don_vi;
