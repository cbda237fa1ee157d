# Bản tin công nghiệp hỗ trợ hằng năm

## Trả lời

answer =
    .title = Tóm tắt
topic =
    .output_share = Tỷ trọng trong chế biến, chế tạo
    .output_growth = Tăng trưởng
    .enterprises = Doanh nghiệp
    .programme = Chương trình

## Bảng và biểu đồ

name = { $sector ->
    [supporting_industry] { INDICATOR($indicator) }
   *[other] { INDICATOR($indicator) }: { SECTOR($sector) }
}
of-period = { $value } ({ $period })
as-of = Tính đến { DATE($date) }
verdict = { VERDICT($verdict) }
not-due = { $gap ->
    [0] chưa đến hạn
   *[short] chưa đến hạn, còn thiếu { PLAIN($gap) }
}
before =
    .none = chưa có số thực hiện nào
    .known = { $value } ({ PERIOD($period) }){ $state ->
        [needed] ; cần tăng { SPAN($low, $high, digits: 1, unit: "%") } mỗi năm
       *[bare] { "" }
    }
after =
    .result = { VERDICT($verdict) } ({ $value })
    .none = { VERDICT($verdict) }
    .newest = { VERDICT($verdict) }; số mới nhất: { $value } ({ PERIOD($period) })
no-goal = { PLACE($place) } không nêu mục tiêu nào cho câu hỏi này.
no-plan = Chưa có kế hoạch nào có ngày công bố đã qua hạn.
no-outcome = Trong { $due } mục tiêu đã qua hạn, chưa mục tiêu nào có kết quả công bố.
all-known = Mọi chỉ tiêu chính đều có số thực hiện.
unknown-cnht_output_share = Tỷ trọng thực hiện
    .needed = giá trị sản xuất công nghiệp hỗ trợ và chế biến, chế tạo theo năm
unknown-cnht_output_growth = Tăng trưởng thực hiện
    .needed = chỉ số sản xuất công nghiệp hỗ trợ, hoặc IIP theo ngành cấp 2 của địa phương
unknown-programme_new_direct_suppliers = Kết quả chương trình
    .needed = số lượt tham gia và số nhà cung cấp trực tiếp mới theo năm

columns-here =
    .name = Chỉ tiêu
    .newest = Mới nhất đã công bố
    .finding = Nhận định
    .topic = Chủ đề
    .answer = Trả lời
    .outcome = Kết quả
    .unknown = Chưa biết
    .needed = Cần có hoặc lý do

goals =
    .title = Các mục tiêu chính
growth =
    .title = { topic.output_growth }
enterprises =
    .title = { topic.enterprises }
topics =
    .title = Từng câu hỏi
then_and_now =
    .title = Kế hoạch nhìn từ ngày công bố và nhìn từ hôm nay
outcomes =
    .title = Những mục tiêu đã có kết quả công bố
    .note = { $known } trong { $due } mục tiêu đã qua hạn có kết quả công bố: quá ít để đo độ tin cậy của bất kỳ dự báo nào.
unknown =
    .title = Những điều chưa biết
