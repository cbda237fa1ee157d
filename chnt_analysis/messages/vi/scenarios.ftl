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
sentence-lever = Xét riêng từng đòn bẩy, “{ $lever }” làm tỷ trọng của kịch bản cơ sở tăng thêm nhiều nhất: { POINTS($added) } (80% số lần mô phỏng: { SPAN($low, $high, digits: 1) }){ $state ->
    [short] , bằng { NUMBER($closes) }% khoảng cách đến { PLAIN($goal) }%
   *[reached] {""}
}; các khoảng đều là giả định.
elsewhere = Có kịch bản được xây dựng cho { $others }; giả định của chúng được áp dụng cho { PLACE($place) }.

card-lowest = { PERCENT($value) }
    .label = Trung vị thấp nhất
    .note = { $year }; { $scenario }
card-highest = { PERCENT($value) }
    .label = Trung vị cao nhất
    .note = { $year }; { $scenario }
card-reaching = { $reaching }/{ $total }
    .label = Kịch bản có trung vị đạt { PLAIN($goal) }%
    .note = số kịch bản, không phải xác suất

formulas =
    .start = tỷ trọng công bố mới nhất; nếu chưa có thì lấy mức giữa của giả định
    .reaching = số kịch bản có trung vị tỷ trọng đạt mục tiêu, tính từ tỷ trọng xuất phát
    .break_even_start = trung vị của mục tiêu / ∏((1 + tăng trưởng { -supporting-industry }) / (1 + tăng trưởng { -manufacturing })) trên các { -simulations } của kịch bản
    .smallest_change_value = giá trị của một giả định làm trung vị vừa đủ đạt mục tiêu, các giả định khác giữ nguyên

## Tên và đơn vị của giả định

assumption-name =
    .budget = kinh phí
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
    .taking_up = tỷ lệ tham gia có kết quả
    .effect = mức tăng giá trị sản xuất của một doanh nghiệp
    .additional = phần thực sự tăng thêm
    .capital = vốn đầu tư nước ngoài đăng ký
    .raised = mức tăng nhờ xúc tiến
    .in_manufacturing = phần vào { -manufacturing }
    .in_supporting = phần vào { -supporting-industry }
    .realised = tỷ lệ vốn thực hiện
    .turnover = giá trị sản xuất trên một đơn vị vốn
    .exchange = tỷ giá
assumption-part = { $title }: { $name }
assumption-unit =
    .vnd_billion_a_year = tỷ đồng mỗi năm
    .percent = % mỗi năm
    .percentage_points = điểm phần trăm mỗi năm
    .percent_of_level = % của mức
    .percent_of_manufacturing_output = %
    .participations_a_year = lượt mỗi năm
    .percent_of_participations = % số lượt
    .enterprises = doanh nghiệp
    .percent_per_percent = % cho mỗi 1%
    .vnd_billion = tỷ đồng mỗi năm
    .percent_of_output = % giá trị sản xuất
    .percent_of_effect = % của tác động
    .percent_of_capital = % vốn
    .usd_million = triệu USD mỗi năm
    .ratio = lần
    .vnd_thousand_per_usd = nghìn đồng một USD
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
    .percent_of_output = { $amount }% giá trị sản xuất
    .percent_of_effect = { $amount }% của tác động
    .percent_of_capital = { $amount }% vốn
    .usd_million = { $amount } triệu USD mỗi năm
    .ratio = { $amount } lần
    .vnd_thousand_per_usd = { $amount } nghìn đồng một USD
