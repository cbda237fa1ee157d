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
    .none = chưa có số liệu thực hiện
    .known = { $value } ({ PERIOD($period) }){ $state ->
        [needed] ; cần tăng { SPAN($low, $high, digits: 1, unit: "%") } mỗi năm
       *[bare] { "" }
    }
after =
    .result = { VERDICT($verdict) } ({ $value })
    .none = { VERDICT($verdict) }
    .newest = { VERDICT($verdict) }; số liệu mới nhất: { $value } ({ PERIOD($period) })
no-goal = { PLACE($place) } không nêu mục tiêu nào cho nội dung này.
no-plan = Chưa có kế hoạch nào có ngày công bố đã đến hạn.
no-outcome = Trong { $due } mục tiêu đã qua hạn, chưa có mục tiêu nào được công bố kết quả.
all-known = Các chỉ tiêu chính đều có số liệu thực hiện.
unknown-cnht_output_share = Tỷ trọng thực hiện
    .needed = giá trị sản xuất công nghiệp hỗ trợ và chế biến, chế tạo theo năm
unknown-cnht_output_growth = Tăng trưởng thực hiện
    .needed = chỉ số sản xuất công nghiệp hỗ trợ, hoặc IIP theo ngành cấp 2 của địa phương
unknown-programme_new_direct_suppliers = Kết quả chương trình
    .needed = số lượt tham gia và số nhà cung ứng trực tiếp mới theo năm

columns-here =
    .name = Chỉ tiêu
    .newest = Số liệu công bố mới nhất
    .finding = Nhận định
    .topic = Chủ đề
    .answer = Trả lời
    .outcome = Kết quả
    .unknown = Số liệu còn thiếu
    .needed = Số liệu cần có hoặc lý do

goals =
    .title = Các mục tiêu chính
growth =
    .title = { topic.output_growth }
enterprises =
    .title = { topic.enterprises }
topics =
    .title = Từng nội dung
then_and_now =
    .title = Đánh giá kế hoạch vào ngày công bố và đến nay
outcomes =
    .title = Các mục tiêu đã công bố kết quả
    .note = { $known }/{ $due } mục tiêu đã qua hạn được công bố kết quả: quá ít để đánh giá độ tin cậy của dự báo.
unknown =
    .title = Số liệu còn thiếu
