-- Dòng mà ô trong tệp của đơn vị ghi kết quả khác kết quả tính lại (công thức bị gõ đè, hoặc sửa sau khi tính).
SELECT nam, don_vi, duong_dan, bang, dong, mo_hinh, tong_hp, tong_tinh_lai_hp
FROM ket_qua
JOIN (SELECT tep_sha256, min(duong_dan) AS duong_dan FROM tep GROUP BY tep_sha256) AS t USING (tep_sha256)
WHERE lech
ORDER BY nam, don_vi, bang, dong;
