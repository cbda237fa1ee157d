# Chữ trong các biểu đồ: chú giải, nhãn, ô chỉ dẫn khi rê chuột.

forecast = dự báo
goal-rule = mục tiêu { $goal }
forecast-origin = gốc dự báo: { $origin }
total = tổng
lower-end = giá trị thấp
upper-end = giá trị cao
growth = Tăng trưởng
set-in = Công bố năm
deadline = Kỳ hạn
share = Tỷ trọng, %

# Biểu thức của biểu đồ: { $share } và { $growth } là hai phép tính, s_year là thanh trượt của năm.
slider-share = 'Năm ' + s_year + ': tỷ trọng ' + format({ $share }, '.1f') + '%'
slider-growth = 'Cần tăng ' + format({ $growth }, '.1f') + '% mỗi năm để đạt { PLAIN($goal) }%'
