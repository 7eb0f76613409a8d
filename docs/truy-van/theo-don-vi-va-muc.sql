-- Mỗi đơn vị có bao nhiêu mô hình ở từng mức. muc trống là mô hình chưa có mức.
SELECT nam, don_vi, muc, count(*) AS so_mo_hinh
FROM ket_qua
GROUP BY ALL
ORDER BY nam, don_vi, so_mo_hinh DESC, muc;
