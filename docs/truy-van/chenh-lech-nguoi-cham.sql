-- Mô hình có tổng điểm của hai người chấm cách nhau nhiều nhất. Chỉ có ở bảng của tổ thẩm định (ma_tv có giá trị);
-- phiếu còn thiếu điểm tiêu chí không tính.
WITH phieu AS (
  SELECT nam, don_vi, tep_sha256, ma_mh, ma_tv, sum(diem_hp) AS tong_hp
  FROM diem
  WHERE ma_tv IS NOT NULL
  GROUP BY ALL
  HAVING count(*) FILTER (WHERE loai_dong = 'tiêu chí' AND diem_hp IS NULL) = 0
)
SELECT
  nam,
  don_vi,
  ma_mh,
  count(*) AS so_phieu,
  min(tong_hp) AS thap_hp,
  max(tong_hp) AS cao_hp,
  max(tong_hp) - min(tong_hp) AS chenh_hp
FROM phieu
GROUP BY nam, don_vi, tep_sha256, ma_mh
HAVING count(*) > 1
ORDER BY chenh_hp DESC, nam, don_vi, ma_mh
LIMIT 100;
