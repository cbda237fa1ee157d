# Mỗi kịch bản dẫn đến đâu, điều gì làm chúng khác nhau, phải đổi điều gì để đạt mục tiêu?

## Câu trả lời

sentence-unknown = { PLACE($place) } chưa công bố tỷ trọng thực hiện nên không nêu xác suất.
sentence-spread = Từ tỷ trọng { $kind ->
    [assumption] giả định
    [estimate] ước tính
    [own] theo số liệu riêng
   *[published] đã công bố
} { PERCENT($start) } năm { $base }, trung vị năm { $year } của các kịch bản từ { PERCENT($low) } (“{ $lowest }”) đến { PERCENT($high) } (“{ $highest }”); { $reaching }/{ $total } kịch bản có trung vị đạt { PLAIN($goal) }%.
sentence-driver = “{ $scenario }” { $side ->
    [above] cao hơn
   *[below] thấp hơn
} kịch bản cơ sở { POINTS($gap) }, chủ yếu do { $assumption } ({ POINTS($part) }).
sentence-takes =
    .nothing = Trong kịch bản “{ $scenario }”, không giả định nào nếu thay đổi riêng lẻ thì vừa đủ đạt { PLAIN($goal) }%.
    .falls = Kịch bản “{ $scenario }” vẫn đạt { PLAIN($goal) }% nếu { $assumption } không thấp hơn { $value } (mức trung tâm giả định: { PLAIN($now) }; khoảng giả định: { SPAN($low, $high) }).
    .rises = Kịch bản “{ $scenario }” vẫn đạt { PLAIN($goal) }% nếu { $assumption } không vượt quá { $value } (mức trung tâm giả định: { PLAIN($now) }; khoảng giả định: { SPAN($low, $high) }).
    .short = Để kịch bản “{ $scenario }” đạt { PLAIN($goal) }% khi chỉ thay đổi một giả định, mức thay đổi nhỏ nhất so với khoảng giả định là ở { $assumption }: { $value } thay vì { PLAIN($now) }, { $inside ->
        [true] trong
       *[false] ngoài
    } khoảng giả định ({ SPAN($low, $high) }).
elsewhere = Có kịch bản được xây dựng cho { $others }; giả định của chúng được áp dụng cho { PLACE($place) }.

card-lowest = { PERCENT($value) }
    .label = Trung vị thấp nhất
    .note = { $year }; { $scenario }
card-highest = { PERCENT($value) }
    .label = Trung vị cao nhất
    .note = { $year }; { $scenario }
card-reaching = { $reaching }/{ $total }
    .label = Kịch bản có trung vị đạt mục tiêu
    .note = số kịch bản, không phải xác suất

formulas =
    .start = tỷ trọng công bố mới nhất; nếu chưa có thì lấy mức giữa của giả định
    .reaching = số kịch bản có trung vị tỷ trọng đạt mục tiêu, tính từ tỷ trọng xuất phát
    .break_even_start = trung vị của mục tiêu / ∏((1 + tăng trưởng { -supporting-industry }) / (1 + tăng trưởng { -manufacturing })) trên các { -simulations } của kịch bản
    .smallest_change_value = giá trị của một giả định làm trung vị vừa đủ đạt mục tiêu, các giả định khác giữ nguyên

## Tên và đơn vị của giả định

assumption-name =
    .starting_share = tỷ trọng xuất phát
    .manufacturing_growth = tăng trưởng { -manufacturing }
    .differential = chênh lệch so với { -manufacturing }
    .supporting_growth = tăng trưởng { -supporting-industry }
    .pace = tốc độ tăng hằng năm của { -supporting-industry }
    .manufacturing = tác động đến { -manufacturing }
    .supporting = tác động đến { -supporting-industry }
    .participations = lượt tham gia mỗi năm
    .becoming = tỷ lệ trở thành nhà cung ứng
    .enterprises = số doanh nghiệp
    .elasticity = độ co giãn của sản xuất
    .points = điểm phần trăm tăng thêm
    .output = giá trị sản xuất tăng thêm
    .base = giá trị sản xuất { -supporting-industry } làm gốc
assumption-part = { $title }: { $name }
assumption-unit =
    .percent = % mỗi năm
    .percentage_points = điểm phần trăm mỗi năm
    .percent_of_level = % của mức
    .percent_of_manufacturing_output = %
    .participations_a_year = lượt mỗi năm
    .percent_of_participations = % số lượt
    .enterprises = doanh nghiệp
    .percent_per_percent = % cho mỗi 1%
    .vnd_billion = tỷ đồng mỗi năm
assumption-value =
    .percent = { $amount }% mỗi năm
    .percentage_points = { $amount } điểm phần trăm mỗi năm
    .percent_of_level = { $amount }% của mức
    .percent_of_manufacturing_output = { $amount }%
    .participations_a_year = { $amount } lượt mỗi năm
    .percent_of_participations = { $amount }% số lượt
    .enterprises = { $amount } doanh nghiệp
    .percent_per_percent = { $amount }% cho mỗi 1%
    .vnd_billion = { $amount } tỷ đồng mỗi năm
assumption-short = { $unit ->
    [percentage_points] { PLAIN($value) } điểm phần trăm
    [participations_a_year] { PLAIN($value) }
    [enterprises] { PLAIN($value) }
    [percent_per_percent] { PLAIN($value) }
   *[other] { PLAIN($value) }%
}

## Các biểu

