# Mỗi kịch bản dẫn đến đâu, điều gì làm chúng khác nhau, phải đổi điều gì để đạt mục tiêu?

## Câu trả lời

sentence-unknown = { PLACE($place) } chưa công bố tỷ trọng thực hiện nên không nêu xác suất.
sentence-spread = Từ tỷ trọng { $kind ->
    [assumption] giả định
    [own] tự nhập
   *[published] đã công bố
} { PERCENT($start) } năm { $base }, trung vị năm { $year } đi từ { PERCENT($low) } («{ $lowest }») đến { PERCENT($high) } («{ $highest }»); trung vị của { $reaching } trong { $total } kịch bản đạt { PLAIN($goal) }%.
sentence-driver = «{ $scenario }» { $side ->
    [above] cao hơn
   *[below] thấp hơn
} kịch bản cơ sở { POINTS($gap) }, chủ yếu do { $assumption } ({ POINTS($part) }).
sentence-takes =
    .nothing = Trong kịch bản «{ $scenario }», không giả định nào đổi một mình mà đạt đúng { PLAIN($goal) }%.
    .falls = Kịch bản «{ $scenario }» giữ được { PLAIN($goal) }% nếu { $assumption } không xuống dưới { $value } (giả định: { PLAIN($now) }; cách { NUMBER($ranges, digits: 2) } lần bề rộng của khoảng giả định).
    .rises = Kịch bản «{ $scenario }» giữ được { PLAIN($goal) }% nếu { $assumption } không vượt quá { $value } (giả định: { PLAIN($now) }; cách { NUMBER($ranges, digits: 2) } lần bề rộng của khoảng giả định).
    .short = Để kịch bản «{ $scenario }» đạt { PLAIN($goal) }%, thay đổi đơn lẻ nhỏ nhất là { $assumption }: { $value } thay vì { PLAIN($now) } (bằng { NUMBER($ranges, digits: 2) } lần bề rộng của khoảng giả định).
elsewhere = Có kịch bản được viết cho { $others }; giả định của chúng được áp dụng cho { PLACE($place) }.

card-lowest = { PERCENT($value) }
    .label = Trung vị thấp nhất
    .note = { $year }; { $scenario }
card-highest = { PERCENT($value) }
    .label = Trung vị cao nhất
    .note = { $year }; { $scenario }
card-reaching = { $reaching } trong { $total }
    .label = Kịch bản có trung vị đạt mục tiêu
    .note = đếm kịch bản, không phải xác suất

formulas =
    .start = tỷ trọng đã công bố mới nhất; chưa có thì là mức giữa của giả định
    .reaching = số kịch bản có trung vị tỷ trọng đạt mục tiêu, tính từ điểm xuất phát
    .break_even_start = trung vị của mục tiêu / ∏((1 + tăng trưởng { -supporting-industry }) / (1 + tăng trưởng { -manufacturing })) trên các đường đi của kịch bản
    .smallest_change_value = giá trị của một giả định làm trung vị vừa đạt mục tiêu, mọi giả định khác giữ nguyên

## Tên và đơn vị của giả định

assumption-name =
    .starting_share = tỷ trọng xuất phát
    .manufacturing_growth = tăng trưởng { -manufacturing }
    .differential = chênh lệch so với { -manufacturing }
    .supporting_growth = tăng trưởng { -supporting-industry }
    .pace = nhịp tăng của { -supporting-industry }
    .manufacturing = tác động đến { -manufacturing }
    .supporting = tác động đến { -supporting-industry }
    .participations = lượt tham gia mỗi năm
    .becoming = tỷ lệ thành nhà cung ứng
    .enterprises = số doanh nghiệp
    .elasticity = độ co giãn của sản lượng
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
assumption-value =
    .percent = { $amount }% mỗi năm
    .percentage_points = { $amount } điểm phần trăm mỗi năm
    .percent_of_level = { $amount }% của mức
    .percent_of_manufacturing_output = { $amount }%
    .participations_a_year = { $amount } lượt mỗi năm
    .percent_of_participations = { $amount }% số lượt
    .enterprises = { $amount } doanh nghiệp
    .percent_per_percent = { $amount }% cho mỗi 1%
assumption-short = { $unit ->
    [percentage_points] { PLAIN($value) } điểm
    [participations_a_year] { PLAIN($value) }
    [enterprises] { PLAIN($value) }
    [percent_per_percent] { PLAIN($value) }
   *[other] { PLAIN($value) }%
}

## Các biểu

goal-label = { $name } { PLAIN($goal) }%
pace-growth = tăng { $values } %/năm
pace-differential = chênh lệch { $values } điểm
assumed-share = tỷ trọng { $values } %
shock = { $title } ({ PERIOD($start) })
lever = { $title } ({ $first }–{ $last })
axis-start = Tỷ trọng năm { $base }, %
axis-reached = Phần đường đi đạt mục tiêu, %
axis-given = Cho trước: { -manufacturing }, % mỗi năm
share-in = tỷ trọng năm { $year }, %
drivers-total = chênh lệch
heading-median = Trung vị { $year }, %
heading-band =
    .lower = { $level }% số đường, từ
    .upper = { $level }% số đường, đến
