# Kỳ công bố mới nhất có gì mới?

## Câu trả lời

sentence = Số liệu mới nhất của { PLACE($place) } là số liệu { PERIOD($month) }: { LOWER(SECTOR($sector)) } { $rates }. Từ { DATE($since) } { $new ->
    [0] không có số liệu mới
   *[other] có thêm { NUMBER($new) } số liệu
}; { $revised ->
    [0] không có số liệu nào được điều chỉnh
   *[other] { NUMBER($revised) } số liệu được điều chỉnh
}.
others-sentence = Các số liệu khác của { PLACE($place) } từ { DATE($since) }: { $new ->
    [0] không có số liệu mới
   *[other] { NUMBER($new) } số liệu mới
}, { $revised ->
    [0] không có số liệu nào được điều chỉnh
   *[other] { NUMBER($revised) } số liệu được điều chỉnh
}; { $goals ->
    [0] không có mục tiêu mới
   *[other] { NUMBER($goals) } mục tiêu mới
}.
rate =
    .mom = { CHANGE($value, digits: 1) } so với tháng trước
    .yoy = { CHANGE($value, digits: 1) } so với cùng kỳ
    .ytd = tính chung { PERIOD($span) } { CHANGE($value, digits: 1) }

card-label =
    .yoy = So với cùng kỳ
    .ytd = Tính chung từ đầu năm
card-rate = { PERCENT($value, digits: 1) }
    .note = { LOWER(SECTOR($sector)) }, { PERIOD($period) }
card-others = { NUMBER($new) }
    .label = Số liệu khác, mới hoặc điều chỉnh
card-revised = { NUMBER($revised) }
    .label = Số liệu được điều chỉnh

formulas =
    .mom = số như đã công bố của tháng mới nhất
    .yoy = số như đã công bố của tháng mới nhất
    .ytd = số như đã công bố của tháng mới nhất
    .new = số liệu hiện có mà đến ngày so sánh chưa có
    .revised = số liệu có giá trị hiện nay khác giá trị tại ngày so sánh
    .others_new = số liệu khác có ghi ngày công bố mà đến ngày so sánh chưa có
    .others_revised = số liệu khác có giá trị hiện nay khác giá trị tại ngày so sánh
    .goals_new = mục tiêu được công bố sau ngày so sánh

## Các biểu

month =
    .title = Số liệu { PERIOD($month) }
    .col-mom = So với tháng trước, %
    .col-yoy = So với cùng kỳ, %
    .col-before = Tháng trước: so với cùng kỳ, %
    .col-change = Thay đổi, điểm phần trăm
    .col-ytd = Tính chung từ đầu năm, %
    .col-status_before = Tình trạng: tháng trước
months =
    .title = Tốc độ tăng so với cùng kỳ, theo tháng
    .unit = % so với cùng kỳ
    .note = { $together ->
        [true] Trong hình, tháng 1 và tháng 2 được tính gộp vì Tết rơi vào một trong hai tháng; bảng số liệu giữ từng tháng.{ $left_out ->
            [none] { "" }
           *[other] { " " }Không vẽ trong hình vì chưa công bố số gộp hai tháng: { $left_out }.
        }
       *[false] {""}
    }
months-left-out = { LOWER(SECTOR($sector)) } ({ PERIOD($period) })
no-months = Địa phương này chưa có chỉ số sản xuất công nghiệp hằng tháng được công bố.
month-none =
    .title = Số liệu của tháng mới nhất
expected =
    .title = Dự kiến điều chỉnh số ước tính
    .note = Cột thứ hai: số ước tính đã công bố. Từ cột thứ ba: ước tính của chúng tôi (e), dựa trên các lần điều chỉnh đã biết đến ngày công bố; ngành nào mà cách hiệu chỉnh này trước đây làm tăng sai số thì số ước tính hầu như được giữ nguyên.{ $lean ->
        [high] { " " }Từ năm { $since }, số ước tính về { -manufacturing } bình quân cao hơn số công bố lại { NUMBER($size, digits: 1) } điểm phần trăm.
        [low] { " " }Từ năm { $since }, số ước tính về { -manufacturing } bình quân thấp hơn số công bố lại { NUMBER($size, digits: 1) } điểm phần trăm.
       *[none] { "" }
    }
    .col-first = Số ước tính, %
    .col-point = Ước tính sau điều chỉnh, %
    .col-change = Chênh lệch, điểm phần trăm
    .col-lower_80 = Cận dưới 80%, %
    .col-upper_80 = Cận trên 80%, %
no-estimate = { PLACE($place) } chưa có đủ số liệu được công bố lại để dự kiến mức điều chỉnh số ước tính của { PERIOD($month) }.
revised =
    .title = Số liệu được điều chỉnh
    .col-basis = Cơ sở so sánh
    .col-before = Trước
    .col-value = Nay
    .col-change = Điều chỉnh, điểm phần trăm
    .col-status_before = Tình trạng: trước
    .col-status = Tình trạng: nay
others =
    .title = Số liệu khác và mục tiêu, mới hoặc được điều chỉnh
    .note = { $shown ->
        [one] Một dòng.
       *[other] { $left_out ->
            [0] Kỳ mới nhất trước.
           *[other] { NUMBER($shown) }/{ NUMBER($total) } dòng, kỳ mới nhất trước.
        } Số liệu không ghi ngày công bố không được tính.
    }
    .col-before = Trước
    .col-value = Nay
no-others = Từ { DATE($since) } không có số liệu khác hay mục tiêu nào được công bố.
none-revised = Không có số liệu nào đã công bố đến { DATE($since) } được điều chỉnh.
answer-output_growth =
    .estimate = Tốc độ tăng của { LOWER(SECTOR($sector)) } năm { $year }, ước tính của chúng tôi
    .published_growth = Tốc độ tăng của { LOWER(SECTOR($sector)) } năm { $year }, { $kind ->
        [own] { kinds.own }
       *[published] { kinds.published }
    }
    .probability_sector = Xác suất đạt mức đang xét năm { $year }
    .required_rest = Tốc độ tăng cần có của các tháng chưa công bố năm { $year }
answer-output_share =
    .start = Tỷ trọng xuất phát
    .differential_needed = Tốc độ tăng cần cao hơn { -manufacturing }
answer-enterprises =
    .latest = Số doanh nghiệp mới nhất
    .required_low = Tốc độ tăng số doanh nghiệp cần có, mức thấp
    .required_high = Tốc độ tăng số doanh nghiệp cần có, mức cao
no-answers = Không câu hỏi nào về { PLACE($place) } có câu trả lời vào một trong hai ngày.
same-answers = Kỳ công bố không làm thay đổi câu trả lời nào: { $same }.
answers =
    .title = Kỳ công bố đã làm thay đổi các câu trả lời ra sao
    .note = Cùng các câu hỏi, theo số liệu đã có đến ngày { DATE($since) } và đến ngày { DATE($as_of) }.{ $same ->
        [none] { "" }
       *[some] { " " }Không đổi: { $same }.
    }
    .as-of-before = Tính đến { DATE($since) }
    .as-of-after = Tính đến { DATE($as_of) }
    .col-answer = Câu trả lời
    .col-change = Thay đổi
