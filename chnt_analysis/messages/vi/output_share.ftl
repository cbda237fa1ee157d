# Công nghiệp hỗ trợ có đạt tỷ trọng mục tiêu trong giá trị sản xuất chế biến, chế tạo không, và khi nào?

## Trả lời

aim-name = { $stated ->
    [true] mục tiêu
   *[false] mức đang xét
}
sentence-verdict = { CAPITAL(aim-name) } { PLAIN($goal) }% năm { $year }: { VERDICT($verdict) }.
sentence-start =
    .assumed = { PLACE($place) } chưa công bố tỷ trọng thực hiện của công nghiệp hỗ trợ trong giá trị sản xuất công nghiệp chế biến, chế tạo, nên không nêu được xác suất đạt { PLAIN($goal) }% { $past ->
        [true] trong
       *[false] vào
    } năm { $year }. Theo kịch bản “{ $scenario }”, một nửa số { -simulations } đạt { aim-name } nếu tỷ trọng năm { $base } là { PERCENT($even) }.
    .known = Xuất phát từ tỷ trọng { $kind ->
        [own] { PERCENT($start) } năm { $base } theo số liệu riêng
       *[published] đã công bố { PERCENT($start) } năm { $base }
    }, { NUMBER($reached) }% số { -simulations } của kịch bản “{ $scenario }” đạt { PLAIN($goal) }% vào năm { $year } (tỷ lệ của kịch bản, không phải xác suất dự báo); tỷ trọng xuất phát cần có là { PERCENT($even) }.
sentence-chance = Từ các tỷ trọng đã có và dự báo chế biến, chế tạo, xác suất đạt { PLAIN($goal) }% vào năm { $year } là { PERCENT($chance, digits: 0) }, xác suất đạt vào một năm bất kỳ đến năm đó là { PERCENT($by, digits: 0) } (theo mô hình, chưa kiểm chứng).
sentence-needed =
    .ahead = { $faster ->
        [true] Từ mức { PERCENT($start) }, công nghiệp hỗ trợ phải tăng nhanh hơn chế biến, chế tạo { POINTS($gap) } mỗi năm.
       *[false] Từ mức { PERCENT($start) }, { aim-name } vẫn đạt ngay cả khi công nghiệp hỗ trợ tăng chậm hơn chế biến, chế tạo { POINTS($gap) } mỗi năm.
    }
    .past = { $faster ->
        [true] Từ mức { PERCENT($start) } năm { $base }, công nghiệp hỗ trợ lẽ ra phải tăng nhanh hơn chế biến, chế tạo { POINTS($gap) } mỗi năm.
       *[false] Từ mức { PERCENT($start) } năm { $base }, { aim-name } vẫn đạt dù công nghiệp hỗ trợ tăng chậm hơn chế biến, chế tạo { POINTS($gap) } mỗi năm.
    }
other-place = Kịch bản được xây dựng cho { PLACE($written_for) }; giả định của nó được áp dụng cho { PLACE($place) }.

card-even = { PERCENT($even) }
    .label = Tỷ trọng năm { $base } cần có
    .note = để một nửa số { -simulations } của kịch bản “{ $scenario }” đạt { PLAIN($goal) }%
card-need = { NUMBER($need, digits: 1) } điểm phần trăm/năm
    .label = Tốc độ tăng cần cao hơn toàn ngành chế biến, chế tạo
    .note = nếu xuất phát từ { PERCENT($start) }
card-chance = { PERCENT($chance, digits: 0) }
    .label = Xác suất đạt
    .note = từ tỷ trọng { PERCENT($start) } { $kind ->
        [own] theo số liệu riêng
       *[published] đã công bố
    }; theo mô hình, chưa kiểm chứng

formulas =
    .goal = mục tiêu như đã công bố, hoặc mức đang xét
    .start = tỷ trọng công bố mới nhất; nếu chưa có thì lấy mức giữa của giả định
    .break_even_start = trung vị của mục tiêu / ∏((1 + tăng trưởng công nghiệp hỗ trợ) / (1 + tăng trưởng chế biến, chế tạo)) trên các { -simulations } của kịch bản
    .differential_needed = d sao cho tỷ trọng xuất phát × ∏((1 + m + d) / (1 + m)) = mục tiêu, m là mức giữa của kịch bản
    .reached_low_start = tỷ lệ { -simulations } của kịch bản đạt mục tiêu từ mức xuất phát thấp nhất của lưới
    .reached_high_start = tỷ lệ { -simulations } của kịch bản đạt mục tiêu từ mức xuất phát cao nhất của lưới
    .probability = tỷ lệ số { -simulations } có N / M ≥ mục tiêu: N = tỷ trọng đã có × M, tăng theo mô hình ít số liệu; M là mức chế biến, chế tạo
    .verdict = so kết quả công bố của năm với mục tiêu, có tính đến các từ “khoảng”, “trên” của cả hai

