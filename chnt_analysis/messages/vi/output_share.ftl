# Công nghiệp hỗ trợ có đạt tỷ trọng mục tiêu trong giá trị sản xuất chế biến, chế tạo không, và khi nào?

## Trả lời

aim-name = { $stated ->
    [true] mục tiêu
   *[false] mức được hỏi
}
sentence-verdict = { CAPITAL(aim-name) } { PLAIN($goal) }% năm { $year }: { VERDICT($verdict) }.
sentence-start =
    .assumed = { PLACE($place) } chưa công bố tỷ trọng thực hiện của công nghiệp hỗ trợ trong giá trị sản xuất công nghiệp chế biến, chế tạo, nên không thể nêu xác suất đạt { PLAIN($goal) }% { $past ->
        [true] trong
       *[false] vào
    } năm { $year }. Theo kịch bản «{ $scenario }», một nửa số đường đi đạt { aim-name } nếu tỷ trọng năm { $base } là { PERCENT($even) }.
    .known = Xuất phát từ tỷ trọng { $kind ->
        [own] { PERCENT($start) } năm { $base } theo số liệu riêng
       *[published] đã công bố { PERCENT($start) } năm { $base }
    }, { NUMBER($reached) }% số đường đi của kịch bản «{ $scenario }» đạt { PLAIN($goal) }% vào năm { $year } (tỷ lệ của kịch bản, không phải xác suất dự báo); ngưỡng xuất phát là { PERCENT($even) }.
sentence-chance = Từ các tỷ trọng đã có và dự báo chế biến, chế tạo, khả năng đạt { PLAIN($goal) }% vào năm { $year } là { PERCENT($chance, digits: 0) }, đạt vào lúc nào đó đến năm ấy là { PERCENT($by, digits: 0) } (theo mô hình, chưa kiểm chứng).
sentence-needed =
    .ahead = { $faster ->
        [true] Từ mức { PERCENT($start) }, công nghiệp hỗ trợ phải tăng nhanh hơn chế biến, chế tạo { POINTS($gap) } mỗi năm.
       *[false] Từ mức { PERCENT($start) }, { aim-name } vẫn đạt ngay cả khi công nghiệp hỗ trợ tăng chậm hơn chế biến, chế tạo { POINTS($gap) } mỗi năm.
    }
    .past = { $faster ->
        [true] Từ mức { PERCENT($start) } năm { $base }, công nghiệp hỗ trợ lẽ ra phải tăng nhanh hơn chế biến, chế tạo { POINTS($gap) } mỗi năm.
       *[false] Từ mức { PERCENT($start) } năm { $base }, { aim-name } vẫn đạt dù công nghiệp hỗ trợ tăng chậm hơn chế biến, chế tạo { POINTS($gap) } mỗi năm.
    }
other-place = Kịch bản được viết cho { PLACE($written_for) }; giả định của nó được áp dụng cho { PLACE($place) }.

card-even = { PERCENT($even) }
    .label = Điểm xuất phát cần có
    .note = tỷ trọng năm { $base }, kịch bản «{ $scenario }»
card-need = { NUMBER($need, digits: 1) } điểm/năm
    .label = Phải tăng nhanh hơn chế biến, chế tạo
    .note = nếu xuất phát từ { PERCENT($start) }
card-chance = { PERCENT($chance, digits: 0) }
    .label = Khả năng đạt
    .note = từ tỷ trọng { PERCENT($start) } { $kind ->
        [own] theo số liệu riêng
       *[published] đã công bố
    }; theo mô hình, chưa kiểm chứng

formulas =
    .goal = mục tiêu như đã công bố, hoặc mức người dùng hỏi
    .start = tỷ trọng đã công bố mới nhất; chưa có thì là mức giữa của giả định
    .break_even_start = trung vị của mục tiêu / ∏((1 + tăng trưởng công nghiệp hỗ trợ) / (1 + tăng trưởng chế biến, chế tạo)) trên các đường đi của kịch bản
    .differential_needed = d sao cho điểm xuất phát × ∏((1 + m + d) / (1 + m)) = mục tiêu, m là mức giữa của kịch bản
    .reached_low_start = tỷ lệ đường đi của kịch bản đạt mục tiêu từ điểm xuất phát thấp nhất của lưới
    .reached_high_start = tỷ lệ đường đi của kịch bản đạt mục tiêu từ điểm xuất phát cao nhất của lưới
    .probability = tỷ lệ số lần mô phỏng có N / M ≥ mục tiêu: N = tỷ trọng đã có × M, tăng theo mô hình ít số liệu; M là mức chế biến, chế tạo
    .verdict = so kết quả công bố của năm với mục tiêu, theo cách nói của cả hai

