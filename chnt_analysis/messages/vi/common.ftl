# Dùng chung cho mọi trang.

kinds =
    .published = đã công bố
    .goal = mục tiêu
    .own = số liệu riêng, chưa công bố
    .estimate = ước tính của chúng tôi
    .assumption = giả định
    .proxy = chỉ số đại diện

# Tính lại bằng thư viện: số trên trang và cùng số ấy tính lại từ số liệu.
by-hand = { $has ->
        [true] { CAPITAL($number) }: { PLAIN($value) }. Kết quả tính lại trùng với số trên trang.
       *[false] Với lựa chọn này, trang không có số để tính lại: { $number }.
    }
    .title = Đối chiếu với số trên trang
by-hand-again = Lựa chọn đã thay đổi. Chạy lại ô này để tính theo lựa chọn mới.

verdict-names =
    .reached = đạt
    .not_reached = không đạt
    .not_knowable = chưa đủ số liệu để đánh giá
    .on_track = đúng tiến độ
    .moderate = có tiến bộ nhưng chậm hơn yêu cầu
    .insufficient = tiến bộ chưa đủ
    .away = đang rời xa mục tiêu

qualifiers =
    .exact = { $value }
    .about = khoảng { $value }
    .at_least = ít nhất { $value }
    .more_than = trên { $value }
    .at_most = nhiều nhất { $value }
    .less_than = dưới { $value }
    .nearly = gần { $value }
    .range_low = từ { $value }
    .range_high = đến { $value }

range = khoảng giá trị

# Tên cột của bảng; mã cột giống nhau trong mọi ngôn ngữ.
columns =
    .period = Kỳ
    .year = Năm
    .value = Giá trị
    .unit = Đơn vị
    .point = Trung tâm
    .low = Thấp
    .central = Trung tâm
    .high = Cao
    .start = Mức xuất phát
    .status = Tình trạng
    .vintage = Ngày công bố
    .available_from = Sử dụng được từ ngày
    .qualifier = Mức chính xác
    .kind = Loại
    .note = Ghi chú
    .place = Địa phương
    .sector = Ngành
    .indicator = Chỉ tiêu
    .basis = Cơ sở so sánh
    .part = Thành phần
    .total = Tổng
    .series = Chuỗi
    .sources = Số nguồn
    .rows = Dòng dữ liệu
    .source = Nguồn
    .plan = Kế hoạch
    .field = Lĩnh vực
    .definition = Định nghĩa
    .document = Văn bản
    .goal = Mục tiêu
    .label = Nội dung
    .category = Nhóm
    .scenario = Kịch bản
    .item = Giả định
    .manufacturing = Chế biến, chế tạo
    .supporting = Công nghiệp hỗ trợ
    .at_low = Ở giá trị thấp
    .at_high = Ở giá trị cao
    .low_label = Giá trị thấp
    .high_label = Giá trị cao
    .share = Tỷ trọng
    .swing = Biên độ
    .break_even = Giá trị vừa đủ đạt
    .break_even_start = Tỷ trọng xuất phát cần có
    .change = Mức thay đổi
    .ranges = Mức thay đổi / khoảng cách đến đầu mút khoảng giả định
    .reached = Tỷ lệ { -simulations } đạt
    .deadline = Kỳ hạn
    .asked = Năm xét
    .start_kind = Nguồn của mức xuất phát
    .lower = Cận dưới { $level }%
    .upper = Cận trên { $level }%
    .assumption = Giả định
    .values = Giá trị thấp / trung tâm / cao
    .reason = Lý do
    .author = Tác giả
    .date = Ngày
    .frequency = Tần suất

frequency-names =
    .M = theo tháng
    .Q = theo quý
    .H = theo nửa năm
    .Y = theo năm
    .S = nhiều tháng

answer =
    .title = Trả lời

listing = { $first } và { $last }
two-places = { PLACE($first) } và { $second ->
    [viet_nam] { LOWER(PLACE($second)) }
   *[other] { PLACE($second) }
}

share-sliders =
    .start = Tỷ trọng xuất phát, %
    .manufacturing = Chế biến, chế tạo, %/năm
    .differential = Chênh lệch, điểm phần trăm/năm
    .unit = { UNIT("percent_of_manufacturing_output") }
    .goal = { $name } { PLAIN($goal) }%
    .alt = Diễn biến tỷ trọng theo bốn thanh trượt: tỷ trọng xuất phát, tăng trưởng chế biến, chế tạo, chênh lệch, năm.

