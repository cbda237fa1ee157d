# Số liệu nào còn thiếu, nếu được cung cấp, làm giảm độ bất định nhiều nhất?

## Câu trả lời

sentence-nothing = Không có kết quả nào về { PLACE($place) } còn bất định do thiếu số liệu có thể đề nghị cung cấp.
sentence-first = Còn thiếu { $total } số liệu làm tăng độ bất định của các kết quả về { PLACE($place) }. Cần nhất là: { $table }.
sentence-share = Đối với tỷ trọng năm { $year }, độ bất định hiện là { NUMBER($before, digits: 1) } điểm phần trăm; nếu có “{ $table }” thì còn { NUMBER($after, digits: 1) } điểm phần trăm.
    .it = Đối với tỷ trọng năm { $year }, độ bất định hiện là { NUMBER($before, digits: 1) } điểm phần trăm; nếu có số liệu này thì còn { NUMBER($after, digits: 1) } điểm phần trăm.
card-worth = { PERCENT($worth, digits: 0) }
    .label = { $number }. { CAPITAL($answer) }
    .note = mức giảm độ bất định (% mục tiêu)

worth-formula = 100 × (độ rộng hiện nay − độ rộng khi có số liệu) / mục tiêu
formulas =
    .requests = số lượng số liệu còn thiếu làm tăng độ bất định của một kết quả
    .actual_share_pct = { worth-formula }
    .supporting_growth_pct = { worth-formula }
    .monthly_index_pct = { worth-formula }
    .past_year_pct = { worth-formula }
    .exact_count_pct = { worth-formula }
    .exact_standard_pct = { worth-formula }

## Số liệu, cơ quan có số liệu và kết quả được cải thiện

asked-table =
    .actual_share = Giá trị sản xuất của các cơ sở { -supporting-industry } và của toàn ngành công nghiệp { -manufacturing } trên địa bàn, giá hiện hành, theo năm
    .supporting_growth = Chỉ số sản xuất công nghiệp (IIP) của địa phương phân theo ngành cấp 2 (VSIC 10–33), theo tháng, kèm quyền số
    .monthly_index = Chỉ số sản xuất công nghiệp (IIP) của địa phương phân theo ngành cấp 1, các tháng chưa công bố của năm
    .past_year = Chỉ số sản xuất công nghiệp (IIP) của địa phương phân theo ngành cấp 1, theo tháng, các kỳ đã qua
    .exact_count = Danh sách (số chính xác) doanh nghiệp { -supporting-industry } đang hoạt động, theo ba lĩnh vực then chốt, cuối năm
    .exact_standard = Số doanh nghiệp { -supporting-industry } đạt tiêu chuẩn quốc tế, theo tiêu chuẩn, cuối năm
    .programme_results = Kết quả thực hiện từng chỉ tiêu và từng nhiệm vụ của chương trình phát triển { -supporting-industry }
held-by =
    .statistics = cơ quan thống kê của địa phương
    .department = Sở Công Thương
narrowed =
    .output_share = tỷ trọng { -supporting-industry } năm mục tiêu
    .output_growth = tăng trưởng cả năm
    .past_growth = tăng trưởng của năm đã qua ít số liệu nhất
    .enterprises = số doanh nghiệp
    .international_standard = số doanh nghiệp đạt chuẩn
    .programme = kết luận về các chỉ tiêu của chương trình
numbered = { $number }. { CAPITAL($answer) }
width =
    .points = { NUMBER($before, digits: 1) } → { NUMBER($after, digits: 1) } { width-unit.points }
    .enterprises = { NUMBER($before) } → { NUMBER($after) } { width-unit.enterprises }
    .goals = { NUMBER($before) } → { NUMBER($after) } { width-unit.goals }
width-unit =
    .points = điểm phần trăm
    .enterprises = doanh nghiệp
    .goals = chỉ tiêu chưa có kết quả thực hiện

## Các biểu và thư

columns-here =
    .code = Bảng số liệu
    .answer = Kết quả được cải thiện
    .before = Độ bất định hiện nay
    .after = Độ bất định khi có số liệu
    .periods = Kỳ
    .worth_pct = Mức giảm độ bất định (% mục tiêu)

worth =
    .col-category = Kết quả được cải thiện
    .title = Giá trị của từng số liệu
    .unit = mức giảm độ bất định (% mục tiêu)
    .note = Mức giảm tối đa, nếu có số liệu chính xác và các yếu tố khác không đổi, luôn tính bằng % mục tiêu của kết quả đó. Số thứ tự theo bảng dưới đây; bảng số liệu mà nếu thiếu thì chưa biết gì về chỉ tiêu được xếp cuối, vì không có khoảng để so sánh.
opening = Kính gửi: { $to } ({ PLACE($place) }). Để theo dõi việc thực hiện các mục tiêu phát triển { -supporting-industry }, đơn vị theo dõi đã tổng hợp các số liệu công bố đến ngày { DATE($as_of) }. Một số nội dung chưa đánh giá được do thiếu số liệu. Kính đề nghị quý cơ quan xem xét, cung cấp các bảng số liệu dưới đây (xếp theo mức giảm độ bất định của kết quả đánh giá; các bảng mà nếu thiếu thì chưa đánh giá được chỉ tiêu nào xếp sau cùng).
    .title = Đề nghị cung cấp số liệu
letter =
    .title = Các bảng số liệu đề nghị cung cấp
    .col-number = TT
    .col-asked_for = Kỳ
    .col-holder = Cơ quan có số liệu
    .col-width = Độ bất định: hiện nay → khi có số liệu
closing = Đề nghị gửi tệp Excel hoặc CSV, mỗi dòng một số liệu, ghi rõ kỳ số liệu, đơn vị tính và ngày công bố. Số liệu chưa công bố chỉ được lưu trong thư mục riêng của đơn vị theo dõi và không đưa lên trang công khai khi chưa có ý kiến đồng ý của quý cơ quan. Trân trọng cảm ơn.
    .title = Hình thức cung cấp
