-- Mô hình có tổng điểm của hai người chấm cách nhau nhiều nhất, ở những nơi có tổ thẩm định. Chỉ xét phiếu được tính;
-- phiếu của người không tham gia chấm và của người chấm thứ ba đứng ngoài.
WITH chenh AS (
  SELECT
    tep_sha256,
    bang,
    dong,
    count(*) AS so_phieu,
    min(tong_hp) AS thap_hp,
    max(tong_hp) AS cao_hp,
    max(tong_hp) - min(tong_hp) AS chenh_hp
  FROM phieu
  WHERE vai_tro = 'người chấm' AND tinh_trang = 'được tính'
  GROUP BY ALL
  HAVING count(*) > 1
)
SELECT k.nam, k.don_vi, k.ma_mh, k.mo_hinh, k.buoc, c.so_phieu, c.thap_hp, c.cao_hp, c.chenh_hp
FROM chenh AS c
JOIN ket_qua AS k USING (tep_sha256, bang, dong)
ORDER BY c.chenh_hp DESC, k.nam, k.don_vi, k.ma_mh
LIMIT 100;
