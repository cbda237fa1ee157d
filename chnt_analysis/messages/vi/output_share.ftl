# Công nghiệp hỗ trợ có đạt tỷ trọng mục tiêu trong giá trị sản xuất chế biến, chế tạo không, và khi nào?

## Trả lời

aim-name = { $stated ->
    [true] mục tiêu
   *[false] mức đang xét
}
sentence-verdict = { CAPITAL(aim-name) } { PLAIN($goal) }% năm { $year }: { VERDICT($verdict) }.
sentence-start = { PLACE($place) } chưa công bố tỷ trọng thực hiện của công nghiệp hỗ trợ trong giá trị sản xuất công nghiệp chế biến, chế tạo, nên không nêu được xác suất đạt { PLAIN($goal) }% { $past ->
    [true] trong
   *[false] vào
} năm { $year }.
    .evidence = Các căn cứ hiện có cho thấy tỷ trọng năm { $evidence_year } là { SPAN($low, $high, digits: 1, unit: "%") }, trung vị { PERCENT($middle) } (ước tính của chúng tôi theo quyền số trong tệp giả định; trong 100 giá trị mô phỏng, từ { NUMBER($fewest) } đến { NUMBER($most) } tùy căn cứ và { NUMBER($count) } theo các quyền số này đạt { PLAIN($goal) }%).
    .even = Theo kịch bản “{ $scenario }”, một nửa số { -simulations } đạt { aim-name } nếu tỷ trọng năm { $base } là { PERCENT($even) }.
sentence-chance = Từ { $shares ->
    [1] tỷ trọng thực hiện năm { $last }
   *[other] { $shares } tỷ trọng thực hiện các năm { $first }–{ $last }
}, tỷ trọng năm { $year } ước đạt { PERCENT($point) } (khoảng dự báo 80%: { SPAN($low, $high, digits: 1, unit: "%") }); xác suất để tỷ trọng, theo số làm tròn, đạt ít nhất { PLAIN($goal) }% là { $chance } (theo mô hình, chưa kiểm chứng bằng các mục tiêu đã qua).
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
card-start = { SPAN($low, $high, digits: 1, unit: "%") }
    .label = Tỷ trọng ước tính năm { $evidence_year }
    .note = từ các căn cứ gián tiếp; { SPAN($fewest, $most, digits: 0) } trong 100 giá trị đạt { PLAIN($goal) }% tùy căn cứ, { NUMBER($count) } theo quyền số của chúng tôi
card-need = { NUMBER($need, digits: 1) } điểm phần trăm/năm
    .label = Tốc độ tăng cần cao hơn toàn ngành chế biến, chế tạo
    .note = nếu xuất phát từ { PERCENT($start) }
card-chance = { $chance }
    .label = Xác suất đạt
    .note = từ tỷ trọng { PERCENT($start) } { $kind ->
        [own] theo số liệu riêng
       *[published] đã công bố
    }; theo mô hình, chưa kiểm chứng

formulas =
    .goal = mục tiêu như đã công bố, hoặc mức đang xét
    .start = tỷ trọng công bố mới nhất; nếu chưa có thì lấy trung vị gộp của các căn cứ, hoặc mức giữa của giả định khi chưa biết căn cứ nào
    .break_even_start = trung vị của mục tiêu / ∏((1 + tăng trưởng công nghiệp hỗ trợ) / (1 + tăng trưởng chế biến, chế tạo)) trên các { -simulations } của kịch bản
    .differential_needed = d sao cho tỷ trọng xuất phát × ∏((1 + m + d) / (1 + m)) = mục tiêu, m là mức giữa của kịch bản
    .reached_low_start = tỷ lệ { -simulations } của kịch bản đạt mục tiêu từ mức xuất phát thấp nhất của lưới
    .reached_high_start = tỷ lệ { -simulations } của kịch bản đạt mục tiêu từ mức xuất phát cao nhất của lưới
    .probability = tỷ lệ số { -simulations } mà tỷ trọng, làm tròn như khi công bố, không thấp hơn mục tiêu: logit của tỷ trọng là bước ngẫu nhiên có xu hướng và độ lệch chuẩn ước lượng từ các tỷ trọng thực hiện và phân phối tiên nghiệm
    .probability_reached_by = như trên, vào một năm bất kỳ sau tỷ trọng mới nhất đến hạn
    .probability_prior_alone = như trên, chỉ từ tỷ trọng mới nhất và phân phối tiên nghiệm
    .probability_of_both = tỷ lệ số { -simulations } đạt mục tiêu tỷ trọng và có công nghiệp hỗ trợ (tỷ trọng × chế biến, chế tạo) tăng bình quân đạt mục tiêu tăng trưởng
    .share_median = trung vị của tỷ trọng mô phỏng khi đến hạn
    .share_lower_80 = phân vị 10%
    .share_upper_80 = phân vị 90%
    .verdict = so kết quả công bố của năm với mục tiêu, có tính đến các từ “khoảng”, “trên” của cả hai

## Bảng và biểu đồ