goal-label = { $name } { PLAIN($goal) }%
pace-growth = tăng { $values }%/năm
pace-differential = chênh lệch { $values } điểm phần trăm/năm
assumed-share = tỷ trọng { $values }%
shock = { $title } ({ PERIOD($start) })
lever = { $title } ({ $first }–{ $last })
axis-start = Tỷ trọng năm { $base }, %
axis-reached = Tỷ lệ { -simulations } đạt mục tiêu, %
axis-given = Cho trước: { -manufacturing }, % mỗi năm
share-in = tỷ trọng năm { $year }, %
drivers-total = chênh lệch
heading-median = Trung vị { $year }, %
heading-band =
    .lower = { $level }% số { -simulations }, từ
    .upper = { $level }% số { -simulations }, đến
no-value = không giá trị nào
no-panel = Không mục tiêu nào của các địa phương có kỳ hạn đến năm { $year } mà kịch bản có thể tính.
source-file = tệp giả định (bảng đầu trang)
panel-goal =
    .cnht_output_share = tỷ trọng
    .cnht_output_growth = tăng trưởng

scenarios =
    .title = Giả định của các kịch bản (thấp / trung tâm / cao)
    .col-manufacturing = Chế biến, chế tạo, %/năm
    .col-events = Cú sốc, đòn bẩy
paths =
    .title = Tỷ trọng theo từng kịch bản, từ { PLAIN($start) }% năm { $base } ({ $kind ->
        [assumption] giả định
        [estimate] ước tính của chúng tôi
        [own] theo số liệu riêng
       *[published] đã công bố
    })
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = Trung vị của các { -simulations }; mọi kịch bản dùng chung một bộ số ngẫu nhiên. Bảng số liệu có thêm các dải. Kịch bản không phải dự báo.
reached =
    .title = Việc đạt { PLAIN($goal) }% năm { $year } theo tỷ trọng xuất phát và kịch bản
    .unit = % số { -simulations } của kịch bản
    .note = { $kind ->
        [assumption] Tỷ lệ số { -simulations } của kịch bản, không phải xác suất dự báo: chưa có chuỗi số liệu thực hiện để kiểm định.
        [estimate] Tỷ lệ số { -simulations } của kịch bản, không phải xác suất dự báo: chưa có chuỗi số liệu thực hiện để kiểm định.
       *[published] Tỷ lệ số { -simulations } của kịch bản, không phải xác suất dự báo: kịch bản không được kiểm định trên số liệu thực hiện.
    }
drivers =
    .title = Điều gì làm mỗi kịch bản khác kịch bản cơ sở năm { $year }
    .unit = điểm phần trăm của tỷ trọng
    .note = Giá trị Shapley của từng giả định: không phụ thuộc thứ tự thay đổi giả định; tổng bằng đúng chênh lệch của trung vị.
differences =
    .title = So sánh các kịch bản theo từng { -simulations }
    .note = Chênh lệch được tính theo từng { -simulations } với cùng số ngẫu nhiên, nên loại trừ được nhiễu mô phỏng.
    .col-difference = So với kịch bản cơ sở, điểm phần trăm
    .col-break_even_start = Tỷ trọng xuất phát cần có, %
    .col-manufacturing = Chế biến, chế tạo, %/năm
    .col-supporting = Công nghiệp hỗ trợ, %/năm
tornado =
    .title = Giả định nào ảnh hưởng nhiều nhất trong kịch bản “{ $scenario }”
    .unit = { share-in }
    .note = Mỗi lần chỉ đổi một giả định sang giá trị thấp hoặc cao của nó, các giả định khác ở giá trị trung tâm.
break_even =
    .title = Thay đổi riêng lẻ một giả định: giá trị nào đưa kịch bản “{ $scenario }” đến đúng { PLAIN($goal) }%
    .note = Khoảng cách đến đầu mút tính từ giá trị trung tâm đến giá trị thấp hoặc cao của chính giả định đó, theo chiều thay đổi. Trên 1: giá trị vừa đủ đạt vượt ra ngoài khoảng giả định. Tỷ trọng xuất phát không phải là điều có thể lựa chọn.
    .col-break_even = Giá trị vừa đủ đạt mục tiêu
    .col-ranges = Mức thay đổi / khoảng cách đến đầu mút (trên 1: ngoài khoảng)
conditional =
    .title = Nếu biết trước tốc độ tăng của { -manufacturing } (có điều kiện)
    .unit = { share-in }
    .note = Chênh lệch không đổi thì tỷ trọng gần như không phụ thuộc { -manufacturing }; nếu { -supporting-industry } tăng theo tốc độ riêng của kế hoạch thì { -manufacturing } tăng càng nhanh, tỷ trọng càng thấp. Ngoài khoảng của kịch bản, phần tương quan lấy theo giá trị đầu mút.
sliders =
    .title = Thử giả định khác
    .unit = { share-sliders.unit }
    .note = Kéo các thanh trượt. Ban đầu là giá trị trung tâm của kịch bản “{ $scenario }”. Tính số học, không dùng mô hình.
    .alt = { share-sliders.alt }
panel =
    .title = Mọi địa phương, mục tiêu và kịch bản: trung vị, %
    .note = Của { -supporting-industry }: tỷ trọng trong giá trị sản xuất { -manufacturing }, và tăng trưởng. Mục tiêu đã qua kỳ hạn được xét lại cho năm { $year }. Tỷ trọng: tính từ mức xuất phát đã công bố hoặc giả định; tăng trưởng: bình quân mỗi năm đến năm xét. Kịch bản được xây dựng cho { $places }; số liệu địa phương đã công bố được dùng thay cho giả định. Bảng số liệu có thêm các dải và tỷ trọng xuất phát cần có.
    .col-goal = Mục tiêu, %
    .col-asked_year = Năm xét