## Bảng và biểu đồ

figure =
    .goal = mục tiêu
    .actual = đã thực hiện
    .other = định nghĩa khác, không dùng
axis-base = Tỷ trọng năm { $base }, %
axis-start = Tỷ trọng năm { $base } ({ $kind ->
    [assumption] giả định
    [own] số liệu riêng
   *[published] đã công bố
}), %
axis-reached = Phần đường đi đạt { aim-name }, %
axis-differential = Chênh lệch cần có, điểm %/năm
axis-growth = Công nghiệp hỗ trợ tăng, %/năm
axis-history = % so với năm trước
band-scenario = khoảng giả định của kịch bản
break-even = ngưỡng { PERCENT($value) }
goal-line = { aim-name } { PLAIN($goal) }%
unknown =
    .start = Tỷ trọng năm { $base }
    .part_growth = Mức tăng của công nghiệp hỗ trợ
    .whole_forecast = Dự báo chế biến, chế tạo
    .whole_index = Sai số đo chỉ số đã công bố
no-level = { PLACE($place) } không có đủ số liệu tháng về chế biến, chế tạo để dự báo từ năm { $base } đến năm { $year }.
no-history = { PLACE($place) } chưa có số liệu công bố về tăng trưởng năm của chế biến, chế tạo trong bộ số liệu này.
scenario = Kịch bản «{ $scenario }»
    .values = chế biến, chế tạo { $growth } %/năm; chênh lệch { $differential } điểm
assumed-share = { $values } %

columns-here =
    .growth = Mức tăng, %/năm
    .definition = Định nghĩa
    .width = Bề rộng, điểm phần trăm

coverage =
    .title = Những gì đã công bố về tỷ trọng
    .note = { $results ->
        [0] { PLACE($place) } chưa công bố tỷ trọng thực hiện nào theo định nghĩa của mục tiêu.
       *[other] { "" }
    }
    .col-value = Giá trị, %
goals =
    .title = Mục tiêu tỷ trọng theo từng kế hoạch
    .unit = { UNIT("percent_of_manufacturing_output") }
reached_by_start =
    .title = Đạt { aim-name } hay không tùy thuộc điểm xuất phát
    .unit = % số đường đi của kịch bản
    .note = Tỷ lệ số đường đi trong khoảng giả định của kịch bản; đây không phải xác suất dự báo.
differential =
    .title = Công nghiệp hỗ trợ phải tăng nhanh hơn chế biến, chế tạo bao nhiêu
    .unit = điểm phần trăm mỗi năm
    .note = Phép tính thuần túy, không dùng mô hình: chế biến, chế tạo tăng theo giá trị trung tâm của kịch bản.
chance =
    .title = Khả năng đạt { aim-name } nếu biết điểm xuất phát và mức tăng
    .unit = % số đường dự báo của chế biến, chế tạo
    .note = Khả năng có điều kiện: hàng và cột là lưới giả định, chỉ tăng trưởng của chế biến, chế tạo được dự báo. Không phải xác suất đạt { aim-name }.
matters =
    .title = Điều chưa biết nào làm câu trả lời xê dịch nhiều nhất
    .unit = điểm phần trăm của tỷ trọng năm { $year }
    .note = Mỗi thanh: chỉ điều đó đi từ mức thấp đến mức cao (lưới giả định, hoặc phân vị 10% đến 90% của các đường dự báo), còn lại giữ ở giữa.
paths =
    .title = Kịch bản «{ $scenario }», nếu tỷ trọng năm { $base } là { PERCENT($start) }
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = Dải màu là khoảng của kịch bản, không phải khoảng dự báo.
manufacturing_history =
    .title = Chế biến, chế tạo { PLACE($place) }: tăng trưởng đã công bố và giả định
    .unit = IIP, % so với năm trước
assumptions =
    .title = Giả định và lý do
limits =
    .title = Xác suất trên trang này
    .assumed = Không nêu xác suất: { PLACE($place) } chưa có tỷ trọng thực hiện để làm điểm xuất phát, cũng không có chuỗi kết quả để kiểm định ngược. Khi có tỷ trọng thực hiện, hãy nhập bằng chnt add: giả định về điểm xuất phát được thay thế, ngoài ra không có gì thay đổi.
    .conditional = Không nêu xác suất: số liệu tháng về chế biến, chế tạo của { PLACE($place) } quá ít để dự báo mẫu số.
    .stated = Xác suất được nêu theo mô hình, từ { $results } tỷ trọng năm của { PLACE($place) }. Nó chưa được kiểm chứng: quá ít kết quả để kiểm định ngược.
