-- Mỗi lĩnh vực: số mô hình hoàn chỉnh, điểm trung bình (làm tròn một lần), tỷ lệ từ Tốt trở lên theo phần trăm.
SELECT
  nam,
  linh_vuc,
  count(*) AS so_mo_hinh,
  sum(tong_tinh_lai_hp) AS tong_hp,
  round(sum(tong_tinh_lai_hp) / 100.0 / count(*), 2) AS diem_trung_binh,
  round(100.0 * count(*) FILTER (WHERE muc IN ('Xuất sắc', 'Tốt')) / count(*), 1) AS phan_tram_tot_tro_len
FROM ket_qua
WHERE tong_tinh_lai_hp IS NOT NULL
GROUP BY ALL
ORDER BY nam, so_mo_hinh DESC, linh_vuc;