assumption-short = { $unit ->
    [percentage_points] { PLAIN($value) } điểm phần trăm
    [participations_a_year] { PLAIN($value) }
    [enterprises] { PLAIN($value) }
    [percent_per_percent] { PLAIN($value) }
    [vnd_billion] { PLAIN($value) }
    [usd_million] { PLAIN($value) }
    [ratio] { PLAIN($value) }
    [vnd_thousand_per_usd] { PLAIN($value) }
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
axis-reached = Tỷ lệ { -simulations } đạt { PLAIN($goal) }%, %
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
    .note = { $recorded ->
        [true] Chênh lệch của các kịch bản theo số liệu lấy từ các tỷ trọng thực hiện, thay cho mức trong tệp mà lý do giải thích.
       *[false] { "" }
    }
    .col-manufacturing = Chế biến, chế tạo, %/năm
    .col-events = Cú sốc, đòn bẩy
paths =
    .title = Tỷ trọng theo từng kịch bản, từ { PERCENT($start) } năm { $base } ({ $kind ->
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
    .col-period = Kịch bản
    .col-part = Giả định
    .title = Điều gì làm mỗi kịch bản khác kịch bản cơ sở năm { $year }
    .unit = điểm phần trăm của tỷ trọng
    .note = Giá trị Shapley của từng giả định: không phụ thuộc thứ tự thay đổi giả định; tổng bằng đúng chênh lệch của trung vị.
differences =
    .title = So sánh các kịch bản theo từng { -simulations }
    .note = Chênh lệch được tính theo từng { -simulations } với cùng số ngẫu nhiên, nên loại trừ được nhiễu mô phỏng. Tỷ trọng xuất phát cần có được để trống ở kịch bản giữ nguyên tỷ trọng, vì khi đó mức này chính là mục tiêu.
    .col-difference = So với kịch bản cơ sở, điểm phần trăm
    .col-break_even_start = Tỷ trọng xuất phát cần có, %
    .col-manufacturing = Chế biến, chế tạo, %/năm
    .col-supporting = Công nghiệp hỗ trợ, %/năm
tornado =
    .col-category = Giả định
    .title = Giả định nào ảnh hưởng nhiều nhất trong kịch bản “{ $scenario }”
    .unit = { share-in }
    .note = Mỗi lần chỉ đổi một giả định sang giá trị thấp hoặc cao của nó, các giả định khác ở giá trị trung tâm.
break_even =
    .title = Thay đổi riêng lẻ một giả định: giá trị nào đưa kịch bản “{ $scenario }” đến đúng { PLAIN($goal) }%
    .note = Khoảng cách đến đầu mút tính từ giá trị trung tâm đến giá trị thấp hoặc cao của chính giả định đó, theo chiều thay đổi. Trên 1: giá trị vừa đủ đạt vượt ra ngoài khoảng giả định. Tỷ trọng xuất phát không phải là điều có thể lựa chọn.
    .col-break_even = Giá trị vừa đủ đạt mục tiêu
    .col-ranges = Mức thay đổi / khoảng cách đến đầu mút (trên 1: ngoài khoảng)
no-levers = Không kịch bản nào có đòn bẩy tác động trước thời hạn.
levers-together = Mọi đòn bẩy của “{ $scenario }”
lever-of = { $lever } (“{ $scenario }”)
study = “{ $title }”; { $page }; { $address }: “{ $quote }”
lever-closes = { $lever } ({ NUMBER($closes) }%)
lever-cost = { $lever } { NUMBER($points, digits: 2) } điểm phần trăm trên mỗi 100 tỷ đồng (tổng cộng { NUMBER($budget) } tỷ đồng)
no-costs = chưa có
levers =
    .title = Mỗi đòn bẩy, nếu thực hiện riêng, làm tỷ trọng năm { $year } của kịch bản “{ $base }” tăng thêm bao nhiêu
    .unit = điểm phần trăm của tỷ trọng
    .note = Trung vị và khoảng chứa 80% số { -simulations }, từng đòn bẩy một, cùng số ngẫu nhiên; trong ngoặc là phần khoảng cách từ trung vị của “{ $base }” đến { PLAIN($goal) }% mà đòn bẩy rút ngắn. Các khoảng là giả định hoặc lấy từ nghiên cứu ở nước khác; chưa có kiểm chứng nào tại địa phương. Theo kinh phí, khi kế hoạch hoặc dự thảo có nêu: { $costs }. Tác động chồng lên nhau, không cộng dồn được.
    .col-lever = Đòn bẩy
    .col-added = Tăng thêm, điểm phần trăm
    .col-closes = Phần khoảng cách được rút ngắn, %
    .col-budget = Kinh phí cả giai đoạn, tỷ đồng
    .col-per_budget = Điểm phần trăm trên mỗi 100 tỷ đồng
lever_evidence =
    .title = Căn cứ của các khoảng giả định của đòn bẩy
    .note = Ghi “giả định” khi không tìm được căn cứ. Với các nghiên cứu, phần đã đọc là bản tóm tắt nêu trong bảng, không phải toàn văn; đó là nghiên cứu ở nước khác.
    .col-lever = Đòn bẩy
    .col-stage = Khâu
    .col-range = Thấp / giữa / cao
    .col-study = Nghiên cứu và câu trích đã đọc
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
