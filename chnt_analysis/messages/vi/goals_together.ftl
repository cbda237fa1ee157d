# Các mục tiêu của một địa phương có khớp với nhau không, và đã thay đổi ra sao?

## Câu trả lời

sentence-stated = { PLACE($place) } nêu { $goals } mục tiêu cho { $indicators } chỉ tiêu, từ năm { $first } đến năm { $last }.
sentence-last-stated = Năm cuối cùng có mục tiêu: { $items }.
sentence-fit = Nếu { -supporting-industry } tăng { PERCENT($supporting, digits: 0) } và { -manufacturing } tăng { PERCENT($manufacturing) } mỗi năm (bình quân { $published } năm có số liệu công bố), tỷ trọng đạt { PLAIN($goal) }% vào năm { $year } khi tỷ trọng năm { $base } là { PERCENT($start) }; với năm tăng thấp nhất và cao nhất đã công bố của { -manufacturing }, mức này là { PERCENT($low) } và { PERCENT($high) }.
last-stated =
    .cnht_output_share = tỷ trọng ({ $year })
    .cnht_output_growth = tăng trưởng ({ $year })
    .cnht_enterprises = số doanh nghiệp ({ $year })

card-goals = { NUMBER($goals) }
    .label = Số mục tiêu đã nêu
    .note = { $first }–{ $last }
card-growth = { $goal }%
    .label = Mục tiêu tăng trưởng
    .note = { -supporting-industry }, { $year }
card-start = { PERCENT($start) }
    .label = Tỷ trọng xuất phát để hai mục tiêu khớp nhau
    .note = tỷ trọng năm { $base }; theo các năm của { -manufacturing }: { SPAN($low, $high, digits: 1, unit: "%") }

formulas =
    .goals = số mục tiêu sau khi gộp các nguồn
    .indicators = số chỉ tiêu có mục tiêu
    .growth_goal = mục tiêu tăng trưởng như đã công bố
    .manufacturing_mean = bình quân tốc độ tăng các năm có số liệu công bố
    .consistent_start = mục tiêu × ((1 + tăng trưởng { -manufacturing }) / (1 + mục tiêu tăng trưởng))^số năm
    .consistent_low = như trên, với năm tăng thấp nhất đã công bố của { -manufacturing }
    .consistent_high = như trên, với năm tăng cao nhất đã công bố của { -manufacturing }

## Các biểu

name = { $sector ->
    [supporting_industry] { INDICATOR($indicator) }
    [grdp_total] { INDICATOR($indicator) }
   *[other] { INDICATOR($indicator) }: { SECTOR($sector) }
}
goal-of = { $goal } ({ $deadline })
percent = { PLAIN($value) }%
a-year = % mỗi năm
axis-start = Tỷ trọng năm { $base } (giả định)
axis-pace = Chế biến, chế tạo, %/năm
axis-manufacturing = Chế biến, chế tạo, % mỗi năm
axis-supporting = Công nghiệp hỗ trợ, % mỗi năm
isoline = xuất phát từ { PLAIN($start) }%
growth-goal = mục tiêu tăng trưởng { PLAIN($goal) }%
no-share = { PLACE($place) } không nêu mục tiêu tỷ trọng nên không tính được.
no-moves = Không có chỉ tiêu nào nêu mục tiêu cho nhiều kỳ hạn.
no-history = { PLACE($place) } chưa có tăng trưởng năm của { -manufacturing } trong bộ số liệu này.

columns-here =
    .name = Chỉ tiêu

goals =
    .title = Tất cả mục tiêu đã nêu
    .col-known_since = Công bố từ ngày
moves =
    .title = Thay đổi của mục tiêu qua các kế hoạch
    .col-goals = Mục tiêu theo kỳ hạn
    .col-last_year = Năm cuối cùng có mục tiêu
timeline =
    .title = Thời điểm nêu mục tiêu và kỳ hạn
    .note = Đoạn thẳng: từ ngày công bố đến kỳ hạn; hình thoi: kỳ hạn.
    .col-plan = Chỉ tiêu
    .col-start = Công bố từ
    .col-end = Kỳ hạn
    .col-label = Mục tiêu
reckoner =
    .title = Bảng tra nhanh: tốc độ tăng cần có để đạt { PLAIN($goal) }% năm { $year }
    .unit = { a-year }
    .note = { $growth ->
        [none] Tính số học, không dùng mô hình.
       *[stated] Tính số học, không dùng mô hình. Ô đóng khung: không quá mục tiêu tăng trưởng { PLAIN($growth) }%.
    }
    .col-within = Không quá mục tiêu tăng trưởng
reckoner_none =
    .title = Bảng tra nhanh
sliders_none =
    .title = Bảng tra nhanh có thanh trượt
frontier_none =
    .title = Hai mục tiêu có khớp nhau không
sliders =
    .title = Bảng tra nhanh có thanh trượt
    .unit = { share-sliders.unit }
    .note = Ban đầu: { -manufacturing } tăng bằng { $manufacturing ->
        [published] bình quân các năm có số liệu công bố
       *[assumed] giả định của kịch bản cơ sở
    }, { -supporting-industry } tăng { $supporting ->
        [goal] bằng mục tiêu
       *[same] bằng { -manufacturing }
    }. Tính số học, chạy không cần mạng.
    .alt = { share-sliders.alt }
frontier =
    .title = Hai mục tiêu có khớp nhau không: tốc độ tăng nào đưa tỷ trọng đến { PLAIN($goal) }% năm { $year }
    .unit = { a-year }
    .note = Đường đứt: nếu xuất phát từ tỷ trọng ghi trên đường, mọi điểm trên đường vừa đủ đạt mục tiêu; phía trên là vượt. Chấm cam: vị trí của từng kịch bản.{ $history ->
        [none] { "" }
        [both] { " " }Vạch đen trên trục: các năm đã công bố của { -manufacturing }.
       *[manufacturing] { " " }Vạch đen trên trục: các năm đã công bố của { -manufacturing }; tốc độ tăng của { -supporting-industry } chưa được công bố.
    }
history =
    .title = Tốc độ tăng của chế biến, chế tạo
    .unit = %
    .note = Bình quân { $years } năm trong bảng: { NUMBER($mean, digits: 1) }%. Những năm chưa có số liệu công bố không được tính.
    .col-value = Tốc độ tăng IIP, %
