-- Tệp đã chốt mà nội dung không còn khớp mã chốt.
SELECT nam, don_vi, duong_dan, ma_chot, count(*) AS so_mo_hinh
FROM ket_qua
JOIN (SELECT tep_sha256, min(duong_dan) AS duong_dan FROM tep GROUP BY tep_sha256) AS t USING (tep_sha256)
WHERE ma_chot IS NOT NULL AND chot_khop = false
GROUP BY ALL
ORDER BY nam, don_vi;
