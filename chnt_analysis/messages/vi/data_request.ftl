# Số liệu nào còn thiếu, nếu có, thu hẹp các câu trả lời nhiều nhất?

## Câu trả lời

sentence-nothing = Không câu trả lời nào về { PLACE($place) } còn bỏ ngỏ vì thiếu một số liệu có thể xin được.
sentence-first = { $total } số liệu còn thiếu làm các câu trả lời về { PLACE($place) } rộng hơn cần thiết. Đáng xin nhất: { $table }.
sentence-share = Với tỷ trọng năm { $year }, khoảng bỏ ngỏ hiện là { NUMBER($before, digits: 1) } điểm; có “{ $table }” thì còn { NUMBER($after, digits: 1) } điểm.
card-worth = { PERCENT($worth, digits: 0) }
    .label = { $answer }
    .note = phần bỏ ngỏ mất đi, so với mục tiêu

worth-formula = 100 × (độ rộng nay − độ rộng khi có) / mục tiêu
formulas =
    .requests = số số liệu còn thiếu làm một câu trả lời rộng hơn
    .actual_share_pct = { worth-formula }
    .supporting_growth_pct = { worth-formula }
    .monthly_index_pct = { worth-formula }
    .past_year_pct = { worth-formula }
    .exact_count_pct = { worth-formula }
    .exact_standard_pct = { worth-formula }
    .programme_results_pct = { worth-formula }

## Số liệu, nơi giữ số liệu và câu trả lời được thu hẹp

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
    .enterprises = tốc độ tăng số doanh nghiệp cần có
    .international_standard = số doanh nghiệp đạt chuẩn
    .programme = kết luận về các chỉ tiêu của chương trình
numbered = { $number }. { $answer }
width =
    .points = { NUMBER($before, digits: 1) } → { NUMBER($after, digits: 1) } { width-unit.points }
    .enterprises = { NUMBER($before) } → { NUMBER($after) } { width-unit.enterprises }
    .goals = { NUMBER($before) } → { NUMBER($after) } { width-unit.goals }
width-unit =
    .points = điểm %
    .enterprises = doanh nghiệp
    .goals = chỉ tiêu chưa kết luận được

## Các biểu và thư

columns-here =
    .code = Bảng số liệu
    .answer = Câu trả lời được thu hẹp
    .before = Độ rộng hiện nay
    .after = Độ rộng khi có số liệu
    .periods = Kỳ
    .worth_pct = Phần bỏ ngỏ mất đi, % của mục tiêu

worth =
    .title = Mỗi số liệu đáng giá bao nhiêu
    .unit = phần bỏ ngỏ mất đi, % của mục tiêu
    .note = Là mức thu hẹp tối đa, nếu số liệu được biết chính xác và mọi thứ khác giữ nguyên. Số thứ tự là số trong bảng dưới đây.
opening = Kính gửi: { $to } ({ PLACE($place) }). Để theo dõi các mục tiêu phát triển { -supporting-industry }, chúng tôi đã tổng hợp các số liệu công bố đến ngày { DATE($as_of) }. Một số kết luận chưa thể nêu vì thiếu số liệu. Kính đề nghị quý cơ quan xem xét cung cấp các bảng dưới đây, xếp theo mức độ giúp thu hẹp câu trả lời.
    .title = Đề nghị cung cấp số liệu
letter =
    .title = Các bảng số liệu được đề nghị
    .col-number = TT
    .col-asked_for = Kỳ
    .col-holder = Nơi giữ số liệu
    .col-width = Độ rộng: nay → khi có
closing = Xin gửi tệp Excel hoặc CSV, mỗi dòng một số liệu, kèm kỳ, đơn vị và ngày công bố. Số liệu chưa công bố chỉ được lưu trong thư mục riêng của đơn vị theo dõi và không được đưa lên trang công khai nếu chưa có sự đồng ý. Trân trọng cảm ơn.
    .title = Hình thức cung cấp