## Bảng và biểu đồ

figure =
    .goal = mục tiêu
    .actual = thực hiện
    .other = định nghĩa khác, không dùng
axis-base = Tỷ trọng năm { $base }, %
axis-start = Tỷ trọng năm { $base } ({ $kind ->
    [assumption] giả định
    [own] số liệu riêng
   *[published] đã công bố
}), %
axis-reached = Tỷ lệ { -simulations } đạt { aim-name }, %
axis-differential = Chênh lệch cần có, điểm phần trăm/năm
axis-growth = Công nghiệp hỗ trợ tăng, %/năm
axis-history = % so với năm trước
band-scenario = khoảng giả định của kịch bản
break-even = mức cần có { PERCENT($value) }
goal-line = { aim-name } { PLAIN($goal) }%
unknown =
    .start = Tỷ trọng năm { $base }
    .part_growth = Tốc độ tăng của công nghiệp hỗ trợ
    .whole_forecast = Dự báo chế biến, chế tạo
    .whole_index = Sai số đo chỉ số đã công bố
no-level = { PLACE($place) } không có đủ số liệu tháng về chế biến, chế tạo để dự báo từ năm { $base } đến năm { $year }.
no-history = { PLACE($place) } chưa có số liệu công bố về tăng trưởng năm của chế biến, chế tạo trong bộ số liệu này.
scenario = Kịch bản “{ $scenario }”
    .values = chế biến, chế tạo { $growth }%/năm; chênh lệch { $differential } điểm phần trăm
assumed-share = { $values }%

columns-here =
    .growth = Tốc độ tăng, %/năm
    .definition = Định nghĩa
    .width = Bề rộng, điểm phần trăm

coverage =
    .title = Số liệu đã công bố về tỷ trọng
    .note = { $results ->
        [0] { PLACE($place) } chưa công bố tỷ trọng thực hiện nào theo định nghĩa của mục tiêu.
       *[other] { "" }
    }
    .col-value = Giá trị, %
goals =
    .title = Mục tiêu tỷ trọng theo từng kế hoạch
    .unit = { UNIT("percent_of_manufacturing_output") }
reached_by_start =
    .title = Việc đạt { aim-name } phụ thuộc tỷ trọng xuất phát
    .unit = % số { -simulations } của kịch bản
    .note = Tỷ lệ số { -simulations } trong khoảng giả định của kịch bản; không phải xác suất dự báo.
differential =
    .title = Tốc độ tăng của công nghiệp hỗ trợ cần cao hơn chế biến, chế tạo
    .unit = điểm phần trăm mỗi năm
    .note = Phép tính thuần túy, không dùng mô hình: chế biến, chế tạo tăng theo giá trị trung tâm của kịch bản.
chance =
    .title = Xác suất có điều kiện đạt { aim-name }: nếu biết tỷ trọng xuất phát và tốc độ tăng
    .unit = % số quỹ đạo mô phỏng của chế biến, chế tạo
    .note = Xác suất có điều kiện: hàng và cột là lưới giả định, chỉ tốc độ tăng của chế biến, chế tạo được dự báo. Không phải xác suất (không kèm điều kiện) đạt { aim-name }.
matters =
    .title = Yếu tố chưa biết nào ảnh hưởng nhiều nhất đến kết quả
    .unit = điểm phần trăm của tỷ trọng năm { $year }
    .note = Mỗi thanh: chỉ yếu tố đó thay đổi từ mức thấp đến mức cao (lưới giả định, hoặc phân vị 10% đến 90% của các quỹ đạo mô phỏng), các yếu tố khác giữ ở mức giữa.
paths =
    .title = Kịch bản “{ $scenario }”, nếu tỷ trọng năm { $base } là { PERCENT($start) }
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = Dải màu là khoảng của kịch bản, không phải khoảng dự báo.
manufacturing_history =
    .title = Chế biến, chế tạo { PLACE($place) }: tăng trưởng đã công bố và giả định
    .unit = IIP, % so với năm trước
assumptions =
    .title = Giả định và lý do
limits =
    .title = Xác suất trên trang này
    .assumed = Không nêu xác suất: { PLACE($place) } chưa có tỷ trọng thực hiện làm mức xuất phát, cũng chưa có chuỗi kết quả để kiểm định. Khi có tỷ trọng thực hiện, nhập bằng lệnh chnt add: số liệu này thay cho giả định về mức xuất phát, các phần khác giữ nguyên.
    .conditional = Không nêu xác suất: số liệu tháng về chế biến, chế tạo của { PLACE($place) } quá ít để dự báo mẫu số.
    .stated = Xác suất được nêu theo mô hình, từ { $results } tỷ trọng năm của { PLACE($place) }. Xác suất này chưa được kiểm chứng vì quá ít kết quả để kiểm định.
