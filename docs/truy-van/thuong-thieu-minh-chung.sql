-- Đơn vị cho điểm thưởng mà mô hình chưa ghi minh chứng: số mô hình, và các dòng cần xem.
WITH thieu AS (
  SELECT tep_sha256, bang, CAST(regexp_extract(o, '(\d+)$', 1) AS INTEGER) AS dong
  FROM phat_hien
  WHERE ma = 'evidence-missing'
),
theo_nguoi_cham AS (
  SELECT tep_sha256, bang, dong, ma_tv, sum(diem_hp) AS thuong_hp
  FROM diem
  WHERE loai_dong = 'thưởng' AND diem_hp > 0
  GROUP BY ALL
),
thuong AS (
  SELECT tep_sha256, bang, dong, max(thuong_hp) AS thuong_hp FROM theo_nguoi_cham GROUP BY ALL
)
SELECT
  k.nam,
  k.don_vi,
  count(*) AS so_mo_hinh,
  sum(t.thuong_hp) AS thuong_hp,
  string_agg(k.bang || ':' || k.dong, ', ' ORDER BY k.bang, k.dong) AS bang_dong
FROM ket_qua AS k
JOIN thuong AS t USING (tep_sha256, bang, dong)
JOIN thieu USING (tep_sha256, bang, dong)
GROUP BY k.nam, k.don_vi
ORDER BY so_mo_hinh DESC, k.don_vi;