no-value = không giá trị nào
no-panel = Không mục tiêu nào của các địa phương có kỳ hạn đến năm { $year } mà kịch bản tính được.
source-file = tệp giả định (bảng đầu trang)
panel-goal =
    .cnht_output_share = tỷ trọng
    .cnht_output_growth = tăng trưởng

scenarios =
    .title = Các kịch bản giả định gì (thấp / trung tâm / cao)
    .col-manufacturing = Chế biến, chế tạo, %/năm
    .col-events = Cú sốc, đòn bẩy
paths =
    .title = Tỷ trọng theo từng kịch bản, từ { PLAIN($start) }% năm { $base } ({ $kind ->
        [assumption] giả định
        [own] tự nhập
       *[published] đã công bố
    })
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = Trung vị của các đường đi; mọi kịch bản dùng chung một bộ số ngẫu nhiên. Bảng số liệu có thêm các dải. Kịch bản không phải dự báo.
reached =
    .title = Đạt { PLAIN($goal) }% năm { $year } hay không: tùy điểm xuất phát và kịch bản
    .unit = % số đường đi của kịch bản
    .note = { $kind ->
        [assumption] Tỷ lệ số đường đi của kịch bản, không phải xác suất dự báo: không có chuỗi số thực hiện nào để kiểm định.
       *[published] Tỷ lệ số đường đi của kịch bản, không phải xác suất dự báo: kịch bản không được kiểm định trên số thực hiện.
    }
drivers =
    .title = Điều gì làm mỗi kịch bản khác kịch bản cơ sở năm { $year }
    .unit = điểm phần trăm của tỷ trọng
    .note = Giá trị Shapley của từng giả định: không phụ thuộc thứ tự thay giả định, cộng lại đúng bằng chênh lệch của trung vị.
differences =
    .title = Các kịch bản cạnh nhau, từng đường đi một
    .note = Chênh lệch được tính trên từng đường đi, với cùng số ngẫu nhiên, nên không có nhiễu của phép rút.
    .col-difference = So với cơ sở, điểm
    .col-break_even_start = Ngưỡng xuất phát, %
    .col-manufacturing = Chế biến, chế tạo, %/năm
    .col-supporting = Công nghiệp hỗ trợ, %/năm
tornado =
    .title = Giả định nào nặng nhất trong kịch bản «{ $scenario }»
    .unit = { share-in }
    .note = Mỗi lần chỉ đổi một giả định sang giá trị thấp hoặc cao của nó, các giả định khác ở giá trị trung tâm.
break_even =
    .title = Đổi một giả định thôi: giá trị nào đưa kịch bản «{ $scenario }» đến đúng { PLAIN($goal) }%
    .note = Bề rộng khoảng là cao trừ thấp của chính giả định đó; mức đổi nhỏ hơn 1 lần bề rộng là còn trong tầm. Tỷ trọng xuất phát không phải thứ có thể chọn.
    .col-break_even = Giá trị vừa đạt mục tiêu
    .col-ranges = Mức đổi / bề rộng khoảng
conditional =
    .title = Nếu biết trước { -manufacturing } tăng bao nhiêu (có điều kiện)
    .unit = { share-in }
    .note = Chênh lệch không đổi thì tỷ trọng gần như không phụ thuộc { -manufacturing }; theo nhịp riêng của kế hoạch thì { -manufacturing } càng nhanh, tỷ trọng càng thấp. Ngoài khoảng của kịch bản, phần tương quan lấy ở đầu khoảng.
sliders =
    .title = Thử giả định của chính bạn
    .unit = { share-sliders.unit }
    .note = Kéo các thanh trượt. Ban đầu là giá trị trung tâm của kịch bản «{ $scenario }». Phép tính thuần túy, không dùng mô hình.
    .alt = { share-sliders.alt }
panel =
    .title = Mọi địa phương, mục tiêu và kịch bản: trung vị, %
    .note = Của { -supporting-industry }: tỷ trọng trong giá trị sản xuất { -manufacturing }, và tăng trưởng. Mục tiêu đã qua kỳ hạn được hỏi lại cho năm { $year }. Tỷ trọng: từ điểm xuất phát đã công bố hoặc giả định; tăng trưởng: bình quân năm đến năm được hỏi. Kịch bản được viết cho { $places }; các năm địa phương đã công bố thay cho giả định. Bảng số liệu có thêm các dải và ngưỡng xuất phát.
    .col-goal = Mục tiêu, %
    .col-asked_year = Hỏi cho năm