no-result-published = Chưa công bố số liệu thực hiện về nội dung này.
stale-figures = Số liệu mới nhất của { PLACE($place) } đến { PERIOD($newest) }, đã quá ba tháng tính đến { DATE($as_of) }.
rows-shown = { NUMBER($shown) } dòng đầu trong { NUMBER($total) } dòng; toàn bộ nằm trong số liệu của biểu này.
imputed-dates = { NUMBER($imputed) }/{ NUMBER($total) } số liệu không ghi ngày công bố; thời điểm công bố được ước tính theo kỳ số liệu.
internal-figures = Lưu hành nội bộ: trang này dựa trên { NUMBER($rows) } số liệu hoặc mục tiêu chưa công bố do người sử dụng nhập.
merged-place = Số liệu của { PLACE($place) } từ { PERIOD($first) } trở đi có thể là của địa bàn sau sắp xếp; cần nhập theo { PLACE($now) } để không so sánh với địa bàn trước đó.
set-aside = Người sử dụng đã tạm loại { NUMBER($rows) } số liệu của địa phương này; các số liệu đó không được dùng trong mọi tính toán dưới đây.

other-definition = Mục tiêu { $period } tính theo phạm vi khác ({ $counts }), không so sánh được với số liệu đã công bố.

# Một mức: mục tiêu mà kế hoạch nêu cho năm đó, hoặc mức đang xét.
goal-level = mục tiêu
    .asked = mức đang xét
share-goal = năm { $year }
    .title = Mục tiêu tỷ trọng
    .title_asked = Mức mục tiêu đang xét
    .last_stated = năm { $year }; mục tiêu đã nêu gần nhất: { $goal }% ({ $period })

chance-words = { $state ->
    [below] dưới { PERCENT($chance, digits: 0) }
    [above] trên { PERCENT($chance, digits: 0) }
   *[within] { PERCENT($chance, digits: 0) }
}

# Phân loại tiến độ theo tên phương pháp, theo cách gọi của từng phương pháp.
progress-classes =
    .title = Tiến độ thực hiện mục tiêu, theo từng phương pháp
    .note = Cách tính của chúng tôi so tốc độ tăng đã đạt với tốc độ cần có từ số liệu mới nhất; Eurostat và Open SDG so với tốc độ cần có từ kỳ gốc; Biểu đồ tiến độ của Liên Hợp Quốc tính phần khoảng cách đến mục tiêu sẽ đạt được nếu giữ tốc độ này. Số liệu và mục tiêu lấy như đã công bố.
    .none = Không có mục tiêu về số lượng nào kèm số liệu cùng phạm vi để so sánh.
    .col-method = Phương pháp
    .col-formula = Tỷ số, %
    .col-base_period = Kỳ gốc
    .col-ratio = Giá trị, %
    .col-progress = Xếp loại
progress-method =
    .ours = CHNT Analysis
    .eurostat = Eurostat, báo cáo giám sát phát triển bền vững của EU
    .open_sdg = Open SDG (Thống kê Canada)
    .un_progress_chart = Biểu đồ tiến độ SDG 2023 của Liên Hợp Quốc, theo cách áp dụng của EUSTAT
progress-short =
    .eurostat = Eurostat
    .open_sdg = Open SDG
    .un_progress_chart = Biểu đồ tiến độ của Liên Hợp Quốc
progress-formula =
    .ours = tốc độ tăng từ kỳ gốc / tốc độ cần có từ số liệu mới nhất
    .eurostat = tốc độ tăng từ kỳ gốc / tốc độ cần có từ kỳ gốc; ngưỡng 95, 60, 0
    .open_sdg = tốc độ tăng từ kỳ gốc / tốc độ cần có từ kỳ gốc; ngưỡng 95, 60, 0; đã đạt mục tiêu thì xếp loại đạt
    .un_progress_chart = (giá trị dự phóng đến hạn − gốc) / (mục tiêu − gốc); ngưỡng 95, 10; đã đạt mục tiêu thì xếp loại đúng tiến độ
progress-class =
    .ours-on_track = đúng tiến độ
    .ours-moderate = có tiến bộ nhưng chậm hơn yêu cầu
    .ours-insufficient = tiến bộ chưa đủ
    .ours-away = đang rời xa mục tiêu
    .eurostat-significant = tiến bộ đáng kể
    .eurostat-moderate = tiến bộ vừa phải
    .eurostat-insufficient = tiến bộ chưa đủ
    .eurostat-away = rời xa mục tiêu
    .open_sdg-target_achieved = đã đạt mục tiêu
    .open_sdg-on_track = đúng tiến độ
    .open_sdg-acceleration_needed = có tiến bộ nhưng cần đẩy nhanh
    .open_sdg-limited = tiến bộ hạn chế
    .open_sdg-deterioration = xấu đi
    .un_progress_chart-on_track = đã đạt hoặc đúng tiến độ
    .un_progress_chart-accelerate = có tiến bộ nhưng cần đẩy nhanh
    .un_progress_chart-stagnation = chững lại hoặc thụt lùi
no-progress-class =
    .growth_rate = không xếp loại: mục tiêu là tốc độ tăng
    .no_base = không xếp loại: không có số liệu trước đó so sánh được
    .base_met = không xếp loại: kỳ gốc đã đạt mục tiêu
    .deadline_passed = không xếp loại: phương pháp không có quy tắc cho mục tiêu đã qua hạn
holiday-names =
    .tet = Tết
language-name = Tiếng Việt