figure =
    .goal = mục tiêu
    .actual = thực hiện
    .other = định nghĩa khác, không dùng
axis-base = Tỷ trọng năm { $base }, %
axis-start = Tỷ trọng năm { $base } ({ $kind ->
    [assumption] giả định
    [estimate] ước tính của chúng tôi
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
at-deadline =
    .probability = Ít nhất { PLAIN($goal) }% năm { $year }, %
    .reached_by = Vào một năm bất kỳ đến { $year }, %
no-probability-here =
    .assumed = Không nêu xác suất: { PLACE($place) } chưa có tỷ trọng thực hiện làm mức xuất phát, cũng chưa có chuỗi kết quả để kiểm định. Khi có tỷ trọng thực hiện, nhập bằng lệnh chnt add: số liệu này thay cho giả định về mức xuất phát, các phần khác giữ nguyên.
    .known = Không cần nêu xác suất: đã có tỷ trọng năm { $year }.
rests-on =
    .figures = { $shares ->
        [1] Tỷ trọng thực hiện năm { $last } và phân phối tiên nghiệm
       *[other] { $shares } tỷ trọng thực hiện ({ $first }–{ $last }) và phân phối tiên nghiệm
    }: ước tính
    .prior_alone = Chỉ tỷ trọng năm { $last } và phân phối tiên nghiệm: ước tính
    .scenario = Kịch bản “{ $scenario }” từ tỷ trọng năm { $last }: giả định
    .both = Đồng thời đạt cả tỷ trọng và tăng trưởng: công nghiệp hỗ trợ tăng bình quân ít nhất { PLAIN($growth) }%/năm (mục tiêu { PERIOD($growth_year) })
share-prior = độ lệch chuẩn của biến động mỗi năm { NUMBER($spread, digits: 1) } điểm phần trăm, trọng số { PLAIN($spread_years) } năm; không có xu hướng, trọng số { PLAIN($drift_years) } năm
no-history = { PLACE($place) } chưa có số liệu công bố về tăng trưởng năm của chế biến, chế tạo trong bộ số liệu này.
scenario = Kịch bản “{ $scenario }”
    .values = chế biến, chế tạo { $growth }%/năm; chênh lệch { $differential } điểm phần trăm{ $source ->
        [record] {" "}(theo các tỷ trọng thực hiện, thay cho mức trong tệp mà lý do bên cạnh giải thích)
       *[assumed] { "" }
    }
assumed-share = { $values }%

columns-here =
    .source = Yếu tố chưa biết
    .growth = Tốc độ tăng, %/năm
    .definition = Định nghĩa
    .width = Bề rộng, điểm phần trăm

coverage =
    .title = Mục tiêu và số liệu về tỷ trọng
    .note = { $results ->
        [0] { PLACE($place) } chưa công bố tỷ trọng thực hiện nào theo định nghĩa của mục tiêu.
       *[other] { "" }
    }
    .col-value = Giá trị, %
goals =
    .title = Mục tiêu tỷ trọng theo từng kế hoạch
    .unit = { UNIT("percent_of_manufacturing_output") }
    .none = { PLACE($place) } chưa nêu mục tiêu tỷ trọng và chưa công bố tỷ trọng thực hiện.
share_outlook =
    .title = Tỷ trọng năm { $year } và { aim-name } { PLAIN($goal) }%, theo từng căn cứ
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = Xác suất được nêu theo mô hình, từ { $shares } tỷ trọng thực hiện của { PLACE($place) } và giả định “{ $prior }”; nếu chỉ có phân phối tiên nghiệm và tỷ trọng mới nhất thì xác suất là { $alone }. Xác suất chưa được kiểm chứng bằng các mục tiêu đã qua vì quá ít mục tiêu đến hạn. Tỷ trọng thực hiện được hiểu theo số làm tròn (14,1 là 14,05 đến 14,15), { aim-name } cũng vậy. Với kịch bản, hai cột cuối là tỷ lệ số { -simulations }, không phải xác suất.
    .col-rests_on = Căn cứ
reached_by_start =
    .title = Việc đạt { aim-name } phụ thuộc tỷ trọng xuất phát
    .unit = % số { -simulations } của kịch bản
    .note = Tỷ lệ số { -simulations } trong khoảng giả định của kịch bản; không phải xác suất dự báo.
differential =
    .title = Chênh lệch tốc độ tăng cần có so với chế biến, chế tạo, theo tỷ trọng xuất phát
    .needed = cần { POINTS($value) }
    .unit = điểm phần trăm/năm
    .note = Phép tính thuần túy, không dùng mô hình: chế biến, chế tạo tăng theo giá trị trung tâm của kịch bản.
chance =
    .title = Xác suất có điều kiện đạt { aim-name }: nếu biết tỷ trọng xuất phát và tốc độ tăng
    .unit = % số quỹ đạo mô phỏng của chế biến, chế tạo
    .note = Xác suất có điều kiện: hàng và cột là lưới giả định, chỉ tốc độ tăng của chế biến, chế tạo được dự báo. Đây không phải xác suất đạt { aim-name } khi chưa biết hai điều kiện đó.
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
