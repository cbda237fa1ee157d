# Thư viện trong mười hai dòng

## Câu trả lời

sentence-level = { $has ->
        [true] Theo mức chỉ số ước tính từ các tốc độ tăng đã công bố, { LOWER(SECTOR($sector)) } của { PLACE($place) } { CHANGE($growth, digits: 1) } trong cả năm { $last } (ước tính của chúng tôi; mức chỉ số tính đến { LOWER(PERIOD($month)) }).
       *[false] Mức chỉ số { LOWER(SECTOR($sector)) } của { PLACE($place) } ước tính từ các tốc độ tăng đã công bố tính đến { LOWER(PERIOD($month)) }, chưa đủ hai năm trọn vẹn.
    }
sentence-outlook = Dự báo năm { $year }: { CHANGE($point, digits: 1) } (khoảng dự báo { $level }%: { SPAN($low, $high, digits: 1, unit: "%") }).
sentence-goals = { $goals ->
        [0] Chưa có kế hoạch nào nêu mục tiêu tăng trưởng của { -supporting-industry }.
       *[other] Có { NUMBER($goals) } mục tiêu tăng trưởng của { -supporting-industry }, được đánh giá dưới đây.
    }

card-level = { $has ->
        [true] { CHANGE($growth, digits: 1) }
       *[false] –
    }
    .label = { SECTOR($sector) }, cả năm
    .note = { $has ->
        [true] năm { $last }, theo mức chỉ số ước tính
       *[false] chưa đủ hai năm trọn vẹn
    }
card-outlook = { CHANGE($point, digits: 1) }
    .label = Dự báo năm { $year }
    .note = khoảng dự báo { $level }%: { SPAN($low, $high, digits: 1, unit: "%") }

formulas =
    .last_growth = 100 × (bình quân mức chỉ số của năm trọn vẹn gần nhất / bình quân năm trước − 1)
    .estimate = trung vị tốc độ tăng của mức bình quân năm trên các quỹ đạo mô phỏng của mức chỉ số
    .lower_95 = cận dưới của khoảng dự báo 95%
    .upper_95 = cận trên của khoảng dự báo 95%

## Biểu

goals =
    .title = Đánh giá các mục tiêu tăng trưởng của { -supporting-industry }
    .col-period = Kỳ hạn
    .col-goal = Mục tiêu
    .col-finding = Đánh giá
no-goals = Chưa có kế hoạch nào của { PLACE($place) } nêu mục tiêu tăng trưởng của { -supporting-industry }.
